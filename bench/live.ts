/**
 * `npm run bench -- live`: how long after its commit a change is on all open consoles of one gateway, and what consoles cost on which nothing happens. Every
 * console is a connection of its own, which `GET /live` answers; changes are rows, as the triggers write them. Times are a machine's.
 */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Graph } from '@writ/access';
import { StartError } from '@writ/core';
import { createSessionStore } from '@writ/gateway';
import { socketConnection } from '@writ/prisma';
import pg from 'pg';
import { startInstallation } from './harness/installation.ts';
import { tokensOf } from './harness/people.ts';
import { wholeNumber, writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { quantile } from './harness/timing.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWrit } from './harness/writ.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- live [--tiny] [--consoles N] [--out FILE]

  --tiny        a few of everything, to see that it runs
  --consoles N  how many consoles are open (200)
  --out FILE    the result as JSON`;

interface Extent {
  readonly consoles: number;
  readonly changes: number;
  readonly idleSeconds: number;
}

/** People of the demo who work at a desk, with the graph of each. */
const people: readonly (readonly [string, Graph])[] = [
  ['agent-1', 'platform'],
  ['agent-2', 'platform'],
  ['counsel-1', 'platform'],
  ['counsel-2', 'platform'],
  ['police', 'authority'],
  ['judge', 'authority'],
  ['prosecutor', 'authority'],
  ['regulator', 'authority'],
  ['enforcing-1', 'authority'],
  ['auditor', 'audit'],
];
const everybody = ['AGENT', 'COUNSEL', 'ISSUING', 'VALIDATING', 'ENFORCING', 'AUDITOR'];

/** Opens one console's stream; resolves once it is ready. `hear` is given the id of each change, at once. */
async function openConsole(baseUrl: string, cookie: string, hear: (id: string) => void): Promise<IncomingMessage> {
  const asked = request(`${baseUrl}/live`, {
    headers: { cookie: `writ-session=${cookie}`, 'sec-fetch-site': 'same-origin' },
    agent: false,
  });
  asked.end();
  const [stream] = (await once(asked, 'response')) as [IncomingMessage];
  if (stream.statusCode !== 200) throw new StartError(`A console was answered ${stream.statusCode}.`);
  const ready = new Promise<void>((resolve) => {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('event: ready')) resolve();
      for (const [, id = ''] of text.matchAll(/"id":"([^"]+)"/g)) hear(id);
    });
  });
  await ready;
  return stream;
}

async function measure({ consoles, changes, idleSeconds }: Extent, defer: Defer) {
  const seeded = await startInstallation(150, defer);
  const { baseUrl, gateway } = await startWrit(seeded, undefined, defer);
  const pool = new pg.Pool({ ...socketConnection(seeded.socketFolder, 'postgres', 'writ'), max: 4 });
  pool.on('error', () => undefined);
  defer(() => pool.end());
  const sessions = createSessionStore(pool, { clock: () => new Date() });
  const token = tokensOf(baseUrl);
  const cookies = await Promise.all(
    people.map(async ([login, graph]) => {
      const session = { graph, token: await token(login, graph), endsAt: new Date(Date.now() + 3_600_000) };
      return sessions.begin(session, { issuer: seeded.config.issuer, subject: login });
    }),
  );
  const cpuMsOf = async (seconds: number): Promise<number> => {
    const before = await gateway.usage();
    await pause(seconds * 1_000);
    return ((await gateway.usage()).cpuMs - before.cpuMs) / seconds;
  };
  const emptyCpuMs = await cpuMsOf(idleSeconds);
  const heard = new Map<string, number[]>();
  for (let index = 0; index < consoles; index += 1) {
    const cookie = cookies[index % cookies.length] ?? '';
    const stream = await openConsole(baseUrl, cookie, (id) => heard.set(id, [...(heard.get(id) ?? []), performance.now()]));
    defer(async () => stream.destroy());
  }
  const idleCpuMs = await cpuMsOf(idleSeconds);
  const lastMs: number[] = [];
  for (let index = 0; index < changes; index += 1) {
    const id = `measured-${index}`;
    await pool.query(`INSERT INTO console.change (kind, subject, readers) VALUES ('ORDER', $1, $2)`, [id, everybody]);
    const committedAt = performance.now();
    for (const end = committedAt + 10_000; (heard.get(id)?.length ?? 0) < consoles; await pause(5))
      if (performance.now() > end) throw new StartError(`${heard.get(id)?.length ?? 0} of ${consoles} consoles heard of a change.`);
    lastMs.push(Math.max(...(heard.get(id) ?? [])) - committedAt);
    // Not in step with the gateway's looks.
    await pause((index * 37) % 250);
  }
  const twice = [...heard.values()].filter(({ length }) => length !== consoles).length;
  if (twice > 0) throw new StartError(`${twice} changes came more than once to a console.`);
  return { lastMs: { p50: quantile(lastMs, 0.5), max: Math.max(...lastMs) }, emptyCpuMs, idleCpuMs };
}

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: { tiny: { type: 'boolean' }, consoles: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const before = machine();
  const consoles = wholeNumber('--consoles', values.consoles ?? (values.tiny ? '12' : '200'));
  const extent: Extent = values.tiny ? { consoles, changes: 3, idleSeconds: 1 } : { consoles, changes: 40, idleSeconds: 20 };
  const { lastMs, emptyCpuMs, idleCpuMs } = await measure(extent, defer);
  console.log(
    `Node ${before.node}, ${before.cores} cores, load before ${before.load}; the gateway in a process of its own, with ${consoles} consoles.\n`,
  );
  console.log(
    table([
      ['', 'p50', 'most'],
      ['ms from the commit of a change until the last console has it', show(lastMs.p50, 0), show(lastMs.max, 0)],
    ]),
  );
  console.log(
    `\nProcessor time of the gateway, ms a second: ${show(emptyCpuMs)} without a console, ${show(idleCpuMs)} with ${consoles} on which nothing happens.`,
  );
  await writeResult(values.out, { program: 'live', machine: before, plan: extent, figures: { lastMs, emptyCpuMs, idleCpuMs } });
});
