/** `Notice`. Who gave it is shown to staff alone, by the rule beside the fields; its code once, to who gave it. */

import { notFound } from '@writ/core';
import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { allFlaggers, type FlaggerRow } from '../notices/flagger-store.ts';
import { noticeRedress } from '../notices/notice.ts';
import { receiptHash } from '../notices/receipt.ts';
import type { CategoryKeyword, QueryNoticeByReceiptArgs, StatementCategory } from '../sdl.ts';
import { noticeByReceiptHash } from '../store/notices.ts';
import type { NoticeRow } from '../store/rows.ts';
import { visibleNotice } from '../visible.ts';

async function noticeByReceipt(_: unknown, { receipt }: QueryNoticeByReceiptArgs, { db }: EnforcementContext): Promise<NoticeRow> {
  const row = await noticeByReceiptHash(db, receiptHash(receipt));
  if (row === null) throw notFound();
  return row;
}

export const noticeQueries = {
  noticeByReceipt,
  trustedFlaggers: (_: unknown, _args: unknown, { db }: EnforcementContext): Promise<FlaggerRow[]> => allFlaggers(db),
};

export const trustedFlagger = { expertise: ({ expertise }: FlaggerRow) => enumWords<StatementCategory>(expertise) };

export const notice = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleNotice(id, context),
  item: ({ itemId }: NoticeRow) => ({ id: itemId }),
  category: ({ category }: NoticeRow) => enumWords<StatementCategory>(category),
  keywords: ({ keywords }: NoticeRow) => enumWords<CategoryKeyword>(keywords),
  publicBody: ({ publicBodyName: name, publicBodyCountry: country, publicBodyRecognised: recognised }: NoticeRow) =>
    name === null ? null : { name, country, recognised },
  trustedFlagger: ({ flaggerId }: NoticeRow, _args: unknown, { loaders }: EnforcementContext) =>
    flaggerId === null ? null : loaders.flaggers.load(flaggerId),
  receipt: (row: NoticeRow & { receipt?: string }) => row.receipt ?? null,
  // Whoever sees a notice gave it, holds its code, or is staff.
  complaint: ({ id }: NoticeRow, _args: unknown, { loaders }: EnforcementContext) => loaders.complaintOfNotice.load(id),
  redress: ({ state }: NoticeRow) => (state === 'RECEIVED' ? null : noticeRedress),
};
