/** `entry`: one entry by its index. Looked at by an auditor, so it is an entry itself before it is answered. */
import { notFound } from '@writ/core';
import type { QueryEntryArgs } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { parseDecimal } from '../../entries/decimal.ts';
import { type EntryRow, readEntries } from '../../entries/listed-entry.ts';
import { logInspection } from '../../inspection.ts';

export async function entry(_: unknown, { index }: QueryEntryArgs, context: AuditContext): Promise<EntryRow> {
  const [found] = await readEntries(context, [parseDecimal('index', index)]);
  if (found === undefined) throw notFound();
  await logInspection(context, { index });
  return found.entry;
}
