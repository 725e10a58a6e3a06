/** `Notice`. Who gave it, and the files that came with it, are shown to staff alone, by the rule beside the fields; its code once, to who gave it. */
import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { itemVersionOf } from '../effects/item-version.ts';
import { noticeRedress } from '../notices/notice.ts';
import { contentOfFile, filesOfNotice, type NoticeFileNode } from '../notices/notice-files.ts';
import type { AutomatedDecision, CategoryKeyword, NoticeFilesArgs, StatementCategory } from '../sdl.ts';
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
  // Staff alone, whoever else gave the notice or has its code; the rule beside the field says so too.
  files: async ({ id }: NoticeRow, { sha256 }: NoticeFilesArgs, context: EnforcementContext) =>
    (await context.viewer()).isStaff ? filesOfNotice(id, sha256, context) : [],
  redress: ({ state }: NoticeRow) => (state === 'RECEIVED' ? null : noticeRedress),
};

export const noticeFile = {
  content: (file: NoticeFileNode, _args: unknown, context: EnforcementContext) => contentOfFile(file, context),
};
