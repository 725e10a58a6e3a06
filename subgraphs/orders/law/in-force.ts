/**
 * The law in force as the database has it: the latest version that two counsel have put in force, or what ships with the build where there is
 * none. Every process follows it by itself, so that no part is left behind with an earlier version: an act asks before it is decided, a view at
 * most a second later.
 */
import { createHash } from 'node:crypto';
import { StartError } from '@writ/core';
import { completedLaw, type LawTable, lawText, putInForce, readLaw, shippedLaw } from '@writ/orders-domain/law';
import { askOnce, type DatabaseConnection } from '@writ/prisma';
import canonicalize from 'canonicalize';
import type { Database } from '../store/database.ts';

/** How old the law may be that a view is made by, and a look for due work; an act is decided by the one in force. */
export const viewMs = 1_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, in hex, of the canonical text of a version. */
export const lawHash = (table: LawTable): string => sha256(lawText(table));

/** What is in force in this process: null for what ships with the build. */
let followed: string | null = null;
let lookedAt = Number.NEGATIVE_INFINITY;

const latestSql = 'SELECT hash, files FROM orders.law_version WHERE since IS NOT NULL ORDER BY since DESC, number DESC LIMIT 1';

/** The version that is in force now; null for what ships with the build. */
export async function latestVersion(db: Database) {
  const [latest] = await db.lawVersion.findMany({
    where: { since: { not: null } },
    orderBy: [{ since: 'desc' }, { number: 'desc' }],
    take: 1,
  });
  return latest ?? null;
}

/** The hash of the version in force; that of the build's own law where the database has none. */
export async function lawHashIn(query: (sql: string) => Promise<{ rows: { hash: string | null }[] }>): Promise<string> {
  const { rows } = await query('SELECT orders.law_in_force() AS hash');
  return rows[0]?.hash ?? lawHash(shippedLaw);
}

function stored(hash: string, files: unknown): LawTable {
  if (!Array.isArray(files) || sha256(String(canonicalize(files))) !== hash)
    throw new StartError(
      `The files of the law in force do not have its hash, ${hash}, which the log names: somebody changed them in the database.`,
    );
  const own = readLaw(completedLaw(files));
  if ('faults' in own)
    throw new StartError(
      `The law in force, of hash ${hash}, is not one that this build can follow: ${own.faults.join(' ')} Run the build that it was made for.`,
    );
  return own.table;
}

/** A version as the database has it. */
interface StoredVersion {
  readonly hash: string;
  readonly files: unknown;
}

async function follow(hash: string | null, latest: () => Promise<StoredVersion | null>): Promise<void> {
  if (hash !== followed) {
    const version = hash === null ? null : await latest();
    putInForce(version === null ? shippedLaw : stored(version.hash, version.files));
    followed = version?.hash ?? null;
  }
  lookedAt = performance.now();
}

/** Has this process follow the version in force, where it looked longer ago than `atMostMs`. Throws {@link StartError} for one that this build can't read. */
export async function followLaw(db: Database, atMostMs = 0): Promise<void> {
  if (performance.now() - lookedAt < atMostMs) return;
  const [now] = await db.$queryRaw<{ hash: string | null }[]>`SELECT orders.law_in_force() AS hash`;
  await follow(now?.hash ?? null, () => latestVersion(db));
}

/** Before anything is answered: throws {@link StartError} where this build can't follow the law in force. */
export async function followLawAtStart(database: DatabaseConnection): Promise<void> {
  await askOnce(database, async (client) => {
    const { rows } = await client.query<{ hash: string | null }>('SELECT orders.law_in_force() AS hash');
    await follow(rows[0]?.hash ?? null, async () => (await client.query<StoredVersion>(latestSql)).rows[0] ?? null);
  });
}
