/** The keys that persons and bodies sign with, as `orders` has them. */
import type { Act } from '@writ/acts';
import type { Credential } from '@writ/acts/check';
import { describedKey, type RegisteredKey } from '@writ/acts/keys';
import { StartError } from '@writ/core';
import { askOnce, type DatabaseConnection } from '@writ/prisma';
import type { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

export type KeyRow = Prisma.SigningKeyGetPayload<null>;

type CredentialRow = Pick<KeyRow, 'id' | 'spki' | 'kind' | 'issuer' | 'subject' | 'organisation' | 'office' | 'roles'>;

export const credentialOf = ({ id, spki, kind, issuer, subject, organisation, office, roles }: CredentialRow): Credential => ({
  id,
  spki: new Uint8Array(spki),
  kind: kind as Credential['kind'],
  issuer,
  subject,
  organisation,
  office,
  roles: roles as readonly string[] as Credential['roles'],
});

/** Those of these names that count now, by name. */
export async function keysThatCount(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Credential>> {
  const rows = await db.signingKey.findMany({ where: { id: { in: [...ids] }, revokedAt: null } });
  return new Map(rows.map((row) => [row.id, credentialOf(row)]));
}

/** Keeps a key with the three acts that it rests on. Answers whether it is new; one that ended never counts again. */
export async function keepKey(db: Database, key: Credential, acts: RegisteredKey['acts'], at: Date): Promise<boolean> {
  const { id, kind, issuer, subject, organisation, office } = key;
  const row = { id, kind, issuer, subject, organisation, office, spki: Buffer.from(key.spki), roles: [...key.roles] };
  const { count } = await db.signingKey.createMany({
    data: [{ ...row, acts: acts as Act[], isRoot: false, since: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The keys of these names, ended ones too. */
export async function keyRows(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, KeyRow>> {
  const rows = ids.length === 0 ? [] : await db.signingKey.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The most that a list has. */
const listMax = 500;

/** Keys, the newest first: those of one person, or all; with those that ended where these are asked for. */
export async function listedKeys(
  db: Database,
  asked: { readonly owner: { readonly issuer: string; readonly subject: string | null } | null; readonly withEnded: boolean },
): Promise<KeyRow[]> {
  const { owner, withEnded } = asked;
  if (owner !== null && owner.subject === null) return [];
  return db.signingKey.findMany({
    where: {
      ...(owner === null ? {} : { issuer: owner.issuer, subject: owner.subject ?? '' }),
      ...(withEnded ? {} : { revokedAt: null }),
    },
    orderBy: [{ since: 'desc' }, { id: 'asc' }],
    take: listMax,
  });
}

/** The key of which this is the SHA-256 of its SPKI in lower-case hex; null where there is none. */
export async function keyByHash(db: Database, spkiHash: string): Promise<{ key: Credential; revokedAt: Date | null } | null> {
  const [found] = await db.$queryRaw<{ id: string }[]>`SELECT id FROM orders.signing_key WHERE encode(sha256(spki), 'hex') = ${spkiHash}`;
  const row = found && (await keyRows(db, [found.id])).get(found.id);
  return row === undefined ? null : { key: credentialOf(row), revokedAt: row.revokedAt };
}

/** Ends a key by the act that somebody signed. */
export async function endKey(db: Database, id: string, by: Act, at: Date): Promise<void> {
  await db.signingKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at, revokedBy: by } });
}

const rootsSql = 'SELECT id, spki, kind, issuer, subject, organisation, office, roles FROM orders.signing_key WHERE is_root';
const keepRootSql = `INSERT INTO orders.signing_key (id, spki, kind, issuer, subject, organisation, office, roles, acts, is_root, since)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '[]', true, $9) ON CONFLICT DO NOTHING`;
const rootValues = ({ id, spki, kind, issuer, subject, organisation, office, roles }: Credential): unknown[] => [
  id,
  Buffer.from(spki),
  kind,
  issuer,
  subject,
  organisation,
  office,
  [...roles],
];

const comparedOf = (key: Credential): string => JSON.stringify(describedKey(key));

/**
 * Puts the roots into a database that has none, at the first start; one that ended stays so. Throws StartError where it has others: who may write a file
 * replaces nobody.
 */
export async function trustRoots(database: DatabaseConnection, roots: readonly Credential[], now: Date): Promise<void> {
  await askOnce(database, async (client) => {
    const kept = async () => (await client.query<CredentialRow>(rootsSql)).rows;
    // What throws ends the connection, and takes back what was put in.
    await client.query('BEGIN');
    if ((await kept()).length === 0) for (const root of roots) await client.query(keepRootSql, [...rootValues(root), now]);
    const known = (await kept()).map((row) => comparedOf(credentialOf(row)));
    if (known.sort().join('\n') !== roots.map(comparedOf).sort().join('\n'))
      throw new StartError(
        'The roots of WRIT_KEYS_ROOTS are others than those of the first start. Keys are replaced by acts that three persons sign, not by a file.',
      );
    await client.query('COMMIT');
  });
}
