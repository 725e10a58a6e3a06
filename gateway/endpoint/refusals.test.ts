import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeLog } from '../testing/fake-log.ts';
import { now } from '../testing/small-graph.ts';
import { countRefusals, entriesEach } from './refusals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hour = () => vi.advanceTimersByTimeAsync(3_600_000);

function counting() {
  const fake = fakeLog();
  const faults: unknown[] = [];
  const refusals = countRefusals(
    fake.log,
    () => now,
    (cause) => faults.push(cause),
  );
  const many = async (count: number) => {
    for (let i = 0; i < count; i++) await refusals.note('authority');
  };
  return { ...fake, refusals, faults, many };
}
const requests = ({ entries }: ReturnType<typeof counting>) => entries.map(({ details }) => details['request']);

test('one refusal is an entry at once, without anything about the person', async () => {
  const own = counting();
  await own.refusals.note('audit');
  expect(own.entries).toEqual([
    {
      event: expect.any(String),
      kind: 'audit',
      type: 'access.refused.v1',
      at: now,
      details: { action: 'ask', outcome: 'failure', reason: ['FORBIDDEN'], request: { graph: 'audit' } },
    },
  ]);
  await own.refusals.close();
});

test('a thousand refusals of an hour do not fill the log: what is above the first ones is one entry with their number', async () => {
  const own = counting();
  await own.many(1_000);
  expect(own.entries).toHaveLength(entriesEach);
  await hour();
  expect(requests(own).slice(entriesEach)).toEqual([{ graph: 'authority', refusals: 1_000 - entriesEach }]);
  await own.many(1);
  expect(requests(own).at(-1)).toEqual({ graph: 'authority' });
  await own.refusals.close();
  expect(own.entries).toHaveLength(entriesEach + 2);
});

test('an entry that is due and can’t be written refuses the answer, and one of an hour is in the next', async () => {
  const own = counting();
  await own.many(entriesEach + 3);
  const gone = new Error('gone');
  own.fail(gone, 'access.refused.v1');
  await hour();
  expect(own.faults).toEqual([gone]);
  await expect(own.refusals.note('authority')).rejects.toThrow(gone);
  own.fail(gone, 'another type');
  await own.refusals.close();
  expect(requests(own).at(-1)).toEqual({ graph: 'authority', refusals: 3 });
});
