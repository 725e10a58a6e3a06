/**
 * `npm run bench`: what a disclosure costs and which share of it is the log's, beside the holder's own reading and a public page, asked
 * in turn on one running system, so that whatever else the machine does falls on all alike. Prints ratios: times are a machine's.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { graphPaths } from '@writ/access';
import { type Ask, startClient } from './client.ts';
import { isDisclosure, type Kind, kinds } from './kinds.ts';
import { ordersOf, type Target, tokensOf } from './people.ts';
import { takeSeen, watchStatements } from './recorder.ts';
import { partsTable, type Tally, timesTable } from './report.ts';
import { startSystem } from './system.ts';
import { type Defer, untilDone } from './until-done.ts';

const usage = `npm run bench [-- --tiny | --full]

  --tiny  a few requests, to see that it runs
  --full  on the whole seed and not on some 300 mails of it`;

/** Requests of each kind: so many at a time, `batch` in each round. */
interface Plan {
  readonly concurrency: number;
  readonly rounds: number;
  readonly batch: number;
}
const plan = (concurrency: number, rounds: number, batch: number): Plan => ({ concurrency, rounds, batch });
const tiny = [plan(2, 1, 4), plan(1, 2, 2), plan(4, 1, 8)];
const usual = [plan(8, 4, 16), plan(1, 30, 4), plan(8, 6, 40)];

/** Carries a plan out. An answer with errors ends the run: its time would be the time of something else. */
async function measure(client: ReturnType<typeof startClient>, asks: (kind: Kind) => Promise<Ask>, { concurrency, rounds, batch }: Plan) {
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

/** As many orders as the plans need, since each discloses a hundred times a day; two counsels release at most 20 a day each. */
async function bringInForce(order: (counsel: string) => Promise<Target>, plans: readonly Plan[]): Promise<Target[]> {
  const operations = plans.reduce((sum, { rounds, batch }) => sum + rounds * batch, 0) * kinds.filter(isDisclosure).length;
  const count = Math.max(...plans.map(({ concurrency }) => concurrency), Math.ceil(operations / 100));
  const targets: Target[] = [];
  while (targets.length < count) targets.push(await order(`counsel-${1 + (targets.length % 2)}`));
  return targets;
}

async function run(plans: readonly Plan[], mails: number | null, defer: Defer): Promise<void> {
  const begun = performance.now();
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  const load = loadavg()[0]?.toFixed(1);
  watchStatements();
  const { baseUrl, email } = await startSystem(mails, defer);
  const token = tokensOf(baseUrl);
  const targets = await bringInForce(ordersOf(baseUrl, token, email), plans);
  console.log(
    `Servers in one process, client in a thread of its own, commits to disk; ${targets.length} orders in force after ${seconds()}.`,
  );
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load before ${load}. Ratio: p50 to that of the public page.`,
  );
  const client = startClient(baseUrl);
  defer(() => client.close());
  let asked = 0;
  const asks = async (kind: Kind): Promise<Ask> => {
    const variables = isDisclosure(kind) ? targets[asked++ % targets.length] : {};
    const body = JSON.stringify({ query: kind.query, variables });
    return { path: graphPaths[kind.graph], token: kind.login === null ? null : await token(kind.login, kind.graph), body };
  };
  for (const [index, one] of plans.entries()) {
    const tallies = await measure(client, asks, one);
    // The first is the warm-up.
    if (index > 0) console.log(`\n${one.concurrency} at a time, ${one.rounds * one.batch} of each kind\n\n${timesTable(tallies)}`);
    if (index > 0 && one.concurrency === 1) console.log(`\nMeans of one operation\n\n${partsTable(tallies)}`);
  }
  console.log(`\nTook ${seconds()}.`);
}

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, full: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const [plans, mails] = values.tiny ? [tiny, 50] : [usual, 300];
  await run(plans, values.full ? null : mails, defer);
});
