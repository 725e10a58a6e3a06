/**
 * What names an account, as blind indexes: what its own line gives, and the addresses and devices of its records. An identifier that neither
 * gives any more names the account no longer.
 */
import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';
import type pg from 'pg';
import { blindIndex, type IdentifierKey } from '../../../../prisma/blind-index.ts';
import type { LineOf } from '../lines/lines.ts';
import type { Row } from './rows.ts';
import { type Writing, withRows } from './writing.ts';

interface Name {
  readonly type: AccountIdentifier;
  readonly value: string;
}

/** What of a record of an address names its account. */
export interface Address {
  readonly ip: string;
  readonly port?: number | null | undefined;
  readonly at: string;
  readonly device?: { readonly kind: string; readonly value: string } | undefined;
}

const columns = 'type records.identifier_type, bidx text, account_id text';
/** Types that a record may give as well as the account's own line. */
const sharedTypes = ['IP_ADDRESS_TIME', 'IP_ADDRESS_PORT_TIME', 'IMEI', 'MAC_ADDRESS'];

/** The devices by which an order may name an account: what a person can reset, or is known to the platform alone, names nobody. */
const deviceNames = (devices: readonly { kind: string; value: string }[]): Name[] =>
  devices.flatMap(({ kind, value }) => (kind === 'IMEI' || kind === 'MAC_ADDRESS' ? [{ type: kind, value }] : []));

/** Everything that names an account, of its line: its identifiers, its handle, and what of its subscriber does. */
const accountNames = ({ handle, identifiers, subscriber }: LineOf<'account'>): Name[] => [
  ...identifiers,
  ...(accountIdentifierForm('HANDLE', handle) === null ? [] : [{ type: 'HANDLE' as const, value: handle }]),
  ...(subscriber.payments ?? []).flatMap(({ fingerprint }) =>
    fingerprint === undefined ? [] : [{ type: 'PAYMENT_FINGERPRINT' as const, value: fingerprint }],
  ),
  ...deviceNames(subscriber.devices ?? []),
];

/** Who had an address in a second, and on which port where one was recorded, is an identifier as well; and so is the device. */
const addressNames = ({ ip, port, at, device }: Address): Name[] => [
  { type: 'IP_ADDRESS_TIME', value: `${ip} ${at}` },
  ...(port === undefined || port === null ? [] : [{ type: 'IP_ADDRESS_PORT_TIME' as const, value: `${ip} ${port} ${at}` }]),
  ...deviceNames(device === undefined ? [] : [device]),
];

const indexRows = (key: IdentifierKey, account: string, names: readonly Name[]): Row[] =>
  names.map(({ type, value }) => ({ type, bidx: blindIndex(key, type, value).toString('hex'), account_id: account }));

/** Adds what records of addresses name. */
export async function addAddresses(
  { client, identifierKey }: Writing,
  addresses: readonly (Address & { account: string })[],
): Promise<void> {
  if (addresses.length === 0) return;
  await withRows(
    client,
    `INSERT INTO records.identifier (type, bidx, account_id, by_account)
     SELECT type, decode(bidx, 'hex'), account_id, false FROM json_to_recordset($1) AS r(${columns}) ON CONFLICT DO NOTHING`,
    addresses.flatMap((one) => indexRows(identifierKey, one.account, addressNames(one))),
  );
}

/** A record of an address as it was before it changed or went. */
export interface FormerAddress {
  readonly account_id: string;
  readonly ip: string;
  readonly port: number | null;
  readonly at: string;
  readonly device_kind: string | null;
  readonly device: string | null;
}

/** What selects it from a table `t`. */
export const formerAddress = `t.account_id, t.ip, t.port, to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, t.device_kind, t.device`;

const addressOf = ({ ip, port, at, device_kind, device }: FormerAddress): Address => ({
  ip,
  port,
  at,
  ...(device_kind === null || device === null ? {} : { device: { kind: device_kind, value: device } }),
});

