/**
 * What a person wrote and received, as a record under a grant: published items and private messages in one list, oldest
 * first. Nothing in it leads to an account.
 */
import type { Message } from '@writ/schema/generated/content.ts';
import { beyond, type GrantRow, type Page, type Position, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { ContentContext } from './context.ts';

type MessageNode = Message & { id: string };
interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** Account, window and horizon of the grant, for the column that holds the instant. */
function scopeOf<Column extends string>(row: GrantRow, column: Column, after: Position | null) {
  const window = row.from && row.to ? { gte: row.from, lt: row.to } : {};
  return { accountId: row.accountId, recordedAt: { lte: row.horizon }, [column]: window, ...beyond(column, after) };
}

async function messageNodes({ db }: ContentContext, row: GrantRow, after: Position | null, take: number): Promise<MessageNode[]> {
  const rows = await db.message.findMany({ where: scopeOf(row, 'at', after), orderBy: [{ at: 'asc' }, { id: 'asc' }], take });
  return rows.map(({ id, at, fromIdentifier, toIdentifiers, subject, text }) => ({
    id,
    kind: 'MESSAGE',
    at,
    sender: fromIdentifier,
    recipients: toIdentifiers,
    subject,
    text,
  }));
}

async function itemNodes({ db }: ContentContext, row: GrantRow, after: Position | null, take: number): Promise<MessageNode[]> {
  const where = scopeOf(row, 'publishedAt', after);
  const order = [{ publishedAt: 'asc' as const }, { id: 'asc' as const }];
  const rows = await db.item.findMany({ where, orderBy: order, take });
  return rows.map(({ id, publishedAt, accountId, title, text }) => ({
    id,
    kind: 'ITEM',
    at: publishedAt,
    sender: accountId,
    recipients: [],
    subject: title,
    text,
  }));
}

const oldestFirst = (a: MessageNode, b: MessageNode): number => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);

async function contentPage(context: ContentContext, row: GrantRow, args: PageArguments): Promise<Page<MessageNode>> {
  const size = pageSize(args.first, 50);
  const scope = scopeKey(row);
  const after = parseCursor(args.after, scope);
  const [messages, items] = await Promise.all([messageNodes(context, row, after, size + 1), itemNodes(context, row, after, size + 1)]);
  const merged = [...messages, ...items].sort(oldestFirst).slice(0, size + 1);
  return pageOf(merged, size, scope, ({ at, id }) => ({ at, id }));
}

/** The content that a grant covers, a page at a time. */
export function contentOf({ grant: handle }: { grant: string }, args: PageArguments, context: ContentContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => contentPage(context, row, args);
  return readRecords(context, { handle, category: 'CONTENT', info }, read, ({ nodes }) => nodes.length);
}
