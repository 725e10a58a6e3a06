/**
 * A package whose worker is killed at each of its writes, one after the other: nothing of it can be fetched then, and the next worker makes it whole. What is
 * READY has its two entries for each volume, and its bytes are those that the log has, and no others.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { expectEntriesOf, given, openWithOpenssl, type PackageView, packagesOn, sealOfStack, sha256Of } from '../harness/packages.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { StackWorker, sessionsOfWorker } from './stack-worker.ts';

const lock = 1_003;
/** More writes than a package of two volumes has. */
const mostWrites = 40;

/**
 * Each write of the worker that makes a package is counted, across transactions, and from one of them on all wait for as long as the test holds the lock: one that
 * gives up is tried again. Renewals of the hold are none.
 */
const rig = `
  CREATE SEQUENCE public.written;
  CREATE TABLE public.halt (at bigint);
  CREATE FUNCTION public.halts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF current_setting('application_name') <> '${sessionsOfWorker}' THEN RETURN NEW; END IF;
    IF TG_TABLE_NAME = 'log_entry' AND NOT EXISTS (SELECT FROM orders.package WHERE state = 'PREPARING') THEN RETURN NEW; END IF;
    IF nextval('public.written') >= (SELECT at FROM public.halt) THEN
      PERFORM set_config('lock_timeout', '0', true), pg_advisory_xact_lock_shared(${lock});
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER halts BEFORE UPDATE ON orders.package FOR EACH ROW
    WHEN (OLD.held_until IS NULL OR NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION public.halts();
  CREATE TRIGGER halts BEFORE INSERT ON orders.package_event FOR EACH ROW WHEN (NEW.act = 'READY') EXECUTE FUNCTION public.halts();
  ${['orders.package_chunk', 'orders.package_volume', 'log.log_entry']
    .map((table) => `CREATE TRIGGER halts BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION public.halts();`)
    .join('\n')}`;

let stack: Stack;
let folder: string;
let packages: ReturnType<typeof packagesOn>;
let order: OrderView;
let key: DeliveryKey;
let worker: StackWorker | undefined;

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => stack.sql<Row>('postgres', text, values);
const eventually = <Result>(look: () => Promise<Result>) => vi.waitFor(look, { timeout: 240_000, interval: 50 });
const stateOf = async (id: string) =>
  (await sql<{ state: string }>('SELECT state FROM orders.package WHERE id = $1', [id]))[0]?.state ??
  expect.fail('there is no such package');

/** The table that the write which waits is for; undefined once the package was made without a wait. */
const halted = ({ id }: PackageView): Promise<string | undefined> =>
  eventually(async () => {
    const [waiting] = await sql<{ query: string }>(
      `SELECT query FROM pg_stat_activity WHERE wait_event = 'advisory' AND cardinality(pg_blocking_pids(pid)) > 0`,
    );
    if (waiting !== undefined)
      return /\b(package_chunk|package_volume|package_event|log_entry|package)\b/.exec(waiting.query)?.[1] ?? waiting.query;
    expect(await stateOf(id)).toBe('READY');
    return undefined;
  });

/** Lets the write of this number wait, counted from here on. */
async function halt(keeper: pg.Client, write: number): Promise<void> {
  await keeper.query(`SELECT pg_advisory_lock(${lock})`);
  await sql('ALTER SEQUENCE public.written RESTART');
  await sql('INSERT INTO public.halt VALUES ($1)', [write]);
}

/** Ends the sessions of a process that is gone, which would else go on, and lets others write. */
async function letGo(keeper: pg.Client): Promise<void> {
  await sql('DELETE FROM public.halt');
  await sql('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0');
  await keeper.query('SELECT pg_advisory_unlock_all()');
}

/** As if the minutes were over for which a killed process has a package, and its job. */
async function letTimePass(): Promise<void> {
  await sql(`UPDATE orders.package SET held_until = NULL WHERE state = 'PREPARING'`);
  await sql(`DELETE FROM worker.job_common WHERE state = 'active' AND data->>'kind' = 'make-package'`);
}

/** Nothing is there to fetch, by whatever way. */
async function nothingToFetch({ id }: PackageView): Promise<void> {
  expect(await stateOf(id)).toBe('PREPARING');
  expect(await sql('SELECT FROM orders.package_volume WHERE package_id = $1', [id])).toEqual([]);
  for (const number of [1, 2]) expect((await packages.fetchVolume('police', `/authority/packages/${id}/${number}`)).status).toBe(404);
}

describe.skipIf(!hasOpenssl)('a package whose worker is killed (needs openssl)', () => {
  beforeAll(async () => {
    stack = await startStack({ worker: false, volumeMib: 1 });
    folder = await mkdtemp(join(tmpdir(), 'writ-killed-'));
    packages = packagesOn(stack);
    const { account, email } = await holderIn(stack, 'holder-1');
    await sql(
      `INSERT INTO records.identification
       SELECT 'many-' || n, $1, timestamptz '2002-08-02' + n * interval '1 minute', '2002-12-01', '192.0.2.1', 4711 FROM generate_series(1, 2000) n`,
      [account],
    );
    worker = await StackWorker.start(stack);
    order = await ordersOn(stack).intoForce(epoc(email, { categories: ['IDENTIFICATION'] }));
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
    await sql(rig);
  });
  afterAll(async () => {
    await worker?.kill();
    await stack?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Asks for a package whose worker is killed at a write; undefined when that has none of this number. */
  async function killedAt(keeper: pg.Client, write: number): Promise<string | undefined> {
    await sql(`DELETE FROM orders.budget WHERE name IN ('packagesPerTarget', 'disclosuresPerTarget')`);
    const start = await logSize(stack);
    await halt(keeper, write);
    const asked = given(await packages.request('police', order, key));
    const place = await halted(asked);
    if (place !== undefined) {
      await worker?.kill();
      await letGo(keeper);
      await nothingToFetch(asked);
      await letTimePass();
      worker = await StackWorker.start(stack);
    }
    await eventually(async () => expect(await stateOf(asked.id)).toBe('READY'));
    const made = (await packages.ofOrder('police', order.id)).find(({ id }) => id === asked.id) ?? expect.fail();
    expect(made.volumes).toHaveLength(2);
    await expectEntriesOf(stack, made, await entriesFrom(stack, start));
    for (const { url, sha256 } of made.volumes) {
      const { bytes } = await packages.fetchVolume('police', url ?? '');
      expect(sha256Of(bytes)).toBe(sha256);
      if (place !== 'package_chunk') continue;
      const { status, report } = await openWithOpenssl(folder, bytes, key, sealOfStack(stack));
      expect([status, report.faults]).toEqual([0, []]);
    }
    return place;
  }

  it('can be fetched at no moment before its entries are there, and is made whole by the next one', async () => {
    const keeper = new pg.Client(stack.database.options('postgres'));
    await keeper.connect();
    try {
      const places: string[] = [];
      for (let write = 1; write <= mostWrites; write += 1) {
        const place = await killedAt(keeper, write);
        if (place === undefined) break;
        places.push(place);
      }
      // What takes it; two entries, a row of bytes at least and a row of hashes for each volume; what makes it READY. A slow one is begun again, and has more.
      expect(places.length, places.join()).toBeGreaterThanOrEqual(10);
      expect(places[0]).toBe('package');
      expect(new Set(places)).toEqual(new Set(['package', 'log_entry', 'package_chunk', 'package_volume', 'package_event']));
    } finally {
      await letGo(keeper);
      await keeper.end();
    }
  }, 1_200_000);
});
