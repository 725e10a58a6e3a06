/**
 * What a person wrote and received, as a record under a grant: published items and private messages in one list, oldest
 * first, of the live store and of what only a snapshot of the order has still. Nothing in it leads to an account.
 */
import { type RecordRow, type RecordSource, recordOpener, recordRows } from '@writ/prisma/client';
import type { Message } from '@writ/schema/generated/content.ts';
import { type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { ContentContext } from './context.ts';

export type MessageNode = Message & { id: string; accountId: string };
type MessageRow = RecordRow & Omit<MessageNode, 'kind' | 'deleted'> & { kind: Message['kind'] };
interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const messages: RecordSource = { read: 'content.messages_of_session', fields: ['sender', 'recipients', 'subject', 'text'] };

async function contentPage(
  { db, preservationKey, cursors }: ContentContext,
  row: GrantRow,
  args: PageArguments,
): Promise<Page<MessageNode>> {
  const size = pageSize(args.first, 50);
  const list = cursors.of(scopeKey(row));
  const page = { scope: row, after: parseCursor(args.after, list), take: size + 1 };
  const rows = await db.$queryRaw<MessageRow[]>(recordRows(page, messages));
  return pageOf(rows.map(recordOpener(preservationKey, row)), size, list, ({ at, id }) => ({ at, id }));
}

/** The content that a grant covers, a page at a time. */
export function contentOf({ grant: handle }: { grant: string }, args: PageArguments, context: ContentContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => contentPage(context, row, args);
  return readRecords(context, { handle, category: 'CONTENT', info }, read, ({ nodes }) => nodes.length);
}
