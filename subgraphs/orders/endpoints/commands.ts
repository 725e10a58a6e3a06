/**
 * What a body does with its endpoints: it adds one, gives back the value that was posted there, and removes it. Each act is an entry of the log with the origin of the
 * URL, since the rest of it may be a secret of the body.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { parseTarget } from '@writ/webhooks';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import {
  type EndpointKind,
  type EndpointRow,
  endpointById,
  enrolledBody,
  insertEndpoint,
  lockEndpoint,
  moveEndpoint,
  oweChallenge,
  settleEvents,
} from './store.ts';

type Done = { readonly endpoint: string } | { readonly refused: readonly Reason[] };
const refusing = (...refused: readonly Reason[]): Worked<Done> => ({ result: { refused }, drafts: [] });
const notThere = (): Reason => reason('NOT_FOUND', 'There is no such endpoint, or it is not of your body.');
const stale = (): Reason => reason('STALE', 'It has changed since you read it: read it again.');

/** How many events are settled at once. */
const settledMost = 100;

/** Acts, and answers the endpoint as it is afterwards. */
async function acted(context: OrdersContext, work: (db: Database, at: Date) => Promise<Worked<Done>>) {
  const done = await commitWithEntries(context, work);
  if ('refused' in done) return refusalOf(done.refused);
  return (await endpointById(context.db, done.endpoint)) ?? refusalOf([notThere()]);
}

function entryOf(
  { caller, operation }: OrdersContext,
  act: string,
  { id, kind, url }: Pick<EndpointRow, 'id' | 'kind' | 'url'>,
  at: Date,
): EntryDraft {
  return entryBy(authorOf(caller, operation), 'config.changed.v1', at, {
    action: act,
    outcome: 'success',
    legal: { basis: 'ENDPOINT' },
    target: { endpoint: id, kind, origin: url === null ? null : new URL(url).origin },
  });
}

/** Adds an endpoint of the caller's own body, and owes it the value by which it is confirmed. */
export const addEndpointOf = (context: OrdersContext, kind: EndpointKind, text: string) =>
  acted(context, async (db, at) => {
    const { caller, privates } = context;
    const by = signatureOf(caller, at);
    if (by === null) throw new TypeError('an endpoint was added by nobody');
    const url = parseTarget(text, privates);
    if (typeof url === 'string') return refusing(reason('INVALID', url));
    const body = await enrolledBody(db, caller);
    if (body === null) return refusing(reason('NOT_COMPETENT', 'Your body is not enrolled here.'));
    const { issuer, subject } = by;
    const one = { id: newRowId(), ...body, kind, url: url.href, challenge: randomBytes(32).toString('base64url') };
    if (!(await insertEndpoint(db, { ...one, addedBy: { issuer, subject }, at })))
      return refusing(reason('WRONG_STATE', 'Your body has an endpoint of this kind: remove it first.'));
    await oweChallenge(db, one.id, at);
    return { result: { endpoint: one.id }, drafts: [entryOf(context, 'addEndpoint', one, at)] };
  });

interface Seen {
  readonly endpoint: string;
  readonly generation: number;
}

/** What an act does with an endpoint that is as it was seen: its reasons against it, or nothing. */
type Step = (db: Database, row: EndpointRow, at: Date) => Promise<readonly Reason[]>;

const changing = (context: OrdersContext, act: string, { endpoint, generation }: Seen, step: Step) =>
  acted(context, async (db, at) => {
    const row = await lockEndpoint(db, endpoint, context.caller);
    if (row === null || row.state === 'REMOVED') return refusing(notThere());
    if (row.generation !== generation) return refusing(stale());
    const refused = await step(db, row, at);
    if (refused.length > 0) return refusing(...refused);
    return { result: { endpoint }, drafts: [entryOf(context, act, row, at)] };
  });

/** In a time that tells nothing of how much of it is right. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export const confirmEndpointOf = (context: OrdersContext, seen: Seen, challenge: string) =>
  changing(context, 'confirmEndpoint', seen, async (db, row, at) => {
    if (row.challenge === null) return [reason('WRONG_STATE', 'Only an endpoint that is UNCONFIRMED is confirmed.')];
    if (!isSame(challenge.trim(), row.challenge))
      return [reason('INVALID', 'This is not the value that was posted to the endpoint: read data.challenge of the event that it got.')];
    await moveEndpoint(db, row, 'CONFIRMED', at);
    return [];
  });

export const removeEndpointOf = (context: OrdersContext, seen: Seen) =>
  changing(context, 'removeEndpoint', seen, async (db, row, at) => {
    await moveEndpoint(db, row, 'REMOVED', at);
    return [];
  });

/** Notes what a connector has sent. It changes nothing of the endpoint, and has no entry, as no delivery has one. */
export async function settleEventsOf(context: OrdersContext, endpoint: string, events: readonly string[]) {
  if (events.length > settledMost) return refusalOf([reason('INVALID', `Settle at most ${settledMost} events at once.`)]);
  const { db, caller } = context;
  return db.$transaction(async (within) => {
    const row = await lockEndpoint(within, endpoint, caller);
    if (row === null || row.kind !== 'HI1' || row.state !== 'CONFIRMED') return refusalOf([notThere()]);
    await settleEvents(within, endpoint, events.filter(isUuid));
    return row;
  });
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
