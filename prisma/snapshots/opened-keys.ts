/**
 * The keys of snapshots that are sealed to the keys of accounts, as a part that reads them has them opened: the database gives those that the grant reaches, and the
 * service of keys opens them under its own proof. One ask a grant and call, and the database is asked beside the rows. A package is made in many calls under one
 * grant, for which each key is opened once: its keys are kept in memory until the grant is over.
 */
import { PublicError } from '@writ/core';
import { LRUCache } from 'lru-cache';
import type { OpenedKeys } from '../record-rows.ts';
import { type PrismaClient, underGrant } from '../session.ts';
import { snapshotKeyName, snapshotKeyTable, snapshotRowKey } from './snapshot-keys.ts';

/** A key as it is asked for. */
interface Asked {
  readonly table: string;
  readonly id: string;
  readonly account: string;
  readonly category: 'SUBSCRIBER' | 'IDENTIFICATION' | 'TRAFFIC' | 'CONTENT';
  readonly period: string;
  readonly version: number;
  readonly sealed: Uint8Array;
}

/** The service of keys, as a reading part asks it: all keys by their ids, or none. Rejects with FORBIDDEN and UPSTREAM_UNAVAILABLE. */
export interface KeyOpener {
  open(asked: {
    readonly handle: string;
    readonly operation: string;
    readonly keys: readonly Asked[];
  }): Promise<ReadonlyMap<string, Uint8Array>>;
}

interface SealedKey extends Omit<Asked, 'table' | 'sealed'> {
  readonly preservation: string;
  readonly sealed: readonly Uint8Array[];
  /** Of the session's grant. */
  readonly isExport: boolean;
}

/** How many keys the service opens at once. */
const atOnce = 1_000;

/** How long the grant of a package may last. */
const packageMs = 900_000;

const unconnected = (): PublicError =>
  Object.assign(
    new PublicError('UPSTREAM_UNAVAILABLE', 'What was collected can’t be opened: the service of keys is not reached from here.'),
    {
      cause: new Error('A snapshot is sealed to the keys of accounts, and this part has no service of keys.'),
    },
  );

function askedOf({ preservation: _, isExport: __, sealed: [sealed, ...more], ...key }: SealedKey): Asked {
  if (sealed === undefined || more.length > 0) throw new TypeError('A key of a snapshot is in shares, which this version does not join.');
  return { table: snapshotKeyTable, ...key, sealed };
}

async function opened(service: KeyOpener, session: { handle: string; operation: string }, rows: readonly SealedKey[]): Promise<OpenedKeys> {
  const found = new Map<string, Uint8Array>();
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const keys = await service.open({ ...session, keys: some.map(askedOf) });
    for (const row of some) {
      const key = keys.get(row.id);
      if (key === undefined) throw new TypeError('The service of keys left out a key.');
      found.set(snapshotKeyName(row), snapshotRowKey(key));
    }
  }
  return found;
}

/** While the grant lasts, and not longer: what is in memory is no grant. */
const sealedKeys = (db: PrismaClient, handle: string, operation: string): Promise<SealedKey[]> =>
  underGrant(
    { grants: [handle], operation },
    () => db.$queryRaw<SealedKey[]>`
      SELECT id::text, preservation, account_id AS account, category, period, version, sealed, (SELECT orders.exports_of_session()) AS "isExport"
        FROM orders.snapshot_keys_of_session()`,
  );

/** The keys of a handle of the call. */
export interface KeysOfHandle {
  /** Asks the service for all of them, once; none where the snapshots of the handle are sealed otherwise. */
  open(): Promise<OpenedKeys>;
}

/** Looks for the sealed keys of a handle at once, where there is a service that opens them; whoever has rows to open asks for them then. */
export type KeysOfGrant = (handle: string) => KeysOfHandle;

/** For the calls of one part, each by its operation. */
export function openedKeys(db: PrismaClient, service: KeyOpener | null): (operation: string) => KeysOfGrant {
  const ofPackages = new LRUCache<string, Promise<OpenedKeys>>({ max: 100, ttl: packageMs, ttlAutopurge: true });
  const open = async (rows: readonly SealedKey[], handle: string, operation: string): Promise<OpenedKeys> => {
    if (rows.length === 0) return new Map();
    if (service === null) throw unconnected();
    if (!rows.some(({ isExport }) => isExport)) return opened(service, { handle, operation }, rows);
    const name = `${operation} ${handle}`;
    const known = ofPackages.get(name) ?? opened(service, { handle, operation }, rows);
    ofPackages.set(name, known, { noUpdateTTL: true });
    known.catch(() => ofPackages.delete(name));
    return known;
  };
  const keysOf = (handle: string, operation: string): KeysOfHandle => {
    const looked = service === null ? undefined : sealedKeys(db, handle, operation);
    // Whoever opens has the error; where nothing is sealed so, nobody needs the keys.
    looked?.catch(() => undefined);
    let known: Promise<OpenedKeys> | undefined;
    const ask = async () => open(await (looked ?? sealedKeys(db, handle, operation)), handle, operation);
    return {
      open() {
        known ??= ask();
        return known;
      },
    };
  };
  return (operation) => {
    const ofCall = new Map<string, KeysOfHandle>();
    return (handle) => {
      const known = ofCall.get(handle) ?? keysOf(handle, operation);
      ofCall.set(handle, known);
      return known;
    };
  };
}
