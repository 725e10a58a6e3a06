import { describe, expect, it } from 'vitest';
import { people } from '../../testing/people.ts';
import {
  act,
  at,
  codesOf,
  day,
  decideAll,
  emergency,
  hour,
  minute,
  move,
  type Played,
  production,
  release,
} from '../../testing/sample-order.ts';
import { calledBack, elsewhere, notificationRecorded, walked } from '../../testing/walk.ts';
import { clockOf, dueOf } from '../clocks/clock.ts';
import { digestOf } from '../order/digest.ts';
import { contentOf } from '../order/draft.ts';
import type { Order } from '../order/order.ts';
import { participations } from './machine.ts';

const notified = elsewhere;
const served = walked(production({ notified, notNotified: null }), 'SERVED');
const reviewing = move(served, { type: 'claim' }, people.agent).order;
const evidenced = move(reviewing, notificationRecorded, people.agent).order;
const approvedOf = (order: Order): Order => move(order, decideAll(order), people.agent).order;
const approved = approvedOf(evidenced);
const late = at(25 * day);
const releasing = (order: Order, standing: object = {}, who: (typeof people)[keyof typeof people] = people.counsel) =>
  act(order, { ...release(order), notifiedSince: null, ...standing } as Played, who, late);
const recording = (change: object, order = reviewing, who: (typeof people)[keyof typeof people] = people.agent) =>
  act(order, { ...notificationRecorded, ...change } as Played, who);

describe('F3: an authority that is not enrolled here', () => {
  it('prevents the release until evidence of its notification is recorded', () => {
    const answer = releasing(approvedOf(reviewing));
    expect(codesOf(answer)).toEqual(['NOTIFICATION']);
    expect(answer).toMatchObject({ refused: [{ message: expect.stringContaining('its reviewer can record the evidence') }] });
    expect(act(approved, { ...release(approved), notifiedSince: null } as Played, people.counsel)).toMatchObject({
      order: { status: 'HELD' },
    });
  });

  it('has its whole time from its notification on, however long ago the order was served', () => {
    const recorded = move(reviewing, { ...notificationRecorded, at: at(20 * minute) } as Played, people.agent, at(21 * minute)).order;
    const order = move(recorded, decideAll(recorded), people.agent, at(22 * minute)).order;
    const held = move(order, release(order), people.counsel, at(5 * day)).order;
    expect(clockOf(held, 'HOLD')).toMatchObject({ startedAt: at(20 * minute) });
    const until = dueOf(held, 'HOLD') ?? at(0);
    expect(until.getTime()).toBeGreaterThanOrEqual(at(10 * day).getTime());
    expect(move(order, release(order), people.counsel, until).order.status, 'its time is over before the release').toBe('IN_FORCE');
    expect(codesOf(act(held, { type: 'endHold' }, 'SYSTEM', new Date(until.getTime() - 1)))).toEqual(['NOT_YET']);
    expect(move(held, { type: 'endHold' }, 'SYSTEM', until).order.status).toBe('IN_FORCE');
  });

  it('has its whole time again here once it is enrolled, and no evidence counts while it is suspended or a look-alike is enrolled', () => {
    const held = move(approved, release(approved), people.counsel).order;
    const until = dueOf(held, 'HOLD') ?? at(0);
    const ending = (standing: object) => act(held, { type: 'endHold', ...standing } as Played, 'SYSTEM', until);
    expect(codesOf(ending({ notifiedSince: at(day), enrolledLike: notified.organisation }))).toEqual(['NOT_YET']);
    expect(codesOf(ending({ notifiedSince: null, enrolledLike: notified.organisation }))).toEqual(['NOTIFICATION']);
    expect(codesOf(releasing(approved, { enrolledLike: notified.organisation }))).toEqual(['NOTIFICATION']);
    expect(releasing(approved, { enrolledLike: 'South Enforcing' })).toMatchObject({
      refused: [{ reason: 'NOTIFICATION', message: expect.stringContaining('looks like South Enforcing') }],
    });
  });

  it('has in an emergency its time to object from its notification on', () => {
    const urgent = walked(emergency({ notified, categories: ['CONTENT'] }), 'SERVED', people.court);
    const called = move(move(urgent, { type: 'claim' }, people.agent).order, calledBack, people.agent).order;
    expect(codesOf(act(approvedOf(called), { ...release(called), notifiedSince: null } as Played, people.counsel))).toContain(
      'NOTIFICATION',
    );
    const order = approvedOf(move(called, notificationRecorded, people.agent).order);
    const open = move(order, release(order), people.counsel, at(20 * hour)).order;
    expect([open.status, clockOf(open, 'OBJECTION')?.startedAt]).toEqual(['IN_FORCE', at(minute)]);
    const alerted = move(called, { type: 'alertAuthority', notifiedSince: at(-day) }, 'SYSTEM', at(2 * minute)).order;
    const enrolled = act(approvedOf(alerted), { ...release(alerted), notifiedSince: at(3 * hour) } as Played, people.counsel, at(4 * hour));
    expect('order' in enrolled && clockOf(enrolled.order, 'OBJECTION')?.startedAt, 'it was suspended meanwhile').toEqual(at(3 * hour));
  });
});

