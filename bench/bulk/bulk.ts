/**
 * `npm run bench -- bulk`: how many decisions a second are made in bulk, and what a single decision takes alone and while they are made; over the gateway,
 * and through the log alone. Ratios are of one run; times are a machine's.
 */
import { parseArgs } from 'node:util';
import { StartError } from '@writ/core';
import { commitsOf, entriesReached } from '../disclosure/commits.ts';
import { actors, readers, readMeanwhile, restrictAndLift } from '../enforcement/acts.ts';
import { actsTable, bulkFigures, type Figures, figuresOf } from '../enforcement/figures.ts';
import { startInstallation } from '../harness/installation.ts';
import { tokensOf } from '../harness/people.ts';
import { writeResult } from '../harness/result.ts';
import { show } from '../harness/table.ts';
import { targetsTable } from '../harness/targets.ts';
import { type Defer, untilDone } from '../harness/until-done.ts';
import { startWrit } from '../harness/writ.ts';
import type { Driven } from '../load/drive.ts';
import { questionsOf, walk } from '../page/questions.ts';
import { machine } from '../report/measured.ts';
import { bulkOf, entriesOf, publishItems, senders } from './decisions.ts';
import { besideInLog } from './in-log.ts';
import { type Beside, bulkTargets } from './targets.ts';

const usage = `npm run bench -- bulk [--tiny] [--out FILE] [--cpu-prof DIR]

  --tiny          a few decisions, to see that it runs
  --out FILE      the result as JSON
  --cpu-prof DIR  a processor profile of each process`;

interface Extent {
  readonly mails: number;
  readonly rounds: number;
  /** Single decisions of each kind in a round, and decisions in bulk in a go. */
  readonly acts: number;
  readonly bulk: number;
  /** Entries of the log in a round, one by one. */
  readonly entries: number;
}
const tiny: Extent = { mails: 150, rounds: 1, acts: 8, bulk: 400, entries: 40 };
const usual: Extent = { mails: 400, rounds: 4, acts: 60, bulk: 2_000, entries: 500 };

/** Of an installation that runs. */
interface Measured {
  readonly gateway: Beside;
  readonly log: Beside;
  readonly pages: Figures;
  /** Processor milliseconds of a decision in bulk, alone, by part. */
  readonly cpu: { readonly gateway: number; readonly enforcement: number };
}

async function measure({ mails, rounds, acts, bulk, entries }: Extent, profileFolder: string | undefined, defer: Defer): Promise<Measured> {
  const seeded = await startInstallation(mails, defer);
  const { baseUrl, gateway, subgraphs } = await startWrit(seeded, profileFolder, defer);
  const token = tokensOf(baseUrl);
  const agent = await token('agent-1', 'platform');
  const list = await walk(baseUrl, 5);
  const commits = await commitsOf(seeded, defer);
  const before = await commits.entries();
  const made = { acts: 0, entries: 0 };
  const single = async (count: number): Promise<Driven[]> => {
    const items = Array.from({ length: count }, (_, i) => list.restrictable[(made.acts + i) % list.restrictable.length] ?? '');
    made.acts += count;
    made.entries += 2 * count;
    const { restricts, lifts } = await restrictAndLift(baseUrl, agent, items);
    return [restricts, lifts];
  };
  // One go to begin with, and three in a round.
  await publishItems(seeded, (1 + 3 * rounds) * bulk);
  const batches = bulkOf(baseUrl, await token('agent-2', 'platform'));
  const decide = (): Promise<Driven> => {
    made.entries += entriesOf(bulk);
    return batches.decide(bulk);
  };
  await single(acts);
  await decide();
  const seen = {
    alone: [] as Driven[],
    bulk: [] as Driven[],
    meanwhile: [] as Driven[],
    bulkMeanwhile: [] as Driven[],
    pages: [] as Driven[],
  };
  const used = async () => ({ gateway: (await gateway.usage()).cpuMs, enforcement: (await subgraphs.enforcement.usage()).cpuMs });
  const cpu = { gateway: 0, enforcement: 0 };
  for (let round = 0; round < rounds; round += 1) {
    seen.alone.push(...(await single(acts)));
    const from = await used();
    seen.bulk.push(await decide());
    const until = await used();
    for (const part of ['gateway', 'enforcement'] as const) cpu[part] += (until[part] - from[part]) / (bulk * rounds);
    let isOver = false;
    const beside = decide().finally(() => {
      isOver = true;
    });
    // A go that outlasts bulk was in part alone, and does not count.
    const singles = (async () => {
      for (let go = await single(actors); !isOver; go = await single(actors)) seen.meanwhile.push(...go);
    })();
    seen.bulkMeanwhile.push(await beside);
    await singles;
    seen.pages.push(...(await readMeanwhile(baseUrl, questionsOf(list), decide())).read);
  }
  const found = (await entriesReached(commits.entries, before + made.entries)) - before;
  if (found !== made.entries) throw new StartError(`Decisions were answered that leave ${made.entries} entries, and the log has ${found}.`);
  return {
    gateway: {
      alone: figuresOf('single decision', actors, seen.alone),
      meanwhile: figuresOf('single decision, in bulk meanwhile', actors, seen.meanwhile),
      bulk: bulkFigures('in bulk, a request', senders, seen.bulk, bulk),
      bulkMeanwhile: bulkFigures('in bulk, single ones meanwhile', senders, seen.bulkMeanwhile, bulk),
    },
    log: await besideInLog(seeded, { rounds, singles: entries, bulk: bulk * 4 }, defer),
    pages: figuresOf('page of 50, in bulk meanwhile', readers, seen.pages),
    cpu,
  };
}

const rowsOf = ({ bulk, bulkMeanwhile, meanwhile, alone }: Beside): Figures[] => [bulk, bulkMeanwhile, meanwhile, alone];

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: { tiny: { type: 'boolean' }, out: { type: 'string' }, 'cpu-prof': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const begun = performance.now();
  const before = machine();
  const extent = values.tiny ? tiny : usual;
  const measured = await measure(extent, values['cpu-prof'], defer);
  const { gateway, log, pages, cpu } = measured;
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}; each part in a process of its own.`);
  console.log(
    `\nOver the gateway. Every decision was seen by readers and is in the log.\n\n${actsTable([pages, ...rowsOf(gateway)], 'single')}`,
  );
  console.log(
    `\nA decision in bulk takes ${show(cpu.gateway, 3)} ms of the gateway's processor time and ${show(cpu.enforcement, 3)} ms of the subgraph's.`,
  );
  console.log(`\nThrough the log alone, in one process\n\n${actsTable(rowsOf(log), 'single')}`);
  console.log(`\n${targetsTable([...bulkTargets('gateway', gateway), ...bulkTargets('log alone', log)])}`);
  console.log(`\nTook ${show((performance.now() - begun) / 1000, 0)} s.`);
  await writeResult(values.out, { program: 'bulk', machine: before, plan: extent, ...measured });
});
