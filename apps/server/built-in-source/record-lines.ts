/**
 * Records of an account out of the tables that `writ import` and the seed fill, as lines of the protocol: oldest first, some rows at a time, so
 * that no account is ever in memory as a whole. Whether they may be asked for has been settled before.
 */
import { type Category, comparePositions, positionOf, type RecordLine } from '@writ/source';
import type pg from 'pg';

/** What of an account: records of `[from, to)` that were recorded by the horizon, and stand after the one of this instant and key. */
export interface RecordQuery {
  readonly account: string;
  readonly horizon: string;
  readonly from: string;
  readonly to: string;
  readonly after: { readonly at: string; readonly key: string } | null;
}

interface Row {
  readonly line: RecordLine;
  /** As precise as the database has it: a line has milliseconds. */
  readonly place: string;
}

/** Rows that are read at once. */
const pageRows = 1_000;

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The lines of one table: the place in it is its index, which the next page is found by. */
const page = (table: string, at: string, line: Readonly<Record<string, string>>): string => {
  const all = { key: 'r.id', account: 'r.account_id', at: instant(`r.${at}`), recordedAt: instant('r.recorded_at'), ...line };
  const fields = Object.entries(all).map(([name, value]) => `'${name}', ${value}`);
  return `
    SELECT json_strip_nulls(json_build_object(${fields.join(', ')})) AS line, r.${at} AS at, r.id
      FROM ${table} r
     WHERE r.account_id = $1 AND r.recorded_at <= $2 AND r.${at} >= $3 AND r.${at} < $4 AND (r.${at}, r.id) > ($5::timestamptz, $6)
     ORDER BY r.${at}, r.id LIMIT ${pageRows}`;
};

const pages: Readonly<Record<Exclude<Category, 'SUBSCRIBER'>, readonly string[]>> = {
  IDENTIFICATION: [
    page('records.identification', 'at', {
      type: "'identification'",
      ip: 'r.ip',
      port: 'r.port',
      deviceKind: 'r.device_kind',
      device: 'r.device',
    }),
  ],
  TRAFFIC: [
    page('records.traffic', 'at', {
      type: "'traffic'",
      event: 'r.event',
      source: 'r.source',
      destination: 'r.destination',
      protocol: 'r.protocol',
      size: 'r.size',
    }),
  ],
  CONTENT: [
    page('content.message', 'at', {
      type: "'message'",
      sender: 'r.from_identifier',
      recipients: 'r.to_identifiers',
      subject: 'r.subject',
      text: 'r.text',
    }),
    page('content.item', 'published_at', {
      type: "'item'",
      title: 'r.title',
      text: 'r.text',
      language: 'r.language',
      thread: 'r.thread_id',
      inReplyTo: 'r.in_reply_to',
    }),
  ],
};

const statementOf = (category: Exclude<Category, 'SUBSCRIBER'>): string => `
  SELECT line, at::text AS place FROM (${pages[category].map((one) => `(${one})`).join(' UNION ALL ')}) found
   ORDER BY at, id LIMIT ${pageRows}`;

/** Oldest first, as precisely as the database knows it. */
async function* rowsOf(pool: pg.Pool, { account, horizon, from, to, after }: RecordQuery, statement: string): AsyncGenerator<RecordLine> {
  // From the beginning of that instant: by their keys some of it stand before the record and some after it.
  let [place, id] = [after?.at ?? '-infinity', ''];
  for (;;) {
    const { rows } = await pool.query<Row>(statement, [account, horizon, from, to, place, id]);
    for (const { line } of rows) yield line;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return;
    [place, id] = [last.place, last.line.key];
  }
}

/** As the protocol compares them, whatever the collation of the database. */
const inPosition = (one: RecordLine, other: RecordLine): number => comparePositions(positionOf(one), positionOf(other));
const atOf = (line: RecordLine | undefined): string | undefined => (line !== undefined && 'at' in line ? line.at : undefined);

/** What has one instant goes by its key. */
async function* inOrder(lines: AsyncIterable<RecordLine>): AsyncGenerator<RecordLine> {
  let together: RecordLine[] = [];
  for await (const line of lines) {
    if (atOf(line) !== atOf(together[0])) {
      yield* together.sort(inPosition);
      together = [];
    }
    together.push(line);
  }
  yield* together.sort(inPosition);
}

/** The records of a category that have an instant. */
export async function* eventLines(
  pool: pg.Pool,
  category: Exclude<Category, 'SUBSCRIBER'>,
  query: RecordQuery,
): AsyncGenerator<RecordLine> {
  const after = query.after && { category, ...query.after };
  for await (const line of inOrder(rowsOf(pool, query, statementOf(category))))
    if (after === null || comparePositions(after, positionOf(line)) < 0) yield line;
}

const subscriber = `
  SELECT json_strip_nulls(json_build_object(
           'type', 'subscriber', 'key', s.account_id, 'account', s.account_id, 'recordedAt', ${instant('s.recorded_at')}, 'name', s.name,
           'birthDate', s.birth_date, 'emails', s.emails, 'phones', s.phones, 'address', s.address, 'registeredAt', ${instant('s.registered_at')},
           'registrationIp', s.registration_ip, 'service', s.service, 'payments', s.payments, 'devices', s.devices)) AS line
    FROM records.subscriber s WHERE s.account_id = $1 AND s.recorded_at <= $2`;

/** Who the person is; nothing where nothing is on file. */
export async function subscriberLine(pool: pg.Pool, { account, horizon }: Pick<RecordQuery, 'account' | 'horizon'>): Promise<RecordLine[]> {
  const { rows } = await pool.query<{ line: RecordLine }>(subscriber, [account, horizon]);
  return rows.map(({ line }) => line);
}
