/**
 * S2 of the security review of November 2026: staff and authorities read orders, who gave a notice, and complaints, and drafted, reported,
 * claimed and skipped, and nothing in the log said so.
 */
import { apiSchemaSdl } from '@writ/schema';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Entry, entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let now = new Date();
let order: OrderView;
let notice: string;
let work: string;

const queue =
  '{ queue(first: 50) { nodes { id subject { __typename ... on Order { id reference } ... on Notice { id notifierName explanation } } } } }';

/** What is logged while something is done, by types. */
async function logged<Result>(act: () => Promise<Result>): Promise<{ result: Result; entries: Entry[] }> {
  const from = await logSize(stack);
  const result = await act();
  return { result, entries: (await entriesFrom(stack, from, 'with')).filter(({ type }) => type !== undefined) };
}
const views = (entries: readonly Entry[]) => entries.filter(({ type }) => type === 'object.viewed.v1');
const objectsOf = (entry: Entry | undefined) => entry?.target?.['objects'] as Record<string, string[]> | undefined;

beforeAll(async () => {
  stack = await startStack({ clock: () => now, worker: false });
  now = new Date();
  const { email } = await holderIn(stack, 'holder-1');
  const orders = ordersOn(stack);
  const drafted = await logged(() => orders.draft('police', epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null })));
  expect(drafted.entries.map(({ type }) => type)).toContain('order.drafted.v1');
  order = await orders.submit('police', drafted.result);
  order = await orders.validate('judge', order);
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY published_at DESC LIMIT 1');
  const input = {
    item: item?.id,
    category: 'STATEMENT_CATEGORY_VIOLENCE',
    explanation: 'It calls for violence against a person by name.',
    name: 'Nell Notifier',
    email: 'nell@example.org',
    goodFaith: true,
  };
  const given = await logged(() =>
    stack.ask(
      'public',
      null,
      'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { reasons message } } }',
      { input },
    ),
  );
  notice = given.result.data.submitNotice.id;
  expect(given.entries).toMatchObject([{ type: 'notice.submitted.v1', legal: { notice } }]);
  const about = `SELECT id FROM enforcement.work_item WHERE kind = 'NOTICE' AND subject_id = $1`;
  work = (await stack.sql<{ id: string }>('postgres', about, [notice]))[0]?.id ?? '';
});
afterAll(() => stack.close());

describe('S2: the entry of a view', () => {
  it('is made once for a page of the queue, with every order and notice on it', async () => {
    const { result, entries } = await logged(() => stack.ask('platform', 'agent-1', queue));
    const nodes: { id: string; subject: { __typename: string; id?: string } }[] = result.data.queue.nodes;
    const of = (type: string) => nodes.flatMap(({ subject }) => (subject.__typename === type && subject.id ? [subject.id] : [])).sort();
    const [entry, ...more] = views(entries);
    expect(more).toEqual([]);
    expect(entry?.initiator).toMatchObject({ subject: 'agent-1' });
    expect((objectsOf(entry)?.['Order'] ?? []).toSorted()).toEqual(of('Order'));
    expect((objectsOf(entry)?.['Notice'] ?? []).toSorted()).toEqual(of('Notice'));
    expect(of('Notice')).not.toEqual([]);
    expect(of('Order'), 'an order is before the notices').toEqual([order.id]);
  });

  it('is not made again within the hour, and is made in the next one', async () => {
    if (process.env['WRIT_TEST_REPLICAS'] === undefined)
      expect(views((await logged(() => stack.ask('platform', 'agent-1', queue))).entries)).toEqual([]);
    now = new Date(now.getTime() + 3_600_000);
    const [entry] = views((await logged(() => stack.ask('platform', 'agent-1', queue))).entries);
    expect(objectsOf(entry)?.['Notice']).not.toEqual([]);
  });

  it('is made for an authority that reads an order, and not for an id alone', async () => {
    const read = (fields: string) => stack.ask('authority', 'judge', `query ($id: ID!) { order(id: $id) { ${fields} } }`, { id: order.id });
    const [entry] = views((await logged(() => read('id legalBasis { grounds } targets { value }'))).entries);
    expect(entry?.initiator).toMatchObject({ subject: 'judge' });
    expect(objectsOf(entry)).toEqual({ Order: [order.id] });
    now = new Date(now.getTime() + 3_600_000);
    expect(views((await logged(() => read('id'))).entries)).toEqual([]);
  });

  it('is not made for a person who follows their own notice, and has another type for an auditor', async () => {
    const receipt = await logged(() => stack.ask('public', 'holder-1', '{ me { restrictions(first: 5) { nodes { id } } } }'));
    expect(views(receipt.entries)).toEqual([]);
    const audited = await logged(() =>
      stack.ask('audit', 'auditor', `query ($id: ID!) { order(id: $id) { legalBasis { offence } } }`, { id: order.id }),
    );
    expect(audited.entries.map(({ type }) => type)).toEqual(['audit.inspected.v1']);
  });
});

