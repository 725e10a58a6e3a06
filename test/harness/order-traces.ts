/**
 * What acts on orders leave behind, as a test looks at it: entries of the log, rows, the history that somebody is shown. And
 * callers that the closed table of log-ins doesn't have: they ask the subgraph itself, with a caller token as the gateway signs it.
 */
import { type Caller, type Office, type Role, signCallerToken } from '@writ/access';
import { type Clock, newOperationId, type OperationId, systemClock } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import { enrolBodyOf } from './enrolled.ts';
import type { OrderView, RefusalView } from './orders.ts';
import type { Stack } from './stack.ts';
import type { Answer } from './watch.ts';

/** An entry as the log's own keys open it; of a public leaf, what everybody reads in it. */
export interface OrderEntry {
  index: number;
  type: string;
  action?: string;
  outcome?: string;
  reason?: unknown;
  initiator?: { issuer: string; subject: string | null; organisation?: string | null };
  legal?: { order?: string; digest?: string | null; generation?: number; status?: string };
  target?: Record<string, unknown>;
  limit?: string;
}

interface HistoryEvent {
  act: string;
  from: string | null;
  to: string;
  generation: number;
  text: string | null;
  codes: string[];
}

/** Further arguments of a mutation, by type. */
export type More = Record<string, [type: string, value: unknown]>;

/** The digest that somebody was shown. */
export const digest = (order: Pick<OrderView, 'digest'>): More => ({ digest: ['String!', order.digest] });

/** What an order is changed to: it asks for the subscriber alone, which has no window. */
export const subscriberAlone = { categories: ['SUBSCRIBER'], from: null, to: null };
export const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A person is held and threatened.' };
/** The body of the log-ins `enforcing-1` and `enforcing-2`. */
export const notified = { organisation: 'westland-enforcing-authority', country: 'IE' };

/** An address that an account has, with as much traffic as anybody. */
export async function addressIn(stack: Stack): Promise<string> {
  const [row] = await stack.sql<{ email: string }>(
    'postgres',
    `SELECT s.emails[1] AS email FROM records.subscriber s JOIN records.traffic t USING (account_id)
      WHERE s.emails[1] IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  );
  if (row === undefined) throw new Error('the seed has nobody with traffic');
  return row.email;
}

/** Whether a mutation was refused. */
export const isRefusal = (answer: OrderView | RefusalView): answer is RefusalView => 'reasons' in answer;

/** The refusal; throws for an order. */
export function refusalIn(answer: OrderView | RefusalView): RefusalView {
  if (isRefusal(answer)) return answer;
  throw new Error(`nothing was refused: the order is ${answer.status}`);
}

const entryFields = ['type', 'action', 'outcome', 'reason', 'initiator', 'legal', 'target', 'refs'];

/** Looks at what was written. */
export function tracesIn(stack: Stack) {
  /** How many entries the log has. */
  const size = async (): Promise<number> =>
    Number((await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head'))[0]?.size);
  /** Every entry from an index on, but for those of e-mails, which the worker adds whenever it comes to send one. */
  const entriesFrom = async (start: number): Promise<OrderEntry[]> => {
    const rows = await stack.sql<{ idx: string; leaf: Buffer }>(
      'postgres',
      'SELECT idx, leaf FROM log.log_entry WHERE idx >= $1 ORDER BY idx',
      [start],
    );
    const values = await stack.details.values(
      rows.map(({ idx }) => Number(idx)),
      entryFields,
    );
    const entries = rows.map(({ idx, leaf }) => {
      const read = parseLeaf(leaf);
      const open = ('public' in read ? read.public : values.get(Number(idx))) as Omit<OrderEntry, 'index'> | undefined;
      return { index: Number(idx), ...(open ?? { type: 'unopened' }) };
    });
    // Every answer about an order is a look at it too: test/attack/looks.test.ts asks for those.
    return entries.filter(({ type }) => type !== 'object.viewed.v1' && type !== 'letter.addressed.v1');
  };
  /** The entries about one order from its submission on, oldest first; that it was drafted is asked for in test/attack/looks.test.ts. */
  const entriesOf = async ({ id }: { id: string }): Promise<OrderEntry[]> =>
    (await entriesFrom(0)).filter(({ type, legal }) => legal?.order === id && type !== 'order.drafted.v1');
  /** Their types, but for those of reads under it. */
  const actsOf = async (order: { id: string }): Promise<string[]> =>
    (await entriesOf(order)).map(({ type }) => type).filter((type) => type.startsWith('order.') || type === 'access.refused.v1');
  /**
   * Every row of the schema `orders`, by table, but for what a refusal itself leaves and what the worker makes meanwhile of earlier acts (alerts); enrolments
   * are made here, for whoever asks.
   */
  const rows = async (): Promise<Record<string, string[]>> => {
    const tables = await stack.sql<{ name: string }>(
      'postgres',
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'orders' AND tablename NOT IN ('limit_hit', 'enrolment', 'watch', 'alert', 'alert_delivery') ORDER BY 1`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables) {
      const all = await stack.sql<{ row: string }>('postgres', `SELECT to_jsonb(t)::text AS row FROM orders."${name}" t ORDER BY 1`);
      found[name] = all.map(({ row }) => row);
    }
    return found;
  };
  /** What was done with an order, as a log-in of a graph is shown it. */
  const history = async (graph: 'authority' | 'platform' | 'audit', login: string, { id }: { id: string }): Promise<HistoryEvent[]> => {
    const { data, text } = await stack.ask(
      graph,
      login,
      'query ($id: ID!) { order(id: $id) { history { act from to generation text codes } } }',
      { id },
    );
    if (!data?.order) throw new Error(`history as ${login}: ${text}`);
    return data.order.history;
  };
  return { size, entriesFrom, entriesOf, actsOf, rows, history };
}

