/**
 * The list of open work against a queue that changes under it: how many questions a change costs, and that no row is lost or there twice. The queue
 * of this test has the cursors of the service: places in its order, which stay good when the row that was there has left.
 */
import type { Client } from '@urql/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkList } from './work-list.ts';
import type { WorkRow } from './work-row.ts';

const minuteMs = 60_000;
const begin = Date.parse('2026-12-01T00:00:00.000Z');

/** A piece of work that is due so many minutes after the first. */
const row = (id: string, due: number): WorkRow => ({
  __typename: 'WorkItem',
  id,
  kind: 'ERASURE',
  lane: 'OTHER',
  category: null,
  source: null,
  dueAt: new Date(begin + due * minuteMs).toISOString(),
  escalatedAt: null,
  claimedBy: null,
  claimEndsAt: null,
  facts: [],
  subject: { __typename: 'ErasureRequest', id: `request ${id}`, askedAt: new Date(begin).toISOString() },
});
const keyOf = ({ dueAt, id }: Pick<WorkRow, 'dueAt' | 'id'>): string => `${dueAt} ${id}`;
const named = (n: number): string => `work ${String(n).padStart(6, '0')}`;

/** A queue as the service has it, and every question that was asked of it. */
class Queue {
  rows: WorkRow[];
  /** The cursors that were asked with. */
  asked: (string | null)[] = [];
  /** Called after each question was answered, and before the answer arrives. */
  onItsWay: (after: string | null) => void = () => undefined;
  /** With which error the next questions fail; null for none. */
  fails: ((after: string | null) => string | null) | null = null;

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, n) => row(named(n), n * 10));
  }

  /** Puts a row where it belongs, in place of one of the same id. */
  put(one: WorkRow): void {
    this.remove(one.id);
    const at = this.#after(keyOf(one));
    this.rows.splice(at, 0, one);
  }
  remove(...ids: string[]): void {
    const gone = new Set(ids);
    this.rows = this.rows.filter(({ id }) => !gone.has(id));
  }
  ids(): string[] {
    return this.rows.map(({ id }) => id);
  }

  #after(key: string | null): number {
    if (key === null) return 0;
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.rows[middle];
      if (at !== undefined && keyOf(at) <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  readonly client = {
    query: (_: unknown, { first, after }: { first: number; after: string | null }) => ({
      toPromise: async () => {
        this.asked.push(after);
        const code = this.fails?.(after) ?? null;
        const from = this.#after(after);
        const nodes = this.rows.slice(from, from + first);
        const last = nodes.at(-1);
        const hasNextPage = this.rows.length > from + first;
        await Promise.resolve();
        this.onItsWay(after);
        if (code !== null) return { error: { graphQLErrors: [{ message: code, path: ['queue'], extensions: { code } }] } };
        return { data: { queue: { nodes, pageInfo: { hasNextPage, endCursor: last === undefined ? null : keyOf(last) } } } };
      },
    }),
  } as unknown as Client;
}

const idsOf = (list: WorkList): string[] => list.snapshot().rows.map(({ id }) => id);
/** The rows in sight from an index on: as many as a window shows, with those beyond it. */
const inSight = (list: WorkList, at: number): string[] => idsOf(list).slice(at, at + 46);

/** A list with all rows of a queue of this length, looked at from an index on. */
async function loaded(count: number, at = 0): Promise<{ queue: Queue; list: WorkList }> {
  const queue = new Queue(count);
  const list = new WorkList(queue.client, {});
  await list.more(true);
  expect(list.snapshot()).toMatchObject({ complete: true, loading: false, failures: [] });
  expect(list.snapshot().rows).toHaveLength(count);
  await list.look(inSight(list, at));
  queue.asked = [];
  return { queue, list };
}

/** Looks at the rows from an index on until what is there is as the service has it now. */
async function lookAt(list: WorkList, at: number): Promise<void> {
  for (let seen: string[] | null = null; seen?.join() !== inSight(list, at).join(); ) {
    seen = inSight(list, at);
    await list.look(seen);
  }
}

