/** Import lines as rows of the tables, in the names and types of their columns. */
import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';
import type { LineOf } from '../lines/lines.ts';

/** A row by its columns' names. */
export type Row = Readonly<Record<string, unknown>>;

/** A table of records, each with a key, the account that it is of, and since when it is here as it is. */
export interface RecordTable {
  readonly name: string;
  /** Names and types, `id` and `account_id` first. */
  readonly columns: string;
}

/** The tables of records, by the type of their lines. */
export const recordTables = {
  identification: {
    name: 'records.identification',
    columns: 'id text, account_id text, at timestamptz, ip text, port int, device_kind text, device text',
  },
  traffic: {
    name: 'records.traffic',
    columns: 'id text, account_id text, at timestamptz, event text, source text, destination text, protocol text, size int',
  },
  item: {
    name: 'content.item',
    columns: 'id text, account_id text, thread_id text, published_at timestamptz, title text, text text, language text, in_reply_to text',
  },
  message: {
    name: 'content.message',
    columns: 'id text, account_id text, at timestamptz, from_identifier text, to_identifiers text[], subject text, text text',
  },
} as const satisfies Record<string, RecordTable>;

/** The types of lines whose rows are records with a key of their own. */
export type RecordType = keyof typeof recordTables;

export const accountColumns = 'id text, handle text, registered_at timestamptz, language text';
export const subscriberColumns =
  'account_id text, name text, birth_date date, emails text[], phones text[], address text, registered_at timestamptz, registration_ip text, service text, payments jsonb, devices jsonb';
export const noticeColumns =
  'id text, item_id text, category text, explanation text, notifier_name text, notifier_email text, submitted_at timestamptz';
export const holderColumns = 'issuer text, subject text, account_id text';

/** Their names alone. */
export const namesOf = (columns: string): string[] => columns.split(', ').map((column) => column.split(' ')[0] ?? '');

interface Device {
  readonly kind: 'IMEI' | 'MAC_ADDRESS' | 'ADVERTISING_ID' | 'DEVICE_ID';
  readonly value: string;
}

/** In the form by which an order names it, where it can. */
const deviceForm = ({ kind, value }: Device): string =>
  (kind === 'IMEI' || kind === 'MAC_ADDRESS' ? accountIdentifierForm(kind, value) : null) ?? value;

/** Instants in UTC, as they are answered. */
const inUtc = (at: string | undefined, name: string) => (at === undefined ? {} : { [name]: new Date(at).toISOString() });

export const accountRow = ({ key, handle, registeredAt, language }: LineOf<'account'>): Row => ({
  id: key,
  handle,
  registered_at: registeredAt,
  language: language ?? null,
});

export function subscriberRow({ key, registeredAt, identifiers, subscriber }: LineOf<'account'>): Row {
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

const identificationRow = ({ key, account, at, ip, port, device }: LineOf<'identification'>): Row => ({
  id: key,
  account_id: account,
  at,
  ip,
  port,
  ...(device === undefined ? {} : { device_kind: device.kind, device: deviceForm(device) }),
});

const trafficRow = ({ key, account, at, event, source, destination, protocol, messageSize }: LineOf<'traffic'>): Row => ({
  id: key,
  account_id: account,
  at,
  event: event ?? 'TRANSFER',
  source,
  destination,
  protocol,
  size: messageSize,
});

const itemRow = ({ key, account, thread, publishedAt, title, text, language, inReplyTo }: LineOf<'item'>): Row => ({
  id: key,
  account_id: account,
  thread_id: thread ?? key,
  published_at: publishedAt,
  title,
  text,
  language,
  in_reply_to: inReplyTo,
});

const messageRow = ({ key, account, at, from, to, subject, text }: LineOf<'message'>): Row => ({
  id: key,
  account_id: account,
  at,
  from_identifier: from,
  to_identifiers: to,
  subject,
  text,
});

/** The row of a record's line. */
export function recordRow(line: LineOf<RecordType>): Row {
  switch (line.type) {
    case 'identification':
      return identificationRow(line);
    case 'traffic':
      return trafficRow(line);
    case 'item':
      return itemRow(line);
    case 'message':
      return messageRow(line);
  }
}

export const noticeRow = ({ key, item, category, explanation, notifierName, notifierEmail, submittedAt }: LineOf<'notice'>): Row => ({
  id: key,
  item_id: item,
  category,
  explanation,
  notifier_name: notifierName,
  notifier_email: notifierEmail,
  submitted_at: submittedAt,
});

export const holderRow = ({ issuer, subject, account }: LineOf<'holder'>): Row => ({ issuer, subject, account_id: account });
