/**
 * `npm run bench -- idle`: what one process with everything asks of its database while nobody uses it, and how long it takes to start on seeded data. Transactions are
 * the database's own count; statements are counted at the driver, by role.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { StartError } from '@writ/core';
import { connect, socketConnection } from '@writ/prisma';
import { readRunFile } from '../apps/server/process/run-file.ts';
import { projectFolder } from './harness/cluster.ts';
import { freePort } from './harness/free-port.ts';
import { wholeNumber, writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { targetsTable } from './harness/targets.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { type ServerProcess, startProcess } from './load/process.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- idle [--tiny] [--mails N] [--seconds N] [--out FILE]

  --tiny       a few of everything, to see that it runs
  --mails N    about how many mails to seed from (600)
  --seconds N  how long it is watched, from a minute after its start on (60)
  --out FILE   the result as JSON`;

interface Extent {
  readonly mails: number;
  readonly settleSeconds: number;
  readonly seconds: number;
}

/** As the database counts them, of all that one process does. */
async function commits(dataFolder: string): Promise<number> {
  const run = readRunFile(dataFolder);
  if (run === null) throw new StartError('The Writ that is measured has ended.');
  const client = await connect(socketConnection(run.socketFolder, 'postgres', 'postgres'));
  try {
    const { rows } = await client.query<{ commits: number }>(
      `select xact_commit::float8 as commits from pg_stat_database where datname = 'writ'`,
    );
    return rows[0]?.commits ?? Number.NaN;
  } finally {
    await client.end();
  }
}

/** A folder for its data; the database has one of its own where it runs under another user, which goes too. */
function ownFolder(defer: Defer): string {
  mkdirSync(join(projectFolder, '.writ'), { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(projectFolder, '.writ', 'bench-'));
  defer(async () => {
    const pointer = join(folder, 'postgres-location.json');
    if (existsSync(pointer))
      await rm((JSON.parse(readFileSync(pointer, 'utf8')) as { location: string }).location, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

async function start(settings: Readonly<Record<string, string>>): Promise<{ writ: ServerProcess; readyMs: number; cpuMs: number }> {
  const from = performance.now();
  const nodeOptions = ['--import', new URL('preload/sources.ts', import.meta.url).href];
  const program = { file: '../apps/cli/writ.mjs', arguments: ['start'], environment: settings, nodeOptions, startMs: 900_000 };
  const writ = await startProcess(program);
  const readyMs = performance.now() - from;
  return { writ, readyMs, cpuMs: (await writ.usage()).cpuMs };
}

async function measure({ mails, settleSeconds, seconds }: Extent, defer: Defer) {
  const dataFolder = ownFolder(defer);
  const baseUrl = `http://localhost:${await freePort()}`;
  const settings = { WRIT_BASE_URL: baseUrl, WRIT_DATA: dataFolder, WRIT_SEED_MAILS: String(mails) };
  const first = await start(settings);
  await first.writ.stop();
  const { writ, readyMs, cpuMs } = await start(settings);
  defer(() => writ.stop());
  await pause(settleSeconds * 1_000);
  await writ.ask('sources');
  const before = { commits: await commits(dataFolder), cpuMs: (await writ.usage()).cpuMs };
  await pause(seconds * 1_000);
  const sources = await writ.ask<[string, number][]>('sources');
  return {
    readyMs,
    startCpuMs: cpuMs,
    transactions: ((await commits(dataFolder)) - before.commits) / seconds,
    cpuMs: ((await writ.usage()).cpuMs - before.cpuMs) / seconds,
    sources: sources.map(([source, count]) => ({ source, perSecond: count / seconds })).toSorted((a, b) => b.perSecond - a.perSecond),
  };
}

await untilDone(async (defer) => {
  const options = { tiny: { type: 'boolean' }, mails: { type: 'string' }, seconds: { type: 'string' } } as const;
  const { values } = parseArgs({ options: { ...options, out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const before = machine();
  const extent: Extent = {
    mails: wholeNumber('--mails', values.mails ?? (values.tiny ? '60' : '600')),
    settleSeconds: values.tiny ? 1 : 60,
    seconds: wholeNumber('--seconds', values.seconds ?? (values.tiny ? '2' : '60')),
  };
  const found = await measure(extent, defer);
  console.log(
    `Node ${before.node}, ${before.cores} cores, load before ${before.load}; one process with everything, on data that was there.\n`,
  );
  const lines = found.sources.slice(0, 15).map(({ source, perSecond }) => [source, show(perSecond, 2)]);
  console.log(table([['statements, the most frequent', 'a second'], ...lines]));
  const all = found.sources.reduce((sum, { perSecond }) => sum + perSecond, 0);
  console.log(
    `\n${show(all, 2)} statements a second in all, and ${show(found.cpuMs)} ms of the processor. A start took ${show(found.startCpuMs, 0)} ms of it.\n`,
  );
  console.log(
    targetsTable([
      { name: 'transactions a second while nothing happens', found: found.transactions, unit: '/s', most: 5 },
      { name: 'from the start of the process until it is ready', found: found.readyMs / 1_000, unit: 's', most: 2 },
    ]),
  );
  await writeResult(values.out, { program: 'idle', machine: before, plan: extent, figures: found });
});
