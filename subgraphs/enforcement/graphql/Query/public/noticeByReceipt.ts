import { notFound } from '@writ/core';
import type { EnforcementContext } from '../../../context.ts';
import { receiptHash } from '../../../notices/receipt.ts';
import type { QueryNoticeByReceiptArgs } from '../../../sdl.ts';
import { noticeByReceiptHash } from '../../../store/notices.ts';
import type { NoticeRow } from '../../../store/rows.ts';

export async function noticeByReceipt(_: unknown, { receipt }: QueryNoticeByReceiptArgs, { db }: EnforcementContext): Promise<NoticeRow> {
  const row = await noticeByReceiptHash(db, receiptHash(receipt));
  if (row === null) throw notFound();
  return row;
}
