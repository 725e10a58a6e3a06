/**
 * Samples: an auditor announces the population and the size, as an entry; only a later checkpoint determines the draw. So neither
 * the auditor nor the audited people choose. The draw is computed again for each view, which is an entry itself.
 */
import type { AccountId } from '@writ/core';
import { notFound, PublicError } from '@writ/core';
import type { MutationAnnounceSampleArgs, QuerySampleArgs, Refusal, Sample } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../context.ts';
import { parseDecimal } from '../entries/decimal.ts';
import { filterJson, matches, parseFilter, type Wanted } from '../entries/entry-filter.ts';
import { readEntries } from '../entries/listed-entry.ts';
import { type Reason, reason, refusalOf } from '../findings/refusal.ts';
import { logAct, logInspection } from '../inspection.ts';
import { checkpointOf } from '../proofs/proofs.ts';
import { type Announcement, announcementType, populationOf, readAnnouncement } from './announcement.ts';
import { drawSample } from './draw.ts';
import type { SeedCheckpoint } from './seed.ts';

const sizeMax = 256;
/** How many entries one draw opens at most. In a population with fewer matches, an auditor searches instead of sampling. */
const openedMax = 16_384;

/** A sample whose entries are drawn when they are asked for. */
export type SampleRow = Omit<Sample, 'entries'> & { readonly announcement: Announcement; readonly seed: string | null };

function rowOf(announcement: Announcement, drawnWith: SeedCheckpoint | null): SampleRow {
  const { index, at, population, size } = announcement;
  const checkpoint = drawnWith === null ? null : checkpointOf(drawnWith.note);
  return {
    announcement,
    announced: String(index),
    at,
    population: populationOf(population),
    size,
    seed: checkpoint?.root ?? null,
    checkpoint,
    witnessed: drawnWith?.witnessed ?? false,
  };
}

function reasonsAgainst({ from, to }: Wanted, size: number): Reason[] {
  const reasons: Reason[] = [];
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

/** Throws NOT_FOUND for an entry that announced no sample, before anything is logged. */
export async function sample(_: unknown, args: QuerySampleArgs, context: AuditContext): Promise<SampleRow> {
  const announcement = await readAnnouncement(context, parseDecimal('announced', args.announced));
  if (announcement === null) throw notFound();
  await logInspection(context, { sample: String(announcement.index) });
  return rowOf(announcement, await context.seedAfter(announcement.index));
}

/** What is shuffled: every index below the announcement or, where the population names an account, those of the entries about it, ascending. */
async function frameOf(
  { details }: AuditContext,
  { index, population }: Announcement,
): Promise<{ count: number; indexAt(place: number): number }> {
  if (population.account === null) return { count: index, indexAt: (place) => place };
  const about = await details.entriesOf(population.account as AccountId, { below: index });
  return { count: about.length, indexAt: (place) => about[place] ?? Number.NaN };
}

/** Those of these entries that are in the population, in their order. */
async function inPopulation(context: AuditContext, wanted: Wanted, indices: readonly number[]): Promise<number[]> {
  const found = await readEntries(context, indices, { withOrder: wanted.order !== null });
  const members = new Set(found.filter((listed) => matches(wanted, listed)).map(({ index }) => index));
  return indices.filter((index) => members.has(index));
}

const tooThin = (): PublicError =>
  new PublicError(
    'LIMIT_EXCEEDED',
    `Among ${openedMax} drawn entries, too few belong to the population. Read it with \`entries\`, or announce a sample of a wider population.`,
    { limit: 'sampleEntriesOpened' },
  );

/** `Sample.entries`. Throws LIMIT_EXCEEDED for a population that is too thin. */
export async function sampleEntries({ announcement, seed }: SampleRow, _args: unknown, context: AuditContext): Promise<string[] | null> {
  if (seed === null) return null;
  const { index: announced, population, size } = announcement;
  const { count, indexAt } = await frameOf(context, announcement);
  const drawn = await drawSample({
    chances: { seed, announced },
    count,
    size,
    lookedAtMost: openedMax,
    inPopulation: (places) => inPopulation(context, population, places.map(indexAt)),
  });
  if (drawn === null) throw tooThin();
  return drawn.map(String);
}
