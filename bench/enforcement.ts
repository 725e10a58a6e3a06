/**
 * `npm run bench -- enforcement`: how long it takes to restrict an item with its statement of reasons, and to lift that again, alone and
 * while pages are read, and what pages take meanwhile. Each decision is an entry of the log before it is answered. Times are a machine's.
 */
import { parseArgs } from 'node:util';
import { StartError } from '@writ/core';
import { commitsOf, entriesReached } from './disclosure/commits.ts';
import { actors, readers, readMeanwhile, readPages, restrictAndLift } from './enforcement/acts.ts';
import { actsTable, type Figures, figuresOf } from './enforcement/figures.ts';
import { startInstallation } from './harness/installation.ts';
import { tokensOf } from './harness/people.ts';
import { writeResult } from './harness/result.ts';
import { show } from './harness/table.ts';
import { quantile } from './harness/timing.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWrit } from './harness/writ.ts';
import type { Driven } from './load/drive.ts';
import { questionsOf, walk } from './page/questions.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- enforcement [--tiny] [--out FILE] [--cpu-prof DIR]

  --tiny          a few acts, to see that it runs
  --out FILE      the result as JSON
  --cpu-prof DIR  a processor profile of each process`;

interface Extent {
  readonly mails: number;
  readonly rounds: number;
  /** Acts of each kind in a round. */
  readonly acts: number;
  /** Of reading alone in a round. */
  readonly seconds: number;
}
const tiny: Extent = { mails: 150, rounds: 1, acts: 8, seconds: 0.3 };
const usual: Extent = { mails: 400, rounds: 6, acts: 60, seconds: 2 };

async function measure({ mails, rounds, acts, seconds }: Extent, profileFolder: string | undefined, defer: Defer): Promise<Figures[]> {
  const seeded = await startInstallation(mails, defer);
  const { baseUrl } = await startWrit(seeded, profileFolder, defer);
  const token = await tokensOf(baseUrl)('agent-1', 'platform');
  const list = await walk(baseUrl, 5);
  const questions = questionsOf(list);
  const commits = await commitsOf(seeded, defer);
  const before = await commits.entries();
  const chosen = (round: number): string[] =>
    Array.from({ length: acts }, (_, i) => list.restrictable[(round * acts + i) % list.restrictable.length] ?? '');
  await restrictAndLift(baseUrl, token, chosen(0));
  await readPages(baseUrl, questions, seconds / 2, 0);
  const seen = {
    restricts: [] as Driven[],
    lifts: [] as Driven[],
    restrictsMeanwhile: [] as Driven[],
    liftsMeanwhile: [] as Driven[],
    pages: [] as Driven[],
    pagesMeanwhile: [] as Driven[],
  };
  for (let round = 0; round < rounds; round += 1) {
    seen.pages.push(await readPages(baseUrl, questions, seconds, round));
    const alone = await restrictAndLift(baseUrl, token, chosen(round));
    seen.restricts.push(alone.restricts);
    seen.lifts.push(alone.lifts);
    const { read, done } = await readMeanwhile(baseUrl, questions, restrictAndLift(baseUrl, token, chosen(round)));
    seen.restrictsMeanwhile.push(done.restricts);
    seen.liftsMeanwhile.push(done.lifts);
    seen.pagesMeanwhile.push(...read);
  }
  const made = (2 * rounds + 1) * acts * 2;
  const entries = (await entriesReached(commits.entries, before + made)) - before;
  if (entries !== made) throw new StartError(`${made} acts were answered and the log has ${entries} entries of them.`);
  await commits.measure(Math.max(5, acts / 2));
  return [
    figuresOf('restrict', actors, seen.restricts),
    figuresOf('restrict, pages read meanwhile', actors, seen.restrictsMeanwhile),
    figuresOf('lift', actors, seen.lifts),
    figuresOf('lift, pages read meanwhile', actors, seen.liftsMeanwhile),
    figuresOf('page of 50', readers, seen.pages),
    figuresOf('page of 50, acts meanwhile', readers, seen.pagesMeanwhile),
    {
      name: 'an entry made durable, alone',
      clients: 1,
      p50Ms: quantile(commits.times.appends, 0.5),
      p99Ms: quantile(commits.times.appends, 0.99),
    },
  ];
}

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: { tiny: { type: 'boolean' }, out: { type: 'string' }, 'cpu-prof': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const begun = performance.now();
  const before = machine();
  const extent = values.tiny ? tiny : usual;
  const figures = await measure(extent, values['cpu-prof'], defer);
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}; each part in a process of its own.`);
  console.log(`${extent.rounds * extent.acts} acts of each kind, alone and again while pages are read. Every act was seen by readers`);
  console.log(`and has its entry in the log.\n\n${actsTable(figures)}\n\nTook ${show((performance.now() - begun) / 1000, 0)} s.`);
  await writeResult(values.out, { program: 'enforcement', machine: before, plan: extent, figures });
});
