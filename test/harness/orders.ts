/**
 * An order's way through the graphs, as its people take it: each step is asked over HTTP as the person whose step it is, and answers
 * the order as that person gets it. A step that is refused throws, unless the test asks for the bare answer.
 */
import type { Graph } from '@writ/access';
import type { Stack } from './stack.ts';
import type { Answer } from './watch.ts';

export interface OrderTarget {
  id: string;
  type: string;
  value: string;
  item: string | null;
  restrictedAt: string | null;
  decisions: { category: string | null; outcome: string; from: string | null; to: string | null; code: string | null }[];
}

export interface OrderView {
  id: string;
  generation: number;
  kind: string;
  status: string;
  desiredStatus: string;
  digest: string | null;
  targets: OrderTarget[];
}

export interface RefusalView {
  reasons: string[];
  message: string;
  article: string | null;
}

/** Why a part is not given as it was asked; `preserved` is left out for a kind whose data are not preserved. */
export const withheld = (code = 'OUT_OF_SCOPE') => ({ code, text: 'Such an order cannot ask for it.', preserved: true });

/** Every field of an order that a party reads. */
export const orderFields =
  'id generation kind status desiredStatus digest targets { id type value item restrictedAt decisions { category outcome from to code } }';
const result = `{ ... on Order { ${orderFields} } ... on Refusal { reasons message article } }`;

const isSensitive = (category: unknown): boolean => category === 'TRAFFIC' || category === 'CONTENT';

/** Why nobody is notified of traffic and content, as long as a test doesn't name who is. */
const unnotified = ({ notified, categories = ['CONTENT'] }: Record<string, unknown>): Record<string, unknown> =>
  notified === undefined && (categories as unknown[]).some(isSensitive)
    ? { notNotified: 'The offence touches this state alone, and the person lives here.' }
    : {};

/** An EPOC for an e-mail address, complete; what is given replaces its part. */
export const epoc = (email: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'EPOC',
  reference: '12 Js 345/26',
  purpose: 'An invoice fraud',
  legalBasis: {
    provision: 'Code of Criminal Procedure, section 100k',
    offence: 'Criminal Code, section 263',
    threshold: 'THREE_YEARS',
    grounds: 'The sender of the forged invoices is not known otherwise.',
  },
  targets: [{ type: 'EMAIL', value: email }],
  categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
  from: '2002-08-01T00:00:00Z',
  to: '2002-10-01T00:00:00Z',
  ...unnotified(changes),
  ...changes,
});

/** The same on other grounds: what was refused once is not asked again on the same. */
export const onGrounds = (grounds: string, input: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  legalBasis: { ...(input['legalBasis'] as object), grounds },
});

/** An order to act against an item, complete; what is given replaces its part. */
export const orderToAct = (item: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'DSA_ACT',
  reference: 'DR-2026-17',
  purpose: 'Forged prescriptions are offered',
  legalBasis: {
    provision: 'Digital Services Act of Northland, section 12',
    grounds: 'The item offers forged prescriptions: Medicines Act, section 95.',
    redress: 'Administrative court of Northport, within one month.',
  },
  targets: [{ type: 'ITEM_ID', value: item }],
  territories: ['DE', 'FR'],
  reportTo: 'Northland Regulator, desk for orders',
  ...changes,
});

const dayMs = 86_400_000;