/** Lets the import reach all records of some accounts, without naming each. */
export async function reachWhole(client: pg.ClientBase, accounts: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO importing.line (type, key, number) SELECT 'account as a whole', account, 0 FROM unnest($1::text[]) AS account ON CONFLICT DO NOTHING`,
    [accounts],
  );
}

/**
 * Takes back what former records named, unless the account's own line or another of its records names it as well. Each is looked up by its account: a
 * join would read every record there is.
 */
export async function dropAddresses({ client, identifierKey }: Writing, former: readonly FormerAddress[]): Promise<void> {
  if (former.length === 0) return;
  await reachWhole(client, [...new Set(former.map(({ account_id }) => account_id))]);
  const rows = former.flatMap((one) =>
    indexRows(identifierKey, one.account_id, addressNames(addressOf(one))).map((name) => ({ ...one, ...name })),
  );
  await withRows(
    client,
    `DELETE FROM records.identifier i
      USING (SELECT DISTINCT * FROM json_to_recordset($1) AS r(${columns}, ip text, port int, at timestamptz, device_kind text, device text)) f
      WHERE i.type = f.type AND i.bidx = decode(f.bidx, 'hex') AND i.account_id = f.account_id AND NOT i.by_account
        AND CASE WHEN f.type IN ('IMEI', 'MAC_ADDRESS')
              THEN (SELECT true FROM records.identification t
                     WHERE t.account_id = f.account_id AND t.device_kind = f.device_kind AND t.device = f.device LIMIT 1)
              ELSE (SELECT true FROM records.identification t
                     WHERE t.account_id = f.account_id AND t.at >= f.at AND t.at < f.at + interval '1 second' AND t.ip::inet = f.ip::inet
                       AND (f.type = 'IP_ADDRESS_TIME' OR t.port = f.port) LIMIT 1) END IS NOT TRUE`,
    rows,
  );
}

interface Vanished {
  readonly type: AccountIdentifier;
  readonly bidx: string;
  readonly account_id: string;
}

const pageRows = 5_000;

/** Which of these names a record of the account gives, read a page at a time. */
async function givenByRecords({ client, identifierKey }: Writing, account: string, names: ReadonlySet<string>): Promise<Set<string>> {
  const given = new Set<string>();
  let after: [string, string] = ['-infinity', ''];
  for (;;) {
    const { rows } = await client.query<FormerAddress & { id: string; exact: string }>(
      `SELECT t.id, t.at::text AS exact, ${formerAddress} FROM records.identification t
        WHERE t.account_id = $1 AND (t.at, t.id) > ($2::timestamptz, $3) ORDER BY t.at, t.id LIMIT ${pageRows}`,
      [account, ...after],
    );
    for (const row of rows)
      for (const { type, bidx } of indexRows(identifierKey, account, addressNames(addressOf(row))))
        if (names.has(`${type} ${bidx}`)) given.add(`${type} ${bidx}`);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return given;
    after = [last.exact, last.id];
  }
}

const isVanished = `i.account_id = ANY ($2) AND i.by_account AND NOT EXISTS (
  SELECT FROM json_to_recordset($1) AS r(${columns}) WHERE r.account_id = i.account_id AND r.type = i.type AND decode(r.bidx, 'hex') = i.bidx)`;

/** Takes back what a line gives no more and may be given by a record, too: what is stays, as the record's. */
async function takeBackShared(writing: Writing, vanished: readonly Vanished[]): Promise<string[]> {
  const { client } = writing;
  await reachWhole(client, [...new Set(vanished.map(({ account_id }) => account_id))]);
  const gone: Vanished[] = [];
  for (const [account, names = []] of Map.groupBy(vanished, ({ account_id }) => account_id)) {
    const given = await givenByRecords(writing, account, new Set(names.map(({ type, bidx }) => `${type} ${bidx}`)));
    gone.push(...names.filter(({ type, bidx }) => !given.has(`${type} ${bidx}`)));
  }
  const same = `FROM json_to_recordset($1) AS r(${columns}) WHERE i.type = r.type AND i.bidx = decode(r.bidx, 'hex') AND i.account_id = r.account_id`;
  const rows = vanished.map((one) => ({ ...one }));
  await withRows(client, `UPDATE records.identifier i SET by_account = false ${same}`, rows);
  await withRows(
    client,
    `DELETE FROM records.identifier i USING ${same.slice('FROM '.length)}`,
    gone.map((one) => ({ ...one })),
  );
  return gone.map(({ account_id }) => account_id);
}

/**
 * Makes the names of accounts those that their lines give; `standing` are the accounts that were there before. Answers the accounts whose names changed.
 */
export async function syncAccountNames(
  writing: Writing,
  lines: readonly LineOf<'account'>[],
  standing: readonly string[],
): Promise<string[]> {
  const { client, identifierKey } = writing;
  const rows = lines.flatMap((line) => indexRows(identifierKey, line.key, accountNames(line)));
  const changed: string[] = [];
  if (standing.length > 0) {
    const taken = await withRows<{ account_id: string }>(
      client,
      `DELETE FROM records.identifier i WHERE ${isVanished} AND i.type::text <> ALL ($3) RETURNING i.account_id`,
      rows,
      standing,
      sharedTypes,
    );
    changed.push(...taken.rows.map(({ account_id }) => account_id));
    const shared = await withRows<Vanished>(
      client,
      `SELECT i.type, encode(i.bidx, 'hex') AS bidx, i.account_id FROM records.identifier i WHERE ${isVanished} AND i.type::text = ANY ($3)`,
      rows,
      standing,
      sharedTypes,
    );
    if (shared.rows.length > 0) changed.push(...(await takeBackShared(writing, shared.rows)));
  }
  const given = await withRows<{ account_id: string; added: boolean }>(
    client,
    `INSERT INTO records.identifier AS i (type, bidx, account_id)
     SELECT DISTINCT type, decode(bidx, 'hex'), account_id FROM json_to_recordset($1) AS r(${columns})
     ON CONFLICT (type, bidx, account_id) DO UPDATE SET by_account = true WHERE NOT i.by_account RETURNING i.account_id, i.xmax = 0 AS added`,
    rows,
  );
  return [...changed, ...given.rows.filter(({ added }) => added).map(({ account_id }) => account_id)];
}
