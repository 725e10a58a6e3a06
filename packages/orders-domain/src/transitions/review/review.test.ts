import { orderLimits } from '@writ/access/vocabulary';
import { describe, expect, it, test } from 'vitest';
import { people } from '../../../testing/people.ts';
import {
  act,
  at,
  codesOf,
  day,
  decideAll,
  hour,
  minute,
  move,
  type Played,
  production,
  release,
  removal,
  utc,
  withheld,
} from '../../../testing/sample-order.ts';
import { walked } from '../../../testing/walk.ts';
import { clockOf, dueOf, pausedAt } from '../../clocks/clock.ts';
import type { DecisionInput } from '../../machine/command.ts';
import { transition } from '../../machine/machine.ts';
import { digestOf } from '../../order/digest.ts';
import { unexplained } from '../../order/draft.ts';

const served = walked(production(), 'SERVED');
const reviewing = walked(production(), 'UNDER_REVIEW');
const approved = walked(production(), 'APPROVED');
const notified = { organisation: 'west-enforcing', country: 'IE' };
const january = { from: utc('2026-01-10T00:00:00'), to: utc('2026-01-20T00:00:00') };

/** Everything granted, but for one category. */
function deciding(category: DecisionInput['category'], change: Partial<DecisionInput>): Played {
  const all = decideAll(reviewing);
  if (all.type !== 'decideOrder') throw new Error('not a decision');
  return { ...all, decisions: all.decisions.map((one) => (one.category === category ? { ...one, ...change } : one)) };
}

describe('a claim', () => {
  it('belongs to one person for thirty minutes, without an entry', () => {
    const { order, entries, effects } = move(served, { type: 'claim' }, people.agent, at(hour));
    expect(order.claim).toEqual({ by: { issuer: people.agent.issuer, subject: 'agent' }, endsAt: at(hour + 30 * minute) });
    expect([order.status, entries, effects]).toEqual(['UNDER_REVIEW', [], []]);
    expect(codesOf(act(order, { type: 'claim' }, people.otherAgent, at(hour + 30 * minute - 1)))).toEqual(['CLAIMED_BY_ANOTHER']);
    expect(move(order, { type: 'claim' }, people.otherAgent, at(hour + 30 * minute)).order.claim?.by.subject).toBe('agent-2');
    expect(move(order, { type: 'claim' }, people.agent, at(hour + minute)).order.claim?.endsAt).toEqual(at(hour + 31 * minute));
  });
  it('that has lapsed permits no decision', () => {
    expect(codesOf(act(reviewing, decideAll(reviewing), people.agent, at(31 * minute)))).toEqual(['NOT_CLAIMED']);
    expect(codesOf(act(reviewing, decideAll(reviewing), people.otherAgent))).toEqual(['CLAIMED_BY_ANOTHER']);
    expect(codesOf(act(reviewing, { type: 'lapseClaim' }, 'SYSTEM', at(30 * minute)))).toEqual(['NOT_YET']);
    const { order, effects } = move(reviewing, { type: 'lapseClaim' }, 'SYSTEM', at(31 * minute));
    expect([order.status, order.claim, effects]).toEqual(['SERVED', null, []]);
  });
});

