/** The demo's people: they sign in by the code flow, and bring orders into force through the graphs, each step as the person whose it is. */
import { type Graph, graphPaths } from '@writ/access';
import { logIn } from '@writ/demo/log-in';

interface Order {
  readonly id: string;
  readonly generation: number;
  readonly status: string;
  readonly digest: string;
  readonly targets: { readonly id: string; readonly decisions: { readonly category: string }[] }[];
}
/** What a disclosure names. */
export interface Target {
  readonly order: string;
  readonly target: string;
}

/** A person's token for a graph, each signed in once. */
export function tokensOf(baseUrl: string): (login: string, graph: Graph) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (login, graph) => {
    const token = tokens.get(login) ?? logIn({ baseUrl, login, graphPath: graphPaths[graph] }).then(({ accessToken }) => accessToken);
    tokens.set(login, token);
    return token;
  };
}

const order = 'id generation status digest targets { id decisions { category } }';
/** What an order of a measurement says, but for its target and its end. */
export const orderContent = {
  kind: 'EPOC',
  reference: '12 Js 345/26',
  purpose: 'An invoice fraud',
  legalBasis: {
    provision: 'Code of Criminal Procedure, section 100k',
    offence: 'Criminal Code, section 263',
    threshold: 'THREE_YEARS',
    grounds: 'The sender of the forged invoices is not known otherwise.',
  },
  categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
  from: '2002-01-01T00:00:00Z',
  to: '2003-01-01T00:00:00Z',
  notNotified: 'The offence touches this state alone, and the person lives here.',
};
const refusal = '... on Refusal { reasons message }';

/** An order that was decided on, and what releases it. */
export interface DecidedOrder {
  readonly id: string;
  /** By a counsel. Throws where the order is not in force then. */
  release(counsel: string): Promise<Target>;
}

/** Who brings orders for one address into force, up to 20 a day for one counsel. */
export function ordersOf(baseUrl: string, token: ReturnType<typeof tokensOf>, email: string): (counsel: string) => Promise<Target> {
  const decided = decidedOrdersOf(baseUrl, token, email);
  return async (counsel) => (await decided()).release(counsel);
}

/** Who brings orders for one address to where only the release is left. */
export function decidedOrdersOf(baseUrl: string, token: ReturnType<typeof tokensOf>, email: string): () => Promise<DecidedOrder> {
  const ask = async <Data>(login: string, graph: Graph, query: string, variables: object): Promise<Data> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token(login, graph)}` };
    const answer = await fetch(`${baseUrl}${graphPaths[graph]}`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await answer.json()) as { data: Data & { done?: { message?: string } }; errors?: unknown };
    if (errors ?? data.done?.message) throw new Error(`${login} was refused: ${data?.done?.message ?? JSON.stringify(errors)} (${query})`);
    return data;
  };
  const act = async (login: string, graph: Graph, name: string, types: Record<string, string>, variables: object): Promise<Order> => {
    const heads = Object.entries(types).map(([key, type]) => `$${key}: ${type}`);
    const passed = Object.keys(types).map((key) => `${key}: $${key}`);
    const query = `mutation (${heads}) { done: ${name}(${passed}) { ... on Order { ${order} } ${refusal} } }`;
    return (await ask<{ done: Order }>(login, graph, query, variables)).done;
  };
  const seen = { order: 'ID!', generation: 'Int!' };
  const signed = { ...seen, digest: 'String!' };
  const given = ({ id, generation, digest }: Order) => ({ order: id, generation, digest });
  const claimed = async ({ id }: Order): Promise<Order> => {
    const queue = '{ queue(kinds: [ORDER], first: 100) { nodes { id subject { ... on Order { id } } } } }';
    const found = await ask<{ queue: { nodes: { id: string; subject: { id?: string } }[] } }>('agent-1', 'platform', queue, {});
    const work = found.queue.nodes.find(({ subject }) => subject.id === id)?.id;
    const claim = `mutation ($work: ID!) { done: claim(work: $work) { ... on WorkItem { id } ${refusal} } }`;
    await ask('agent-1', 'platform', claim, { work });
    return (await ask<{ order: Order }>('agent-1', 'platform', `query ($id: ID!) { order(id: $id) { ${order} } }`, { id })).order;
  };
  const release = async (decided: Order, counsel: string): Promise<Target> => {
    const { id, status, targets } = await act(counsel, 'platform', 'releaseOrder', signed, given(decided));
    if (status !== 'IN_FORCE' || !targets[0]) throw new Error(`The order that ${counsel} released is ${status} and not in force.`);
    return { order: id, target: targets[0].id };
  };
  return async () => {
    const informBy = new Date(Date.now() + 30 * 86_400_000);
    const input = { ...orderContent, informBy, targets: [{ type: 'EMAIL', value: email }] };
    const drafted = await act('police', 'authority', 'draftOrder', { input: 'OrderInput!' }, { input });
    const submitted = await act('police', 'authority', 'submitOrder', seen, given(drafted));
    const reviewed = await claimed(await act('judge', 'authority', 'validateOrder', signed, given(submitted)));
    const decisions = reviewed.targets.flatMap(({ id: target, decisions: parts }) =>
      parts.map(({ category }) => ({ target, category, outcome: 'GRANTED' })),
    );
    const types = { ...seen, decisions: '[TargetDecisionInput!]!' };
    const decided = await act('agent-1', 'platform', 'decideOrder', types, { ...given(reviewed), decisions });
    return { id: decided.id, release: (counsel) => release(decided, counsel) };
  };
}
