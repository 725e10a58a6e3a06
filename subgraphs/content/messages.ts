/**
 * What a person wrote and received, as a record under a grant: published items and private messages in one list, oldest first. Under an order what was
 * collected for it; anything else is asked of the platform's source under the proof of its decision. Nothing in it leads to an account.
 */
import { type RecordRow, recordOpener, recordRows } from '@writ/prisma/client';
import type { Message } from '@writ/schema/generated/content.ts';
import type { RecordLine } from '@writ/source/wire';
import { type GrantRow, type Page, pageOf, pageSize, parseCursor, readRecords, scopeKey } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { ContentContext } from './context.ts';

export type MessageNode = Message & { id: string; accountId: string };
/** What is sealed of one. */
type SaidOfMessage = Pick<MessageNode, 'sender' | 'recipients' | 'subject' | 'text'>;
interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A line of the source as the graph answers it: an item's author is its sender, and it has no recipients. */
function nodeOf(line: RecordLine): MessageNode {
  const common = { id: line.key, accountId: line.account };
  if (line.type === 'message') {
    const { at, sender, recipients, subject = null, text = null } = line;
    return { ...common, kind: 'MESSAGE', at: new Date(at), sender, recipients, subject, text, deleted: line.deletedAt !== undefined };
  }
  if (line.type !== 'item') throw new TypeError('a line of another type was taken for content');
  const { at, account: sender, title: subject = null, text = null } = line;
  return { ...common, kind: 'ITEM', at: new Date(at), sender, recipients: [], subject, text, deleted: line.deletedAt !== undefined };
}

async function contentPage(context: ContentContext, row: GrantRow, args: PageArguments): Promise<Page<MessageNode>> {
  const size = pageSize(args.first, 50);
  const list = context.cursors.of(scopeKey(row));
  const page = { after: parseCursor(args.after, list), take: size + 1 };
  const collected = async (): Promise<MessageNode[]> => {
    const rows = await context.db.$queryRaw<RecordRow[]>(recordRows({ scope: row, ...page }, 'content.messages_of_session'));
    const opened = rows.map(recordOpener<SaidOfMessage>(context.preservationKey, row));
    return opened.map((one) => ({ ...one, kind: one.kind === 'ITEM' ? 'ITEM' : 'MESSAGE' }));
  };
  const nodes = row.purpose === 'ORDER' ? await collected() : (await context.collect(row, page)).map(nodeOf);
  return pageOf(nodes, size, list, ({ at, id }) => ({ at, id }));
}

/** The content that a grant covers, a page at a time. */
export function contentOf({ grant: handle }: { grant: string }, args: PageArguments, context: ContentContext, info: GraphQLResolveInfo) {
  const read = (row: GrantRow) => contentPage(context, row, args);
  return readRecords(context, { handle, category: 'CONTENT', info }, read, ({ nodes }) => nodes.length);
}
