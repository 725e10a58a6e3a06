/**
 * `npm run bench -- import`: a file of `writ import` into an empty database, the same file again, and one in which each tenth line is changed; beside the
 * same lines inserted with no check at all. Each is a process's whole work: rates are this machine's, the ratio to the plain insert is steadier.
 * With another checkout of this repository, its importer takes the same files into a database of its own, in turn with this one.
 */

import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@writ/demo/database';
import { importFile } from '@writ/demo/seed';
import { connect, migrate, socketConnection } from '@writ/prisma';
import pg from 'pg';
import { show } from './harness/table.ts';

const usage = `npm run bench -- import [--tiny | --lines N] [--beside FOLDER]

  --tiny      a thousand lines, to see that it runs
  --lines N   how many lines (1000000)
  --beside FOLDER   a checkout of an earlier commit, installed, whose importer takes the same files into a database of its own`;

/** One line of a platform with fifty records an account; `changed` lines say something else. */
function lineAt(index: number, accounts: number, changed: boolean): object {
  if (index < accounts)
    return {
      type: 'account',
      key: `a${index}`,
      handle: `h${index}`,
      registeredAt: '2020-01-02T03:04:05Z',
      identifiers: [{ type: 'EMAIL', value: `p${index}${changed ? '.new' : ''}@example.org` }],
      subscriber: { name: `Person ${index}` },
    };
  const account = `a${index % accounts}`;
  const at = new Date(Date.UTC(2024, 0, 1) + index * 1000).toISOString();
  const text = `${changed ? 'Another' : 'The'} text of ${index}, which is as long as texts are, some eighty letters of it.`;
  const kinds = [
    { type: 'identification', at, ip: `198.51.${(index >> 8) & 255}.${index & 255}`, port: changed ? 1 : 1024 },
    { type: 'traffic', at, source: '198.51.100.7', destination: changed ? 'b.example' : 'a.example', messageSize: index },
    { type: 'item', publishedAt: at, text },
    { type: 'message', at, from: 'x@example.org', to: ['y@example.com'], text },
  ];
  return { key: `k${index}`, account, ...kinds[index % kinds.length] };
}

