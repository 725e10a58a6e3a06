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

/** Every field of an order that a party reads. */
export const orderFields =
  'id generation kind status desiredStatus digest targets { id type value item restrictedAt decisions { category outcome from to code } }';
const result = `{ ... on Order { ${orderFields} } ... on Refusal { reasons message article } }`;

/** An EPOC for an e-mail address, complete; what is given replaces its part. */
export const epoc = (email: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'EPOC',
  reference: '12 Js 345/26',
  purpose: 'An invoice fraud',
  legalBasis: {
    provision: 'Code of Criminal Procedure, section 100k',
    offence: 'Criminal Code, section 263',
    grounds: 'The sender of the forged invoices is not known otherwise.',
  },
  targets: [{ type: 'EMAIL', value: email }],
  categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
  from: '2002-08-01T00:00:00Z',
  to: '2002-10-01T00:00:00Z',
  ...changes,
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
  ...changes,
});

/** The steps of one stack. */
export function ordersOn(stack: Stack) {
  const graphOf = (login: string): Graph => (/^(agent|counsel)/.test(login) ? 'platform' : login === 'auditor' ? 'audit' : 'authority');
  /** One mutation's answer: the order, or the refusal. */
  const ask = async (
    login: string,
    name: string,
    args: Record<string, [type: string, value: unknown]>,
  ): Promise<OrderView | RefusalView> => {
    const names = Object.keys(args);
    const header = names.map((key) => `$${key}: ${args[key]?.[0]}`).join(', ');
    const variables = Object.fromEntries(names.map((key) => [key, args[key]?.[1]]));
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
    must(login, 'decideOrder', order, { decisions: ['[TargetDecisionInput!]!', decisions] });
  const release = (login: string, order: OrderView) => must(login, 'releaseOrder', order, { digest: ['String!', order.digest] });
  /** A draft through all hands to IN_FORCE: police, judge, agent-1 and counsel-1, or the regulator for an order to act. */
  const intoForce = async (
    input: Record<string, unknown>,
    decisions?: (order: OrderView) => Record<string, unknown>[],
    issuer = input['kind'] === 'DSA_ACT' ? 'regulator' : 'police',
  ): Promise<OrderView> => {
    const submitted = await submit(issuer, await draft(issuer, input));
    const served = submitted.status === 'SERVED' ? submitted : await validate('judge', submitted);
    const reviewed = await claim('agent-1', served);
    const approved = await decide('agent-1', reviewed, decisions?.(reviewed));
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
  return { ask, act, must, read, draft, submit, validate, workOf, claim, grantAll, decide, release, intoForce, disclose };
}
