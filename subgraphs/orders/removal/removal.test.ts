/** The removal order for terrorist content as the machine has it: its hour, what is asked of the reviewer, and what may be in the way. */
import { newOperationId } from '@writ/core';
import { clockOf, isReached } from '@writ/orders-domain/clocks';
import type { Order, PublicPurpose } from '@writ/orders-domain/order';
import {
  act,
  at,
  codesOf,
  decideAll,
  hour,
  minute,
  move,
  type Played,
  people,
  release,
  removal,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, test } from 'vitest';
import { actEntries, systemAuthor } from '../commands/command-entries.ts';

const tco = () => removal({ kind: 'TCO_REMOVAL', reportTo: null });
const order = (status: Order['status']): Order => walked(tco(), status, people.regulator);
const messages = (answer: ReturnType<typeof act>) => ('refused' in answer ? answer.refused : []);

describe('the hour of a removal order', () => {
  test('begins with service, with a threshold at half of it and one at its last tenth', () => {
    const clock = clockOf(order('SERVED'), 'ANSWER');
    expect(clock).toMatchObject({ term: { amount: 1, unit: 'HOURS', article: 'Regulation (EU) 2021/784, Art. 3(3)' } });
    const since = clock?.startedAt.getTime() ?? 0;
    expect([...(clock?.thresholds ?? []), clock?.dueAt].map((one) => (one?.getTime() ?? 0) - since)).toEqual([
      30 * minute,
      54 * minute,
      hour,
    ]);
  });

  test('runs after the release too, until the last act: the release removes nothing', () => {
    const released = order('IN_FORCE');
    expect(isReached(released, 'ANSWER', at(59 * minute))).toBe(false);
    expect(isReached(released, 'ANSWER', at(hour + 5 * minute))).toBe(true);
    const late = move(released, { type: 'escalate' }, 'SYSTEM', at(hour + 5 * minute));
    expect(late.entries).toEqual(['order.overdue.v1']);
    expect(clockOf(walked(removal(), 'IN_FORCE', people.regulator), 'ANSWER'), 'no hour under the other law').toBeNull();
  });

  const done = (ms: number): Played => ({ type: 'fulfil', done: order('IN_FORCE').targets.map(({ id }) => id), at: at(ms) });
  const entry = (ms: number, now: number) => {
    const { order: after, entries } = move(order('IN_FORCE'), done(ms), 'SYSTEM', at(now));
    const event = after.history.at(-1);
    if (event === undefined) throw new Error('no event');
    return actEntries(systemAuthor(newOperationId()), after, { event, types: entries })[0]?.details['legal'];
  };
  const served = order('SERVED').servedAt?.getTime() ?? 0;
  const into = (ms: number): number => served - at(0).getTime() + ms;
  test.each<[string, number, object]>([
    ['in its last instant', into(hour - 1), { late: false, lateSeconds: 0 }],
    ['at the first instant after it', into(hour), { late: true, lateSeconds: 1 }],
    ['twelve minutes after it', into(72 * minute), { late: true, lateSeconds: 720 }],
  ])('is met or missed by the time of the restriction, %s, and not by the time at which it was noticed', (_, ms, expected) => {
    expect(entry(ms, into(3 * hour))).toMatchObject({
      effect: { at: at(ms).toISOString(), dueAt: at(into(hour)).toISOString(), ...expected },
    });
  });
});

describe('the purpose of the publication', () => {
  const decide = (purpose: PublicPurpose | null, outcome: 'GRANTED' | 'REFUSED' = 'GRANTED', reason = 'It is a film about recruiters.') => {
    const { publicPurpose: _, ...decided } = decideAll(order('UNDER_REVIEW'), outcome) as Extract<Played, { type: 'decideOrder' }>;
    return act(order('UNDER_REVIEW'), { ...decided, ...(purpose === null ? {} : { publicPurpose: { purpose, reason } }) }, people.agent);
  };
  test('is stated by the reviewer, or nothing is decided', () => {
    for (const outcome of ['GRANTED', 'REFUSED'] as const)
      expect(messages(decide(null, outcome))).toEqual([
        expect.objectContaining({ reason: 'MISSING', article: 'Regulation (EU) 2021/784, Art. 1(3)' }),
      ]);
    expect(codesOf(decide('NONE', 'GRANTED', '  '))).toEqual(['MISSING']);
  });
  test('NONE can be granted, and remains in the history with its reason', () => {
    const answer = decide('NONE');
    expect(codesOf(answer)).toEqual([]);
    expect('order' in answer && answer.order.history.at(-1)).toMatchObject({
      act: 'decideOrder',
      publicPurpose: { purpose: 'NONE', reason: 'It is a film about recruiters.' },
    });
  });
  test.each<PublicPurpose>(['EDUCATION', 'JOURNALISM', 'ART', 'RESEARCH', 'COUNTERING_TERRORISM'])(
    '%s is recorded, and the order can be granted and refused',
    (purpose) => {
      for (const outcome of ['GRANTED', 'REFUSED'] as const) expect(codesOf(decide(purpose, outcome))).toEqual([]);
    },
  );
  test('is not required under another law', () => {
    const other = walked(removal(), 'UNDER_REVIEW', people.regulator);
    const decided = { ...decideAll(other), publicPurpose: { purpose: 'NONE', reason: 'x' } } as Played;
    expect(codesOf(act(other, decided, people.agent))).toEqual(['INVALID']);
    expect(codesOf(act(other, decideAll(other), people.agent))).toEqual([]);
  });
});

