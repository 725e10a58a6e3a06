/** Reads of records, each under one grant. Account and window stand in the query and, again and independently, in row-level security. */
import { beyond, type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordsContext } from './context.ts';

interface Parent {
  grant: string;
}
interface PageArguments {
  first?: number | null;
  after?: string | null;
}
type At = { at: Date; id: string };

/** Who the person behind the account is; null when nothing is on file. */
export function subscriberOf({ grant: handle }: Parent, _args: unknown, context: RecordsContext, info: GraphQLResolveInfo) {
  return readRecords(
    context,
    { handle, category: 'SUBSCRIBER', info },
    ({ accountId }) => context.db.subscriber.findFirst({ where: { accountId } }),
    (row) => (row === null ? 0 : 1),
  );
}

/** The filter of one page: the grant's account and window, after the cursor, oldest first. */
function pageQuery(row: GrantRow, args: PageArguments) {
  const size = pageSize(args.first, 50);
  const after = parseCursor(args.after, scopeKey(row));
  const window = row.from && row.to ? { gte: row.from, lt: row.to } : {};
  const orderBy: [{ at: 'asc' }, { id: 'asc' }] = [{ at: 'asc' }, { id: 'asc' }];
  return { size, query: { where: { accountId: row.accountId, at: window, ...beyond('at', after) }, orderBy, take: size + 1 } };
}

const page = <Row extends At>(row: GrantRow, size: number, rows: readonly Row[]): Page<Row> =>
  pageOf(rows, size, scopeKey(row), ({ at, id }) => ({ at, id }));
const countOf = ({ nodes }: { nodes: readonly unknown[] }): number => nodes.length;

/** Addresses from which the account was used, oldest first. */
export function identificationOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = async (row: GrantRow) => {
    const { size, query } = pageQuery(row, args);
    return page(row, size, await context.db.identification.findMany(query));
  };
  return readRecords(context, { handle, category: 'IDENTIFICATION', info }, read, countOf);
}

/** Communications and sessions, oldest first. */
export function trafficOf({ grant: handle }: Parent, args: PageArguments, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = async (row: GrantRow) => {
    const { size, query } = pageQuery(row, args);
    return page(row, size, await context.db.traffic.findMany(query));
  };
  return readRecords(context, { handle, category: 'TRAFFIC', info }, read, countOf);
}
