/**
 * `npm run bench -- disclosure`: what a disclosure of three categories costs beside the same read without decision, grant and log, and
 * where its time goes; beside it, how long one waits for its witnesses. Answers are compared; times are a machine's.
 */
import { parseArgs } from 'node:util';
import { compareDisclosures, type SidePlan } from './disclosure/side-by-side.ts';
import { comparedTable } from './disclosure/table.ts';
import { disclosureTargets } from './disclosure/targets.ts';
import { waitsTable, watchWaits } from './disclosure/waits.ts';
import { type WatchedPlan, watchDisclosures } from './disclosure/watched.ts';
import { writeResult } from './harness/result.ts';
import { show } from './harness/table.ts';
import { targetsTable } from './harness/targets.ts';
import { quantile } from './harness/timing.ts';
import { untilDone } from './harness/until-done.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- disclosure [--tiny] [--out FILE] [--cpu-prof DIR]

  --tiny          a few requests, to see that it runs
  --out FILE      the result as JSON
  --cpu-prof DIR  a processor profile of each process`;

interface Extent {
  readonly side: SidePlan;
  readonly watched: readonly WatchedPlan[];
  readonly mails: number;
  /** Disclosures of which the wait for a witness is measured. */
  readonly waits: number;
}
const tiny: Extent = {
  side: { rounds: 1, requests: 6, connections: 2 },
  watched: [
    { concurrency: 2, rounds: 1, batch: 4 },
    { concurrency: 1, rounds: 1, batch: 4 },
  ],
  mails: 50,
  waits: 4,
};
const usual: Extent = {
  side: { rounds: 10, requests: 40, connections: 8 },
  watched: [
    { concurrency: 4, rounds: 4, batch: 16 },
    { concurrency: 1, rounds: 20, batch: 4 },
  ],
  mails: 300,
  waits: 60,
};

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: { tiny: { type: 'boolean' }, out: { type: 'string' }, 'cpu-prof': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const begun = performance.now();
  const before = machine();
  const { side, watched, mails, waits } = values.tiny ? tiny : usual;
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.`);
  const compared = await compareDisclosures(side, mails, values['cpu-prof'], defer);
  console.log(
    `\nEach part in a process of its own, ${side.rounds * side.requests} of each, one at a time and ${side.connections} at a time.`,
  );
  console.log(`\n${comparedTable(compared)}`);
  const durable = await watchDisclosures(watched, mails, defer);
  const waited = await watchWaits(waits, mails, defer);
  console.log(`\n${waitsTable(waited)}`);
  const aims = disclosureTargets(compared, durable);
  console.log(
    `\nA disclosure makes ${show(durable.appends)} entries of the log durable and flushes ${show(durable.flushed)} transactions.`,
  );
  console.log(`\n${targetsTable(aims)}\n\nTook ${show((performance.now() - begun) / 1000, 0)} s.`);
  const half = (times: readonly number[]): number => quantile(times, 0.5);
  const sides = compared.sides.map(({ name, alone, loaded }) => ({ name, aloneP50Ms: half(alone), loadedP50Ms: half(loaded) }));
  const commits = { entryP50Ms: half(compared.commits.appends), rowP50Ms: half(compared.commits.rows) };
  await writeResult(values.out, { program: 'disclosure', machine: before, plan: side, sides, commits, durable, waited, aims });
});
