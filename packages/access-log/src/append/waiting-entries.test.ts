/** What the rule of the queue promises: orders that hold, and that nothing waits for ever, in any sequence of arrivals and batches. */
import type { AccountId } from '@writ/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrival, WaitingEntries } from './waiting-entries.ts';

interface Entry extends Arrival {
  readonly name: string;
}

interface Shape {
  readonly account?: string;
  readonly order?: string;
  readonly turn?: number;
  readonly isReady?: () => boolean;
}

let turns = 0;
function ownTurn(): number {
  turns += 1;
  return turns;
}
const details = (order?: string): Arrival['draft']['details'] => ({ legal: order === undefined ? {} : { order } });
const arrival = (name: string, { turn, isReady = () => true }: Shape, draft: Arrival['draft']): Entry => ({
  name,
  draft,
  isReady,
  turn: turn ?? ownTurn(),
});

const single = (name: string, shape: Shape = { account: name }): Entry =>
  arrival(name, shape, { details: details(shape.order), ...(shape.account === undefined ? {} : { subject: shape.account as AccountId }) });

/** About so many accounts of its own beside the one that it names. */
const bulk = (name: string, decisions: number, shape: Shape = {}): Entry =>
  arrival(name, shape, {
    details: details(shape.order),
    decisions: Array.from({ length: decisions }, (_, i) => {
      const account = i === 0 && shape.account !== undefined ? shape.account : `${name}-${i}`;
      return { id: `${name}/${i}`, account: account as AccountId, fields: {} };
    }),
  });

function queueOf(...entries: Entry[]): WaitingEntries<Entry> {
  const queue = new WaitingEntries<Entry>();
  for (const entry of entries) queue.push(entry);
  return queue;
}

/** The names of all batches, until there is none. */
function batches(queue: WaitingEntries<Entry>): string[] {
  const all: string[] = [];
  for (let batch = queue.next(); batch.length > 0; batch = queue.next()) all.push(batch.map(({ name }) => name).join(' '));
  return all;
}

test.each<[string, Entry[], string[]]>([
  ['single ones go together', [single('a'), single('b')], ['a b']],
  ['four thousand decisions go together', [1, 2, 3, 4, 5].map((n) => bulk(`B${n}`, 1_000)), ['B1 B2 B3 B4', 'B5']],
  ['one entry goes, whatever it covers', [bulk('B', 5_000), bulk('C', 1)], ['B', 'C']],
  ['a single one passes all of them', [bulk('B', 600), bulk('C', 600), bulk('D', 600), single('a')], ['a', 'B', 'C D']],
  ['what came before decisions is not kept apart from them', [single('a'), bulk('B', 400), single('b')], ['a b', 'B']],
  [
    'what is about an account that decisions cover waits for the last of them',
    [bulk('B', 400, { account: 'x' }), bulk('C', 400, { account: 'x' }), bulk('D', 400), single('a', { account: 'x' })],
    ['B', 'C a', 'D'],
  ],
  ['what rests on the same order waits', [bulk('B', 400, { order: 'o' }), single('a', { account: 'a', order: 'o' })], ['B a']],
  ['what is about no account waits', [bulk('B', 400), single('step', {})], ['B step']],
  ['what waits keeps those behind it', [bulk('B', 400), single('step', {}), single('a')], ['B step a']],
  ['entries of one transaction keep their order', [bulk('B', 400, { turn: -5 }), single('a', { account: 'a', turn: -5 })], ['B a']],
])('%s', (_, entries, wanted) => {
  expect(batches(queueOf(...entries))).toEqual(wanted);
});

test('256 single entries make a batch', () => {
  const queue = queueOf(...Array.from({ length: 300 }, (_, i) => single(`s${i}`)));
  expect([queue.next().length, queue.next().length, queue.next().length]).toEqual([256, 44, 0]);
});

test('one batch passes, and the next one takes the oldest decisions with it', () => {
  const queue = queueOf(bulk('B', 500), bulk('C', 500), single('a'));
  const seen = ['b', 'c', 'd', 'e'].map((name) => {
    const batch = queue.next().map((one) => one.name);
    queue.push(single(name));
    return batch.join(' ');
  });
  expect(seen).toEqual(['a', 'B b', 'c', 'C d']);
});

test('what came after some of the decisions about its account were written waits for the rest', () => {
  const queue = queueOf(bulk('B', 400, { account: 'x' }), bulk('C', 400, { account: 'x' }), single('a'));
  expect([queue.next(), queue.next()].map((batch) => batch.map(({ name }) => name))).toEqual([['a'], ['B']]);
  queue.push(single('b', { account: 'x' }));
  expect(batches(queue)).toEqual(['C b']);
});

test('what is not ready is passed, keeps the others of its kind, and goes once it is ready', () => {
  let isReady = false;
  const queue = queueOf(bulk('B', 100, { isReady: () => isReady }), bulk('C', 1), single('a'));
  expect(batches(queue)).toEqual(['a']);
  expect(queue.firstUnready()?.name).toBe('B');
  isReady = true;
  expect(queue.firstUnready()).toBeUndefined();
  expect(batches(queue)).toEqual(['B C']);
});

