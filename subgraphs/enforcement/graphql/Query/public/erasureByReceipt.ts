import { notFound } from '@writ/core';
import type { EnforcementContext } from '../../../context.ts';
import { type ErasureRow, erasureByReceiptHash } from '../../../erasure/store.ts';
import { receiptHash } from '../../../notices/receipt.ts';
import type { QueryErasureByReceiptArgs } from '../../../sdl.ts';

export async function erasureByReceipt(
  _: unknown,
  { receipt }: QueryErasureByReceiptArgs,
  { db }: EnforcementContext,
): Promise<ErasureRow> {
  const row = await erasureByReceiptHash(db, receiptHash(receipt));
  if (row === null) throw notFound();
  return row;
}