describe('a decision', () => {
  it('that grants everything approves what was requested', () => {
    const { order, entries, effects } = move(reviewing, decideAll(reviewing), people.agent);
    expect([order.status, order.digest, entries, effects]).toEqual(['APPROVED', reviewing.digest, ['order.reviewed.v1'], []]);
  });
  it('that grants a part renews the digest over what is granted', () => {
    const { order } = move(reviewing, deciding('CONTENT', { outcome: 'REFUSED', ...withheld('EPOC') }), people.agent);
    expect(order.digest).toBe(digestOf(order));
    expect(order.digest).not.toBe(reviewing.digest);
    const { order: narrowed } = move(
      reviewing,
      deciding('TRAFFIC', { outcome: 'NARROWED', window: january, ...withheld('EPOC') }),
      people.agent,
    );
    expect(narrowed.decisions.find(({ category }) => category === 'TRAFFIC')).toMatchObject({
      outcome: 'NARROWED',
      window: january,
      ...withheld('EPOC'),
    });
  });
  it('that grants nothing refuses the order', () => {
    const { order, entries, effects } = move(reviewing, decideAll(reviewing, 'REFUSED'), people.agent);
    expect([order.status, entries, effects]).toEqual(['REFUSED', ['order.refused.v1'], ['CLOSE_WORK']]);
  });
  test.each<[string, Played, string[]]>([
    ['if it leaves something open', { type: 'decideOrder', decisions: [] }, ['UNDECIDED']],
    ['if it is about another target', deciding('CONTENT', { target: 'other' }), ['INVALID', 'UNDECIDED']],
    ['if it is made twice', deciding('CONTENT', { category: 'TRAFFIC' }), ['INVALID', 'UNDECIDED']],
    ['if a refusal has no code', deciding('CONTENT', { outcome: 'REFUSED' }), ['MISSING', 'MISSING', 'MISSING']],
    [
      'if it refuses because there is no account, which nobody can know',
      deciding('CONTENT', { outcome: 'REFUSED', ...withheld('EPOC', 'DATA_NOT_AVAILABLE') }),
      ['INVALID'],
    ],
    ['if a grant has a code', deciding('CONTENT', { code: 'OTHER' }), ['INVALID']],
    ['if a grant has a window', deciding('CONTENT', { window: january }), ['INVALID']],
    ['if it narrows to no window', deciding('CONTENT', { outcome: 'NARROWED', ...withheld('EPOC') }), ['WINDOW_MISSING']],
    [
      'if it narrows what has no window',
      deciding('SUBSCRIBER', { outcome: 'NARROWED', window: january, ...withheld('EPOC') }),
      ['INVALID'],
    ],
    [
      'if it narrows to the whole window',
      deciding('CONTENT', {
        outcome: 'NARROWED',
        window: { from: utc('2026-01-01T00:00:00'), to: utc('2026-02-01T00:00:00') },
        ...withheld('EPOC'),
      }),
      ['WINDOW_WIDER'],
    ],
    [
      'if it narrows beyond the beginning',
      deciding('CONTENT', { outcome: 'NARROWED', window: { ...january, from: utc('2025-12-31T23:59:59') }, ...withheld('EPOC') }),
      ['WINDOW_WIDER'],
    ],
    [
      'if it narrows beyond the end',
      deciding('CONTENT', { outcome: 'NARROWED', window: { ...january, to: utc('2026-02-01T00:00:01') }, ...withheld('EPOC') }),
      ['WINDOW_WIDER'],
    ],
    [
      'if it narrows to nothing',
      deciding('CONTENT', { outcome: 'NARROWED', window: { ...january, to: january.from }, ...withheld('EPOC') }),
      ['WINDOW_WIDER'],
    ],
    [
      'if it narrows to invalid instants',
      deciding('CONTENT', { outcome: 'NARROWED', window: { ...january, to: new Date(Number.NaN) }, ...withheld('EPOC') }),
      ['WINDOW_MISSING'],
    ],
  ])('is refused %s', (_, played, codes) => expect(codesOf(act(reviewing, played, people.agent))).toEqual(codes));
});