/** Goes through the whole list, a window at a time. */
async function goThrough(list: WorkList): Promise<void> {
  for (let at = 0; at < list.snapshot().rows.length; at += 40) {
    await lookAt(list, at);
    if (at + 80 > list.snapshot().rows.length) await list.more();
  }
}

afterEach(() => vi.useRealTimers());

describe('one change of a queue of 100,000 loaded rows', () => {
  it('costs one question for the page in sight, by the cursor that is kept, and the others are fetched when they come into sight', async () => {
    const { queue, list } = await loaded(100_000, 50_000);
    queue.put({ ...row(named(50_001), 500_010), claimedBy: 'agent' });
    queue.put({ ...row(named(90_000), 900_000), claimedBy: 'agent' });
    await list.refresh();
    expect(queue.asked).toHaveLength(1);
    expect(queue.asked[0]).not.toBeNull();
    expect(list.snapshot().rows[50_001]).toMatchObject({ claimedBy: 'agent' });
    expect(list.snapshot().rows[90_000]).toMatchObject({ claimedBy: null });
    await list.look(inSight(list, 89_990));
    expect(list.snapshot().rows[90_000]).toMatchObject({ claimedBy: 'agent' });
    expect(queue.asked.length).toBeLessThanOrEqual(3);
    await list.look(inSight(list, 89_990));
    expect(queue.asked.length).toBeLessThanOrEqual(3);
  });

  it('costs one more for the page of a row that is known to have changed, by its own id or by that of what it is about', async () => {
    const { queue, list } = await loaded(100_000, 200);
    for (const n of [70_000, 80_000]) queue.put({ ...row(named(n), n * 10), claimedBy: 'agent' });
    await list.refresh(new Set([named(70_000), `request ${named(80_000)}`, 'nobody knows']));
    expect(queue.asked).toHaveLength(3);
    for (const n of [70_000, 80_000]) expect(list.snapshot().rows[n]).toMatchObject({ claimedBy: 'agent' });
  });

  it('costs eight at once and one a second where the rows are sorted, until all have come again', async () => {
    const { queue, list } = await loaded(100_000);
    vi.useFakeTimers();
    list.arrange(true);
    queue.put(row('urgent', -1));
    queue.put({ ...row(named(99_999), 999_990), claimedBy: 'agent' });
    await list.refresh(new Set([named(99_999)]));
    expect(queue.asked).toHaveLength(8);
    expect(list.snapshot().rows.at(-1)).toMatchObject({ claimedBy: 'agent' });
    expect(idsOf(list)[0]).toBe('urgent');
    expect(list.round()).toEqual({ pages: 783, fresh: 8 });
    await vi.advanceTimersByTimeAsync(10_500);
    expect(queue.asked).toHaveLength(18);
    expect(list.round()).toEqual({ pages: 783, fresh: 18 });
    queue.remove(named(60_000));
    await list.refresh();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(idsOf(list)).toEqual(queue.ids());
    expect(list.round()).toBeNull();
    const { length } = queue.asked;
    await vi.advanceTimersByTimeAsync(100_000);
    expect(queue.asked).toHaveLength(length);
    await list.refresh();
    expect(list.round()).toMatchObject({ fresh: 8 });
    list.stop();
    expect(list.round()).toBeNull();
    list.arrange(false);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(queue.asked).toHaveLength(length + 8);
  });
});