interface SubgraphQuestion {
  caller: Caller;
  query: string;
  variables?: Record<string, unknown>;
  clock?: Clock;
  operation?: OperationId;
}

/** A person that no log-in has, under the issuer of the log-ins. */
export const callerOf = (
  stack: Stack,
  graph: Caller['graph'],
  subject: string,
  { roles, organisation, country = 'DE', office = null }: { roles: Role[]; organisation: string; country?: string; office?: Office | null },
): Caller => ({ graph, issuer: `${stack.baseUrl}/oidc`, subject, organisation, country, office, roles });

/** Asks a subgraph as a caller whose body is enrolled, past the gateway: nobody appends a disclosure for what is answered. */
export async function askSubgraph(
  stack: Stack,
  name: 'orders' | 'enforcement',
  { caller, query, variables = {}, clock = systemClock, operation = newOperationId() }: SubgraphQuestion,
): Promise<Pick<Answer, 'data' | 'errors' | 'text'>> {
  await enrolBodyOf(stack, caller);
  const { url, key } = stack.subgraphs[name];
  const token = await signCallerToken({ caller, operation, subgraph: name, key, now: clock() });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as Pick<Answer, 'data' | 'errors'>), text };
}

/** A mutation on an order as a caller, past the gateway. */
export async function actAs(
  stack: Stack,
  caller: Caller,
  name: string,
  { id, generation }: Pick<OrderView, 'id' | 'generation'>,
  more: More = {},
): Promise<OrderView | RefusalView> {
  const args: More = { order: ['ID!', id], generation: ['Int!', generation], ...more };
  const names = Object.keys(args);
  const header = names.map((key) => `$${key}: ${args[key]?.[0]}`).join(', ');
  const query = `mutation (${header}) { ${name}(${names.map((key) => `${key}: $${key}`).join(', ')}) {
    ... on Order { id generation status } ... on Refusal { reasons message article } } }`;
  const variables = Object.fromEntries(names.map((key) => [key, args[key]?.[1]]));
  const { data, text } = await askSubgraph(stack, 'orders', { caller, query, variables });
  if (!data?.[name]) throw new Error(`${name} as ${caller.subject}: ${text}`);
  return data[name];
}