describe('a clarification', () => {
  const asked = walked(production(), 'CLARIFICATION');
  const answer = (content: ReturnType<typeof production> | null, text = 'Account 7.'): Played => ({
    type: 'answerClarification',
    content,
    text,
  });

  it('is requested with codes and stops the clock', () => {
    const answering = clockOf(asked, 'ANSWER');
    expect(answering && pausedAt(answering)).toEqual(at(minute));
    expect(dueOf(asked, 'CLARIFICATION'), 'five days in Berlin').toEqual(utc('2026-03-06T23:00:00'));
    expect(asked.history.at(-1)).toMatchObject({ text: 'Which account?', codes: ['INCOMPLETE'] });
    const ask = (codes: never[] | ['DATA_NOT_AVAILABLE'], text: string): Played => ({ type: 'askClarification', codes, text });
    expect(codesOf(act(reviewing, ask([], ''), people.agent))).toEqual(['MISSING', 'MISSING']);
    expect(codesOf(act(reviewing, ask(['DATA_NOT_AVAILABLE'], 'Gone?'), people.agent))).toEqual(['INVALID']);
  });
  it('that is answered in words, or with the same contents in another spelling, leaves the approvals in force', () => {
    for (const content of [null, production({ reference: ' NP 12/26 ', identifiers: [{ type: 'EMAIL', value: 'ORLA@example.org' }] })]) {
      const { order, entries, effects } = move(asked, answer(content), people.police, at(minute + 2 * day));
      expect(order).toMatchObject({ status: 'UNDER_REVIEW', digest: asked.digest, validating: { subject: 'judge' } });
      const clock = clockOf(order, 'ANSWER');
      expect([clock?.dueAt, clock && pausedAt(clock), clockOf(order, 'CLARIFICATION')]).toEqual([utc('2026-03-14T00:00:00'), null, null]);
      expect(order.claim).toEqual({ by: asked.claim?.by, endsAt: at(minute + 2 * day + 30 * minute) });
      expect([entries, effects]).toEqual([['order.clarification.answered.v1'], ['RENEW_CLAIM']]);
    }
  });
  it.each([
    ['another identifier', { identifiers: [{ type: 'USER_ID' as const, value: '7' }] }],
    ['another purpose, which no digest covers', { purpose: 'Another fraud.' }],
    ['less', { categories: ['SUBSCRIBER' as const], from: null, to: null }],
  ])('that asks for %s voids every approval', (_, change) => {
    const { order, entries, effects } = move(asked, answer(production(change)), people.police, at(day));
    expect(order).toMatchObject({
      status: 'SUBMITTED',
      digest: digestOf(order),
      validating: null,
      servedAt: null,
      claim: null,
    });
    expect(order.clocks.filter(({ endedAt }) => endedAt === null).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['REMINDER', at(91 * day)],
    ]);
    expect(order.decisions.every(({ outcome }) => outcome === 'PENDING')).toBe(true);
    expect(order.targets.map(({ id }) => id)).not.toEqual(asked.targets.map(({ id }) => id));
    expect([entries, effects]).toEqual([['order.submitted.v1'], ['CLOSE_WORK']]);
  });
  it('of a court returns directly to the platform', () => {
    const court = walked(production(), 'CLARIFICATION', people.court);
    expect(move(court, answer(production({ purpose: 'Another.' })), people.court).effects).toEqual(['SERVE', 'CLOSE_WORK']);
  });
  test.each<[string, Played, string[]]>([
    ['without a text', answer(null, ''), ['MISSING']],
    ['with an error', answer(production({ identifiers: [] }), ''), ['MISSING', 'TARGETS']],
  ])('is refused %s', (_, played, codes) => expect(codesOf(act(asked, played, people.police))).toEqual(codes));
  it('leaves the kind of the order unchanged', () => {
    const court = walked(production(), 'CLARIFICATION', people.court);
    expect(codesOf(act(court, answer(removal()), people.court))).toEqual(['INVALID']);
  });
  it('is answered by the issuing body, whoever there could have issued the order, and by no other', () => {
    const { policeColleague, otherPolice, regulator } = people;
    expect(codesOf(act(asked, answer(null), policeColleague))).toEqual([]);
    expect(codesOf(act(asked, answer(null), otherPolice))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(asked, answer(null), { ...policeColleague, office: regulator.office }))).toEqual(['NOT_COMPETENT']);
  });
});

describe('a return', () => {
  it('voids the approval and widens nothing', () => {
    const narrowed = move(
      reviewing,
      deciding('TRAFFIC', { outcome: 'NARROWED', window: january, ...withheld('EPOC') }),
      people.agent,
    ).order;
    const refusedToo = {
      ...narrowed,
      decisions: narrowed.decisions.map((one) => (one.category === 'CONTENT' ? { ...one, outcome: 'REFUSED' as const } : one)),
    };
    const { order, entries, effects } = move(refusedToo, { type: 'returnOrder', reason: 'Read it again.' }, people.counsel);
    expect(order.decisions.map(({ category, outcome }) => `${category} ${outcome}`)).toEqual([
      'SUBSCRIBER PENDING',
      'IDENTIFICATION PENDING',
      'TRAFFIC PENDING',
      'CONTENT REFUSED',
    ]);
    expect(order.decisions.find(({ category }) => category === 'TRAFFIC')?.window).toEqual(january);
    expect([order.digest, entries, effects]).toEqual([digestOf(order), ['order.returned.v1'], ['RENEW_CLAIM']]);
    const granted = move(order, decideAll(order), people.agent).order;
    expect(granted.decisions.find(({ category }) => category === 'TRAFFIC')?.window).toEqual(january);
  });
  it('has a reason', () => expect(codesOf(act(approved, { type: 'returnOrder', reason: '' }, people.counsel))).toEqual(['MISSING']));
});