describe('F3: the evidence of a notification', () => {
  it('leaves an entry and changes the digest, over which the reviewer decides and another person releases', () => {
    const { entries, order } = move(reviewing, notificationRecorded, people.agent);
    expect(entries).toEqual(['order.notification.recorded.v1']);
    expect(order.digest).not.toBe(reviewing.digest);
    expect([order.digest, approved.digest]).toEqual([digestOf(order), digestOf(order)]);
    const old = act(approved, { ...release(approved), digest: reviewing.digest ?? '' } as Played, people.counsel);
    expect(codesOf(old)).toEqual(['DIGEST_MISMATCH']);
    expect(participations(order).at(-1)).toEqual({ part: 'REVIEWER', person: order.history.at(-1)?.by });
  });

  it('is not recorded by the person who releases', () => {
    expect(codesOf(recording({}, reviewing, people.counsel))).toEqual(['NOT_FOUND']);
    const own = move(walked(production({ notified }), 'SERVED'), { type: 'claim' }, people.both).order;
    const order = move(move(own, notificationRecorded, people.both).order, decideAll(own), people.both).order;
    expect(codesOf(releasing(order, {}, people.both))).toEqual(['SAME_PERSON']);
    expect(releasing(order)).toMatchObject({ order: { status: 'IN_FORCE' } });
  });

  it.each<[string, object, string]>([
    ['an instant to come', { at: at(2 * minute) }, 'INVALID'],
    ['an instant before the order was issued', { at: at(-hour) }, 'INVALID'],
    ['no instant', { at: new Date(Number.NaN) }, 'INVALID'],
    ['no number', { reference: ' ' }, 'MISSING'],
    ['half a hash', { sha256: 'a'.repeat(63) }, 'INVALID'],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }, 'INVALID'],
    ['an authority that is enrolled here', { enrolledLike: notified.organisation }, 'NOTIFICATION'],
    ['a look-alike of an enrolled one', { enrolledLike: 'South Enforcing' }, 'NOTIFICATION'],
  ])('with %s is refused', (_, change, code) => expect(codesOf(recording(change))).toEqual([code]));

  it('needs an order that names an authority, under review, and signed by a digest that covers it', () => {
    expect(codesOf(recording({}, walked(production(), 'UNDER_REVIEW')))).toEqual(['WRONG_STATE']);
    expect(codesOf(recording({}, approved))).toEqual(['WRONG_STATE']);
    expect(codesOf(recording({}, { ...reviewing, digest: 'a'.repeat(64) }))).toEqual(['WRONG_STATE']);
  });

  it('is void when the issuer changes the order, and remains when it is only returned', () => {
    const returned = move(approved, { type: 'returnOrder', reason: 'Look again.' }, people.counsel).order;
    expect(returned.notificationEvidence).toEqual(evidenced.notificationEvidence);
    const asking = move(evidenced, { type: 'askClarification', codes: ['INSUFFICIENT_INFORMATION'], text: 'Which?' }, people.agent).order;
    const content = { ...contentOf(asking), purpose: 'Another.' };
    const anew = move(asking, { type: 'answerClarification', content, text: 'That.' }, people.police).order;
    expect([anew.notificationEvidence, anew.digest]).toEqual([null, digestOf(anew)]);
  });
});

describe('F3: an objection that was raised outside', () => {
  const grounds = approved.decisions.map(({ target, category }) => ({ target, category, ground: 'PRESS_OR_EXPRESSION' as const }));
  const objecting = (order: Order, change: object = {}, now = late) =>
    act(order, { type: 'recordObjection', grounds, text: 'By letter, AZ 9.', ...change } as Played, people.counsel, now);

  it('ends the order, or a part of it, and the counsel who released it may record it', () => {
    const held = move(approved, release(approved), people.counsel).order;
    const recorded = objecting(held);
    expect(recorded).toMatchObject({ order: { status: 'REFUSED' }, entries: ['order.objected.v1'] });
    expect(objecting(held, { grounds: grounds.slice(1) })).toMatchObject({ order: { status: 'UNDER_REVIEW' } });
    expect('order' in recorded ? recorded.order.history.at(-1) : null).toMatchObject({
      text: 'By letter, AZ 9.',
      codes: ['PRESS_OR_EXPRESSION'],
    });
  });

  it('counts before the release, and not when the order is in force', () => {
    expect(objecting(approved)).toMatchObject({ order: { status: 'REFUSED' } });
    expect(codesOf(objecting(walked(production({ notified }), 'IN_FORCE')))).toEqual(['TOO_LATE']);
  });

  it('states how it came, has grounds, and is from an authority that was notified outside', () => {
    expect(codesOf(objecting(approved, { text: ' ' }))).toEqual(['MISSING']);
    expect(codesOf(objecting(approved, { grounds: [] }))).toEqual(['MISSING']);
    expect(codesOf(objecting(reviewing))).toEqual(['WRONG_STATE']);
  });
});
