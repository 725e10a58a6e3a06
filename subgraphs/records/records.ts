/**
 * Reads of records, each under one grant. Under an order what was collected for it, in one statement in which account and window are in the function's
 * query and, again and independently, in row-level security. Anything else is asked of the platform's source under the proof of its decision, and never kept.
 */
import { isToAccounts, type RecordReader, type RecordRow, recordOpener, recordRows } from '@writ/prisma/client';
import type { RecordLine } from '@writ/source/wire';
import { type CollectedPage, type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordsContext } from './context.ts';
import {
  type EventRow,
  identificationRow,
  type SaidOfIdentification,
  type SaidOfSubscriber,
  type SaidOfTraffic,
  type SubscriberRow,
  subscriberRow,
  trafficRow,
} from './source-rows.ts';

export interface Parent {
  grant: string;
}
interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A grant of the call: its handle, and its row for a category. */
export interface Granted {
  readonly handle: string;
  readonly row: GrantRow;
}

/** A page of what was collected under the order of the grant. */
async function collected<Said>(
  { db, preservationKey, keysOf }: RecordsContext,
  { handle, row }: Granted,
  reader: RecordReader,
  page: CollectedPage,
) {
  const keys = keysOf(handle);
  const rows = await db.$queryRaw<RecordRow[]>(recordRows({ scope: row, ...page }, reader));
  const opened = rows.some(isToAccounts) ? await keys.open() : undefined;
  return rows.map(recordOpener<Said>(preservationKey, row, opened));
}

/** None, in a snapshot that was taken before there were any. */
export const subscriberLists = {
  payments: ({ payments }: Pick<SubscriberRow, 'payments'>) => payments ?? [],
  devices: ({ devices }: Pick<SubscriberRow, 'devices'>) => devices ?? [],
  other: ({ other }: Pick<SubscriberRow, 'other'>) => other ?? [],
};

/** In a snapshot: an instant as text, and in one of before the platform was asked the instant at which the row was put. */
type CollectedSubscriber = SaidOfSubscriber & { registeredAt?: string | null };

/** The record of the account that the grant is of. */
export async function subscriberUnder(context: RecordsContext, granted: Granted): Promise<SubscriberRow | null> {
  const page = { after: null, take: 1 };
  const { row } = granted;
  if (row.purpose !== 'ORDER') return (await context.collect(row, page)).map(subscriberRow)[0] ?? null;
  const [found] = await collected<CollectedSubscriber>(context, granted, 'records.subscriber_of_session', page);
  if (found === undefined) return null;
  const { registeredAt = found.at } = found;
  return { ...found, registeredAt: registeredAt === null ? null : new Date(registeredAt) };
}

/** Who the person behind the account is; null when nothing is on file. */
export function subscriberOf({ grant: handle }: Parent, _args: unknown, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => subscriberUnder(context, { handle, row });
  return readRecords(context, { handle, category: 'SUBSCRIBER', info }, read, (row) => (row === null ? 0 : 1));
}

/** One page: the grant's account and window, after the cursor, oldest first. */
async function pageUnder<Said>(
  context: RecordsContext,
  granted: Granted,
  { reader, rowOf }: { reader: RecordReader; rowOf: (line: RecordLine) => Said & EventRow },
  args: PageArguments,
): Promise<Page<Said & EventRow>> {
  const { row } = granted;
  const size = pageSize(args.first, 50);
  const list = context.cursors.of(scopeKey(row));
  const page = { after: parseCursor(args.after, list), take: size + 1 };
  const rows: (Said & EventRow)[] =
    row.purpose === 'ORDER' ? await collected<Said>(context, granted, reader, page) : (await context.collect(row, page)).map(rowOf);
  return pageOf(rows, size, list, ({ at, id }) => ({ at, id }));
}
const countOf = ({ nodes }: { nodes: readonly unknown[] }): number => nodes.length;

/** Addresses from which the account was used, oldest first. */
export function identificationOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) =>
    pageUnder<SaidOfIdentification>(
      context,
      { handle, row },
      { reader: 'records.identification_of_session', rowOf: identificationRow },
      args,
    );
  return readRecords(context, { handle, category: 'IDENTIFICATION', info }, read, countOf);
}

/** Communications and sessions, oldest first. */
export function trafficOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) =>
    pageUnder<SaidOfTraffic>(context, { handle, row }, { reader: 'records.traffic_of_session', rowOf: trafficRow }, args);
  return readRecords(context, { handle, category: 'TRAFFIC', info }, read, countOf);
}