describe("S2: the log has an entry for an auditor's request", () => {
  /** What everybody may have without a log-in, which bodies are let in and with which keys, the law in force, and how many accounts are marked: none of it is about a person. */
  const unlogged = [
    'accountMarkCounts',
    'authorityGate',
    'bodyNames',
    'checkpoint',
    'consistencyProof',
    'deliveryKeys',
    'enrolments',
    'inclusionProof',
    'lawInForce',
  ];
  let sample = '';
  const asked: Readonly<Record<string, () => string>> = {
    accessCounts: () => 'accessCounts { readings }',
    auditedComplaints: () => 'auditedComplaints(reference: "Audit 7") { nodes { id } }',
    auditedNotices: () => 'auditedNotices(reference: "Audit 7") { nodes { id } }',
    auditedStatements: () => 'auditedStatements(reference: "Audit 7") { nodes { restriction } }',
    caseRequests: () => 'caseRequests { nodes { fields { reason } } }',
    decisionFacts: () => 'decisionFacts(decidedIn: "none", entry: "none", reference: "Audit 7") { nodes { place } }',
    duties: () => 'duties { nodes { text } }',
    entries: () => 'entries(first: 1) { nodes { index } }',
    entry: () => 'entry(index: "0") { index }',
    facts: () => 'facts(from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z") { nodes { index } }',
    lawVersions: () => 'lawVersions { number }',
    limitHits: () => 'limitHits { nodes { person } }',
    opening: () => 'opening(index: "0", fields: ["type"]) { value }',
    order: () => `order(id: "${order.id}") { status }`,
    ordersByReference: () => 'ordersByReference(reference: "Audit 7") { id }',
    personSuspensions: () => 'personSuspensions { subject }',
    signedCases: () => 'signedCases { nodes { statement } }',
    signingKeys: () => 'signingKeys { hash }',
    sample: () => `sample(announced: "${sample}") { size }`,
  };

  beforeAll(async () => {
    const announce = 'mutation { announceSample(population: {}, size: 1) { ... on Sample { announced } } }';
    sample = (await stack.ask('audit', 'auditor', announce)).data.announceSample.announced;
    await vi.waitFor(async () => expect((await stack.ask('audit', 'auditor', `{ ${asked['sample']?.()} }`)).errors).toBeUndefined());
  });

  it('of every field of the graph that is about a person', () => {
    const fields = Object.keys(buildSchema(apiSchemaSdl('audit')).getQueryType()?.getFields() ?? {});
    expect(fields.sort()).toEqual([...unlogged, ...Object.keys(asked)].sort());
  });

  it.each(Object.keys(asked))('of %s', async (field) => {
    const { result, entries } = await logged(() => stack.ask('audit', 'auditor', `{ ${asked[field]?.()} }`));
    expect(entries, result.text).toMatchObject([{ initiator: { subject: 'auditor' }, outcome: 'success', type: 'audit.inspected.v1' }]);
  });
});

describe('S2: the log has an entry for an act', () => {
  const act = (text: string, variables: object) => logged(() => stack.ask('platform', 'agent-1', text, { work, ...variables }));

  it('that claims work', async () => {
    const { entries } = await act('mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }', {});
    expect(entries).toMatchObject([{ type: 'work.claimed.v1', initiator: { subject: 'agent-1' }, target: { work, kind: 'NOTICE' } }]);
  });

  it('that skips work', async () => {
    const { entries } = await act(
      'mutation ($work: ID!) { skip(work: $work, reason: "I know the author.") { ... on WorkItem { id } ... on Refusal { message } } }',
      {},
    );
    expect(entries).toMatchObject([{ type: 'work.skipped.v1', reason: 'I know the author.', target: { work } }]);
  });

  it('that opens a batch, once per key', async () => {
    const open = () =>
      logged(() =>
        stack.ask(
          'platform',
          'agent-1',
          'mutation { openBatch(input: { key: "k-1", size: 3, reason: "A wave of spam." }) { ... on Batch { id } ... on Refusal { message } } }',
        ),
      );
    expect((await open()).entries).toMatchObject([{ type: 'batch.opened.v1', target: { size: 3 } }]);
    expect((await open()).entries).toEqual([]);
  });

  it('that restricts an account, with the measures that it takes', async () => {
    const { account } = await holderIn(stack, 'holder-2');
    const input = {
      account,
      accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
      territories: ['WORLD'],
      statement: {
        decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
        incompatibleContentGround: 'Terms of service, section 4: no spam.',
        incompatibleContentExplanation: 'The account sent the same advertisement five hundred times.',
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        contentType: ['CONTENT_TYPE_TEXT'],
        accountType: 'ACCOUNT_TYPE_PRIVATE',
        decisionFacts: 'The account sent the same advertisement five hundred times within an hour.',
        sourceType: 'SOURCE_VOLUNTARY',
        automatedDetection: false,
        automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      },
    };
    const { result, entries } = await logged(() =>
      stack.ask(
        'platform',
        'agent-1',
        'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename ... on Refusal { reasons message } } }',
        { input },
      ),
    );
    expect(result.data?.restrict, result.text).toEqual({ __typename: 'Restriction' });
    expect(entries.find(({ type }) => type === 'restriction.applied.v1')?.legal).toMatchObject({
      measures: { visibility: [], monetary: null, provision: null, account: 'DECISION_ACCOUNT_SUSPENDED' },
    });
  });
});
