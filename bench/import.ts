/**
 * `npm run bench -- import`: a file of `writ import` into an empty database, the same file again, and one in which each tenth line is changed; beside the
 * same lines inserted with no check at all. Each is a process's whole work: rates are this machine's, the ratio to the plain insert is steadier.
 */

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@writ/demo/database';
import { importFile } from '@writ/demo/seed';
import { connect, migrate, socketConnection } from '@writ/prisma';
import pg from 'pg';
import { show } from './harness/table.ts';

const usage = `npm run bench -- import [--tiny | --lines N]

  --tiny      a thousand lines, to see that it runs
  --lines N   how many lines (1000000)`;

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
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const from = performance.now();
  await work();
  clearInterval(watch);
  return { seconds: (performance.now() - from) / 1000, peakMb: peak / 1_000_000 };
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

async function measure(lines: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'writ-bench-import-'));
  const database = await startEmbedded({ dataFolder: folder, projectFolder: join(import.meta.dirname, '..') });
  const superuser = await connect(socketConnection(database.socketFolder, 'postgres', 'postgres'));
  await superuser.query('CREATE DATABASE bench OWNER writ_owner');
  await superuser.end();
  const connection = socketConnection(database.socketFolder, 'writ_owner', 'bench');
  await migrate(connection);
  const db = new pg.Pool({ ...connection, max: 1 });
  // A server that stops ends the connections that are still closing.
  db.on('error', ({ message }) => console.error(message));
  const [first, second] = [join(folder, 'first.ndjson'), join(folder, 'second.ndjson')];
  const run = (path: string) => () =>
    importFile(path, db, {
      blindIndexKey: Buffer.alloc(32, 7),
      refused: ({ number, reason }) => {
        throw new Error(`${number}: ${reason}`);
      },
    });
  try {
    await writeFile(first, lines, () => false);
    await writeFile(second, lines, (index) => index % 10 === 0);
    const works: [string, () => Promise<unknown>][] = [
      ['plain insert', () => insertPlainly(db, lines)],
      ['import, all new', run(first)],
      ['import, nothing changed', run(first)],
      ['import, each tenth changed', run(second)],
    ];
    for (const [name, work] of works) {
      const { seconds, peakMb } = await measured(work);
      console.log(`${name.padEnd(28)} ${show(lines / seconds)} lines a second, peak ${show(peakMb)} MB`);
    }
  } finally {
    await db.end();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, lines: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help === true) console.log(usage);
else await measure(values.tiny === true ? 1_000 : Number(values.lines ?? 1_000_000));
