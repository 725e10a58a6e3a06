/**
 * A flush of the write-ahead log fails once, in the very backend that commits a batch: strace gives it EIO for one fdatasync. The server
 * takes itself down and recovers. An error is no proof of absence: the batch may be there, and the replica finds it or writes it again.
 */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import { Wire } from '../harness/proxy.ts';
import { canInject, failSyncOf, testWhere } from './requirements.ts';
import { tell, underLoad } from './under-load.ts';

/** The process of the server that appends: it holds the sequencer's lock every now and then. */
async function appendingBackend(database: pg.ClientConfig): Promise<number> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    for (const until = Date.now() + 10_000; Date.now() < until; await wait(1)) {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_locks where relation = 'log.log_head'::regclass and mode = 'RowShareLock' and granted`,
      );
      if (rows[0]) return rows[0].pid;
    }
    throw new Error('Nobody appends.');
  } finally {
    await client.end();
  }
}

/** Makes the next fdatasync of a process fail, and resolves with what strace says of it once it has. */
async function failNextSync(pid: number): Promise<string> {
  const [command, args] = failSyncOf(pid);
  const tracer = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  tracer.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  try {
    for (const until = Date.now() + 10_000; !said.includes('(INJECTED)'); await wait(5))
      if (Date.now() > until) throw new Error(`No fdatasync was met: ${said}`);
    return said.split('\n').find((line) => line.includes('(INJECTED)')) ?? '';
  } finally {
    tracer.kill();
  }
}

const fault = testWhere(canInject(), 'needs strace and leave to attach it');
fault(
  'after a flush that fails once, the commit of unknown outcome is found or written again',
  async () => {
    await underLoad(async ({ cluster, load, requireClean }) => {
      const wire = await Wire.open(cluster.socketFolder);
      try {
        const replica = await load.start({ ...cluster.connection('log'), host: wire.folder }, { inFlight: 1 });
        await replica.more('acknowledged', 20);
        const seen = wire.record();
        const injected = await failNextSync(await appendingBackend(cluster.connection('postgres')));
        await replica.more('acknowledged', 20);
        const failed = seen.findIndex(({ messages }) => messages.frontend.includes('Q commit') && !messages.backend.includes('C COMMIT'));
        expect(failed, 'a commit went unanswered').toBeGreaterThanOrEqual(0);
        const retried = seen.slice(failed + 1).find(({ messages }) => messages.backend.includes('C COMMIT'));
        const outcome = retried?.messages.frontend.includes('B writ_log_insert') ? 'not found, written again' : 'found';
        await load.start(cluster.connection('log'));
        await load.grown(100_000);
        const report = await requireClean();
        tell('a flush that failed', { injected, outcome, refused: load.count('refused'), retried: load.count('warned'), ...report });
        expect(load.count('warned') + load.count('refused')).toBeGreaterThan(0);
      } finally {
        await load.close();
        await wire.close();
      }
    });
  },
  120_000,
);
