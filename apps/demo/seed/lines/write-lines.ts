/**
 * Import lines into tables, one statement a table. What has a known key is left as it is. Runs as `writ_owner`, who may
 * add records and can't read them: so no statement here names a conflict's columns or returns a record's row.
 */

import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';
import type pg from 'pg';
import { blindIndex } from '../../../../prisma/blind-index.ts';
import { type ImportLine, type LineOf, type LineType, lineTypes } from './lines.ts';

/** How many rows of each type were new. */
export type Counts = Record<LineType, number>;

/** No rows of any type. */
export const noCounts = (): Counts => ({ account: 0, identification: 0, traffic: 0, item: 0, message: 0, notice: 0 });

const accountColumns = 'language text, id text, handle text, registered_at timestamptz';
const subscriberColumns =
  'account_id text, name text, birth_date date, emails text[], phones text[], address text, registered_at timestamptz, registration_ip text, service text, payments jsonb, devices jsonb';
const identifierColumns = 'type records.identifier_type, bidx text, account_id text';
const identificationColumns = 'id text, account_id text, at timestamptz, ip text, port int, device_kind text, device text';
const trafficColumns = 'id text, account_id text, at timestamptz, event text, source text, destination text, protocol text, size int';
const itemColumns =
  'id text, account_id text, thread_id text, published_at timestamptz, title text, text text, language text, in_reply_to text';
const messageColumns = 'id text, account_id text, at timestamptz, from_identifier text, to_identifiers text[], subject text, text text';
const noticeColumns =
  'id text, item_id text, category text, explanation text, notifier_name text, notifier_email text, submitted_at timestamptz';

const namesOf = (columns: string): string =>
  columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ');
const plainInsert = (table: string, columns: string): string =>
  `INSERT INTO ${table} (${namesOf(columns)}) SELECT * FROM json_to_recordset($1) AS r(${columns}) ON CONFLICT DO NOTHING`;

const statements = {
  account: `${plainInsert('records.account', accountColumns)} RETURNING id`,
  subscriber: plainInsert('records.subscriber', subscriberColumns),
  identifier: `INSERT INTO records.identifier (type, bidx, account_id)
    SELECT type, decode(bidx, 'hex'), account_id FROM json_to_recordset($1) AS r(${identifierColumns}) ON CONFLICT DO NOTHING`,
  handle: `INSERT INTO records.identifier (type, bidx, account_id)
    SELECT r.type, decode(r.bidx, 'hex'), a.id FROM json_to_recordset($1) AS r(${identifierColumns}, handle text)
      JOIN records.account a ON a.id = r.account_id AND a.handle = r.handle ON CONFLICT DO NOTHING`,
  canary: plainInsert('records.canary', 'account_id text'),
  identification: plainInsert('records.identification', identificationColumns),
  traffic: plainInsert('records.traffic', trafficColumns),
  item: plainInsert('content.item', itemColumns),
  message: plainInsert('content.message', messageColumns),
  notice: `INSERT INTO enforcement.notice (${namesOf(noticeColumns)}, author_account_id)
    SELECT r.*, i.account_id FROM json_to_recordset($1) AS r(${noticeColumns}) JOIN content.item i ON i.id = r.item_id
    ON CONFLICT DO NOTHING RETURNING id, author_account_id`,
  work: `INSERT INTO enforcement.work_item (id, kind, subject_id, account_id, due_at)
    SELECT id || '-work', 'NOTICE', id, author_account_id, now() + interval '7 days'
      FROM json_to_recordset($1) AS r(id text, author_account_id text) ON CONFLICT DO NOTHING`,
  receipts: `DELETE FROM enforcement.letter
    WHERE kind = 'NOTICE_RECEIVED' AND about IN (SELECT id FROM json_to_recordset($1) AS r(id text))`,
};

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Writes one batch on one connection; whether it is a transaction of its own is the caller's business. */
export class LineWriter {
  readonly #client: pg.ClientBase;
  readonly #identifierKey: Uint8Array;

  constructor(client: pg.ClientBase, identifierKey: Uint8Array) {
    this.#client = client;
    this.#identifierKey = identifierKey;
  }

