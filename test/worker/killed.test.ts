/**
 * Several workers on one database. One job of every kind is under way when the workers that do them are killed, at three places: before its
 * transaction is committed, when it is and the log doesn't have it yet, and when all is done and the queue doesn't know it yet. The one
 * worker that is left takes over, and the effect is there once.
 */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { mailNews } from '../../subgraphs/orders/informing/mail-job.ts';
import { jobKinds } from '../../subgraphs/orders/worker/jobs.ts';
import { cases, type Prepared } from './cases.ts';
import { holdCompleted, holdWrites, type Installation, letWrites, openInstallation } from './installation.ts';
import { WorkerProcess } from './worker-process.ts';

const sender = { baseUrl: 'http://localhost', platform: 'Example', language: 'en' } as const;
const mail = mailNews({ send: async () => 'SENT' }, { of: async () => null }, sender);
const names = [...jobKinds, mail].map(({ name }) => name);
/** Each does four jobs side by side: so many have one of each kind under way, and room for what follows from another. */
const crowd = Math.ceil(names.length / 4) + 1;
const startAll = (number: number) => Promise.all(Array.from({ length: number }, () => WorkerProcess.start(on.settings)));

let on: Installation;
let working: WorkerProcess[] = [];
let other: WorkerProcess[];
beforeAll(async () => {
  on = await openInstallation();
  other = await startAll(1);
});
afterAll(async () => {
  await Promise.all([...working, ...other].map((worker) => worker.stop()));
  await on.close();
});

/** The transactions of workers that wait for their process. The test's own connections are the superuser's. */
const openTransactions = async (): Promise<string[]> =>
  (
    await on.sql<{ name: string }>(
      `SELECT pid || ' ' || xact_start AS name FROM pg_stat_activity WHERE state = 'idle in transaction' AND usename <> 'postgres'`,
    )
  ).map(({ name }) => name);

/** One that is frozen within a transaction keeps what that holds from all the others, and a kind of job with it. */
async function freezeBetweenTransactions(): Promise<void> {
  for (;;) {
    for (const worker of other) worker.freeze();
    let open = await openTransactions();
    for (let looks = 0; looks < 20 && open.length > 0; looks += 1) {
      const now = await openTransactions();
      open = open.filter((one) => now.includes(one));
    }
    if (open.length === 0) return;
    for (const worker of other) worker.goOn();
  }
}

const eventually = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 120_000, interval: 50 });
const numbers = async (prepared: readonly Prepared[]) => Promise.all(prepared.map(({ effects }) => effects()));
const each = (of: readonly unknown[], number: number) => of.map(() => number);

interface Running {
  readonly kinds: readonly string[];
  readonly prepared: readonly Prepared[];
  /** When its jobs were made due, by the database. */
  readonly since: Date;
}

/** What the queue has of the jobs of this test. */
const jobs = ({ kinds, prepared, since }: Running) =>
  on.sql<{ job: string; state: string; tries: number }>(
    `SELECT singleton_key AS job, state::text, retry_count AS tries FROM worker.job_common
      WHERE name = 'due' AND singleton_key = ANY ($1) AND created_on >= $2`,
    [kinds.map((kind, n) => `${kind} ${prepared[n]?.key}`), since],
  );

const allHeld = ({ prepared }: Running) => eventually(async () => expect(await on.held()).toBe(prepared.length));

/** Where the jobs are stopped, all of them. */
const places: Readonly<Record<string, (running: Running) => Promise<void>>> = {
  async 'before it is committed'(running) {
    await allHeld(running);
    expect(await numbers(running.prepared)).toEqual(each(running.prepared, 0));
  },
  async 'before it is in the log'(running) {
    await allHeld(running);
    await on.holding('LOCK TABLE log.log_entry IN SHARE MODE');
    await on.holding(letWrites);
    const done = running.kinds.map((kind) => (cases[kind]?.waitsForLog ? 0 : 1));
    await eventually(async () => expect(await numbers(running.prepared)).toEqual(done));
    // What makes no entry isn't stopped here: one that is killed before the queue knows that it is done would be tried again.
    const free = running.kinds.filter((kind) => !stopped('before it is in the log', running.kinds).includes(kind));
    const isFree = ({ job }: { job: string }) => free.some((kind) => job.startsWith(`${kind} `));
    await eventually(async () => expect((await jobs(running)).filter((one) => isFree(one) && one.state !== 'completed')).toEqual([]));
  },
  async 'before the queue knows it'(running) {
    await allHeld(running);
    await on.holding(holdCompleted);
    await on.holding(letWrites);
    await eventually(async () => expect(await numbers(running.prepared)).toEqual(each(running.prepared, 1)));
  },
};

test('the test has a case for every kind of job', () => {
  expect(Object.keys(cases).toSorted()).toEqual(names.toSorted());
});

/** The kinds that are stopped at a place: one that makes no entry doesn't come by the log. */
const stopped = (place: string, kinds: readonly string[]) =>
  place === 'before it is in the log' ? kinds.filter((kind) => cases[kind]?.entries.length !== 0 || cases[kind]?.waitsForLog) : kinds;

async function prepareAll(kinds: readonly string[], place: string): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const kind of kinds) prepared.push((await cases[kind]?.prepare(on, `${kind} ${place}`.replaceAll(' ', '-'))) ?? expect.fail(kind));
  return prepared;
}

// A test that fails holds nothing of the next one.
afterEach(async () => {
  for (const worker of other) worker.goOn();
  await on.letGo();
});

test.each(Object.entries(places))('every kind of job is done once when the worker is killed %s', async (place, arrive) => {
  working = await startAll(crowd);
  const kinds = Object.keys(cases);
  const prepared = await prepareAll(kinds, place);
  const before = await on.logged();
  const [{ since } = { since: new Date() }] = await on.sql<{ since: Date }>('SELECT now() AS since');
  const running = { kinds, prepared, since };

  await on.holding(holdWrites);
  await freezeBetweenTransactions();
  for (const { due } of prepared) await due();
  await arrive(running);
  await Promise.all(working.map((worker) => worker.kill()));
  await on.letGo();
  for (const worker of other) worker.goOn();

  await eventually(async () => {
    const all = await jobs(running);
    expect(all.map(({ state }) => state)).toEqual(all.map(() => 'completed'));
    const again = all.filter(({ tries }) => tries > 0).map(({ job }) => job.slice(0, job.indexOf(' ')));
    expect(again).toEqual(expect.arrayContaining([...stopped(place, kinds)]));
  });
  expect(await numbers(prepared)).toEqual(each(prepared, 1));
  const entries = kinds.flatMap((kind) => cases[kind]?.entries ?? []);
  // Entries that are pending are taken over after two seconds, by whoever is there.
  const added = async () => (await on.logged()).slice(before.length).filter((type) => entries.includes(type));
  await eventually(async () => expect((await added()).toSorted()).toEqual(entries.toSorted()));
});