async function writeFile(path: string, lines: number, isChanged: (index: number) => boolean): Promise<void> {
  const out = createWriteStream(path);
  const accounts = Math.ceil(lines / 50);
  for (let index = 0; index < lines; index += 1)
    if (!out.write(`${JSON.stringify(lineAt(index, accounts, isChanged(index)))}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
  /** Seconds of processor time; that of the database's process is known on Linux alone. */
  readonly nodeSeconds: number;
  readonly databaseSeconds: number | undefined;
}

/** Nanoseconds that a process was on a processor. */
function processorTime(process: number): number | undefined {
  const file = `/proc/${process}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) : undefined;
}

async function measured(db: pg.Pool, work: () => Promise<unknown>): Promise<Measured> {
  const { rows } = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const before = processorTime(rows[0]?.pid ?? 0);
  const used = process.cpuUsage();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const from = performance.now();
  await work();
  clearInterval(watch);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(used);
  const after = processorTime(rows[0]?.pid ?? 0);
  const databaseSeconds = before === undefined || after === undefined ? undefined : (after - before) / 1e9;
  return { seconds, peakMb: peak / 1_000_000, nodeSeconds: (user + system) / 1e6, databaseSeconds };
}

/** The same lines as JSON into a table without a key, a thousand a statement: what reading the file and storing it costs at least. */
async function insertPlainly(db: pg.Pool, lines: number): Promise<void> {
  const accounts = Math.ceil(lines / 50);
  await db.query('CREATE TABLE plain (line jsonb)');
  for (let from = 0; from < lines; from += 1000) {
    const rows = Array.from({ length: Math.min(1000, lines - from) }, (_, index) => lineAt(from + index, accounts, false));
    await db.query('INSERT INTO plain SELECT * FROM jsonb_array_elements($1::jsonb)', [JSON.stringify(rows)]);
  }
}

/** What is used of a checkout of this repository, its own or an earlier one. */
interface Checkout {
  readonly migrate: typeof migrate;
  readonly importFile: typeof importFile;
}

const places = [
  ['prisma/index.ts', 'apps/demo/seed/index.ts'],
  ['prisma/index.ts', 'prisma/seed/index.ts'],
] as const;

/** Loads another checkout's importer, wherever it was then. */
async function checkoutAt(folder: string): Promise<Checkout> {
  const found = places.find((files) => files.every((file) => existsSync(join(folder, file))));
  if (found === undefined) throw new Error(`${folder} is no checkout of this repository: it has no ${places[0].join(' and ')}.`);
  const modules = await Promise.all(found.map((file) => import(pathToFileURL(resolve(folder, file)).href)));
  return Object.assign({}, ...modules) as Checkout;
}

interface Target extends Checkout {
  readonly name: string;
  readonly db: pg.Pool;
}

async function openTarget(socketFolder: string, name: string, checkout: Checkout): Promise<Target> {
  const superuser = await connect(socketConnection(socketFolder, 'postgres', 'postgres'));
  await superuser.query(`CREATE DATABASE ${name} OWNER writ_owner`);
  await superuser.end();
  const connection = socketConnection(socketFolder, 'writ_owner', name);
  await checkout.migrate(connection);
  const db = new pg.Pool({ ...connection, max: 1, pipeline: true });
  // A server that stops ends the connections that are still closing.
  db.on('error', ({ message }) => console.error(message));
  return { ...checkout, name, db };
}

const importOf = ({ importFile, db }: Target, path: string): Promise<unknown> =>
  importFile(path, db, {
    blindIndexKey: Buffer.alloc(32, 7),
    refused: ({ number, reason }) => {
      throw new Error(`${number}: ${reason}`);
    },
  });

async function measure(lines: number, beside: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'writ-bench-import-'));
  const database = await startEmbedded({ dataFolder: folder, projectFolder: join(import.meta.dirname, '..') });
  const [first, second] = [join(folder, 'first.ndjson'), join(folder, 'second.ndjson')];
  const targets: Target[] = [];
  try {
    if (beside !== undefined) targets.push(await openTarget(database.socketFolder, 'beside', await checkoutAt(beside)));
    const own = await openTarget(database.socketFolder, 'bench', { migrate, importFile });
    targets.push(own);
    await writeFile(first, lines, () => false);
    await writeFile(second, lines, (index) => index % 10 === 0);
    const works: [string, Target, () => Promise<unknown>][] = [
      ['plain insert', own, () => insertPlainly(own.db, lines)],
      ...['all new', 'nothing changed'].flatMap((work) =>
        targets.map((target): [string, Target, () => Promise<unknown>] => [
          `${target === own ? 'import' : 'beside'}, ${work}`,
          target,
          () => importOf(target, first),
        ]),
      ),
      ['import, each tenth changed', own, () => importOf(own, second)],
    ];
    const each = (seconds: number | undefined): string => (seconds === undefined ? 'unknown' : ((seconds * 1e6) / lines).toFixed(1));
    for (const [name, { db }, work] of works) {
      const { seconds, peakMb, nodeSeconds, databaseSeconds } = await measured(db, work);
      const processor = `processor µs a line: Node ${each(nodeSeconds)}, database ${each(databaseSeconds)}`;
      console.log(`${name.padEnd(28)} ${show(lines / seconds)} lines a second, peak ${show(peakMb)} MB; ${processor}`);
    }
  } finally {
    for (const { db } of targets) await db.end();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { tiny: { type: 'boolean' }, lines: { type: 'string' }, beside: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help === true) console.log(usage);
else await measure(values.tiny === true ? 1_000 : Number(values.lines ?? 1_000_000), values.beside);
