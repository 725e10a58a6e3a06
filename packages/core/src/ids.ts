/**
 * Identifiers. Each kind has a type of its own, so that an account can't be passed where an item is meant.
 * A new id is random: an id that carried the time would tell when something sealed happened. That of a decision tells the day, as its entry in the log does.
 */
import { randomBytes, randomUUID } from 'node:crypto';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Id<'account'>;
export type ItemId = Id<'item'>;
export type OperationId = Id<'operation'>;
/** 128 random bits as a UUID (version 4): the id of a log entry, the same in the outbox and in the leaf. */
export type EventId = Id<'event'>;
/** A grant's name: 256 random bits in base64url. Never shown to a client, stored only as its SHA-256. */
export type GrantHandle = Id<'grant'>;

export const newOperationId = (): OperationId => randomUUID() as OperationId;
export const newEventId = (): EventId => randomUUID() as EventId;
export const newGrantHandle = (): GrantHandle => randomBytes(32).toString('base64url') as GrantHandle;
/** A fresh id for a row of the domain: 128 random bits as a UUID. */
export const newRowId = (): string => randomUUID();

const dayMs = 86_400_000;

/**
 * A fresh id for a decision and its statement of reasons, by which their tables are cut into months: a `z`, after which no other id sorts, and a UUID of version 7
 * (RFC 9562, 5.7) with 74 random bits. Its time is the UTC day of `now`, in milliseconds, by the machine's clock.
 */
export function newDecisionId(now: number = Date.now()): string {
  const time = (now - (now % dayMs)).toString(16).padStart(12, '0');
  // Its version is 4 where this one's is 7; the variant is the same.
  return `z${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
