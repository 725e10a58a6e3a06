/** `announceSample`: what is to be drawn from and how much, as an entry; only a later checkpoint tells what is drawn. */
import { type Reason, reason, refusalOf } from '@writ/core/refusal';
import type { MutationAnnounceSampleArgs, Refusal, RefusalReason } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { filterJson, parseFilter, type Wanted } from '../../entries/entry-filter.ts';
import { logAct } from '../../inspection.ts';
import { announcementType } from '../../samples/announcement.ts';
import { rowOf, type SampleRow } from '../../samples/sample.ts';

const sizeMax = 256;

function reasonsAgainst({ from, to }: Wanted, size: number): Reason<RefusalReason>[] {
  const reasons: Reason<RefusalReason>[] = [];
  if (size < 1) reasons.push(reason('INVALID', 'A sample has at least 1 entry.'));
  if (size > sizeMax) reasons.push(reason('LIMIT_EXCEEDED', `A sample has at most ${sizeMax} entries: announce several.`));
  if (from !== null && to !== null && from >= to) reasons.push(reason('PERIOD', 'The period of the population ends before it begins.'));
  return reasons;
}

/** Writes the announcement down. Throws LOG_UNAVAILABLE when that fails, and BAD_USER_INPUT for a filter that is too long. */
export async function announceSample(_: unknown, args: MutationAnnounceSampleArgs, context: AuditContext): Promise<SampleRow | Refusal> {
  const population = parseFilter(args.population);
  const reasons = reasonsAgainst(population, args.size);
  if (reasons.length > 0) return refusalOf(reasons);
  const { size } = args;
  const { at, index } = await logAct(
    context,
    { type: announcementType, action: 'announce' },
    { target: { population: filterJson(population), size } },
  );
  return rowOf({ index, at, population, size }, null);
}