describe('a release', () => {
  it('looks up its targets at that moment', () => {
    const { order, entries, effects } = move(approved, release(approved, ['account-7']), people.counsel);
    expect([order.status, order.targets[0]?.resolved, order.digest]).toEqual(['IN_FORCE', 'account-7', digestOf(order)]);
    expect([entries, effects]).toEqual([['order.released.v1'], ['CLOSE_WORK']]);
  });
  it('of a target without an account is a release all the same', () => {
    const { order, entries, effects } = move(approved, release(approved, []), people.counsel);
    expect([order.status, order.digest, entries, effects]).toEqual(['IN_FORCE', approved.digest, ['order.released.v1'], ['CLOSE_WORK']]);
    expect(order.decisions.map(({ outcome }) => outcome)).toEqual(Array(4).fill('NOT_AVAILABLE'));
  });
  it('of a target that identifies two accounts changes nothing and gives no number', () => {
    const two = act(approved, release(approved, ['a', 'b']), people.counsel);
    expect([codesOf(two), two.entries]).toEqual([['AMBIGUOUS_TARGET'], ['access.refused.v1']]);
    expect(act(approved, release(approved, ['a', 'b', 'c']), people.counsel)).toEqual(two);
  });
  it('does not reveal two accounts before every other check has passed', () => {
    const wrong: Played = { ...release(approved, ['a', 'b']), digest: 'x' } as Played;
    expect(codesOf(act(approved, wrong, people.counsel))).toEqual(['DIGEST_MISMATCH']);
  });
  it('looks up only targets of which something is granted', () => {
    const identifiers = [
      { type: 'USER_ID' as const, value: 'orla' },
      { type: 'USER_ID' as const, value: 'finn' },
    ];
    const order = walked(production({ identifiers, categories: ['SUBSCRIBER'], from: null, to: null }), 'UNDER_REVIEW', people.court);
    const [first, second] = order.targets;
    const decisions: DecisionInput[] = [
      { target: first?.id ?? '', category: 'SUBSCRIBER', outcome: 'REFUSED', window: null, ...withheld('EPOC') },
      { target: second?.id ?? '', category: 'SUBSCRIBER', outcome: 'GRANTED', window: null, ...unexplained },
    ];
    const half = move(order, { type: 'decideOrder', decisions }, people.agent).order;
    const resolved = { [second?.id ?? '']: ['account-2'] };
    const { order: open } = move(half, { ...release(half), resolved } as Played, people.counsel);
    expect(open.targets.map((target) => target.resolved)).toEqual([null, 'account-2']);
    expect(open.decisions.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'GRANTED']);
  });
  it('requires a result for every target', () => {
    const nothing: Played = { ...release(approved), resolved: {} } as Played;
    expect(() => act(approved, nothing, people.counsel)).toThrow(RangeError);
  });
  it.each([
    [19, 49, []],
    [20, 49, ['LIMIT_EXCEEDED']],
    [19, 50, ['LIMIT_EXCEEDED']],
  ])('is refused after %i by this person and %i to this body today', (byPerson, toBody, codes) => {
    const answer = act(approved, { ...release(approved), today: { byPerson, toBody } } as Played, people.counsel);
    expect(codesOf(answer)).toEqual(codes);
    if (codes.length > 0) expect(answer.entries).toEqual(['access.refused.v1', 'limit.hit.v1']);
  });
  it('looks up no account while a body that signed is not enrolled and counsel gives no reason', () => {
    const unenrolled = { ...release(approved), resolved: {}, signersEnrolled: false } as Played;
    expect(codesOf(act(approved, unenrolled, people.counsel))).toEqual(['MISSING']);
  });
  it('is held for the notified authority while its time runs', () => {
    const waiting = walked(production({ notified }), 'APPROVED');
    expect(move(waiting, release(waiting), people.counsel).order.status).toBe('HELD');
    expect(move(waiting, release(waiting), people.counsel, dueOf(waiting, 'HOLD') ?? at(0)).order.status).toBe('IN_FORCE');
  });
  it('of an order that was never validated is refused, should one ever get there', () =>
    expect(codesOf(act({ ...approved, validating: null }, release(approved), people.counsel))).toEqual(['WRONG_STATE']));
});

