import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type JobKind as AnyKind, type Sweep as AnySweep, workOf } from './job.ts';
import { startWorker } from './runner.ts';

/** The jobs of these tests ask nothing of them but the clock. */
const services = { db: undefined, clock: () => new Date('2026-03-01T12:00:00Z') };
type JobKind = AnyKind<typeof services>;
type Sweep = AnySweep<typeof services>;

let database: TestDatabase;
let superuser: pg.Client;
let running: { close(): Promise<void> }[];
let faults: unknown[];
/** The kinds that they are of. */
let faulty: string[];
beforeEach(async () => {
  database = await freshDatabase();
  superuser = await connect(database.options('postgres'));
  running = [];
  faults = [];
  faulty = [];
});
afterEach(async () => {
  for (const worker of running) await worker.close();
  await superuser.end();
  await database.drop();
});

/** A kind whose keys are due until they are done. A look that began before one was done may find it due once more, and it is then done again: `done` has each once. */
function chores(keys: readonly string[], act: (key: string) => Promise<void> = async () => {}) {
  const due = new Set(keys);
  const begun: string[] = [];
  const ended: string[] = [];
  const kind: JobKind = {
    name: 'chore',
    due: async () => [...due],
    run: async (_services, key) => {
      begun.push(key);
      await act(key);
      due.delete(key);
      ended.push(key);
    },
  };
  return { kind, due, begun, ended, done: () => [...new Set(ended)] };
}

function start(...kinds: (JobKind | Sweep)[]) {
  const works = [workOf(services, { queue: 'due', lanes: 4, kinds, close: async () => {} })];
  const onFault = (kind: string, cause: unknown) => {
    faults.push(cause);
    faulty.push(kind);
  };
  const worker = startWorker({ database: database.options('orders'), works, onFault, lookMs: 50 });
  running.push(worker);
  return worker;
}
const eventually = (look: () => void) => vi.waitFor(look, { interval: 20 });
const sql = async (text: string) => (await superuser.query(text)).rows;

