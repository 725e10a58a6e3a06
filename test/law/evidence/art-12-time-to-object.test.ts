/** When the enforcing authority's time to object begins, and that it never runs out unnoticed. */
import { clockOf, dueOf } from '@writ/orders-domain/clocks';
import type { Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  codesOf,
  day,
  decideAll,
  elsewhere,
  emergency,
  hour,
  minute,
  move,
  notificationRecorded,
  type Played,
  people,
  production,
  release,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const enrolled = { organisation: 'west-enforcing', country: 'IE' };
const content = production({ notified: enrolled, categories: ['CONTENT'] });

/** Served, and its authority not alerted yet. */
function served(of = content, issuer: (typeof people)[keyof typeof people] = people.police): Order {
  const submitted = walked(of, 'SUBMITTED', issuer);
  const act: Played = submitted.emergency === null ? { type: 'validateOrder', digest: submitted.digest ?? '' } : { type: 'serve' };
  return move(submitted, act, submitted.emergency === null ? people.judge : 'SYSTEM').order;
}
const alert = (order: Order, now = at(2 * day), notifiedSince: Date | null = at(-day)) =>
  act(order, { type: 'alertAuthority', notifiedSince }, 'SYSTEM', now);
const alerted = (order: Order, now?: Date): Order => {
  const answer = alert(order, now);
  if (!('order' in answer)) throw new Error('it was not alerted');
  return answer.order;
};
function approvedOf(order: Order, now: Date): Order {
  const claimed = move(order, { type: 'claim' }, people.agent, now).order;
  return move(claimed, decideAll(claimed), people.agent, now).order;
}

describe('Regulation (EU) 2023/1543, Art. 8 and 12(1)', () => {
  it("Art. 12(1): the ten days of the authority run from its receipt of the notification, and the platform's from receipt of the order", () => {
    const order = served();
    expect([clockOf(order, 'HOLD'), clockOf(order, 'ANSWER')?.startedAt, order.notifiedAt]).toEqual([null, at(minute), null]);
    const { clocks, notifiedAt } = alerted(order, at(2 * day));
    expect([clockOf({ clocks }, 'HOLD')?.startedAt, notifiedAt]).toEqual([at(2 * day), at(2 * day)]);
    expect(clockOf({ clocks }, 'ANSWER')?.startedAt).toEqual(at(minute));
    expect(clockOf({ clocks }, 'HOLD')?.term).toMatchObject({ amount: 10, article: 'Regulation (EU) 2023/1543, Art. 12(1)' });
  });
  it('Art. 10(4): in an emergency the ninety-six hours run from receipt of the notification', () => {
    const order = alerted(
      served(emergency({ notified: enrolled, notNotified: null, categories: ['CONTENT'] }), people.court),
      at(3 * hour),
    );
    expect([clockOf(order, 'OBJECTION')?.startedAt, clockOf(order, 'HOLD')]).toEqual([at(3 * hour), null]);
  });
  it('Art. 8(1): the receipt is an entry of the log, and there is one', () => {
    expect(alert(served())).toMatchObject({ entries: ['order.notified.v1'], order: { status: 'SERVED' } });
    expect(codesOf(alert(alerted(served())))).toEqual(['WRONG_STATE']);
    expect(codesOf(alert(served(production())))).toEqual(['WRONG_STATE']);
  });
  it('Art. 8(4): without an alert nothing lapses: nothing is released, however long it lasts', () => {
    const approved = approvedOf(served(), at(hour));
    expect(codesOf(act(approved, release(approved), people.counsel, at(12 * day)))).toEqual(['NOT_YET']);
    const late = alerted(approved, at(12 * day));
    const held = move(late, release(late), people.counsel, at(12 * day)).order;
    expect(held.status).toBe('HELD');
    expect(dueOf(held, 'HOLD')?.getTime()).toBeGreaterThanOrEqual(at(22 * day).getTime());
  });
  it('Art. 8(1): an authority that is suspended or unknown here is not alerted', () => {
    expect(codesOf(alert(served(), at(day), null))).toEqual(['NOT_YET']);
  });
  it('Art. 12(1): of an authority that was notified outside, the time runs from the instant of the evidence', () => {
    const claimed = move(
      served(production({ notified: elsewhere, categories: ['CONTENT'] })),
      { type: 'claim' },
      people.agent,
      at(hour),
    ).order;
    const evidence = { ...notificationRecorded, at: at(30 * minute) } as Played;
    const order = move(claimed, evidence, people.agent, at(hour)).order;
    expect([order.notifiedAt, clockOf(order, 'HOLD')?.startedAt]).toEqual([at(30 * minute), at(30 * minute)]);
  });
  it('Art. 9(2): new content of the issuer is notified again', () => {
    const asked = walked(content, 'CLARIFICATION');
    const changed = { ...content, purpose: 'Another.' };
    const again = move(asked, { type: 'answerClarification', content: changed, text: 'That.' }, people.police).order;
    expect([again.status, again.notifiedAt, clockOf(again, 'HOLD')]).toEqual(['SUBMITTED', null, null]);
  });
});
