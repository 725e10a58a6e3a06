/**
 * Samples: an auditor announces the population and the size, as an entry; only a later checkpoint determines the draw. So neither
 * the auditor nor the audited people choose. The draw is computed again for each view, which is an entry itself.
 */
import { type AccountId, PublicError } from '@writ/core';
import type { Sample } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../context.ts';
import { matches, type Wanted } from '../entries/entry-filter.ts';
import { readEntries } from '../entries/listed-entry.ts';
import { checkpointOf } from '../proofs/proofs.ts';
import { type Announcement, populationOf } from './announcement.ts';
import { drawSample } from './draw.ts';
import type { SeedCheckpoint } from './seed.ts';

/** How many entries one draw opens at most. In a population with fewer matches, an auditor searches instead of sampling. */
const openedMax = 16_384;

/** A sample whose entries are drawn when they are asked for. */
export type SampleRow = Omit<Sample, 'entries'> & { readonly announcement: Announcement; readonly seed: string | null };

export function rowOf(announcement: Announcement, drawnWith: SeedCheckpoint | null): SampleRow {
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