/** Something that others wait for. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

test('the worker does what is due', async () => {
  const { kind, done } = chores(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  start(kind);
  await eventually(() => expect(done().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']));
  expect(faults).toEqual([]);
});

test('two workers never do the same job at the same time', async () => {
  const held = gate();
  const { kind, begun, done } = chores(['a'], () => held.opened);
  start(kind);
  start(kind);
  await eventually(() => expect(begun).toEqual(['a']));
  // Longer than the pause after which a key that is still due is put in the queue again.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(begun).toEqual(['a']);
  held.open();
  await eventually(() => expect(done()).toEqual(['a']));
});

test('a job that failed is tried again; it is reported once, and once more when it fails after a success', async () => {
  await sql('update worker.queue set retry_delay = 0, retry_backoff = false');
  let failing = 2;
  const { kind, due, begun, done, ended } = chores(['a'], async () => {
    failing -= 1;
    if (failing >= 0) throw new Error('not now');
  });
  start(kind);
  await eventually(() => expect(done()).toEqual(['a']));
  expect(begun.length - ended.length, 'two failed').toBe(2);
  expect(faults).toEqual([new Error('not now')]);
  failing = 1;
  due.add('a');
  await eventually(() => expect(faults).toEqual([new Error('not now'), new Error('not now')]));
  await eventually(() => expect(due).toEqual(new Set()));
  expect(faults).toEqual([new Error('not now'), new Error('not now')]);
});

test('a job that is tried too often is dead, and remains due: nothing is lost', async () => {
  await sql('update worker.queue set retry_limit = 1, retry_delay = 0, retry_backoff = false');
  let isMended = false;
  const { kind, begun, done } = chores(['a'], async () => {
    if (!isMended) throw new Error('broken');
  });
  start(kind);
  const dead = () => sql(`select data from worker.job where name = 'dead'`);
  await eventually(async () => expect(await dead()).toEqual([{ data: { kind: 'chore', key: 'a' } }]));
  // The queue's role is not that of the work: it reads nothing of why.
  expect(JSON.stringify(await sql('select output from worker.job'))).not.toContain('broken');
  isMended = true;
  await eventually(() => expect(done()).toEqual(['a']));
  expect(begun.length, 'twice, and once more as due again').toBeGreaterThanOrEqual(3);
  expect(faults).toEqual([new Error('broken')]);
});

test('a job whose process is gone is taken back', async () => {
  const { kind, due, done } = chores([]);
  await sql(`insert into worker.job (name, data, state, singleton_key, policy, retry_limit, heartbeat_seconds, started_on, heartbeat_on)
             values ('due', '{"kind": "chore", "key": "a"}', 'active', 'chore a', 'exclusive', 10, 10, now() - interval '1 minute', now() - interval '11 seconds')`);
  due.add('a');
  start(kind);
  await eventually(() => expect(done()).toEqual(['a']));
  await eventually(async () =>
    expect(await sql(`select state, retry_count from worker.job where name = 'due' and retry_count > 0`)).toEqual([
      { state: 'completed', retry_count: 1 },
    ]),
  );
});

test('a worker that stops waits for what is in progress, and begins nothing more', async () => {
  const held = gate();
  const { kind, due, begun, ended } = chores(['a'], () => held.opened);
  const worker = start(kind);
  await eventually(() => expect(begun).toEqual(['a']));
  let isStopped = false;
  const stopped = worker.close().then(() => {
    isStopped = true;
  });
  due.add('b');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isStopped).toBe(false);
  held.open();
  await stopped;
  expect(begun).toEqual(['a']);
  expect(ended).toEqual(['a']);
  expect(await sql(`select from worker.job where singleton_key = 'chore a' and state = 'completed'`)).toHaveLength(1);
});

describe('a job is delayed by no', () => {
  test('kind whose due jobs cannot be listed', async () => {
    const { kind, done } = chores(['a']);
    const broken: JobKind = { name: 'broken', due: () => Promise.reject(new Error('no such table')), run: async () => {} };
    start(broken, kind);
    await eventually(() => expect(done()).toEqual(['a']));
    expect(faults).toEqual([new Error('no such table')]);
  });

  test('jobs that cannot be done, however many they are', async () => {
    const stuck = Array.from({ length: 65 }, (_, n) => `stuck-${n}`);
    const { kind, due, done } = chores(stuck, async (key) => {
      if (key.startsWith('stuck')) throw new Error('stuck');
    });
    start(kind);
    await eventually(() => expect(faults).toHaveLength(1));
    due.add('young');
    await eventually(() => expect(done()).toEqual(['young']));
    expect(faults).toHaveLength(1);
  });

  test('jobs that remain due though nothing is to be done', async () => {
    const due = new Set(Array.from({ length: 65 }, (_, n) => `idle-${n}`));
    let runs = 0;
    const done: string[] = [];
    const kind: JobKind = {
      name: 'idle',
      due: async () => [...due],
      run: async (_services, key) => {
        runs += 1;
        if (key === 'young') done.push(key);
      },
    };
    const began = performance.now();
    start(kind);
    await eventually(() => expect(runs).toBeGreaterThanOrEqual(65));
    due.add('young');
    await eventually(() => expect(done).toContain('young'));
    // Fifty looks and more; each key is put in at once, after one second, after two more, and so on.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const seconds = (performance.now() - began) / 1_000;
    expect(runs).toBeLessThanOrEqual((1 + Math.ceil(Math.log2(1 + seconds))) * 66);
  });
});

test('a job of a kind that this version does not know is reported, and remains', async () => {
  const { kind, done } = chores(['a']);
  await sql(
    `insert into worker.job (name, data, singleton_key, policy, retry_limit, retry_delay) values ('due', '{"kind": "later", "key": "x"}', 'later x', 'exclusive', 10, 60)`,
  );
  start(kind);
  await eventually(() => expect(done()).toEqual(['a']));
  await eventually(() => expect(faults).toEqual([new TypeError('This version of Writ knows no job later.')]));
  await eventually(async () =>
    expect(await sql(`select state from worker.job where singleton_key = 'later x'`)).toEqual([{ state: 'retry' }]),
  );
});

test('the worker uses a database again that comes back, and reports its absence once', async () => {
  const { kind, done } = chores(['a']);
  await sql('revoke select on worker.version from writ_orders');
  start(kind);
  await eventually(() => expect(faults).toHaveLength(1));
  await sql('grant select on worker.version to writ_orders');
  await eventually(() => expect(done()).toEqual(['a']));
  expect(faults).toHaveLength(1);
});

/** Rounds that find something as often as it says, and then nothing. */
function rounds(name: string, left: readonly (boolean | Error)[]) {
  let count = 0;
  const round = async () => {
    const found = left[count] ?? false;
    count += 1;
    if (found instanceof Error) throw found;
    return found;
  };
  return { name, round, count: () => count };
}

