/**
 * Reads of records, each under one grant. Under an order in one statement, in which account and window are in the function's query and, again and
 * independently, in row-level security. Anything else is asked of the platform's source under the proof of its decision, and never kept.
 */
import { type RecordRow, type RecordSource, recordOpener, recordRows } from '@writ/prisma/client';
import type { RecordLine } from '@writ/source/wire';
import { type CollectedPage, type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordsContext } from './context.ts';
import {
  type DeviceRow,
  type EventRow,
  type IdentificationRow,
  identificationRow,
  type PaymentRow,
  type SubscriberRow,
  subscriberRow,
  type TrafficRow,
  trafficRow,
} from './source-rows.ts';

export interface Parent {
  grant: string;
}
interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const subscribers: RecordSource = {
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

async function opened<Row extends RecordRow>(
  { db, preservationKey }: RecordsContext,
  row: GrantRow,
  source: RecordSource,
  page: CollectedPage,
) {
  const rows = await db.$queryRaw<Row[]>(recordRows({ scope: row, ...page }, source));
  return rows.map(recordOpener(preservationKey, row));
}

/** None, in a snapshot that was taken before there were any. */
export const subscriberLists = {
  payments: ({ payments }: Pick<SubscriberRow, 'payments'>): PaymentRow[] => payments ?? [],
  devices: ({ devices }: Pick<SubscriberRow, 'devices'>): DeviceRow[] => devices ?? [],
};

/** The record of the account that the grant is of. */
export async function subscriberUnder(context: RecordsContext, row: GrantRow) {
  const page = { after: null, take: 1 };
  if (row.purpose !== 'ORDER') return (await context.collect(row, page)).map(subscriberRow)[0] ?? null;
  const [found] = await opened<SubscriberRow & { at: Date } & RecordRow>(context, row, subscribers, page);
  return found === undefined ? null : { ...found, registeredAt: found.at };
}

/** Who the person behind the account is; null when nothing is on file. */
export function subscriberOf({ grant: handle }: Parent, _args: unknown, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = async (row: GrantRow) => {
    const found = await subscriberUnder(context, row);
    if (found === null) return null;
    const { registeredAt } = found;
    if (registeredAt === null) throw new TypeError('the source does not say when the account was opened');
    return { ...found, registeredAt };
  };
  return readRecords(context, { handle, category: 'SUBSCRIBER', info }, read, (row) => (row === null ? 0 : 1));
}

/** One page: the grant's account and window, after the cursor, oldest first. */
async function pageUnder<Row extends EventRow>(
  context: RecordsContext,
  row: GrantRow,
  { source, rowOf }: { source: RecordSource; rowOf: (line: RecordLine) => Row & { deleted: boolean } },
  args: PageArguments,
): Promise<Page<Row & { deleted: boolean }>> {
  const size = pageSize(args.first, 50);
  const list = context.cursors.of(scopeKey(row));
  const page = { after: parseCursor(args.after, list), take: size + 1 };
  const rows =
    row.purpose === 'ORDER' ? await opened<Row & RecordRow>(context, row, source, page) : (await context.collect(row, page)).map(rowOf);
  return pageOf(rows, size, list, ({ at, id }) => ({ at, id }));
}
const countOf = ({ nodes }: { nodes: readonly unknown[] }): number => nodes.length;

/** Addresses from which the account was used, oldest first. */
export function identificationOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => pageUnder<IdentificationRow>(context, row, { source: identifications, rowOf: identificationRow }, args);
  return readRecords(context, { handle, category: 'IDENTIFICATION', info }, read, countOf);
}

/** Communications and sessions, oldest first. */
export function trafficOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => pageUnder<TrafficRow>(context, row, { source: traffic, rowOf: trafficRow }, args);
  return readRecords(context, { handle, category: 'TRAFFIC', info }, read, countOf);
}
