/**
 * Reads of records, each under one grant and in one statement: of the live store, and of what only a snapshot of the order has still.
 * Account and window are in the function's query and, again and independently, in row-level security.
 */
import { type RecordRow, type RecordSource, recordOpener, recordRows } from '@writ/prisma/client';
import type { DeviceKind, PaymentKind } from '@writ/schema/generated/records.ts';
import { type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordsContext } from './context.ts';

export interface Parent {
  grant: string;
}
interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const subscribers: RecordSource = {
  read: 'records.subscriber_of_session',
  fields: [
    'name',
    'birth_date AS "birthDate"',
    'emails',
    'phones',
    'address',
    'registration_ip AS "registrationIp"',
    'service',
    'payments',
    'devices',
  ],
};
const identifications: RecordSource = {
  read: 'records.identification_of_session',
  fields: ['ip', 'port', 'device_kind AS "deviceKind"', 'device'],
};
const traffic: RecordSource = { read: 'records.traffic_of_session', fields: ['event', 'source', 'destination', 'protocol', 'size'] };

export async function opened<Row extends RecordRow>(
  { db, preservationKey }: RecordsContext,
  row: GrantRow,
  source: RecordSource,
  page: { after: { at: Date; id: string } | null; take: number },
) {
  const rows = await db.$queryRaw<Row[]>(recordRows({ scope: row, ...page }, source));
  return rows.map(recordOpener(preservationKey, row));
}

export interface SubscriberRow extends RecordRow {
  name: string;
  birthDate: Date | string | null;
  emails: string[];
  phones: string[];
  address: string | null;
  registrationIp: string | null;
  service: string;
  /** Null in a snapshot that was taken before there were any. */
  payments: PaymentRow[] | null;
  devices: DeviceRow[] | null;
}

/** Written with the account, or sealed in a snapshot: instants are text there. */
export interface PaymentRow {
  kind: PaymentKind;
  provider?: string;
  holder?: string;
  ending?: string;
  reference?: string;
  fingerprint?: string;
  addedAt?: string;
  removedAt?: string;
}
export interface DeviceRow {
  kind: DeviceKind;
  value: string;
  at?: string;
}

/** None, in a snapshot that was taken before there were any. */
export const subscriberLists = {
  payments: ({ payments }: Pick<SubscriberRow, 'payments'>): PaymentRow[] => payments ?? [],
  devices: ({ devices }: Pick<SubscriberRow, 'devices'>): DeviceRow[] => devices ?? [],
};

/** Who the person behind the account is; null when nothing is on file. */
export function subscriberOf({ grant: handle }: Parent, _args: unknown, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = async (row: GrantRow) => {
    const [found] = await opened<SubscriberRow>(context, row, subscribers, { after: null, take: 1 });
    return found === undefined ? null : { ...found, registeredAt: found.at };
  };
  return readRecords(context, { handle, category: 'SUBSCRIBER', info }, read, (row) => (row === null ? 0 : 1));
}

/** One page: the grant's account and window, after the cursor, oldest first. */
async function pageUnder<Row extends RecordRow>(
  context: RecordsContext,
  row: GrantRow,
  source: RecordSource,
  args: PageArguments,
): Promise<Page<Row & { deleted: boolean }>> {
  const size = pageSize(args.first, 50);
  const list = context.cursors.of(scopeKey(row));
  const after = parseCursor(args.after, list);
  const rows = await opened<Row>(context, row, source, { after, take: size + 1 });
  return pageOf(rows, size, list, ({ at, id }) => ({ at, id }));
}
const countOf = ({ nodes }: { nodes: readonly unknown[] }): number => nodes.length;

export interface IdentificationRow extends RecordRow {
  ip: string;
  port: number | null;
  deviceKind: DeviceKind | null;
  device: string | null;
}

/** Addresses from which the account was used, oldest first. */
export function identificationOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => pageUnder<IdentificationRow>(context, row, identifications, args);
  return readRecords(context, { handle, category: 'IDENTIFICATION', info }, read, countOf);
}

export interface TrafficRow extends RecordRow {
  event: string;
  source: string;
  destination: string;
  protocol: string | null;
  size: number | null;
}

/** Communications and sessions, oldest first. */
export function trafficOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => pageUnder<TrafficRow>(context, row, traffic, args);
  return readRecords(context, { handle, category: 'TRAFFIC', info }, read, countOf);
}