test('all that waits is given back at once', () => {
  const queue = queueOf(bulk('B', 100), single('a'));
  expect(queue.all().map(({ name }) => name)).toEqual(['B', 'a']);
  expect(queue.next()).toEqual([]);
});

/** What happens to a queue: something arrives, one of those that aren't ready becomes ready, or a batch is taken. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('single' as const), account: fc.option(fc.nat(5)), order: fc.option(fc.nat(2)) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('bulk' as const),
      accounts: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      order: fc.option(fc.nat(2)),
      isLong: fc.boolean(),
      isReady: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'ready' as const }) },
  { weight: 2, arbitrary: fc.constant({ what: 'turn' as const }) },
  { weight: 3, arbitrary: fc.constant({ what: 'batch' as const }) },
);

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

interface Came extends Arrival {
  readonly place: number;
  readonly accounts: readonly number[];
  readonly order: number | null;
  readonly isBulk: boolean;
}

/** Carries it out on a queue of its own; answers what went into the log, by batch, and what could be passed when each was taken. */
function carriedOut(steps: readonly Happening[]) {
  const queue = new WaitingEntries<Came>();
  const log: { batch: readonly Came[]; waiting: readonly Came[] }[] = [];
  const unready = new Set<number>();
  let [waiting, came, turn]: [Came[], number, number] = [[], 0, 0];
  const take = (): number => {
    const before = waiting;
    const batch = queue.next();
    waiting = before.filter((one) => !batch.includes(one));
    if (batch.length > 0) log.push({ batch, waiting: before });
    return batch.length;
  };
  for (const step of steps) {
    if (step.what === 'batch') take();
    else if (step.what === 'turn') turn += 1;
    else if (step.what === 'ready') unready.delete([...unready][0] ?? -1);
    else {
      came += 1;
      const place = came;
      const isBulk = step.what === 'bulk';
      const accounts = isBulk ? step.accounts : step.account === null ? [] : [step.account];
      if (isBulk && !step.isReady) unready.add(place);
      const idOf = (account: number) => `acc-${account}` as AccountId;
      const covers = isBulk ? Array.from({ length: step.isLong ? 450 : 1 }, (_, i) => accounts[i % accounts.length] ?? 0) : [];
      const decisions = isBulk
        ? { decisions: [...accounts, ...covers].map((one, i) => ({ id: `${i}`, account: idOf(one), fields: {} })) }
        : {};
      const subject = isBulk || accounts[0] === undefined ? {} : { subject: idOf(accounts[0]) };
      const draft = { details: details(step.order === null ? undefined : `o-${step.order}`), ...decisions, ...subject };
      const one: Came = { draft, turn, isReady: () => !unready.has(place), place, accounts, order: step.order, isBulk };
      queue.push(one);
      waiting = [...waiting, one];
    }
  }
  unready.clear();
  while (take() > 0);
  return { log, left: waiting, came };
}

const areTied = (bulkOne: Came, one: Came): boolean =>
  one.accounts.length === 0 ||
  one.turn === bulkOne.turn ||
  (one.order !== null && one.order === bulkOne.order) ||
  one.accounts.some((account) => bulkOne.accounts.includes(account));

const isAscending = (places: readonly number[]): boolean => places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));

test('in any sequence everything goes in once, orders hold, and only what is independent passes', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (steps) => {
      const { log, left, came } = carriedOut(steps);
      const order = log.flatMap(({ batch }) => batch);
      expect([left.length, new Set(order).size, order.length]).toEqual([0, came, came]);
      expect(isAscending(order.filter(({ isBulk }) => isBulk).map(({ place }) => place))).toBe(true);
      expect(isAscending(order.filter(({ isBulk }) => !isBulk).map(({ place }) => place))).toBe(true);
      for (const [at, one] of order.entries())
        for (const later of order.slice(at + 1)) {
          // Nothing that covers decisions ever goes before what came before it.
          if (later.place < one.place) expect(one.isBulk || !later.isBulk || areTied(later, one)).toBe(false);
        }
    }),
    { numRuns: 2_000 },
  );
});

test('in any sequence no two batches in a row pass decisions that were ready', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (steps) => {
      let passedBefore: Came | undefined;
      const all = steps.map((step) => (step.what === 'bulk' ? { ...step, isReady: true } : step));
      for (const { batch, waiting } of carriedOut(all).log) {
        const oldest = waiting.find(({ isBulk }) => isBulk);
        const isPassed = oldest !== undefined && !batch.includes(oldest) && batch.some(({ place }) => place > oldest.place);
        expect(isPassed && oldest === passedBefore).toBe(false);
        passedBefore = isPassed ? oldest : undefined;
      }
    }),
    { numRuns: 2_000 },
  );
});
