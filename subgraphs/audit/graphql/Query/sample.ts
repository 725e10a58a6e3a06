import { notFound } from '@writ/core';
import type { QuerySampleArgs } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { parseDecimal } from '../../entries/decimal.ts';
import { logInspection } from '../../inspection.ts';
import { readAnnouncement } from '../../samples/announcement.ts';
import { rowOf, type SampleRow } from '../../samples/sample.ts';

/** Throws NOT_FOUND for an entry that announced no sample, before anything is logged. */
export async function sample(_: unknown, args: QuerySampleArgs, context: AuditContext): Promise<SampleRow> {
  const announcement = await readAnnouncement(context, parseDecimal('announced', args.announced));
  if (announcement === null) throw notFound();
  await logInspection(context, { sample: String(announcement.index) });
  return rowOf(announcement, await context.seedAfter(announcement.index));
}
