/** Appends by one, two and four replicas, all variants in turn in each round, so that whatever else the machine does falls on all alike. */
import type { Replica } from './replicas.ts';
import { type Content, contents, type Way, ways } from './variants.ts';

/** Appends under way at a time, over all replicas. */
export const inFlightOfAll = 64;
/** How many replicas append. */
export const replicaCounts = [1, 2, 4] as const;

/** So many rounds, of so many milliseconds for each variant. */
export interface Plan {
  readonly rounds: number;
  readonly ms: number;
}

/** What was measured of one variant with so many replicas. */
export interface Rate {
  readonly way: Way;
  readonly content: Content;
  readonly replicas: number;
  /** Entries a second, by round. */
  readonly rates: number[];
  /** Milliseconds of each append. */
  readonly times: number[];
  /** Processor time of the replicas, without the database's. */
  cpuMs: number;
}

async function measureOne(rate: Rate, replicas: readonly Replica[], ms: number): Promise<void> {
  const course = { way: rate.way, content: rate.content, inFlight: inFlightOfAll / replicas.length, ms };
  const ran = await Promise.all(replicas.map((replica) => replica.run(course)));
  const appended = ran.reduce((sum, { times }) => sum + times.length, 0);
  rate.rates.push((1000 * appended) / Math.max(...ran.map((one) => one.ms)));
  for (const { times, cpuMs } of ran) {
    for (const time of times) rate.times.push(time);
    rate.cpuMs += cpuMs;
  }
}

/** Carries a plan out. */
export async function measureRates(replicas: readonly Replica[], { rounds, ms }: Plan): Promise<Rate[]> {
  const measured = replicaCounts.flatMap((count) =>
    contents.flatMap((content) => ways.map((way): Rate => ({ way, content, replicas: count, rates: [], times: [], cpuMs: 0 }))),
  );
  for (let round = 0; round < rounds; round += 1) for (const rate of measured) await measureOne(rate, replicas.slice(0, rate.replicas), ms);
  return measured;
}
