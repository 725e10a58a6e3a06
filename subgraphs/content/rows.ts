/** What the resolvers of `content` make each object of. */
import type { Page } from '@writ/subgraph';
import type { MessageNode } from './messages.ts';
import type { ItemRow } from './published.ts';

export interface NamedRows {
  ContentItem: ItemRow;
  ContentItemConnection: Page<ItemRow>;
  DisclosedAccount: { grant: string };
  OwnAccount: { grant: string };
  MessageConnection: Page<MessageNode>;
}
