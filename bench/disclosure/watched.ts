/**
 * Where the time of a disclosure goes and which share of it is the log's, beside the holder's own reading and a public page, asked in turn
 * on one system in this process, so that whatever else the machine does falls on all alike.
 */
import { graphPaths } from '@writ/access';
import { bringInForce } from '../harness/orders.ts';
import { tokensOf } from '../harness/people.ts';
import type { Defer } from '../harness/until-done.ts';
import { type Ask, startClient } from './client.ts';
import { isDisclosure, type Kind, kinds, threeCategories } from './kinds.ts';
import { takeSeen, watchStatements } from './recorder.ts';
import { partsTable, type Tally, timesTable } from './report.ts';
import { startSystem } from './system.ts';

/** Requests of each kind: so many at a time, `batch` in each round. */
export interface WatchedPlan {
  readonly concurrency: number;
  readonly rounds: number;
  readonly batch: number;
}

/** Carries a plan out. An answer with errors ends the run: its time would be the time of something else. */
async function measure(
  client: ReturnType<typeof startClient>,
  asks: (kind: Kind) => Promise<Ask>,
  { concurrency, rounds, batch }: WatchedPlan,
) {
  const tallies = new Map(
    kinds.map((kind): [Kind, Tally] => [kind, { name: kind.name, answers: [], parts: [], roundTrips: 0, writes: 0, cpuMs: 0, wallMs: 0 }]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const [kind, tally] of tallies) {
      const requests = await Promise.all(Array.from({ length: batch }, () => asks(kind)));
      takeSeen();
      const cpu = process.threadCpuUsage();
      const from = performance.now();
      const answers = await client.ask(requests, concurrency);
      tally.wallMs += performance.now() - from;
      const { user, system } = process.threadCpuUsage(cpu);
      tally.cpuMs += (user + system) / 1000;
      const seen = takeSeen();
      tally.parts.push(...seen.parts);
      tally.roundTrips += seen.roundTrips;
      tally.writes += seen.writes;
      tally.answers.push(...answers);
      const failed = answers.find(({ errors }) => errors !== undefined);
      if (failed) throw new Error(`"${kind.name}" was refused: ${failed.errors}`);
    }
  return [...tallies.values()];
}

/** How often a disclosure of three categories makes something durable. */
export interface Durable {
  /** Entries of the log, one after the other. */
  readonly appends: number;
  /** All transactions that are flushed, those of the log among them. */
  readonly flushed: number;
}

/** Measures by each plan in turn, of which the first is the warm-up; prints tables, answers the counts of the last. */
export async function watchDisclosures(plans: readonly WatchedPlan[], mails: number, defer: Defer): Promise<Durable> {
  watchStatements();
  const { baseUrl, email } = await startSystem(mails, defer);
  const token = tokensOf(baseUrl);
  const operations = plans.reduce((sum, { rounds, batch }) => sum + rounds * batch, 0) * kinds.filter(isDisclosure).length;
  const atATime = Math.max(...plans.map(({ concurrency }) => concurrency));
  const targets = await bringInForce({ baseUrl, token, email }, operations, atATime);
  const client = startClient(baseUrl);
  defer(() => client.close());
  let count = 0;
  const asks = async (kind: Kind): Promise<Ask> => {
    const variables = isDisclosure(kind) ? targets[count++ % targets.length] : {};
    const body = JSON.stringify({ query: kind.query, variables });
    return { path: graphPaths[kind.graph], token: kind.login === null ? null : await token(kind.login, kind.graph), body };
  };
  let last: Tally | undefined;
  for (const [index, one] of plans.entries()) {
    const tallies = await measure(client, asks, one);
    last = tallies.find(({ name }) => name === threeCategories);
    if (index === 0) continue;
    console.log(
      `\nAll parts in one process, ${one.concurrency} at a time, ${one.rounds * one.batch} of each kind. Ratio: p50 to that of the page.`,
    );
    console.log(`\n${timesTable(tallies)}\n\nMeans of one operation\n\n${partsTable(tallies)}`);
  }
  if (last === undefined) throw new TypeError('there is no such kind');
  const of = (count: number): number => count / (last as Tally).answers.length;
  return { appends: of(last.parts.filter(({ event }) => event !== undefined).length), flushed: of(last.writes) };
}
