/**
 * Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5): where data are protected by immunities, privileges or the rules of the press, both
 * authorities are told, and the issuing one decides. An account whose holder is marked as such takes a decision of its own before traffic data
 * or content of it leave.
 */
import { clockOf, pausedAt } from '@writ/orders-domain/clocks';
import type { AccountMark } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  codesOf,
  day,
  decideAll,
  hour,
  move,
  type Played,
  people,
  production,
  release,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const marksOf = ({ targets }: Order, mark: AccountMark = 'PRIVILEGED') => targets.map(({ id: target }) => ({ target, mark }));
const released = (order: Order, marked = marksOf(order)): Played => ({ ...release(order), marked }) as Played;
const permit = (order: Order, text = 'The client is the suspect; the lawyer’s own talks are not asked for.'): Played => ({
  type: 'permitMarked',
  text,
  marked: marksOf(order),
});
const raise = (
  order: Order,
  mark: AccountMark = 'PRIVILEGED',
  authority: object | null = { organisation: 'west-enforcing', country: 'IE' },
) => ({ type: 'raiseMarked', text: 'The account is a defence counsel’s.', authority, marked: marksOf(order, mark) }) as Played;

const approved = walked(production(), 'APPROVED');

describe('Regulation (EU) 2023/1543, Art. 10(5): an order for traffic data or content of an account that is marked', () => {
  it('is not released before another counsel has decided it, and one without a mark is', () => {
    expect(act(approved, released(approved), people.counsel)).toMatchObject({
      refused: [{ reason: 'NOT_YET', article: expect.stringContaining('10(5)') }],
    });
    expect(move(approved, released(approved, []), people.counsel).order.status).toBe('IN_FORCE');
  });

  it('is released after another counsel decided so with reasons, which is an entry of its own', () => {
    const { order, entries } = move(approved, permit(approved), people.otherCounsel);
    expect([order.status, order.digest, entries]).toEqual(['APPROVED', approved.digest, ['order.mark.permitted.v1']]);
    expect(move(order, released(order), people.counsel).order.status).toBe('IN_FORCE');
    expect(codesOf(act(approved, permit(approved, ' '), people.otherCounsel))).toEqual(['MISSING']);
  });

  it('is decided by neither its reviewer nor its releaser, and by counsel alone', () => {
    const permitted = move(approved, permit(approved), people.counsel).order;
    expect(codesOf(act(permitted, released(permitted), people.counsel))).toEqual(['SAME_PERSON']);
    const own = walked(production(), 'SERVED');
    const reviewed = move(move(own, { type: 'claim' }, people.both).order, decideAll(own), people.both).order;
    expect(codesOf(act(reviewed, permit(reviewed), people.both))).toEqual(['SAME_PERSON']);
    expect(codesOf(act(approved, permit(approved), people.otherAgent))).toEqual(['NOT_FOUND']);
  });

  it('needs no such decision where it asks for subscriber and identification data alone', () => {
    const mild = walked(production({ categories: ['SUBSCRIBER', 'IDENTIFICATION'], notNotified: null }), 'APPROVED');
    expect(move(mild, released(mild), people.counsel).order.status).toBe('IN_FORCE');
    expect(codesOf(act(mild, permit(mild), people.otherCounsel))).toEqual(['WRONG_STATE']);
  });

  it('needs it again after another review', () => {
    const permitted = move(approved, permit(approved), people.otherCounsel).order;
    const returned = move(permitted, { type: 'returnOrder', reason: 'Look again.' }, people.counsel).order;
    const again = move(returned, decideAll(returned), people.agent).order;
    expect(codesOf(act(again, released(again), people.counsel))).toEqual(['NOT_YET']);
  });

  it('needs no decision for an account without a mark', () => {
    expect(codesOf(act(approved, { type: 'permitMarked', text: 'No need.', marked: [] }, people.otherCounsel))).toEqual(['WRONG_STATE']);
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(5): counsel raises it with both authorities', () => {
  const { order: raised, entries } = move(approved, raise(approved), people.otherCounsel);

  it('with the code of the mark and an authority of the platform’s state where none was notified', () => {
    expect(entries).toEqual(['order.concern.reported.v1']);
    expect(raised.history.at(-1)).toMatchObject({ act: 'raiseMarked', codes: ['IMMUNITY_OR_PRIVILEGE'] });
    expect(raised.concerned).toEqual({ organisation: 'west-enforcing', country: 'IE' });
    expect(move(approved, raise(approved, 'PRESS'), people.otherCounsel).order.history.at(-1)?.codes).toEqual(['PRESS_OR_EXPRESSION']);
    expect(codesOf(act(approved, raise(approved, 'PRESS', null), people.otherCounsel))).toEqual(['MISSING']);
  });

  it('no time is paused by it: the ten days run on', () => {
    const clock = clockOf(raised, 'ANSWER');
    expect(clock).toEqual(clockOf(approved, 'ANSWER'));
    expect(clock && pausedAt(clock)).toBeNull();
  });

  it('the issuing authority maintains the order, and counsel then decides that it is released', () => {
    const maintained = move(
      raised,
      { type: 'maintainOrder', text: 'It is no client’s.', court: null, dueAt: null },
      people.police,
      at(day),
    ).order;
    expect(codesOf(act(maintained, released(maintained), people.counsel, at(day + hour)))).toEqual(['NOT_YET']);
    const permitted = move(maintained, permit(maintained), people.otherCounsel, at(day + hour)).order;
    expect(move(permitted, released(permitted), people.counsel, at(day + 2 * hour)).order.status).toBe('IN_FORCE');
  });

  it('what was permitted before it was raised is permitted no longer', () => {
    const permitted = move(approved, permit(approved), people.otherCounsel).order;
    const later = move(permitted, raise(permitted), people.otherCounsel).order;
    expect(codesOf(act(later, released(later), people.counsel))).toEqual(['NOT_YET']);
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(5): an answer by hand', () => {
  const answer = (order: Order, marked: object, category: 'SUBSCRIBER' | 'CONTENT') =>
    ({
      type: 'recordAnswer',
      parts: [{ target: order.targets[0]?.id ?? '', category }],
      ...{ sentTo: 'North police, by courier', sentAt: at(0), sha256: 'a'.repeat(64), text: 'It reads nothing here.' },
      ...{ readsHere: false, notifiedSince: null, enrolledLike: null, marked },
    }) as Played;
  it('takes the same decision for content of a marked account, and none for its subscriber data', () => {
    const now = at(2 * hour);
    expect(codesOf(act(approved, answer(approved, marksOf(approved), 'CONTENT'), people.counsel, now))).toContain('NOT_YET');
    expect(codesOf(act(approved, answer(approved, marksOf(approved), 'SUBSCRIBER'), people.counsel, now))).not.toContain('NOT_YET');
    expect(codesOf(act(approved, answer(approved, [], 'CONTENT'), people.counsel, now))).not.toContain('NOT_YET');
  });
});