describe('the rows in sight', () => {
  it('lose the row that left, and those behind it come up', async () => {
    const { queue, list } = await loaded(1_000, 200);
    queue.remove(named(210));
    await list.refresh(new Set([named(210)]));
    expect(idsOf(list)).toEqual(queue.ids());
    expect(queue.asked.length).toBeLessThanOrEqual(2);
  });

  it('stay what they are when a row came in before them, which is found when its place comes into sight', async () => {
    const { queue, list } = await loaded(1_000, 400);
    const before = inSight(list, 400);
    queue.put(row('new', 5));
    await list.refresh(new Set(['new']));
    expect(queue.asked).toHaveLength(1);
    expect(inSight(list, 400)).toEqual(before);
    await lookAt(list, 0);
    expect(idsOf(list)).toEqual(queue.ids());
  });

  it('have what came in between them, also where the page ends', async () => {
    const { queue, list } = await loaded(1_000, 100);
    queue.put(row('new', 1_275));
    queue.put(row('newer', 1_265));
    await list.refresh();
    await lookAt(list, 100);
    expect(idsOf(list)).toEqual(queue.ids());
    expect(queue.asked.length).toBeLessThanOrEqual(4);
  });

  it('have a row once that moves from a page of before to theirs', async () => {
    const { queue, list } = await loaded(1_000, 500);
    queue.put(row(named(3), 5_105));
    await list.refresh();
    expect(idsOf(list)).toEqual(queue.ids());
  });

  it('are as after the second of two changes, of which the second comes while the page is on its way', async () => {
    const { queue, list } = await loaded(1_000, 200);
    queue.onItsWay = () => {
      queue.onItsWay = () => undefined;
      queue.remove(named(220));
      void list.refresh();
    };
    queue.remove(named(210));
    await list.refresh();
    expect(idsOf(list)).toEqual(queue.ids());
    expect(queue.asked.length).toBeLessThanOrEqual(4);
  });

  it('are fetched again when the next page that is on its way has come, which is not asked for twice', async () => {
    const queue = new Queue(1_000);
    const list = new WorkList(queue.client, {});
    await list.more();
    await list.look(inSight(list, 0));
    queue.asked = [];
    const next = list.more();
    queue.remove(named(5));
    await Promise.all([next, list.more(), list.refresh()]);
    expect(queue.asked.filter((after) => after === null)).toHaveLength(1);
    expect(queue.asked).toHaveLength(2);
    expect(idsOf(list)).toEqual(queue.ids().slice(0, 255));
  });

  it('come again from where they were where a hundred rows came in at once, without those behind', async () => {
    const { queue, list } = await loaded(10_000);
    for (let n = 0; n < 500; n += 1) queue.put(row(`import ${n}`, -1_000 + n));
    await list.refresh();
    await lookAt(list, 0);
    expect(inSight(list, 0)).toEqual(queue.ids().slice(0, 46));
    expect(queue.asked.length).toBeLessThanOrEqual(4);
    await list.more(true);
    expect(idsOf(list)).toEqual(queue.ids());
  });
});

describe('a page that can’t be had', () => {
  it('is shown as a failure and loses nothing; it comes when somebody asks again, and with the next change', async () => {
    const { queue, list } = await loaded(1_000, 500);
    queue.remove(named(510));
    queue.fails = () => 'INTERNAL_SERVER_ERROR';
    await list.refresh();
    expect(list.snapshot()).toMatchObject({ loading: false, complete: true, failures: [{ code: 'INTERNAL_SERVER_ERROR' }] });
    expect(list.snapshot().rows).toHaveLength(1_000);
    await list.look(inSight(list, 500));
    expect(queue.asked).toHaveLength(1);
    queue.fails = null;
    await list.more();
    expect(list.snapshot().failures).toEqual([]);
    expect(idsOf(list)).toEqual(queue.ids());
    queue.fails = () => 'INTERNAL_SERVER_ERROR';
    queue.remove(named(520));
    await list.refresh();
    expect(list.snapshot().failures).toHaveLength(1);
    queue.fails = null;
    await list.refresh();
    expect(list.snapshot().failures).toEqual([]);
    expect(idsOf(list)).toEqual(queue.ids());
  });

  it('begins the list again where the service takes its cursors no longer, once', async () => {
    const { queue, list } = await loaded(1_000, 500);
    queue.fails = (after) => (after === null ? null : 'BAD_USER_INPUT');
    await list.refresh();
    expect(idsOf(list)).toEqual(queue.ids().slice(0, 128));
    queue.asked = [];
    await list.more(true);
    expect(list.snapshot().failures).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(queue.asked.length).toBeLessThanOrEqual(3);
  });
});

