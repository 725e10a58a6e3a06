/**
 * What a person wrote and received, as a record under a grant: published items and private messages in one list, oldest first. Under an order what was
 * collected for it; anything else is asked of the platform's source under the proof of its decision. Nothing in it leads to an account.
 */
import { isToAccounts, type RecordRow, recordOpener, recordRows, rowKeys } from '@writ/prisma/client';
import type { Message } from '@writ/schema/generated/content.ts';
import type { Attachment, RecordLine } from '@writ/source/wire';
import { AnsweredFiles, type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { ContentContext } from './context.ts';
import { type Reading, readingOf, type Snapshot } from './record-files.ts';

/** A message or an item with what its files are read by: their descriptions, the read, and the snapshot where one was collected. */
export type MessageNode = Omit<Message, 'attachments'> & {
  id: string;
  accountId: string;
  attachments: readonly Attachment[];
  reading: Reading;
  snapshot: Snapshot | null;
};
/** What is sealed of one; nothing of files in a snapshot that was taken before there were any. */
type SaidOfMessage = Pick<MessageNode, 'sender' | 'recipients' | 'subject' | 'text'> & { attachments?: readonly Attachment[] };
interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A line of the source as the graph answers it: an item's author is its sender, and it has no recipients. */
function nodeOf(line: RecordLine, reading: Reading): MessageNode {
  if (line.type !== 'item' && line.type !== 'message') throw new TypeError('a line of another type was taken for content');
  const common = { id: line.key, accountId: line.account, attachments: line.attachments ?? [], reading, snapshot: null };
  if (line.type === 'message') {
    const { at, sender, recipients, subject = null, text = null } = line;
    return { ...common, kind: 'MESSAGE', at: new Date(at), sender, recipients, subject, text, deleted: line.deletedAt !== undefined };
  }
  const { at, account: sender, title: subject = null, text = null } = line;
  return { ...common, kind: 'ITEM', at: new Date(at), sender, recipients: [], subject, text, deleted: line.deletedAt !== undefined };
}

async function contentPage(context: ContentContext, reading: Reading, args: PageArguments): Promise<Page<MessageNode>> {
  const { row } = reading;
  const size = pageSize(args.first, 50);
  const list = context.cursors.of(scopeKey(row));
  const page = { after: parseCursor(args.after, list), take: size + 1 };
  const collected = async (): Promise<MessageNode[]> => {
    const keys = context.keysOf(reading.handle);
    const rows = await context.db.$queryRaw<RecordRow[]>(recordRows({ scope: row, ...page }, 'content.messages_of_session'));
    const opened = rows.some(isToAccounts) ? await keys.open() : undefined;
    const open = recordOpener<SaidOfMessage>(context.preservationKey, row, opened);
    const keyOf = rowKeys(context.preservationKey, row, opened);
    return rows.map((sealed) => {
      const { preservation } = sealed;
      const { attachments = [], kind, ...one } = open(sealed);
      return { ...one, attachments, kind: kind === 'ITEM' ? 'ITEM' : 'MESSAGE', reading, snapshot: { preservation, key: keyOf(sealed) } };
    });
  };
  const nodes = row.purpose === 'ORDER' ? await collected() : (await context.collect(row, page)).map((line) => nodeOf(line, reading));
  return pageOf(nodes, size, list, ({ at, id }) => ({ at, id }));
}

/** The content that a grant covers, a page at a time. */
export function contentOf({ grant: handle }: { grant: string }, args: PageArguments, context: ContentContext, info: GraphQLResolveInfo) {
  const files = new AnsweredFiles();
  const read = (row: GrantRow) => contentPage(context, readingOf(context, { handle, row, answered: files }), args);
  return readRecords(context, { handle, category: 'CONTENT', info, files }, read, ({ nodes }) => nodes.length);
}