describe('a held order', () => {
  const held = walked(production({ notified }), 'HELD');
  const object = (parts: typeof held.decisions): Played => ({
    type: 'objectToOrder',
    grounds: parts.map(({ target, category }) => ({ target, category, ground: 'IMMUNITY_OR_PRIVILEGE' })),
  });
  it('is cleared by its notified authority alone, or by time', () => {
    expect(codesOf(act(held, { type: 'clearOrder' }, people.otherEnforcing))).toEqual(['NOT_FOUND']);
    const { order, entries } = move(held, { type: 'clearOrder' }, people.enforcing);
    expect([order.status, order.enforcing?.subject, entries]).toEqual(['IN_FORCE', 'enforcing', ['order.cleared.v1']]);
    const until = dueOf(held, 'HOLD') ?? at(0);
    expect(codesOf(act(held, { type: 'endHold' }, 'SYSTEM', new Date(until.getTime() - 1)))).toEqual(['NOT_YET']);
    expect(move(held, { type: 'endHold' }, 'SYSTEM', until)).toMatchObject({
      order: { status: 'IN_FORCE', enforcing: null },
      entries: ['order.cleared.v1'],
    });
  });
  it('does not come into force by time while its notified authority is not enrolled, or has lost a part of its time', () => {
    const until = dueOf(held, 'HOLD') ?? at(0);
    const ending = (notifiedSince: Date | null, now = until) => act(held, { type: 'endHold', notifiedSince }, 'SYSTEM', now);
    expect(codesOf(ending(null))).toEqual(['NOTIFICATION']);
    expect(codesOf(ending(at(3 * day)))).toEqual(['NOT_YET']);
    const { order, entries } = move(held, { type: 'restartHold', notifiedSince: at(3 * day) }, 'SYSTEM', until);
    expect([order.status, entries]).toEqual(['HELD', []]);
    const anew = dueOf(order, 'HOLD') ?? at(0);
    expect(anew.getTime()).toBeGreaterThanOrEqual(at(13 * day).getTime());
    expect(move(order, { type: 'endHold', notifiedSince: at(3 * day) }, 'SYSTEM', anew).order.status).toBe('IN_FORCE');
  });
  it('is released only while its notified authority is enrolled, and held again for the time that it lost', () => {
    const waiting = walked(production({ notified }), 'APPROVED');
    const until = dueOf(waiting, 'HOLD') ?? at(0);
    const releasing = (notifiedSince: Date | null) => act(waiting, { ...release(waiting), notifiedSince } as Played, people.counsel, until);
    expect(codesOf(releasing(null))).toEqual(['NOTIFICATION']);
    expect(releasing(at(-day))).toMatchObject({ order: { status: 'IN_FORCE' } });
    expect(releasing(at(3 * day))).toMatchObject({ order: { status: 'HELD' } });
  });
  it('is refused by an objection to all', () => {
    const { order, entries, effects } = move(held, object(held.decisions), people.enforcing);
    expect([order.status, entries, effects]).toEqual(['REFUSED', ['order.objected.v1'], []]);
    expect(order.decisions.map(({ code }) => code)).toEqual(Array(4).fill('IMMUNITY_OR_PRIVILEGE'));
  });
  it('returns after an objection to a part, which remains refused', () => {
    const { order, entries, effects } = move(held, object(held.decisions.slice(3)), people.enforcing);
    expect([order.status, entries, effects]).toEqual(['UNDER_REVIEW', ['order.objected.v1'], ['OPEN_WORK', 'RENEW_CLAIM']]);
    expect(order.decisions.map(({ outcome }) => outcome)).toEqual(['PENDING', 'PENDING', 'PENDING', 'REFUSED']);
    expect([order.targets[0]?.resolved, order.digest]).toEqual([null, digestOf(order)]);
    const again = move(order, decideAll(order), people.agent).order;
    expect(again.decisions.at(3)).toMatchObject({ outcome: 'REFUSED', code: 'IMMUNITY_OR_PRIVILEGE' });
  });
  it('needs grounds in an objection, about what it still requests', () => {
    expect(codesOf(act(held, object([]), people.enforcing))).toEqual(['MISSING']);
    expect(
      codesOf(act(held, { type: 'objectToOrder', grounds: [{ target: 'x', category: null, ground: 'NE_BIS_IN_IDEM' }] }, people.enforcing)),
    ).toEqual(['INVALID']);
  });
  it('cannot be objected to once it is in force', () => {
    const open = move(held, { type: 'clearOrder' }, people.enforcing).order;
    expect(codesOf(act(open, object(open.decisions), people.enforcing))).toEqual(['WRONG_STATE']);
  });
});

test('an order to act is decided item by item', () => {
  const order = walked(
    removal({
      identifiers: [
        { type: 'ITEM_ID', value: 'a' },
        { type: 'ITEM_ID', value: 'b' },
      ],
    }),
    'UNDER_REVIEW',
    people.regulator,
  );
  expect(order.decisions.map(({ category, window }) => [category, window])).toEqual([
    [null, null],
    [null, null],
  ]);
  const granted = move(
    move(order, decideAll(order), people.agent).order,
    { ...release(order, ['a']), digest: order.digest } as Played,
    people.counsel,
  );
  expect(granted.order.status).toBe('IN_FORCE');
});

test('a lower limit of the installation applies to releases', () => {
  const played = { ...release(approved), generation: approved.generation } as Parameters<typeof transition>[1];
  const installation = { limits: { ...orderLimits, accountsPerBody: 0 }, country: 'IE' };
  expect(codesOf(transition(approved, played, { actor: people.counsel, now: at(minute) }, installation))).toEqual(['LIMIT_EXCEEDED']);
});
