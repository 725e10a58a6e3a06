/** `entry`: one entry by its index. Looked at by an auditor, so it is an entry itself before it is answered. */
import { notFound } from '@writ/core';
import type { QueryEntryArgs } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../context.ts';
import { logInspection } from '../inspection.ts';
import { parseDecimal } from './decimal.ts';
import { type EntryRow, readEntries } from './listed-entry.ts';

export async function entry(_: unknown, { index }: QueryEntryArgs, context: AuditContext): Promise<EntryRow> {
  const [found] = await readEntries(context, [parseDecimal('index', index)]);
  if (found === undefined) throw notFound();
  await logInspection(context, { index });
  return found.entry;
}
