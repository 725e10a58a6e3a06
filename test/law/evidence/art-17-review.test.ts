/** The platform's objection because of the law of a third country, and what the issuing authority and its court make of it. */
import { clockOf, dueOf, pausedAt } from '@writ/orders-domain/clocks';
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

const writing: Played = {
  type: 'writeObjection',
  text: 'Section 2702 of the law of the third country forbids it, since the data are stored there.',
};
const sending: Played = { type: 'sendObjection' };
const reviewing = walked(production(), 'UNDER_REVIEW');
const written = move(reviewing, writing, people.agent).order;
const sent = move(written, sending, people.counsel, at(hour)).order;
const maintaining = (change: object = {}): Played =>
  ({
    type: 'maintainOrder',
    text: 'The data are those of a national.',
    court: 'Court of appeal of Northport',
    dueAt: null,
    ...change,
  }) as Played;
const upheldByAuthority = move(sent, maintaining(), people.policeColleague, at(day)).order;
const deciding = (lifted: boolean): Played => ({ type: 'recordReview', lifted, text: 'Decided in chambers.' });
const stands = (order: Order) => {
  const clock = clockOf(order, 'ANSWER');
  return clock === null ? null : pausedAt(clock);
};

describe('Regulation (EU) 2023/1543, Art. 17', () => {
  it('Art. 17(2): one person writes the reasoned objection and another sends it', () => {
    expect(move(reviewing, writing, people.agent)).toMatchObject({ entries: ['order.objection.written.v1'] });
    expect(stands(written), 'what was only written stops nothing').toBeNull();
    expect(codesOf(act(reviewing, sending, people.counsel))).toEqual(['NOT_YET']);
    expect(codesOf(act(reviewing, writing, people.counsel))).toEqual(['NOT_FOUND']);
    const own = move(move(walked(production(), 'SERVED'), { type: 'claim' }, people.both).order, writing, people.both).order;
    expect(codesOf(act(own, sending, people.both))).toEqual(['SAME_PERSON']);
    expect(move(written, sending, people.counsel, at(hour)).entries).toEqual(['order.challenged.v1']);
  });
  it('Art. 17(2): within ten days of receipt, and the next instant is too late', () => {
    const until = dueOf(written, 'ANSWER') ?? at(0);
    expect(codesOf(act(written, sending, people.counsel, new Date(until.getTime() - 1)))).toEqual([]);
    expect(codesOf(act(written, sending, people.counsel, until))).toEqual(['TOO_LATE']);
  });
  it('Art. 17(2): the clock is paused for this ground, once for an order, and never endlessly by one person', () => {
    expect(stands(sent)).toEqual(at(hour));
    const taken: Played = {
      type: 'endChallenge',
      challenge: sent.challenges[0]?.id ?? '',
      outcome: 'TAKEN_BACK',
      text: 'It does not apply.',
    };
    const back = move(sent, taken, people.counsel, at(2 * hour)).order;
    expect(stands(back)).toBeNull();
    const again = move(back, { type: 'claim' }, people.agent, at(2 * hour)).order;
    expect(codesOf(act(again, writing, people.agent, at(2 * hour)))).toEqual(['WRONG_STATE']);
  });
  it('Art. 17(3) to (5): the issuing authority reviews it, and if it upholds the order its court does', () => {
    expect(codesOf(act(sent, maintaining({ court: null }), people.police, at(day)))).toEqual(['MISSING']);
    expect(upheldByAuthority.challenges).toMatchObject([{ forum: 'Court of appeal of Northport', endedAt: null, suspends: true }]);
    expect(stands(upheldByAuthority), 'still').toEqual(at(hour));
    expect(move(sent, { type: 'withdrawOrder', reason: 'The objection is right.' }, people.police, at(day)).order.status).toBe('WITHDRAWN');
  });
  it('Art. 17(6) to (8): the issuing authority records what the court decided, and not counsel', () => {
    const { order, entries } = move(upheldByAuthority, deciding(false), people.police, at(5 * day));
    expect([order.status, stands(order), entries]).toEqual(['UNDER_REVIEW', null, ['order.challenge.ended.v1']]);
    expect(dueOf(order, 'ANSWER')?.getTime()).toBeGreaterThan(dueOf(reviewing, 'ANSWER')?.getTime() ?? 0);
    expect(move(upheldByAuthority, deciding(true), people.police, at(5 * day)).order.status).toBe('REVOKED');
    expect(codesOf(act(upheldByAuthority, deciding(true), people.counsel, at(5 * day)))).toEqual(['NOT_FOUND']);
    const ending: Played = { type: 'endChallenge', challenge: sent.challenges[0]?.id ?? '', outcome: 'ANNULLED', text: 'No.' };
    expect(codesOf(act(upheldByAuthority, ending, people.counsel, at(5 * day)))).toEqual(['INVALID']);
    expect(codesOf(act(sent, deciding(true), people.police, at(day))), 'no court has it yet').toEqual(['WRONG_STATE']);
  });
  it('Art. 17(5): nothing is released while the objection is open', () => {
    const open = move(move(sent, { type: 'claim' }, people.agent, at(hour)).order, decideAll(sent), people.agent, at(hour)).order;
    expect(codesOf(act(open, release(open), people.counsel, at(2 * hour)))).toContain('NOT_YET');
  });
  it('Art. 17(1): a European Preservation Order has no such objection', () => {
    const preserving = walked(production({ kind: 'EPOC_PR', informBy: null }), 'UNDER_REVIEW', people.prosecutor);
    expect(codesOf(act(preserving, writing, people.agent))).toEqual(['WRONG_STATE']);
  });
});
