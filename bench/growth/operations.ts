/** The same requests at each size: to people, items and orders of the seed, so that an answer is the same however much lies beside it. */
import { type Graph, graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import { disclosureQuery, kinds } from '../disclosure/kinds.ts';
import type { DecidedOrder, Target, tokensOf } from '../harness/people.ts';
import { liftQuery, liftVariables, restrictionIn, restrictQuery, restrictVariables } from '../harness/restrictions.ts';
import { addSubscriber, type Subscriber } from '../harness/subscriber.ts';

/** Of one installation. */
export interface Place {
  readonly baseUrl: string;
  readonly token: ReturnType<typeof tokensOf>;
  /** Items of the seed. */
  readonly items: readonly string[];
  readonly target: Target;
  /** Orders of which only the release is left; each measures once. */
  readonly decided: DecidedOrder[];
  /** The account of `holder-1`. */
  readonly account: string;
  /** An entry of the middle of the log, and a size that has it. */
  readonly entry: { readonly index: string; readonly size: string };
}

/** Something that is asked again and again; the milliseconds of one time. */
export interface Operation {
  readonly name: string;
  once(place: Place, time: number): Promise<number>;
}

async function timed(answer: () => Promise<Response>): Promise<{ ms: number; text: string }> {
  const from = performance.now();
  const got = await answer();
  const text = await got.text();
  const ms = performance.now() - from;
  if (got.status !== 200) throw new StartError(`A request was refused (${got.status}): ${text.slice(0, 500)}`);
  return { ms, text };
}

/** Asks a graph; throws StartError for an answer with errors. */
export async function ask(
  place: Pick<Place, 'baseUrl' | 'token'>,
  asked: { graph: Graph; login: string | null; query: string; variables?: object },
) {
  const { graph, login, query, variables = {} } = asked;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (login !== null) headers['authorization'] = `Bearer ${await place.token(login, graph)}`;
  const body = JSON.stringify({ query, variables });
  const answer = await timed(() => fetch(place.baseUrl + graphPaths[graph], { method: 'POST', headers, body }));
  const { errors } = JSON.parse(answer.text) as { errors?: unknown };
  if (errors !== undefined) throw new StartError(`A request was refused: ${JSON.stringify(errors)}`);
  return answer;
}

type Asked = Parameters<typeof ask>[1];
const asking = (name: string, asked: (place: Place, time: number) => Asked): Operation => ({
  name,
  once: async (place, time) => (await ask(place, asked(place, time))).ms,
});

const ofKind = (name: string, kind: string): Operation => {
  const found = kinds.find((one) => one.name === kind);
  if (found === undefined) throw new TypeError(`there is no kind ${kind}`);
  const { graph, login, query } = found;
  return asking(name, () => ({ graph, login, query }));
};

const accesses = '{ me { accesses(first: 50) { nodes { id at authority purpose receipt } pageInfo { hasNextPage } } informed { id } } }';
const queue = '{ queue(first: 50) { nodes { id kind dueAt } pageInfo { hasNextPage } } workCounts { open overdue claimed mine } }';
const listed = 'index event kind day type at outcome refersTo leaf commitments { field commitment }';
const proved = `query ($index: ID!, $size: ID!) { entry(index: $index) { ${listed} } inclusionProof(index: $index, size: $size) { hashes } }`;
const filtered = `query ($filter: EntryFilter) { entries(filter: $filter, first: 50) { nodes { ${listed} } pageInfo { hasNextPage endCursor } } }`;
const totals = '{ orderFigures { from to asked answered } complaintFigures { from to decided reversed } }';

/** Restricts one of the items, and lifts that again outside of the clock. */
const restrict: Operation = {
  name: 'restrict',
  once: async (place, time) => {
    const restricted = await restrictedAt(place, time);
    await restricted.lift();
    return restricted.ms;
  },
};

const itemAt = ({ items }: Place, time: number): string => items[time % items.length] ?? '';

async function restrictedAt(place: Place, time: number): Promise<{ ms: number; lift(): Promise<unknown> }> {
  const asked = { graph: 'platform', login: 'agent-1' } as const;
  const { ms, text } = await ask(place, { ...asked, query: restrictQuery, variables: restrictVariables(itemAt(place, time)) });
  return { ms, lift: () => ask(place, { ...asked, query: liftQuery, variables: liftVariables(restrictionIn(text)) }) };
}

const release: Operation = {
  name: 'release',
  async once({ decided }, time) {
    const order = decided.pop();
    if (order === undefined) return Number.NaN;
    const from = performance.now();
    await order.release(`counsel-${1 + (time % 2)}`);
    return performance.now() - from;
  },
};

/** Those that one request each measures. */
export const operations: readonly Operation[] = [
  ofKind('own page', 'own+pages'),
  ofKind('public page of 50', 'public page'),
  restrict,
  release,
  asking('disclosure', ({ target }) => ({ graph: 'authority', login: 'police', query: disclosureQuery, variables: target })),
  asking('access history', () => ({ graph: 'public', login: 'holder-1', query: accesses })),
  asking('queue page', () => ({ graph: 'platform', login: 'agent-1', query: queue })),
  asking('entry with proof', ({ entry }) => ({ graph: 'audit', login: 'auditor', query: proved, variables: entry })),
  asking('auditor: of an account', ({ account }) => ({
    graph: 'audit',
    login: 'auditor',
    query: filtered,
    variables: { filter: { account } },
  })),
  asking('auditor: by type', () => ({
    graph: 'audit',
    login: 'auditor',
    query: filtered,
    variables: { filter: { types: ['order.released.v1'] } },
  })),
  asking('totals', () => ({ graph: 'public', login: null, query: totals })),
];

/** Adds the subscriber, who is told of what follows while a worker runs. */
export const subscribeAt = (place: Place, subscriber: Subscriber): Promise<void> =>
  addSubscriber(
    async (query, variables) => (await ask(place, { graph: 'platform', login: 'counsel-1', query, variables })).text,
    subscriber,
  );

/** Restricts one of the items and lifts that again: the milliseconds from the answer to the restriction until the subscriber has the change. */
export async function eventOnce(place: Place, { change }: Subscriber, time: number): Promise<number> {
  const { lift } = await restrictedAt(place, time);
  const answeredAt = performance.now();
  // Each time an item has two changes.
  const at = await change(itemAt(place, time), 1 + 2 * Math.floor(time / place.items.length));
  await lift();
  return Math.max(0, at - answeredAt);
}

/** Restricts the first item and lifts that again, and answers the restriction: a model of many. */
export async function restrictedItem(place: Pick<Place, 'baseUrl' | 'token' | 'items'>): Promise<string> {
  const asked = { graph: 'platform', login: 'agent-1' } as const;
  const { text } = await ask(place, { ...asked, query: restrictQuery, variables: restrictVariables(place.items[0] ?? '') });
  const restricted = restrictionIn(text);
  await ask(place, { ...asked, query: liftQuery, variables: liftVariables(restricted) });
  return restricted.id;
}
