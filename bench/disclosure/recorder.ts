/**
 * Looks on while the system works and changes nothing of it: appends to the log, the gateway's requests to subgraphs, statements to the
 * database. The first two name their operation; statements don't, and are counted for what is under way.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import pg from 'pg';
import type { Span } from '../harness/timing.ts';

/** One append until it is durable, or one request to a subgraph until the last byte of its answer. */
export interface Part extends Span {
  /** The type of the entry, or the subgraph. */
  readonly name: string;
  readonly operation: string;
  /** The event of the entry. */
  readonly event?: string;
}

/** What was seen of a time. `writes` are transactions that changed something: each is flushed to disk. */
export interface Seen {
  parts: Part[];
  roundTrips: number;
  writes: number;
}

const nothing = (): Seen => ({ parts: [], roundTrips: 0, writes: 0 });
let seen = nothing();

/** What was seen since the last time. */
export function takeSeen(): Seen {
  const taken = seen;
  seen = nothing();
  return taken;
}

const operationOf = ({ details }: EntryDraft): string =>
  String(Object.entries(details['request'] ?? {}).find(([key]) => key === 'operation')?.[1]);

/** The name of the part in which an answer waits for witnesses. */
export const waitForWitnesses = 'witnesses';

/** The same log, with its appends timed, and with the time for which answers wait for witnesses. */
export const timed = (log: AccessLog): AccessLog => ({
  ...log,
  append: async (draft) => {
    const from = performance.now();
    const appended = await log.append(draft);
    seen.parts.push({ name: draft.type, event: draft.event, operation: operationOf(draft), from, to: performance.now() });
    return appended;
  },
  awaitCosigned: async (index) => {
    const from = performance.now();
    const checkpoint = await log.awaitCosigned(index);
    seen.parts.push({ name: waitForWitnesses, operation: '', from, to: performance.now() });
    return checkpoint;
  },
});

interface Channelled {
  readonly request: { readonly origin: string | URL; readonly headers: readonly string[] };
}

/** Times the gateway's requests to the subgraphs at these URLs; the caller token in each names its operation. */
export function watchRequests(urls: Readonly<Record<string, string>>): void {
  const names = new Map(Object.entries(urls).map(([name, url]) => [new URL(url).origin, name]));
  const begun = new WeakMap<object, Omit<Part, 'to'>>();
  subscribe('undici:request:create', (message) => {
    const { request } = message as Channelled;
    const name = names.get(String(request.origin));
    if (name === undefined) return;
    const token = request.headers[request.headers.indexOf('authorization') + 1] ?? '';
    const { op: operation } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { op: string };
    begun.set(request, { name, operation, from: performance.now() });
  });
  subscribe('undici:request:trailers', (message) => {
    const part = begun.get((message as Channelled).request);
    if (part !== undefined) seen.parts.push({ ...part, to: performance.now() });
  });
}

// The last is a function that inserts. What waits for no flush is named so in its own text.
const writing = /\binsert into\b|\bdelete from\b|\bupdate\b[^;]*\bset\b|\borders\.take_disclosure\b/i;

/** Counts statements on their way through the driver: whoever sends them, all go through its one method. */
export function watchStatements(): void {
  const plain = pg.Client.prototype.query;
  const transactions = new WeakMap<object, { wrote: boolean }>();
  const underWay = new WeakMap<object, number>();
  function query(this: pg.Client, ...given: unknown[]): unknown {
    const [first] = given;
    const text = String(first !== null && typeof first === 'object' && 'text' in first ? first.text : first);
    const open = transactions.get(this);
    const wrote = writing.test(text) && !text.includes('synchronous_commit');
    if (/^\s*begin/i.test(text)) transactions.set(this, { wrote: false });
    else if (/^\s*(commit|rollback)/i.test(text)) transactions.delete(this);
    if (open && wrote) open.wrote = true;
    if (open ? open.wrote && /^\s*commit/i.test(text) : wrote) seen.writes += 1;
    const waiting = underWay.get(this) ?? 0;
    // Pipelined statements that follow others on their way share that way.
    if (waiting === 0 || !('pipeline' in this && this.pipeline)) seen.roundTrips += 1;
    underWay.set(this, waiting + 1);
    const ended = (): unknown => underWay.set(this, (underWay.get(this) ?? 1) - 1);
    const last = given.at(-1);
    if (typeof last === 'function')
      given[given.length - 1] = (...answer: unknown[]) => {
        ended();
        Reflect.apply(last, undefined, answer);
      };
    const answer: unknown = Reflect.apply(plain, this, given);
    if (answer instanceof Promise) answer.then(ended, ended);
    return answer;
  }
  Object.assign(pg.Client.prototype, { query });
}
