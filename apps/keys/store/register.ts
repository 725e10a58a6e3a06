/** The register of keys that sign acts, and the ends that were signed with them. */
import type { Act, SignerRole } from '@writ/acts';
import type { Credential } from '@writ/acts/check';
import type { Sql } from '@writ/own-database';
import type { SignedEnd } from '../evidence/judge.ts';
import { type Memories, type MemoryRow, memories, memoriesOf } from './seen.ts';

interface CredentialRow {
  id: string;
  spki: Buffer;
  kind: 'PASSKEY' | 'SEAL';
  issuer: string;
  subject: string;
  organisation: string | null;
  office: string | null;
  roles: SignerRole[];
}

const columns = 'id, spki, kind, issuer, subject, organisation, office, roles';
const credentialOf = (row: CredentialRow): Credential => ({ ...row, spki: new Uint8Array(row.spki) });

/** Those of these names that count now, by name. */
export async function readCredentials(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Credential>> {
  const { rows } = await sql.query<CredentialRow>(`SELECT ${columns} FROM credential WHERE id = ANY($1) AND revoked_at IS NULL`, [ids]);
  return new Map(rows.map((row) => [row.id, credentialOf(row)]));
}

const insert = `INSERT INTO credential (${columns}, acts, is_root, registered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`;
const valuesOf = ({ id, spki, kind, issuer, subject, organisation, office, roles }: Credential) => [
  ...[id, Buffer.from(spki), kind, issuer, subject, organisation, office],
  roles,
];

/** Registers a key with the acts that it rests on; answers whether it is new. A key that was revoked never counts again. */
export async function keepCredential(sql: Sql, credential: Credential, acts: readonly Act[], now: Date): Promise<boolean> {
  const { rowCount } = await sql.query(insert, [...valuesOf(credential), JSON.stringify(acts), false, now]);
  return rowCount === 1;
}

/** Registers a key that rests on a ceremony. */
export async function keepRoot(sql: Sql, credential: Credential, now: Date): Promise<void> {
  await sql.query(insert, [...valuesOf(credential), '[]', true, now]);
}

/** The roots, suspended ones too. Nobody else registers some before this transaction ends. */
export async function lockRoots(sql: Sql): Promise<Credential[]> {
  await sql.query('LOCK TABLE credential IN SHARE ROW EXCLUSIVE MODE');
  const { rows } = await sql.query<CredentialRow>(`SELECT ${columns} FROM credential WHERE is_root`);
  return rows.map(credentialOf);
}

/** Columns of {@link SignedEnd}, from `ended`. */
export const endColumns = `act AS id, signed #>> '{statement,act}' AS act, signed #>> '{statement,digest}' AS digest, role, organisation,
  signed #> '{statement,generation}' AS generation`;

/** What was signed to end an order, or to clear it, by whom. */
export async function readEnds(sql: Sql, order: string): Promise<readonly SignedEnd[]> {
  const { rows } = await sql.query<SignedEnd>(`SELECT ${endColumns} FROM ended WHERE order_id = $1`, [order]);
  return rows;
}

const known = `SELECT
  (SELECT json_agg(one) FROM (SELECT ${columns.replace('spki', "encode(spki, 'hex') AS spki")} FROM credential
    WHERE id = ANY($1) AND revoked_at IS NULL) one) AS credentials,
  (SELECT json_object_agg(encode(bidx, 'hex'), since) FROM identifier WHERE account_id = $2) AS indexes,
  (SELECT json_agg(one) FROM (SELECT ${endColumns} FROM ended WHERE order_id = $3) one) AS ends,
  (SELECT at FROM begun WHERE order_id = $3) AS begun,
  (SELECT json_agg(one) FROM (${memories}) one) AS memories`;

interface KnownRow {
  readonly credentials: readonly (Omit<CredentialRow, 'spki'> & { readonly spki: string })[] | null;
  readonly indexes: Readonly<Record<string, number>> | null;
  readonly ends: readonly SignedEnd[] | null;
  readonly begun: Date | null;
  readonly memories: readonly MemoryRow[] | null;
}

/** What this service knows itself of what an entry names, at one moment. */
export interface KnownOf {
  readonly credentials: ReadonlyMap<string, Credential>;
  /** Since which version each index (hex) of the account counts. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly ends: readonly SignedEnd[];
  /** When the order began, by the earliest act that it was granted under. */
  readonly begunAt: Date | undefined;
  /** Of each log. */
  readonly memories: Memories;
}

/** Of keys by their names, of an account, and of an order or a piece of work, and of all logs; all in one statement. */
export async function readKnown(
  sql: Sql,
  { ids, account, reference }: { ids: readonly string[]; account: string | null; reference: string | null },
): Promise<KnownOf> {
  const { rows } = await sql.query<KnownRow>({ name: 'known', text: known, values: [ids, account, reference] });
  const { credentials, indexes, ends, begun, memories } = rows[0] ?? {};
  return {
    credentials: new Map(credentials?.map((row) => [row.id, credentialOf({ ...row, spki: Buffer.from(row.spki, 'hex') })])),
    indexes: new Map(Object.entries(indexes ?? {})),
    ends: ends ?? [],
    begunAt: begun ?? undefined,
    memories: memoriesOf(memories ?? []),
  };
}

/** What an act ends: an order, or a key by its name. */
export type Ended = { readonly order: string } | { readonly credential: string };

/** Keeps an end with its act; answers when it was received first. A key that it ends counts no more. */
export async function keepEnd(sql: Sql, end: { id: string; act: Act; ended: Ended }, now: Date): Promise<Date> {
  const { id, act, ended } = end;
  const order = 'order' in ended ? ended.order : null;
  const credential = 'credential' in ended ? ended.credential : null;
  const { role, organisation } = act.statement;
  await sql.query(
    `INSERT INTO ended (act, order_id, credential_id, role, organisation, signed, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [id, order, credential, role, organisation, JSON.stringify(act), now],
  );
  if (credential !== null) await sql.query('UPDATE credential SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [credential, now]);
  const { rows } = await sql.query<{ received_at: Date }>('SELECT received_at FROM ended WHERE act = $1', [id]);
  return rows[0]?.received_at ?? now;
}

/** The name of the registered key with this SPKI, as hex of its SHA-256. */
export async function credentialBySpki(sql: Sql, spkiHash: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ id: string }>("SELECT id FROM credential WHERE encode(sha256(spki), 'hex') = $1", [spkiHash]);
  return rows[0]?.id;
}
