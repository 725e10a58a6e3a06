/** What the resolvers of `content` make each object of. */
import type { Page } from '@writ/subgraph';
import type { ItemAttachment } from './attachments.ts';
import type { MessageNode } from './messages.ts';
import type { ItemRow } from './published.ts';
import type { RecordFileNode } from './record-files.ts';

export interface NamedRows {
  ContentItem: ItemRow;
  Attachment: ItemAttachment;
  ContentItemConnection: Page<ItemRow>;
  DisclosedAccount: { grant: string };
  OwnAccount: { grant: string };
  Message: MessageNode;
  RecordFile: RecordFileNode;
  MessageConnection: Page<MessageNode>;
}
