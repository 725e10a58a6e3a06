import { EventEmitter } from 'node:events';
import type { Draining } from '@writ/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { faults } from './process-log.ts';
import { type OneWorker, startWorkers } from './workers.ts';

/** A process that does what the test says. */
class Forked extends EventEmitter {
  readonly signals: unknown[] = [];
  readonly process: { pid: number | undefined; kill(signal: unknown): boolean };

  constructor(pid: number | undefined) {
    super();
    this.process = { pid, kill: (signal) => this.signals.push(signal) > 0 };
  }

  serves(): void {
    this.emit('message', { state: 'ready' });
  }

  ends(code: number | null, signal: string | null = null): void {
    this.emit('exit', code, signal);
  }
}

let forked: Forked[];
let parts: Draining[];
let told: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  vi.useFakeTimers();
  told = vi.spyOn(faults.log, 'error').mockReturnValue(undefined);
  forked = [];
  parts = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const start = (count: number): ReturnType<typeof startWorkers> =>
  startWorkers(count, { drain: (part) => void parts.push(part) }, () => {
    const worker = new Forked(100 + forked.length);
    forked.push(worker);
    return worker as unknown as OneWorker;
  });
const part = (): Draining => parts[0] ?? expect.fail('nothing stops them');
const stop = (): Promise<void> => part().close();
const last = (): Forked => forked.at(-1) ?? expect.fail('nothing was started');

async function started(count: number): Promise<void> {
  const starting = start(count);
  for (const worker of forked) worker.serves();
  await starting;
}

it('the server has started when all workers serve', async () => {
  let done = false;
  const starting = start(2).then(() => {
    done = true;
  });
  forked[0]?.serves();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([forked.length, done]).toEqual([2, false]);
  forked[1]?.serves();
  await starting;
});

it("the server fails with the error of a worker's start, or with how it ended", async () => {
  const [saying, silent] = [start(1), start(1)];
  forked[0]?.emit('message', { state: 'failed', why: 'The key can not be read.' });
  forked[0]?.ends(1);
  forked[1]?.ends(null, 'SIGKILL');
  await expect(saying).rejects.toThrow(/^The key can not be read\.$/);
  await expect(silent).rejects.toThrow(/before it served anything \(SIGKILL\)/);
});

it('the server ends a worker that hangs in its start, and replaces it', async () => {
  await started(1);
  last().ends(1);
  await vi.advanceTimersByTimeAsync(250);
  const hanging = last();
  await vi.advanceTimersByTimeAsync(299_999);
  expect([forked.length, hanging.signals]).toEqual([2, []]);
  await vi.advanceTimersByTimeAsync(1);
  expect(hanging.signals).toEqual(['SIGKILL']);
  hanging.ends(null, 'SIGKILL');
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenLastCalledWith(
    expect.objectContaining({ why: expect.stringMatching(/^A worker served nothing within 5 minutes/), pauseMs: 500 }),
    expect.any(String),
  );
  await vi.advanceTimersByTimeAsync(500);
  last().serves();
  await vi.advanceTimersByTimeAsync(300_000);
  expect([forked.length, last().signals]).toEqual([3, []]);
});

it('the server replaces a worker that dies, more slowly each time until one has served for a minute, and reports each', async () => {
  await started(1);
  for (const pauseMs of [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = forked.length;
    last().ends(1);
    expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ part: 'workers', how: 'exit code 1', pauseMs }), expect.any(String));
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    expect(forked).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(forked).toHaveLength(before + 1);
    last().serves();
  }
  await vi.advanceTimersByTimeAsync(60_001);
  last().ends(null, 'SIGKILL');
  expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ how: 'SIGKILL', pauseMs: 250 }), expect.any(String));
});

it('the server continues to try where a replacement cannot start', async () => {
  await started(1);
  last().ends(1);
  await vi.advanceTimersByTimeAsync(250);
  last().emit('message', { state: 'failed', why: 'The database is away.' });
  last().ends(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenLastCalledWith({ part: 'workers', why: 'The database is away.', pauseMs: 500 }, expect.any(String));
  await vi.advanceTimersByTimeAsync(500);
  expect(forked).toHaveLength(3);
});

it('the server fails, or tries again later, where no process can be created', async () => {
  const starting = start(1);
  last().process.pid = undefined;
  last().emit('error', new Error('spawn node EAGAIN'));
  await expect(starting).rejects.toThrow(/EAGAIN/);
  await stop();
});

it('the server stops all workers, ends one that is late when all is cut, and replaces none any more', async () => {
  await started(3);
  forked[0]?.ends(1);
  const stopping = stop();
  expect(forked.map(({ signals }) => signals)).toEqual([[], ['SIGTERM'], ['SIGTERM']]);
  forked[1]?.ends(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(forked[2]?.signals).toEqual(['SIGTERM']);
  expect(part().left()).toEqual(['process 102']);
  part().cut();
  await vi.advanceTimersByTimeAsync(499);
  expect(forked[2]?.signals).toEqual(['SIGTERM']);
  await vi.advanceTimersByTimeAsync(1);
  expect(forked[2]?.signals).toEqual(['SIGTERM', 'SIGKILL']);
  forked[2]?.ends(null, 'SIGKILL');
  await stopping;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(forked).toHaveLength(3);
});

it('the server stops workers that are still starting', async () => {
  const refused = expect(start(1)).rejects.toThrow(/SIGTERM/);
  const stopping = stop();
  last().ends(null, 'SIGTERM');
  await Promise.all([stopping, refused]);
});