describe('an impediment', () => {
  const impossible: Played = { type: 'reportImpossible', kind: 'FORCE_MAJEURE', text: 'The data centre is flooded.' };
  const over: Played = { type: 'endImpediment', text: 'It is dry.' };
  test.each<Order['status']>(['SERVED', 'UNDER_REVIEW', 'APPROVED', 'IN_FORCE'])(
    'is reported of an order that is %s; the hour is paused, and begins again when it ends',
    (status) => {
      const { order: impeded, entries } = move(order(status), impossible, people.agent, at(20 * minute));
      expect([impeded.status, entries, impeded.impediments]).toEqual([
        status,
        ['order.impeded.v1'],
        [{ kind: 'FORCE_MAJEURE', text: 'The data centre is flooded.', at: at(20 * minute), endedAt: null }],
      ]);
      expect(isReached(impeded, 'ANSWER', at(9 * hour))).toBe(false);
      const { order: free, entries: ended } = move(impeded, over, people.otherAgent, at(9 * hour));
      expect(ended).toEqual(['order.impediment.ended.v1']);
      expect(free.impediments[0]?.endedAt).toEqual(at(9 * hour));
      expect(clockOf(free, 'ANSWER')).toMatchObject({ startedAt: at(9 * hour), dueAt: at(10 * hour), pauses: [] });
    },
  );
  test('repairs no delay: an hour that had ended remains ended', () => {
    const served = order('IN_FORCE');
    const due = clockOf(served, 'ANSWER')?.dueAt;
    const late = move(served, impossible, people.agent, at(3 * hour)).order;
    expect(clockOf(move(late, over, people.agent, at(4 * hour)).order, 'ANSWER')?.dueAt).toEqual(due);
  });
  test('is one at a time, has a text, and ends once', () => {
    const impeded = move(order('SERVED'), impossible, people.agent).order;
    expect(codesOf(act(impeded, impossible, people.agent))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(order('SERVED'), { ...impossible, text: ' ' } as Played, people.agent))).toEqual(['MISSING']);
    expect(codesOf(act(order('SERVED'), over, people.agent))).toEqual(['WRONG_STATE']);
  });
  test('is reported by an agent, and under no other law', () => {
    for (const who of [people.counsel, people.regulator, people.auditor])
      expect(codesOf(act(order('SERVED'), impossible, who))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(walked(removal(), 'SERVED', people.regulator), impossible, people.agent))).toEqual(['WRONG_STATE']);
  });
  test('pauses the hour beside a question, which alone would start it again', () => {
    const asked = move(
      move(order('UNDER_REVIEW'), impossible, people.agent, at(5 * minute)).order,
      { type: 'askClarification', codes: ['MANIFEST_ERROR'], text: 'Which?' },
      people.agent,
      at(6 * minute),
    ).order;
    const answered = move(asked, { type: 'answerClarification', content: null, text: 'That.' }, people.regulator, at(hour)).order;
    expect(clockOf(answered, 'ANSWER')).toMatchObject({ startedAt: at(hour), pauses: [{ cause: 'IMPEDIMENT', to: null }] });
    expect(isReached(answered, 'ANSWER', at(9 * hour))).toBe(false);
    expect(clockOf(move(answered, over, people.agent, at(3 * hour)).order, 'ANSWER')?.dueAt).toEqual(at(4 * hour));
  });
  test('a question starts the hour again with its answer: Art. 3(8)', () => {
    const asked = move(
      order('UNDER_REVIEW'),
      { type: 'askClarification', codes: ['MANIFEST_ERROR'], text: 'Which?' },
      people.agent,
      at(25 * minute),
    ).order;
    const answered = move(asked, { type: 'answerClarification', content: null, text: 'That.' }, people.regulator, at(5 * hour)).order;
    expect(clockOf(answered, 'ANSWER')?.dueAt).toEqual(at(6 * hour));
  });
});

test('the work on an order on items is open until it is carried out', () => {
  const after = (status: Order['status'], played: Played, who: Parameters<typeof move>[2]) => move(order(status), played, who).effects;
  const approved = order('APPROVED');
  expect(move(approved, release(approved), people.counsel).effects).not.toContain('CLOSE_WORK');
  expect(after('IN_FORCE', { type: 'fulfil', done: approved.targets.map(({ id }) => id) }, 'SYSTEM')).toContain('CLOSE_WORK');
});
