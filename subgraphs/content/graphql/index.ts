/** The resolvers of `content`. None of them checks a role or a category: the rule beside the field in the SDL has done so. */
import { DateTime, resolverMap } from '@writ/subgraph';
import type { ItemAttachment } from '../attachments.ts';
import type { ContentContext } from '../context.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { contentOf, type MessageNode } from '../messages.ts';
import type { ItemRow } from '../published.ts';
import { contentOfFile, filesOf, notKept, type RecordFileNode } from '../record-files.ts';
import * as Query from './Query/index.ts';

/** A grant type loads nothing: it is the handle, and the rules of its fields answer for what that covers. */
const grantType = { __resolveReference: ({ grant }: { grant: string }) => ({ grant }), content: contentOf };

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Query,
  ContentItem: {
    __resolveReference: ({ id }: { id: string }, { items }: ContentContext) => items.load(id),
    author: ({ accountId }: ItemRow) => ({ id: accountId }),
    thread: ({ threadId }: ItemRow) => threadId,
    // Null when it isn't published here.
    inReplyTo: ({ inReplyTo }: ItemRow, _args: unknown, { published }: ContentContext) =>
      inReplyTo === null ? null : published.load(inReplyTo),
    // All files of the item's newest card, or the one of this hash.
    attachments: async ({ id }: ItemRow, { sha256 }: { sha256?: string | null | undefined }, { attachments }: ContentContext) =>
      (await attachments.load(id)).filter((file) => sha256 == null || file.sha256 === sha256),
  },
  // Asked of the platform's source only where the query asks for it.
  Attachment: { content: (file: ItemAttachment, _args: unknown, { fetchFile }: ContentContext) => fetchFile(file) },
  Message: {
    attachments: (message: MessageNode, { sha256 }: { sha256?: string | null | undefined }) => filesOf(message, sha256),
  },
  RecordFile: {
    kept: async (file: RecordFileNode) => (file.snapshot === null ? null : (await notKept(file)) === null),
    notKept: (file: RecordFileNode) => notKept(file),
    content: contentOfFile,
  },
  DisclosedAccount: grantType,
  OwnAccount: grantType,
});