/** The steps of one stack. A production order that says neither by when the person is told nor why not is given a day, by the stack's clock. */
export function ordersOn(stack: Stack) {
  const firstDay = stack.clock().getTime() + 30 * dayMs;
  /** The same day for the same order asked again, as long as it is to come. */
  const informBy = (): string => new Date(Math.max(firstDay, stack.clock().getTime() + dayMs)).toISOString();
  const informing = (input: unknown): unknown => {
    const { kind, informBy: named, secrecy } = input as Record<string, unknown>;
    const isLeftOut = named === undefined && secrecy === undefined && (kind === 'EPOC' || kind === 'NATIONAL_PRODUCTION');
    return isLeftOut ? { ...(input as object), informBy: informBy() } : input;
  };
  const graphOf = (login: string): Graph => (/^(agent|counsel)/.test(login) ? 'platform' : login === 'auditor' ? 'audit' : 'authority');
  /** One mutation's answer: the order, or the refusal. */
  const ask = async (
    login: string,
    name: string,
    args: Record<string, [type: string, value: unknown]>,
  ): Promise<OrderView | RefusalView> => {
    const names = Object.keys(args);
    const header = names.map((key) => `$${key}: ${args[key]?.[0]}`).join(', ');
    const variables = Object.fromEntries(
      Object.entries(args).map(([key, [type, value]]) => [key, type.startsWith('OrderInput') && value ? informing(value) : value]),
    );
    const document = `mutation (${header}) { ${name}(${names.map((key) => `${key}: $${key}`).join(', ')}) ${result} }`;
    const answer = await stack.ask(graphOf(login), login, document, variables);
    const found = answer.data?.[name];
    if (!found) throw new Error(`${name} as ${login} failed: ${answer.text}`);
    return found;
  };
  const accepted = (name: string, found: OrderView | RefusalView): OrderView => {
    if ('reasons' in found) throw new Error(`${name} was refused: ${found.reasons.join()} ${found.message}`);
    return found;
  };
  const seen = ({ id, generation }: Pick<OrderView, 'id' | 'generation'>): Record<string, [string, unknown]> => ({
    order: ['ID!', id],
    generation: ['Int!', generation],
  });
  /** Any mutation on an order, with further arguments by type. */
  const act = (login: string, name: string, order: Pick<OrderView, 'id' | 'generation'>, more: Record<string, [string, unknown]> = {}) =>
    ask(login, name, { ...seen(order), ...more });
  /** The same, when it is carried out. */
  const must = async (login: string, name: string, order: OrderView, more: Record<string, [string, unknown]> = {}) =>
    accepted(name, await act(login, name, order, more));
  const read = async (login: string, id: string): Promise<OrderView> => {
    const { data, text } = await stack.ask(graphOf(login), login, `query ($id: ID!) { order(id: $id) { ${orderFields} } }`, { id });
    if (!data?.order) throw new Error(`order as ${login}: ${text}`);
    return data.order;
  };
  const draft = async (login: string, input: Record<string, unknown>) =>
    accepted('draftOrder', await ask(login, 'draftOrder', { input: ['OrderInput!', input] }));
  const submit = (login: string, order: OrderView) => must(login, 'submitOrder', order);
  const validate = (login: string, order: OrderView) => must(login, 'validateOrder', order, { digest: ['String!', order.digest] });
  /** The work item of an order; the queue is read as that person. */
  const workOf = async (login: string, id: string): Promise<string> => {
    const [row] = await stack.sql<{ id: string }>(
      'postgres',
      `SELECT id FROM enforcement.work_item WHERE kind = 'ORDER' AND subject_id = $1`,
      [id],
    );
    if (!row) throw new Error(`no work on order ${id} for ${login}`);
    return row.id;
  };
  const claim = async (login: string, order: OrderView): Promise<OrderView> => {
    const work = await workOf(login, order.id);
    const { data, text } = await stack.ask(
      'platform',
      login,
      'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { reasons message article } } }',
      { work },
    );
    if (!data?.claim?.id) throw new Error(`claim as ${login}: ${text}`);
    return read(login, order.id);
  };
  /** Grants all that is still asked, but for what `change` says otherwise of a target and category. */
  const grantAll = (order: OrderView, change: (target: OrderTarget, category: string | null) => Record<string, unknown> = () => ({})) =>
    order.targets.flatMap((target) =>
      target.decisions
        .filter(({ outcome }) => outcome !== 'REFUSED')
        .map(({ category }) => ({ target: target.id, category, outcome: 'GRANTED', ...change(target, category) })),
    );
  const decide = (login: string, order: OrderView, decisions: Record<string, unknown>[] = grantAll(order)) =>
    must(login, 'decideOrder', order, {
      decisions: ['[TargetDecisionInput!]!', decisions],
      ...(order.kind === 'TCO_REMOVAL'
        ? { publicPurpose: ['PublicPurposeInput', { purpose: 'NONE', reason: 'A call to join, and nothing about it.' }] }
        : {}),
    });
  /** Calls the issuing body back on the number of its enrolment. */
  const callBack = async (login: string, order: OrderView, confirmed = true): Promise<OrderView> => {
    const [row] = await stack.sql<{ call_back_number: string }>(
      'postgres',
      `SELECT e.call_back_number FROM orders.enrolment e JOIN orders.legal_order o
           ON o.issuing_organisation = e.organisation AND o.issuing_country = e.country AND o.issuing_issuer = e.issuer
        WHERE o.id = $1 AND e.state = 'ENROLLED'`,
      [order.id],
    );
    const input = { number: row?.call_back_number ?? '', spokenTo: 'The officer on duty', confirmed };
    return must(login, 'recordCallBack', order, { input: ['CallBackInput!', input] });
  };
  const release = (login: string, order: OrderView) => must(login, 'releaseOrder', order, { digest: ['String!', order.digest] });
  /** A draft through all hands to IN_FORCE: police, judge, agent-1 and counsel-1, or the regulator for an order to act. */
  const intoForce = async (
    input: Record<string, unknown>,
    decisions?: (order: OrderView) => Record<string, unknown>[],
    issuer = ['DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'].includes(String(input['kind'])) ? 'regulator' : 'police',
  ): Promise<OrderView> => {
    const submitted = await submit(issuer, await draft(issuer, input));
    const served = submitted.status === 'SERVED' ? submitted : await validate('judge', submitted);
    const reviewed = await claim('agent-1', served);
    const confirmed = input['emergency'] ? await callBack('agent-1', reviewed) : reviewed;
    const approved = await decide('agent-1', confirmed, decisions?.(confirmed));
    return release('counsel-1', approved);
  };
  /** Reads a target's records as far as `selection` asks. */
  const disclose = (
    login: string,
    order: Pick<OrderView, 'id'>,
    target: string,
    selection: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> =>
    stack.ask(
      'authority',
      login,
      `query ($order: ID!, $target: ID!${Object.keys(variables)
        .map((name) => `, $${name}: String`)
        .join('')}) { order(id: $order) { status disclosure(target: $target) { ${selection} } } }`,
      { order: order.id, target, ...variables },
    );
  return { ask, act, must, read, draft, submit, validate, workOf, claim, grantAll, decide, callBack, release, intoForce, disclose };
}