describe('the health of a worker', () => {
  test('is well after a round that found out what is due, and alive but not well without its database', async () => {
    const { kind } = chores([]);
    await sql('revoke select on worker.version from writ_orders');
    const worker = start(kind);
    await eventually(() => expect(faults).toHaveLength(1));
    expect(worker.health()).toEqual({ isAlive: true, isWell: false });
    await sql('grant select on worker.version to writ_orders');
    await eventually(() => expect(worker.health()).toEqual({ isAlive: true, isWell: true }));
    await worker.close();
    expect(worker.health().isWell).toBe(false);
  });

  test('is not well when a kind can not be asked, and not alive when a round does not end for a minute', async () => {
    const asked = gate();
    let mode: 'fails' | 'hangs' = 'fails';
    let hangs = false;
    const kind: JobKind = {
      name: 'weak',
      due: () => {
        if (mode === 'fails') return Promise.reject(new Error('no such table'));
        hangs = true;
        return asked.opened.then(() => []);
      },
      run: async () => {},
    };
    const worker = start(kind);
    await eventually(() => expect(faults).toHaveLength(1));
    await eventually(() => expect(worker.health()).toEqual({ isAlive: true, isWell: false }));
    mode = 'hangs';
    await eventually(() => expect(hangs).toBe(true));
    const real = performance.now.bind(performance);
    const now = vi.spyOn(performance, 'now');
    try {
      now.mockImplementation(() => real() + 61_000);
      await eventually(() => expect(worker.health().isAlive).toBe(false));
      asked.open();
      await eventually(() => expect(worker.health()).toEqual({ isAlive: true, isWell: true }));
    } finally {
      now.mockRestore();
      asked.open();
    }
  });
});

test('a job that does not end in time is given back, to be done by another worker, and is named meanwhile', async () => {
  await sql('update worker.queue set retry_delay = 0, retry_backoff = false');
  const held = gate();
  const first = chores(['a'], () => held.opened);
  const works = [workOf(services, { queue: 'due', lanes: 4, kinds: [first.kind], close: async () => {} })];
  const stuck = startWorker({ database: database.options('orders'), works, onFault: () => undefined, lookMs: 50, stopMs: 1_000 });
  await eventually(() => expect(first.begun).toEqual(['a']));
  expect(stuck.left()).toEqual(['1 chore']);
  await stuck.close();
  expect(await sql(`select state from worker.job where name = 'due'`)).toEqual([{ state: 'retry' }]);
  const second = chores(['a']);
  start(second.kind);
  await eventually(() => expect(second.done()).toEqual(['a']));
  held.open();
  await eventually(() => expect(stuck.left()).toEqual([]));
});

test('what waits is reported at the start, of all works, and a count that fails is a fault of the queue', async () => {
  const told: unknown[] = [];
  const of = (what: string) => ({ what, count: 1, since: null, dead: 0 });
  const work = (queue: string, waiting?: () => Promise<ReturnType<typeof of>[]>) =>
    workOf(services, { queue, lanes: 1, kinds: [], close: async () => {}, ...(waiting === undefined ? {} : { waiting }) });
  const watch = (...works: ReturnType<typeof work>[]) => {
    const onFault = (kind: string, cause: unknown) => void faults.push([kind, cause]);
    running.push(startWorker({ database: database.options('orders'), works, onFault, onWaiting: (all) => told.push(all) }));
  };
  watch(
    work('due', async () => [of('mail')]),
    work('enforcement', async () => [of('letters'), of('webhooks')]),
  );
  await eventually(() => expect(told).toEqual([[of('mail'), of('letters'), of('webhooks')]]));
  watch(work('due', () => Promise.reject(new Error('no such table'))));
  await eventually(() => expect(faults).toEqual([['queue', new Error('no such table')]]));
});

