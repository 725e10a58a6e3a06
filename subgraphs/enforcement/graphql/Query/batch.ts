import { notFound } from '@writ/core';
import { type BatchRow, batchById } from '../../batches/store.ts';
import type { EnforcementContext } from '../../context.ts';

export async function batch(_: unknown, { id }: { id: string }, { db }: EnforcementContext): Promise<BatchRow> {
  const row = await batchById(db, id);
  if (row === null) throw notFound();
  return row;
}
