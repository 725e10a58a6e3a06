/** Regulation (EU) 2023/1543, Art. 10: the platform's own care warns and is logged; it never costs an authority the time that the law gives. */
import type { Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  calledBack,
  codesOf,
  day,
  decideAll,
  emergency,
  move,
  type Played,
  people,
  production,
  release,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const full = { byPerson: 20, toBody: 50 };
const releasing = (order: Order, change: object = {}, who = people.counsel) => act(order, { ...release(order), ...change } as Played, who);

describe('Regulation (EU) 2023/1543, Art. 10(4): eight hours in an emergency', () => {
  const reviewing = move(walked(emergency(), 'SERVED'), { type: 'claim' }, people.agent).order;
  const approved = move(reviewing, decideAll(reviewing), people.agent).order;
  const reason = 'The desk of the police did not answer three times; the register of the state names the same number.';

  it('nobody answers the telephone: the reviewer decides, and counsel goes on with a reason, which is logged with the warning', () => {
    expect(approved.status).toBe('APPROVED');
    const { order, entries } = move(approved, { ...release(approved), reason } as Played, people.counsel);
    expect([order.status, entries]).toEqual(['IN_FORCE', ['order.released.v1']]);
    expect(order.history.at(-1)?.text).toBe(`NOT_CALLED_BACK: ${reason}`);
  });

  it('without a reason counsel learns of the warning, and nothing is released', () => {
    expect(releasing(approved)).toMatchObject({ refused: [{ reason: 'MISSING', message: expect.stringContaining('telephone') }] });
    expect(codesOf(releasing(approved, { reason: ' ' }))).toEqual(['MISSING']);
  });

  it('an order that the authority confirmed needs no reason, and none is kept of a release without a warning', () => {
    const called = move(move(reviewing, calledBack, people.agent).order, decideAll(reviewing), people.agent).order;
    expect(move(called, { ...release(called), reason } as Played, people.counsel).order.history.at(-1)?.text).toBeNull();
  });

  it('an order that the authority denied on the telephone is granted by nobody, until it confirms it', () => {
    const denied = move(reviewing, { ...calledBack, confirmed: false } as Played, people.agent).order;
    expect(codesOf(act(denied, decideAll(denied), people.agent))).toEqual(['NOT_YET']);
    expect(move(denied, decideAll(denied, 'REFUSED'), people.agent).order.status).toBe('REFUSED');
    const confirmed = move(denied, calledBack, people.agent).order;
    expect(move(confirmed, decideAll(confirmed), people.agent).order.status).toBe('APPROVED');
  });

  it('no daily number keeps an emergency waiting', () => {
    expect(releasing(approved, { reason, today: full })).toMatchObject({ order: { status: 'IN_FORCE' } });
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(2): ten days', () => {
  const approved = walked(production(), 'APPROVED');
  const raise: Played = { type: 'raiseLimit', reason: 'Two investigations of one body on one day.' };

  it('a second counsel raises the daily numbers for an order with a reason, which is an entry, and the first one releases it', () => {
    expect(codesOf(releasing(approved, { today: full }))).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
    const { order, entries } = move(approved, raise, people.otherCounsel);
    expect([order.status, order.digest, entries]).toEqual(['APPROVED', approved.digest, ['limit.raised.v1']]);
    expect(releasing(order, { today: full })).toMatchObject({ order: { status: 'IN_FORCE' } });
  });

  it('nobody raises a number for their own release, or for what they reviewed, and only with a reason', () => {
    const raised = move(approved, raise, people.counsel).order;
    expect(codesOf(releasing(raised, { today: full }))).toEqual(['SAME_PERSON']);
    const own = walked(production(), 'SERVED');
    const reviewed = move(move(own, { type: 'claim' }, people.both).order, decideAll(own), people.both).order;
    expect(codesOf(act(reviewed, raise, people.both))).toEqual(['SAME_PERSON']);
    expect(codesOf(act(approved, { type: 'raiseLimit', reason: ' ' }, people.otherCounsel))).toEqual(['MISSING']);
    expect(codesOf(act(approved, raise, people.otherAgent))).toEqual(['NOT_FOUND']);
  });

  it('a number that was raised for one decision is not raised for the next', () => {
    const raised = move(approved, raise, people.otherCounsel).order;
    const returned = move(raised, { type: 'returnOrder', reason: 'Look again.' }, people.counsel).order;
    const again = move(returned, decideAll(returned), people.agent).order;
    expect(codesOf(releasing(again, { today: full }))).toContain('LIMIT_EXCEEDED');
  });

  it('an enrolment that has lapsed is a warning at the release, with a reason, and no stop', () => {
    expect(codesOf(releasing(approved, { signersEnrolled: false }))).toEqual(['MISSING']);
    const answer = releasing(approved, { signersEnrolled: false, reason: 'It is renewed this week; the order came before.' });
    expect(answer).toMatchObject({ order: { status: 'IN_FORCE' } });
    expect('order' in answer && answer.order.history.at(-1)?.text).toMatch(/^NOT_ENROLLED: It is renewed/);
  });

  it("a challenge in court keeps no release back, and the platform's own objection of Art. 17 does", () => {
    const challenge = {
      type: 'recordChallenge',
      forum: 'Court of Northport',
      filedAt: at(0),
      text: 'It is contested.',
    } as const;
    expect(releasing(move(approved, challenge, people.otherCounsel, at(day)).order)).toMatchObject({ order: { status: 'IN_FORCE' } });
    const reviewing = walked(production(), 'UNDER_REVIEW');
    const written = move(reviewing, { type: 'writeObjection', text: 'The law of a third country forbids it.' }, people.agent).order;
    const objected = move(
      move(written, decideAll(written), people.agent).order,
      { type: 'sendObjection' },
      people.otherCounsel,
      at(day),
    ).order;
    expect(codesOf(releasing(objected))).toContain('NOT_YET');
  });
});
