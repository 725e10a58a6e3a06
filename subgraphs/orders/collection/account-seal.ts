/**
 * Lines of a collection that is sealed to the keys of accounts: each under the data key of its account, category and month, which follows from the seed of the
 * snapshot, and which is kept sealed to the account's public key beside the first line that it seals.
 */
import { randomUUID } from 'node:crypto';
import { PublicError } from '@writ/core';
import type { KeyService } from '@writ/keys-client';
import { snapshotDataKey, snapshotKeyTable, snapshotRowKey } from '@writ/prisma/client';
import { type AccountKey, type Category, type DataKeyPlace, periodOf, sealDataKey } from '@writ/sealing';
import { hex } from '../disclosure/proofs.ts';
import type { KeptLine } from './kept-line.ts';

/** A key as `orders.keep_sealed()` takes it, in hexadecimal. */
export interface KeptKey extends Omit<DataKeyPlace, 'table'> {
  readonly version: number;
  /** What the lines are sealed under. */
  readonly key: string;
  readonly sealed: readonly string[];
}

/** The service. Throws UPSTREAM_UNAVAILABLE where this process has none: such a collection goes on where there is one. */
export function requireKeys({ keyService }: { readonly keyService: KeyService | null }): Pick<KeyService, 'accountKeys'> {
  if (keyService !== null) return keyService;
  throw Object.assign(
    new PublicError('UPSTREAM_UNAVAILABLE', 'What is collected can’t be sealed: the service of keys is not reached from here.'),
    {
      cause: new Error('A collection is sealed to the keys of accounts, and this process has no service of keys.'),
    },
  );
}

const categoryOf = (kind: KeptLine['kind']): Category => (kind === 'ITEM' || kind === 'MESSAGE' ? 'CONTENT' : kind);

/** The key of rows and files of one month. */
export const monthKey = (seed: Uint8Array, preservation: string, place: { account: string; category: string; period: string }): Buffer =>
  snapshotRowKey(snapshotDataKey(seed, { preservation, ...place }));

/** Whether a line is sealed under the key. */
export const isUnder = ({ category, period }: KeptKey, line: KeptLine): boolean =>
  categoryOf(line.kind) === category && periodOf(new Date(line.at)) === period;

/** The keys that these lines of an account need, sealed to its public key. The database refuses a line of another account. */
export function keysOfLines(seed: Uint8Array, preservation: string, to: AccountKey, lines: readonly KeptLine[]): KeptKey[] {
  const keys = new Map<string, KeptKey>();
  for (const line of lines) {
    const [category, period] = [categoryOf(line.kind), periodOf(new Date(line.at))];
    const name = `${category} ${period}`;
    if (keys.has(name)) continue;
    const place = { id: randomUUID(), account: to.account, category, period };
    const dataKey = snapshotDataKey(seed, { preservation, account: to.account, category, period });
    const sealed = sealDataKey(to, { table: snapshotKeyTable, ...place }, dataKey);
    keys.set(name, { ...place, version: to.version, key: hex(snapshotRowKey(dataKey)), sealed: [hex(sealed)] });
  }
  return [...keys.values()];
}
