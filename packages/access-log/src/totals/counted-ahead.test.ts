/** The totals of a day with many entries: they are counted as they come, and the turn of the day reads only what is left. */
import { parseLeaf } from '@writ/tlog';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aheadOf, type Bench, makeBench, makeDraft, poolAs } from '../../testing/log-under-test.ts';
import { prepareEntry } from '../entries/prepared-entry.ts';
import { openKeyring } from '../keys/keyring.ts';
import { makeConnection } from '../log/connection.ts';
import { CountedAhead } from './counted-ahead.ts';
import { openTotals, type Totals } from './totals.ts';

const dayMs = 86_400_000;
const many = 600;

let bench: Bench;
let aheadMs: number;
let size: number;
/** The first entry and the end of each piece that was read. */
let read: (readonly unknown[])[];
/** What the next question of this name fails with. */
let failing: string | undefined;
/** The totals that were made, as their leaves have them. */
let made: Record<string, unknown>[];

beforeEach(async () => {
  bench = await makeBench();
  [aheadMs, read, failing, made] = [0, [], undefined, []];
  size = 0;
  await append(many, 'success');
});
afterEach(() => bench.end());

async function append(count: number, outcome: string): Promise<void> {
  const log = await bench.open({ clock: aheadOf(() => aheadMs) });
  const draft = () => ({ ...makeDraft(), details: { ...makeDraft().details, outcome } });
  await Promise.all(Array.from({ length: count }, () => log.append(draft())));
  await log.close();
  size += count;
}

/** The totals of a replica, whose questions to the database are looked at. */
const open = (): Totals =>
  openTotals({
    connect: () => {
      const connection = makeConnection(bench.database.options('log'));
      return {
        ...connection,
        client: async () => {
          const client = await connection.client();
          return new Proxy(client, {
            get: (target, name) => {
              if (name !== 'query') return Reflect.get(target, name);
              return (query: { name?: string; values?: unknown[] }) => {
                if (query.name === 'writ_log_totals_leaves') read.push(query.values ?? []);
                if (query.name !== undefined && query.name === failing) {
                  failing = undefined;
                  return Promise.reject(new Error('The connection is lost.'));
                }
                return target.query(query as never);
              };
            },
          });
        },
      };
    },
    keyring: openKeyring({ masterKey: bench.masterKey }),
    clock: aheadOf(() => aheadMs),
    logger: { warn: () => undefined, error: (fields, message) => bench.messages.push({ level: 'error', fields, message }) },
    size: () => size,
    append: async (draft) => {
      const { leaf } = prepareEntry(draft);
      const parsed = parseLeaf(leaf);
      made.push('public' in parsed ? { ...parsed.public } : {});
      return { leaf } as never;
    },
  });

const indicesRead = () => read.flatMap(([from, to]) => Array.from({ length: Number(to) - Number(from) }, (_, at) => Number(from) + at));

describe('the totals of a day with many entries', () => {
  it('read each entry once: most of them before the day turns, and then only what is left', async () => {
    const totals = open();
    await totals.catchUp();
    totals.tend();
    await totals.whenIdle();
    expect(indicesRead()).toHaveLength(many);
    totals.tend();
    await totals.whenIdle();
    expect(indicesRead(), 'a few entries are not worth a round').toHaveLength(many);
    read = [];
    await append(25, 'failure');
    aheadMs = dayMs;
    await totals.catchUp();
    expect(indicesRead()).toEqual(Array.from({ length: 25 }, (_, at) => many + at));
    expect(made).toMatchObject([{ from: 0, to: many + 25, entries: { 'authority success': 600, 'authority failure': 20 } }]);
  });

  it('count no entry twice after a round that failed in the middle', async () => {
    const totals = open();
    await totals.catchUp();
    failing = 'writ_log_totals_details';
    totals.tend();
    await totals.whenIdle();
    expect(bench.messages.map(({ message }) => message)).toContain('entries of today could not be counted yet and are tried again');
    totals.tend();
    await totals.whenIdle();
    aheadMs = dayMs;
    await totals.catchUp();
    expect(made).toMatchObject([{ from: 0, to: many, entries: { 'authority success': 600 } }]);
  });

  it('begin where another replica has ended the day before, and not where this one has counted to', async () => {
    const pool = poolAs(bench, 'log');
    const ahead = new CountedAhead({ keyring: openKeyring({ masterKey: bench.masterKey }), archive: undefined });
    await ahead.advance(pool, many);
    const entries = async (from: number, to: number) => (await ahead.through(pool, { from, to })).get('entries');
    expect(await entries(550, many)).toEqual(new Map([['authority success', 50]]));
    expect(await entries(0, 10)).toEqual(new Map([['authority success', 10]]));
    ahead.begin(590);
    expect(await entries(590, many)).toEqual(new Map([['authority success', 10]]));
    await pool.end();
  });
});
