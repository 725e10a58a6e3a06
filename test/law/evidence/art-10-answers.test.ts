/** What follows from what the platform reports: the issuing authority withdraws, adapts or maintains its order. */
import { clockOf, dueOf, pausedAt } from '@writ/orders-domain/clocks';
import { isVisibleTo } from '@writ/orders-domain/people';
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
  walked,
  withheld,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const notified = { organisation: 'west-enforcing', country: 'IE' };
const reviewing = walked(production(), 'UNDER_REVIEW');
const maintain: Played = { type: 'maintainOrder', text: 'The immunity was waived.', court: null, dueAt: null };
const concern = (authority: { organisation: string; country: string } | null): Played => ({
  type: 'reportConcern',
  codes: ['IMMUNITY_OR_PRIVILEGE'],
  text: 'The account is that of an embassy.',
  authority,
});
const own = (who: (typeof people)[keyof typeof people]) => ({ ...who, graph: 'authority' as const });

describe('Regulation (EU) 2023/1543, Art. 10(5)', () => {
  it('Art. 10(5): both authorities are informed, also the enforcing one that was not notified, and no time is paused', () => {
    const { order, entries } = move(reviewing, concern(notified), people.agent);
    expect([order.status, entries, order.concerned]).toEqual(['UNDER_REVIEW', ['order.concern.reported.v1'], notified]);
    const clock = clockOf(order, 'ANSWER');
    expect(clock && pausedAt(clock)).toBeNull();
    expect([isVisibleTo(reviewing, own(people.enforcing), at(hour)), isVisibleTo(order, own(people.enforcing), at(hour))]).toEqual([
      false,
      true,
    ]);
    expect(isVisibleTo(order, own(people.otherEnforcing), at(hour)), 'one body, and no other').toBe(false);
    expect(codesOf(act(order, { type: 'consultIssuer', text: 'Which embassy?' }, people.enforcing))).toEqual([]);
  });
  it('Art. 10(5): where one was notified, that one is informed; where none was, the report names it', () => {
    const of = walked(production({ notified }), 'UNDER_REVIEW');
    expect(codesOf(act(of, concern(null), people.agent))).toEqual([]);
    expect(codesOf(act(of, concern(notified), people.agent))).toEqual(['INVALID']);
    expect(codesOf(act(reviewing, concern(null), people.agent))).toEqual(['MISSING']);
    expect(codesOf(act(reviewing, concern({ ...notified, country: 'FR' }), people.agent))).toEqual(['INVALID']);
  });
  it('Art. 10(5): the issuing authority maintains the order, and any officer of the body may say so', () => {
    const told = move(reviewing, concern(notified), people.agent).order;
    expect(move(told, maintain, people.policeColleague)).toMatchObject({
      entries: ['order.maintained.v1'],
      order: { status: 'UNDER_REVIEW' },
    });
    expect(codesOf(act(reviewing, maintain, people.police)), 'nothing was reported').toEqual(['WRONG_STATE']);
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(8)', () => {
  const refusing = decideAll(reviewing, 'REFUSED') as Extract<Played, { type: 'decideOrder' }>;
  const decisions = refusing.decisions.map((one) => ({ ...one, ...withheld('EPOC', 'IMMUNITY_OR_PRIVILEGE') }));
  const refused = move(reviewing, { ...refusing, decisions }, people.agent, at(hour / 4)).order;

  it('Art. 10(5) and (8): a refusal of the platform is not the end: the order is maintained, and its time runs on', () => {
    const { order, effects } = move(refused, maintain, people.police, at(day));
    expect([refused.status, order.status]).toEqual(['REFUSED', 'SERVED']);
    expect(order.decisions.every(({ outcome, code }) => outcome === 'PENDING' && code === null)).toBe(true);
    expect(dueOf(order, 'ANSWER')).toEqual(dueOf(reviewing, 'ANSWER'));
    expect(effects).toContain('OPEN_WORK');
  });
  it('Art. 10(5): it is maintained also when something else was recorded of it since', () => {
    const challenge = {
      type: 'recordChallenge',
      forum: 'Court of appeal',
      filedAt: at(0),
      text: 'It is contested.',
    } as const;
    const contested = move(refused, challenge, people.counsel, at(day)).order;
    expect(codesOf(act(contested, maintain, people.police, at(day)))).toEqual([]);
  });
  it('Art. 12(1): what the enforcing authority has refused, the issuing one cannot maintain', () => {
    const held = walked(production({ notified }), 'HELD');
    const grounds = held.decisions.map(({ target, category }) => ({ target, category, ground: 'NE_BIS_IN_IDEM' as const }));
    const ended = move(held, { type: 'objectToOrder', grounds }, people.enforcing).order;
    expect(codesOf(act(ended, maintain, people.police))).toEqual(['WRONG_STATE']);
  });
  it('Art. 10(8): the issuing authority may set a new deadline, later than the present one', () => {
    const impeded = move(
      reviewing,
      { type: 'reportImpossible', kind: 'DE_FACTO_IMPOSSIBILITY', text: 'The archive burnt.' },
      people.agent,
    ).order;
    const later = { ...maintain, dueAt: at(30 * day) } as Played;
    expect(dueOf(move(impeded, later, people.police, at(day)).order, 'ANSWER')).toEqual(at(30 * day));
    expect(codesOf(act(impeded, { ...maintain, dueAt: at(2 * day) } as Played, people.police, at(day)))).toEqual(['INVALID']);
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(7) and 11(5) and (6)', () => {
  const impossible: Played = { type: 'reportImpossible', kind: 'DE_FACTO_IMPOSSIBILITY', text: 'The archive burnt.' };
  const preserving = walked(production({ kind: 'EPOC_PR', informBy: null }), 'UNDER_REVIEW', people.prosecutor);

  it('Art. 10(7) and 11(6): impossibility is reported of a production and a preservation order, and pauses no time', () => {
    const { order, entries } = move(reviewing, impossible, people.agent);
    const clock = clockOf(order, 'ANSWER');
    expect([entries, clock && pausedAt(clock)]).toEqual([['order.impeded.v1'], null]);
    expect(move(preserving, impossible, people.agent).entries).toEqual(['order.impeded.v1']);
    expect(codesOf(act(reviewing, { ...impossible, kind: 'FORCE_MAJEURE' } as Played, people.agent)), 'Annex III has one line').toEqual([
      'INVALID',
    ]);
  });
  it('Art. 11(5): without an answer within five days a preservation order binds no longer, and a production order does', () => {
    const ask: Played = { type: 'askClarification', codes: ['INCOMPLETE'], text: 'Which account?' };
    const asked = move(preserving, ask, people.agent).order;
    const until = dueOf(asked, 'CLARIFICATION') ?? at(0);
    expect(codesOf(act(asked, { type: 'expire' }, 'SYSTEM', new Date(until.getTime() - 1)))).toEqual(['NOT_YET']);
    expect(move(asked, { type: 'expire' }, 'SYSTEM', until).order.status).toBe('EXPIRED');
    const production = move(reviewing, ask, people.agent).order;
    expect(codesOf(act(production, { type: 'expire' }, 'SYSTEM', until))).toEqual(['NOT_YET']);
  });
});