describe('a sweep', () => {
  test('goes on while there may be more, in one job', async () => {
    const sweep = rounds('sweep', [true, true, false]);
    const isDue = [true];
    start({ ...sweep, due: async () => isDue.pop() === true });
    await eventually(async () =>
      expect(await sql(`select data, state from worker.job where name = 'due'`)).toEqual([
        { data: { kind: 'sweep', key: 'all' }, state: 'completed' },
      ]),
    );
    expect(sweep.count()).toBe(3);
  });

  test('is never done by two workers at once, and is done again as long as something is due', async () => {
    let atOnce = 0;
    let most = 0;
    let count = 0;
    const round = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 100));
      atOnce -= 1;
      count += 1;
      return false;
    };
    const sweep = { name: 'sweep', due: async () => count < 5, round };
    start(sweep);
    start(sweep);
    // A key that stays due is put in less and less often; a sweep is not, since what is due is each time something else.
    // What was found due may have been done by the other worker before it is put in: then a round is done that finds nothing.
    await eventually(() => expect(count).toBeGreaterThanOrEqual(5));
    expect(most).toBe(1);
  });

  test('of which nobody says when it is due is done at once, and not at every look', async () => {
    const sweep = rounds('sweep', []);
    start(sweep);
    await eventually(() => expect(sweep.count()).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Ten looks, or more where the machine does much else: a second round is a second after the first at the earliest.
    expect(sweep.count()).toBeLessThan(4);
  });

  test('whose process is gone is taken over', async () => {
    await sql(`insert into worker.job (name, data, state, singleton_key, policy, retry_limit, heartbeat_seconds, started_on, heartbeat_on)
               values ('due', '{"kind": "sweep", "key": "all"}', 'active', 'sweep all', 'exclusive', 10, 10, now() - interval '1 minute', now() - interval '11 seconds')`);
    const sweep = rounds('sweep', []);
    start({ ...sweep, due: async () => false });
    await eventually(() => expect(sweep.count()).toBe(1));
  });
});

describe('a loop', () => {
  test('goes on without a rest while there may be more, and rests when there is none', async () => {
    const loop = rounds('loop', [true, true, false]);
    start({ ...loop, pauseMs: 3_600_000 });
    await eventually(() => expect(loop.count()).toBe(3));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(loop.count()).toBe(3);
  });

  test('tells a fault once, under its name, and again after a round that went well', async () => {
    const loop = rounds('weak', [new Error('fault 1'), new Error('fault 2'), false, new Error('fault 3'), new Error('fault 4')]);
    start({ ...loop, pauseMs: 1 });
    await eventually(() => expect(loop.count()).toBeGreaterThan(5));
    expect(faults).toEqual([new Error('fault 1'), new Error('fault 3')]);
    expect(faulty).toEqual(['weak', 'weak']);
  });

  test('that hangs or fails keeps no other waiting, nor a job', async () => {
    const hanging = gate();
    const works = rounds('works', []);
    const { kind, done } = chores(['a']);
    const hangs = { name: 'hangs', pauseMs: 1, round: () => hanging.opened.then(() => false) };
    const fails = { name: 'fails', pauseMs: 1, round: () => Promise.reject(new Error('no')) };
    start(kind, hangs, fails, { ...works, pauseMs: 1 });
    await eventually(() => expect([done(), works.count() > 3]).toEqual([['a'], true]));
    hanging.open();
  });
});

test('rounds are reported that the worker stops; nothing begins after that, and each closes when it has ended', async () => {
  const did: string[] = [];
  const slow = (name: string): Sweep => ({
    name,
    round: async (_, stopping) => {
      did.push(`${name} begins`);
      await new Promise((resolve) => stopping.addEventListener('abort', resolve));
      did.push(`${name} ends`);
      return true;
    },
    close: async () => {
      did.push(`${name} closes`);
    },
  });
  const worker = start(slow('sweep'), { ...slow('loop'), pauseMs: 1 });
  await eventually(() => expect(did.toSorted()).toEqual(['loop begins', 'sweep begins']));
  await worker.close();
  expect(did.slice(2, 4).toSorted()).toEqual(['loop ends', 'sweep ends']);
  expect(did.slice(4)).toEqual(['sweep closes', 'loop closes']);
});
