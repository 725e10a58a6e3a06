/**
 * What a sample is before it is drawn, and how the entry that announced it says so. There is no other trace of a sample: its entry is
 * the sample, and what it came to follows from that and from the log.
 */
import type { EntryFilter, SamplePopulation } from '@writ/schema/generated/audit.ts';
import { z } from 'zod';
import type { AuditContext } from '../context.ts';
import { parseFilter, type Wanted } from '../entries/entry-filter.ts';

export const announcementType = 'sample.announced.v1';

/** A sample as it was announced. */
export interface Announcement {
  readonly index: number;
  readonly at: Date;
  readonly population: Wanted;
  readonly size: number;
}

const instant = z.iso.datetime().transform((text) => new Date(text));

const shape = z.object({
  type: z.literal(announcementType),
  time: instant,
  target: z.object({
    size: z.int(),
    population: z.object({
      types: z.array(z.string()).optional(),
      outcome: z.enum(['SUCCESS', 'FAILURE']).optional(),
      from: instant.optional(),
      to: instant.optional(),
      order: z.string().optional(),
      account: z.string().optional(),
    }),
  }),
});

/** The announcement that a published entry is, or null when it is not one, or no longer one. */
export async function readAnnouncement(context: AuditContext, index: number): Promise<Announcement | null> {
  if ((await context.reader.leaf(index)) === null) return null;
  const fields = (await context.details.values([index], ['type', 'time', 'target'])).get(index);
  const parsed = shape.safeParse(fields);
  if (!parsed.success) return null;
  const { time, target } = parsed.data;
  return { index, at: time, population: parseFilter(target.population satisfies EntryFilter), size: target.size };
}

/** The population as it is answered. */
export const populationOf = ({ types, ...others }: Wanted): SamplePopulation => ({ ...others, types: types === null ? null : [...types] });