it('an empty queue asks for its first page when something has changed', async () => {
  const { queue, list } = await loaded(0);
  queue.put(row('new', 1));
  await list.refresh();
  expect(idsOf(list)).toEqual(['new']);
  expect(list.snapshot().complete).toBe(true);
});

it('a row that an act has changed is in its place until the service says otherwise', async () => {
  const { queue, list } = await loaded(300);
  list.replace({ ...row(named(7), 70), claimedBy: 'me' });
  expect(list.snapshot().rows[7]).toMatchObject({ id: named(7), claimedBy: 'me' });
  await list.refresh();
  expect(list.snapshot().rows).toEqual(queue.rows);
});

describe('whatever happens to the queue', () => {
  /** Of a thousand: where in the queue, or in the list. */
  const place = fc.integer({ min: 0, max: 999 });
  const many = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 400 }) },
  );
  const step = fc.record({
    what: fc.constantFrom('add', 'remove', 'move', 'change', 'look'),
    at: place,
    to: place,
    many,
    isMeanwhile: fc.boolean(),
    isKnown: fc.boolean(),
  });
  type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
  const pick = <One>(of: readonly One[], at: number, count: number): One[] => {
    const from = Math.floor((of.length * at) / 1_000);
    return of.slice(from, from + count);
  };
  let added = 0;

  /** Changes the queue, and answers which work that was. */
  function carryOut(queue: Queue, { what, at, to, many: count }: Step): string[] {
    const chosen = pick(queue.rows, at, count);
    if (what === 'remove') queue.remove(...chosen.map(({ id }) => id));
    else if (what === 'move')
      for (const one of chosen) queue.put({ ...one, dueAt: row('', to * 7 + (Date.parse(one.dueAt ?? '') % 97)).dueAt });
    else if (what === 'change') for (const one of chosen) queue.put({ ...one, claimedBy: `agent ${to}` });
    else if (what === 'add')
      return Array.from({ length: count }, (_, n) => {
        added += 1;
        queue.put(row(`added ${added}`, at * 7 + n / 60));
        return `added ${added}`;
      });
    return chosen.map(({ id }) => id);
  }

  it('the rows in sight are a stretch of it, no row is there twice, and who goes through the list finds all of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 900 }), fc.boolean(), fc.array(step, { maxLength: 14 }), async (count, isWhole, steps) => {
        const queue = new Queue(count);
        const list = new WorkList(queue.client, {});
        await list.more(isWhole);
        let at = 0;
        for (const one of steps) {
          if (one.what === 'look') at = Math.floor((idsOf(list).length * one.at) / 1_000);
          else if (one.isMeanwhile) {
            queue.onItsWay = () => {
              queue.onItsWay = () => undefined;
              void list.refresh(new Set(carryOut(queue, one)));
            };
          } else {
            const ids = carryOut(queue, one);
            await list.refresh(new Set(one.isKnown ? ids : []));
          }
          if (one.to % 3 === 0) await list.more();
          await lookAt(list, at);
          queue.onItsWay = () => undefined;
          const shown = inSight(list, at);
          expect(new Set(idsOf(list)).size).toBe(idsOf(list).length);
          expect(pickFrom(queue, shown)).toEqual(shown);
        }
        await list.more(true);
        await goThrough(list);
        expect(list.snapshot().complete).toBe(true);
        expect(list.snapshot().rows).toEqual(queue.rows);
      }),
      { numRuns: 200 },
    );
  });

  const pickFrom = (queue: Queue, shown: readonly string[]): string[] => {
    const from = queue.ids().indexOf(shown[0] ?? '');
    return queue.ids().slice(Math.max(from, 0), Math.max(from, 0) + shown.length);
  };
});