  /** Adds what is new among the lines, accounts first. Answers how much of it was. */
  async write(lines: readonly ImportLine[]): Promise<Counts> {
    const counts = noCounts();
    const of = <T extends LineType>(type: T): LineOf<T>[] => lines.filter((line): line is LineOf<T> => line.type === type);
    for (const type of lineTypes) if (lines.some((line) => line.type === type)) counts[type] = await this.#writeType(type, of);
    return counts;
  }

  #writeType(type: LineType, of: <T extends LineType>(type: T) => LineOf<T>[]): Promise<number> {
    switch (type) {
      case 'account':
        return this.#accounts(of(type));
      case 'identification':
        return this.#identifications(of(type));
      case 'traffic':
        return this.#insert(statements.traffic, of(type).map(trafficRow));
      case 'item':
        return this.#insert(statements.item, of(type).map(itemRow));
      case 'message':
        return this.#insert(statements.message, of(type).map(messageRow));
      case 'notice':
        return this.#notices(of(type));
    }
  }

  async #insert(statement: string, rows: Rows): Promise<number> {
    return (await this.#client.query(statement, [JSON.stringify(rows)])).rowCount ?? 0;
  }

  /** Identifiers and subscriber are written with a new account and never for one that is there. */
  async #accounts(lines: readonly LineOf<'account'>[]): Promise<number> {
    const first = new Map(lines.toReversed().map((line) => [line.key, line]));
    const rows = lines.map(({ key, handle, registeredAt, language }) => ({
      id: key,
      handle,
      registered_at: registeredAt,
      language: language ?? null,
    }));
    const added = await this.#client.query<{ id: string }>(statements.account, [JSON.stringify(rows)]);
    const fresh = added.rows.map(({ id }) => first.get(id)).filter((line) => line !== undefined);
    const identifiers = fresh.flatMap((line) => accountNames(line).map(({ type, value }) => this.#identifierRow(type, value, line.key)));
    await this.#insert(statements.identifier, identifiers);
    await this.#handles(lines);
    await this.#insert(statements.subscriber, fresh.map(subscriberRow));
    const canaries = fresh.filter(({ canary }) => canary === true);
    if (canaries.length > 0)
      await this.#insert(
        statements.canary,
        canaries.map(({ key }) => ({ account_id: key })),
      );
    return fresh.length;
  }

  /**
   * The handle of an account names it, also of one that was imported before orders could name it so: of the one handle that stays, which is no
   * other than that of the line.
   */
  async #handles(lines: readonly LineOf<'account'>[]): Promise<void> {
    const named = lines.filter(({ handle }) => accountIdentifierForm('HANDLE', handle) !== null);
    const rows = named.map(({ key, handle }) => ({ ...this.#identifierRow('HANDLE', handle, key), handle }));
    await this.#insert(statements.handle, rows);
  }

  /** Who had an address in a second, and on which port where one was recorded, is an identifier as well. */
  async #identifications(lines: readonly LineOf<'identification'>[]): Promise<number> {
    const rows = lines.map(({ key, account, at, ip, port, device }) => ({
      id: key,
      account_id: account,
      at,
      ip,
      port,
      ...(device === undefined ? {} : { device_kind: device.kind, device: deviceForm(device) }),
    }));
    const identifiers = lines.flatMap(({ account, at, ip, port, device }) => [
      this.#identifierRow('IP_ADDRESS_TIME', `${ip} ${at}`, account),
      ...(port === undefined ? [] : [this.#identifierRow('IP_ADDRESS_PORT_TIME', `${ip} ${port} ${at}`, account)]),
      ...(device === undefined ? [] : identifiersOf([device])).map(({ type, value }) => this.#identifierRow(type, value, account)),
    ]);
    await this.#insert(statements.identifier, identifiers);
    return this.#insert(statements.identification, rows);
  }

  #identifierRow(type: AccountIdentifier, value: string, account: string): Rows[number] {
    return { type, bidx: blindIndex(this.#identifierKey, type, value).toString('hex'), account_id: account };
  }

  /**
   * A new notice is work for somebody: it is due seven days after it was imported, whenever it was submitted. That it was received was
   * confirmed by the system that received it: an import sends no e-mail.
   */
  async #notices(lines: readonly LineOf<'notice'>[]): Promise<number> {
    const added = await this.#client.query(statements.notice, [JSON.stringify(lines.map(noticeRow))]);
    await this.#insert(statements.work, added.rows);
    await this.#insert(statements.receipts, added.rows);
    return added.rowCount ?? 0;
  }
}

interface Device {
  readonly kind: 'IMEI' | 'MAC_ADDRESS' | 'ADVERTISING_ID' | 'DEVICE_ID';
  readonly value: string;
}

/** In the form by which an order names it, where it can. */
const deviceForm = ({ kind, value }: Device): string =>
  (kind === 'IMEI' || kind === 'MAC_ADDRESS' ? accountIdentifierForm(kind, value) : null) ?? value;

/** The devices by which an order may name an account: what a person can reset, or is known to the platform alone, names nobody. */
const identifiersOf = (devices: readonly Device[]): { type: 'IMEI' | 'MAC_ADDRESS'; value: string }[] =>
  devices.flatMap(({ kind, value }) => (kind === 'IMEI' || kind === 'MAC_ADDRESS' ? [{ type: kind, value }] : []));

/** Everything that names an account, of its line: its identifiers, and what of its subscriber does. */
const accountNames = ({ identifiers, subscriber }: LineOf<'account'>): { type: AccountIdentifier; value: string }[] => [
  ...identifiers,
  ...(subscriber.payments ?? []).flatMap(({ fingerprint }) =>
    fingerprint === undefined ? [] : [{ type: 'PAYMENT_FINGERPRINT' as const, value: fingerprint }],
  ),
  ...identifiersOf(subscriber.devices ?? []),
];

/** Instants in UTC, as they are answered. */
const inUtc = (at: string | undefined, name: string) => (at === undefined ? {} : { [name]: new Date(at).toISOString() });

function subscriberRow({ key, registeredAt, identifiers, subscriber }: LineOf<'account'>): Rows[number] {
  const valuesOf = (type: AccountIdentifier): string[] => identifiers.filter((one) => one.type === type).map((one) => one.value);
  return {
    account_id: key,
    name: subscriber.name,
    birth_date: subscriber.birthDate,
    emails: [...new Set([...valuesOf('EMAIL'), ...(subscriber.emails ?? [])])],
    phones: [...new Set([...valuesOf('PHONE_NUMBER'), ...(subscriber.phones ?? [])])],
    address: subscriber.address,
    registered_at: registeredAt,
    registration_ip: subscriber.registrationIp,
    service: subscriber.service ?? 'Account',
    payments: (subscriber.payments ?? []).map(({ addedAt, removedAt, ...payment }) => ({
      ...payment,
      ...inUtc(addedAt, 'addedAt'),
      ...inUtc(removedAt, 'removedAt'),
    })),
    devices: (subscriber.devices ?? []).map(({ at, ...device }) => ({ kind: device.kind, value: deviceForm(device), ...inUtc(at, 'at') })),
  };
}

const trafficRow = ({ key, account, at, event, source, destination, protocol, messageSize }: LineOf<'traffic'>): Rows[number] => ({
  id: key,
  account_id: account,
  at,
  event: event ?? 'TRANSFER',
  source,
  destination,
  protocol,
  size: messageSize,
});

const itemRow = ({ key, account, thread, publishedAt, title, text, language, inReplyTo }: LineOf<'item'>): Rows[number] => ({
  id: key,
  account_id: account,
  thread_id: thread ?? key,
  published_at: publishedAt,
  title,
  text,
  language,
  in_reply_to: inReplyTo,
});

const messageRow = ({ key, account, at, from, to, subject, text }: LineOf<'message'>): Rows[number] => ({
  id: key,
  account_id: account,
  at,
  from_identifier: from,
  to_identifiers: to,
  subject,
  text,
});

const noticeRow = ({ key, item, category, explanation, notifierName, notifierEmail, submittedAt }: LineOf<'notice'>): Rows[number] => ({
  id: key,
  item_id: item,
  category,
  explanation,
  notifier_name: notifierName,
  notifier_email: notifierEmail,
  submitted_at: submittedAt,
});
