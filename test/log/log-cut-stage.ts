/**
 * Brings a stack to where an act can be asked for: an order in a state, a claimed notice, a restriction. Nothing here is cut; what can't
 * be brought about throws.
 */
import type { Graph } from '@writ/access';
import { expect, vi } from 'vitest';
import { freshBudgets, fromRecognisedBody } from '../harness/cases.ts';
import { holderIn } from '../harness/disclosures.ts';
import { notified } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import type { Stack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

/** Arguments of a mutation, by type. */
export type Args = Record<string, [type: string, value: unknown]>;
export type Stage = Awaited<ReturnType<typeof stageOn>>;

/** What a sample is drawn from, and how many. */
export const ofDisclosures: Args = { population: ['EntryFilter!', { types: ['record.disclosed.v1'] }], size: ['Int!', 3] };

interface Made {
  id: string;
  generation: number;
}

/** An order asks for the subscriber alone, which has no window. */
const subscriberAlone = { categories: ['SUBSCRIBER'], from: null, to: null };
const refusalToo = '__typename ... on Refusal { reasons message }';

export async function stageOn(stack: Stack) {
  const orders = ordersOn(stack);
  const { account, email } = await holderIn(stack, 'holder-1');
  // A restricted item stays restricted: there must be as many as there are cuts.
  await stack.sql(
    'postgres',
    `INSERT INTO content.item (id, account_id, thread_id, published_at, title, text)
     SELECT i.id || '-' || n, account_id, thread_id, published_at, title, text FROM content.item i, generate_series(1, 20) n
      WHERE account_id = $1 AND published_at >= '2000-01-01'`,
    [account],
  );
  const own = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT id FROM content.item WHERE account_id = $1 AND published_at >= '2000-01-01' ORDER BY id`,
    [account],
  );
  const items = own.map(({ id }) => id);
  const freshItem = (): string => {
    const item = items.pop();
    if (item === undefined) throw new Error('The seed has too few items of this holder.');
    return item;
  };

  /** Asks a mutation of any graph. */
  const mutate = (graph: Graph, login: string, name: string, args: Args, selection = refusalToo): Promise<Answer> => {
    const names = Object.keys(args);
    const header = names.map((key) => `$${key}: ${args[key]?.[0]}`).join(', ');
    const document = `mutation (${header}) { ${name}(${names.map((key) => `${key}: $${key}`).join(', ')}) { ${selection} } }`;
    return stack.ask(graph, login, document, Object.fromEntries(names.map((key) => [key, args[key]?.[1]])));
  };
  const must = async (name: string, answering: Promise<Answer>): Promise<Made> => {
    const { data, text } = await answering;
    if (!data?.[name]?.id) throw new Error(`${name} failed: ${text}`);
    return data[name];
  };

  let asked = 0;
  /** Each order on grounds of its own: what was refused once is not asked again on the same. */
  const asking = (changes: Record<string, unknown>) => {
    asked += 1;
    return onGrounds(`The sender of letter ${asked} is not known otherwise.`, epoc(email, changes));
  };
  const draft = (changes: Record<string, unknown> = {}): Promise<OrderView> =>
    orders.draft('police', asking({ ...subscriberAlone, ...changes }));
  const submitted = async () => orders.submit('police', await draft());
  const underReview = async () => orders.claim('agent-1', await orders.validate('judge', await submitted()));
  const approved = async () => orders.decide('agent-1', await underReview());
  const inForce = (changes: Record<string, unknown> = {}) => orders.intoForce(asking({ ...subscriberAlone, ...changes }));
  /** Notified authorities hear of orders that go beyond the subscriber. */
  const held = () => orders.intoForce(asking({ notified }));
  /** The index of a sample's announcement, once it is published. */
  const announced = async (): Promise<string> => {
    const selection = '... on Sample { announced }';
    const answer = await mutate('audit', 'auditor', 'announceSample', ofDisclosures, selection);
    const { announced: index } = answer.data?.['announceSample'] ?? {};
    const look = () => stack.ask('audit', 'auditor', 'query ($sample: ID!) { sample(announced: $sample) { size } }', { sample: index });
    await vi.waitFor(async () => expect((await look()).errors).toBeUndefined());
    return index;
  };

  const submitNotice = (selection = refusalToo): Promise<Answer> => {
    const explanation = 'It pretends to be of a bank.';
    const notifier = { name: 'A Reader', email: 'reader@example.org', goodFaith: true };
    const input = { item: items[0], category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation, ...notifier };
    return mutate('public', 'holder-2', 'submitNotice', { input: ['NoticeInput!', input] }, selection);
  };
  /** A notice on an item of the holder, claimed by agent-1, and the work about it. */
  const claimedNotice = async (): Promise<Made & { work: string }> => {
    const notice = await must('submitNotice', submitNotice('... on Notice { id generation }'));
    const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [notice.id]);
    const work = row?.id ?? '';
    await must('claim', mutate('platform', 'agent-1', 'claim', { work: ['ID!', work] }, '... on WorkItem { id }'));
    await fromRecognisedBody(stack, work);
    await freshBudgets(stack);
    return { ...notice, work };
  };
  const restrict = (): Promise<Answer> => {
    const input = restrictInput({ item: freshItem(), visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] });
    return mutate(
      'platform',
      'agent-1',
      'restrict',
      { input: ['RestrictInput!', input] },
      `${refusalToo} ... on Restriction { id generation }`,
    );
  };
  const restricted = () => must('restrict', restrict());
  /** A complaint about a restriction of the holder's, claimed by counsel-1. */
  const openComplaint = async (): Promise<Made> => {
    const input = { restriction: (await restricted()).id, explanation: 'It was satire.' };
    const selection = '... on Complaint { id generation } ... on Refusal { reasons message }';
    const complaint = await must(
      'fileComplaint',
      mutate('public', 'holder-1', 'fileComplaint', { input: ['ComplaintInput!', input] }, selection),
    );
    const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [complaint.id]);
    await must(
      'claim',
      mutate('platform', 'counsel-1', 'claim', { work: ['ID!', row?.id] }, '... on WorkItem { id } ... on Refusal { reasons message }'),
    );
    return complaint;
  };
  const made = { draft, submitted, underReview, approved, held, inForce, announced, claimedNotice, restricted, openComplaint };
  return { stack, orders, mutate, submitNotice, restrict, ...made };
}
