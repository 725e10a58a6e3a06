/** `Notice`. Who gave it is shown to staff alone, by the rule beside the fields; its code once, to who gave it. */
import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { itemVersionOf } from '../effects/item-version.ts';
import { noticeRedress } from '../notices/notice.ts';
import type { AutomatedDecision, CategoryKeyword, StatementCategory } from '../sdl.ts';
import type { NoticeRow } from '../store/rows.ts';
import { visibleNotice } from '../visible.ts';

export const notice = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleNotice(id, context),
  item: ({ itemId }: NoticeRow) => ({ id: itemId }),
  itemVersion: itemVersionOf,
  automatedMeans: ({ automatedMeans }: NoticeRow) => enumWords<AutomatedDecision>(automatedMeans),
  category: ({ category }: NoticeRow) => enumWords<StatementCategory>(category),
  keywords: ({ keywords }: NoticeRow) => enumWords<CategoryKeyword>(keywords),
  publicBody: ({ publicBodyName: name, publicBodyCountry: country, publicBodyRecognised: recognised }: NoticeRow) =>
    name === null ? null : { name, country, recognised },
  trustedFlagger: ({ flaggerId }: NoticeRow, _args: unknown, { loaders }: EnforcementContext) =>
    flaggerId === null ? null : loaders.flaggers.load(flaggerId),
  receipt: (row: NoticeRow & { receipt?: string }) => row.receipt ?? null,
  // Whoever sees a notice gave it, holds its code, or is staff.
  complaint: ({ id }: NoticeRow, _args: unknown, { loaders }: EnforcementContext) => loaders.complaintOfNotice.load(id),
  disputes: ({ id }: NoticeRow, _args: unknown, { loaders }: EnforcementContext) => loaders.disputesOfNotice.load(id),
  redress: ({ state }: NoticeRow) => (state === 'RECEIVED' ? null : noticeRedress),
};
