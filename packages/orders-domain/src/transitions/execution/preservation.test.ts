/** What the machine does with an order that preserves, written from Regulation (EU) 2023/1543, Art. 6 and 11. */
import { describe, expect, it } from 'vitest';
import { people } from '../../../testing/people.ts';
import { act, at, codesOf, day, minute, move, production, release } from '../../../testing/sample-order.ts';
import { walked } from '../../../testing/walk.ts';
import { clockOf, dueOf, isReached, pausedAt } from '../../clocks/clock.ts';
import type { OrderContent } from '../../order/content.ts';

const preserving = (change: Partial<OrderContent> = {}): OrderContent =>
  production({
    kind: 'EPOC_PR',
    notNotified: null,
    informBy: null,
    legalBasis: { ...production().legalBasis, threshold: null },
    ...change,
  });
const order = walked(preserving(), 'IN_FORCE');

describe('an order that preserves', () => {
  it('needs its snapshot when it is served, as a production order does', () => {
    const submitted = walked(preserving(), 'SUBMITTED');
    expect(move(submitted, { type: 'validateOrder', digest: submitted.digest ?? '' }, people.judge).effects).toContain('PRESERVE');
    const producing = walked(production(), 'SUBMITTED');
    expect(move(producing, { type: 'validateOrder', digest: producing.digest ?? '' }, people.judge).effects).toContain('PRESERVE');
  });

  it.each([[[]], [['account-1']], [['account-1', 'account-2']]])('is released alike whatever its target identifies: %j', (accounts) => {
    const approved = walked(preserving(), 'APPROVED');
    const { order: released } = move(approved, release(approved, accounts), people.counsel);
    expect(released.targets.map(({ resolved }) => resolved)).toEqual([null]);
    expect(released.decisions).toEqual(approved.decisions);
    expect(released.status).toBe('IN_FORCE');
  });

  it('lasts for the time of its preservation and no other', () => {
    expect(dueOf(order, 'REMINDER')).toBeNull();
    const due = dueOf(order, 'PRESERVATION') ?? expect.fail('no clock');
    expect(codesOf(act(order, { type: 'expire' }, 'SYSTEM', new Date(due.getTime() - 1_000)))).toEqual(['NOT_YET']);
    const expired = move(order, { type: 'expire' }, 'SYSTEM', due);
    expect(expired.order.status).toBe('EXPIRED');
    expect(expired.effects).toContain('END_PRESERVATION');
  });

  it('is acknowledged by no one, and fulfilled when what it preserves was disclosed', () => {
    expect(codesOf(act(order, { type: 'acknowledgeDisclosure' }, people.police))).toEqual(['WRONG_STATE']);
    const fulfilled = move(order, { type: 'fulfil', done: order.targets.map(({ id }) => id) }, 'SYSTEM');
    expect(fulfilled.order.status).toBe('FULFILLED');
    expect(fulfilled.effects).toContain('END_PRESERVATION');
  });
});

describe('the time of a preservation', () => {
  const due = dueOf(order, 'PRESERVATION') ?? expect.fail('no clock');
  const awaited = move(order, { type: 'awaitProduction' }, 'SYSTEM', at(day)).order;

  it('is paused while production is requested, and continues with what was left', () => {
    expect(pausedAt(clockOf(awaited, 'PRESERVATION') ?? expect.fail('no clock'))).toEqual(at(day));
    expect(isReached(awaited, 'PRESERVATION', new Date(due.getTime() + day))).toBe(false);
    expect(codesOf(act(awaited, { type: 'expire' }, 'SYSTEM', new Date(due.getTime() + day)))).toEqual(['NOT_YET']);
    const later = move(awaited, { type: 'endProduction' }, 'SYSTEM', at(12 * day)).order;
    expect(dueOf(later, 'PRESERVATION')).toEqual(new Date(due.getTime() + 11 * day));
    expect(pausedAt(clockOf(later, 'PRESERVATION') ?? expect.fail('no clock'))).toBeNull();
  });

  it('is paused once, and continues only when it is paused', () => {
    expect(codesOf(act(awaited, { type: 'awaitProduction' }, 'SYSTEM', at(2 * day)))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(order, { type: 'endProduction' }, 'SYSTEM', at(2 * day)))).toEqual(['WRONG_STATE']);
  });

  it('is paused by no person, not after its end, and not for an order of another kind', () => {
    for (const person of [people.police, people.judge, people.agent, people.counsel])
      expect(codesOf(act(order, { type: 'awaitProduction' }, person))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(order, { type: 'awaitProduction' }, 'SYSTEM', due))).toEqual(['TOO_LATE']);
    const producing = walked(production(), 'IN_FORCE');
    expect(codesOf(act(producing, { type: 'awaitProduction' }, 'SYSTEM', at(minute)))).toEqual(['WRONG_STATE']);
  });
});
