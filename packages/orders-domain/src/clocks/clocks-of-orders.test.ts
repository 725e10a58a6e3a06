/** The clocks on the machine: what each brings at its edge, to the second, and what it doesn't bring. */
import { orderLimits } from '@writ/access/vocabulary';
import { describe, expect, it, test } from 'vitest';
import { people } from '../../testing/people.ts';
import { act, at, codesOf, day, emergency, hour, minute, move, type Played, production, release, utc } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import { transition } from '../machine/machine.ts';
import { isInForce } from '../order/in-force.ts';
import type { Order } from '../order/order.ts';
import { type ClockKind, clockOf, dueOf, isRunning, paused } from './clock.ts';
import { escalatedAtOf } from './escalation.ts';
import { started } from './term-clock.ts';

const notified = { organisation: 'west-enforcing', country: 'IE' };
const dayOf = (order: Order, kind: ClockKind): Date => dueOf(order, kind) ?? expect.fail(`no clock of the kind ${kind}`);
const before = (due: Date): Date => new Date(due.getTime() - 1_000);
const validate = (order: Order): Played => ({ type: 'validateOrder', superiors: [], linesKnown: true, digest: order.digest ?? '' });

describe('at the last second and one second later,', () => {
  it('a hold ends with its tenth day and not before', () => {
    const held = walked(production({ notified }), 'HELD');
    const due = utc('2026-03-12T00:00:00');
    expect(dayOf(held, 'HOLD')).toEqual(due);
    expect(codesOf(act(held, { type: 'endHold' }, 'SYSTEM', before(due)))).toEqual(['NOT_YET']);
    const { order } = move(held, { type: 'endHold' }, 'SYSTEM', due);
    expect([order.status, isRunning(order, 'HOLD')]).toEqual(['IN_FORCE', false]);
  });
  it('a release is held until its end', () => {
    const approved = walked(production({ notified }), 'APPROVED');
    const due = dayOf(approved, 'HOLD');
    expect(move(approved, release(approved), people.counsel, before(due)).order.status).toBe('HELD');
    expect(move(approved, release(approved), people.counsel, due).order.status).toBe('IN_FORCE');
  });
  it('an emergency order waits for its validation for forty-eight hours, and after them it can be validated still', () => {
    const open = walked(emergency(), 'IN_FORCE');
    const due = at(49 * hour);
    expect(dayOf(open, 'VALIDATION')).toEqual(due);
    expect(isRunning(move(open, validate(open), people.judge, before(due)).order, 'VALIDATION')).toBe(false);
    expect([isInForce(open, before(due)), isInForce(open, due)]).toEqual([true, false]);
    const late = move(open, validate(open), people.judge, at(60 * hour)).order;
    expect([late.status, isInForce(late, at(60 * hour))]).toEqual(['IN_FORCE', true]);
  });
  it('everybody is reminded of an order ninety days after its submission, once, and nothing of it ends', () => {
    const open = walked(production(), 'IN_FORCE');
    const due = at(minute + 90 * day);
    expect(dayOf(open, 'REMINDER')).toEqual(due);
    expect(codesOf(act(open, { type: 'escalate' }, 'SYSTEM', before(due)))).toEqual(['NOT_YET']);
    const reminded = move(open, { type: 'escalate' }, 'SYSTEM', due);
    expect([reminded.order.status, reminded.entries, reminded.effects]).toEqual(['IN_FORCE', [], []]);
    expect(codesOf(act(reminded.order, { type: 'escalate' }, 'SYSTEM', at(400 * day)))).toEqual(['NOT_YET']);
    expect(codesOf(act(open, { type: 'expire' }, 'SYSTEM', at(400 * day)))).toEqual(['NOT_YET']);
    expect([isInForce(open, before(due)), isInForce(open, at(400 * day))]).toEqual([true, true]);
  });
  it('an emergency order can be objected to for ninety-six hours', () => {
    const order = walked(emergency({ notified, categories: ['TRAFFIC'] }), 'IN_FORCE', people.court);
    const due = at(97 * hour);
    expect(dayOf(order, 'OBJECTION')).toEqual(due);
    const objection: Played = {
      type: 'objectToOrder',
      grounds: order.decisions.map(({ target, category }) => ({ target, category, ground: 'FUNDAMENTAL_RIGHTS' })),
    };
    expect(move(order, objection, people.enforcing, before(due)).order.status).toBe('REVOKED');
    expect(codesOf(act(order, objection, people.enforcing, due))).toEqual(['TOO_LATE']);
  });
});

describe('a preservation order', () => {
  const preserving = walked(production({ kind: 'EPOC_PR', notNotified: null }), 'SERVED');
  it('lasts as long as what it preserves: sixty days from its service, without a clock of its own beside that', () => {
    const due = utc('2026-04-30T23:00:00');
    expect([dayOf(preserving, 'PRESERVATION'), isRunning(preserving, 'REMINDER')]).toEqual([due, false]);
    expect(codesOf(act(preserving, { type: 'expire' }, 'SYSTEM', before(due)))).toEqual(['NOT_YET']);
    expect(move(preserving, { type: 'expire' }, 'SYSTEM', due).order.status).toBe('EXPIRED');
  });
  it('has a reminder before its service', () =>
    expect(isRunning(walked(production({ kind: 'EPOC_PR', notNotified: null }), 'SUBMITTED'), 'REMINDER')).toBe(true));
  it('does not expire while production is requested', () => {
    const clocks = paused(preserving.clocks, 'PRESERVATION', 'PRODUCTION_REQUESTED', at(30 * day));
    expect(codesOf(act({ ...preserving, clocks }, { type: 'expire' }, 'SYSTEM', at(200 * day)))).toEqual(['NOT_YET']);
  });
});

describe('the answer to an order', () => {
  it('is given by the release, and is expected again when a part is objected to, in the same time', () => {
    const held = walked(production({ notified }), 'HELD');
    expect(clockOf(held, 'ANSWER')).toBeNull();
    const [first] = held.decisions;
    const grounds = [{ target: first?.target ?? '', category: first?.category ?? null, ground: 'NE_BIS_IN_IDEM' as const }];
    const { order } = move(held, { type: 'objectToOrder', grounds }, people.enforcing);
    expect(dayOf(order, 'ANSWER')).toEqual(utc('2026-03-12T00:00:00'));
  });
  it('to an order that has ended is expected no longer, nor anything else but informing the person', () => {
    const refused = walked(production({ notified }), 'REFUSED');
    expect(refused.clocks.length).toBeGreaterThan(2);
    const running = refused.clocks.filter(({ kind, endedAt }) => endedAt === null && kind !== 'INFORM');
    expect(running).toEqual([]);
  });
  it('is paused while the issuer is asked, who has five days in the calendar of their own state', () => {
    const asked = walked(production(), 'CLARIFICATION');
    expect(clockOf(asked, 'CLARIFICATION')).toMatchObject({ zone: 'Europe/Berlin', dueAt: utc('2026-03-06T23:00:00') });
    const answer: Played = { type: 'answerClarification', content: null, text: 'The first.' };
    const { order } = move(asked, answer, people.police, at(minute + 3 * day));
    expect([dayOf(order, 'ANSWER'), isRunning(order, 'CLARIFICATION')]).toEqual([utc('2026-03-17T00:00:00'), false]);
  });
  it('that changes what is requested ends every clock, and new ones begin', () => {
    const asked = walked(production(), 'CLARIFICATION');
    const answer: Played = { type: 'answerClarification', content: production({ purpose: 'Another.' }), text: 'Another.' };
    const { order } = move(asked, answer, people.police, at(day));
    expect(order.clocks.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind)).toEqual(['REMINDER']);
    expect(dayOf(order, 'REMINDER')).toEqual(at(91 * day));
  });
});

test.each<[string, string, string]>([
  ['Ireland', 'IE', '2026-03-12T00:00:00'],
  ['Germany', 'DE', '2026-03-11T23:00:00'],
  ['Finland', 'FI', '2026-03-11T22:00:00'],
])("the platform's ten days are those of %s, if it is there", (_, country, due) => {
  const order = walked(production(), 'SUBMITTED');
  const validated = { digest: order.digest ?? '', superiors: [], linesKnown: true };
  const played = { type: 'validateOrder', generation: order.generation, ...validated } as const;
  const answer = transition(order, played, { actor: people.judge, now: at(minute) }, { limits: orderLimits, country });
  expect('order' in answer && dueOf(answer.order, 'ANSWER')).toEqual(utc(due));
});

describe('an escalation', () => {
  const served = walked(production(), 'SERVED');
  const [half, tenth, due] = [utc('2026-03-06T18:00:30'), utc('2026-03-10T22:48:06'), utc('2026-03-12T00:00:00')];
  it('comes at half of the time and at its last tenth, and changes nothing else of the order', () => {
    expect(codesOf(act(served, { type: 'escalate' }, 'SYSTEM', before(half)))).toEqual(['NOT_YET']);
    const first = move(served, { type: 'escalate' }, 'SYSTEM', half);
    expect([first.order.status, first.entries, first.effects]).toEqual(['SERVED', [], []]);
    expect(escalatedAtOf(first.order)).toEqual(half);
    expect(codesOf(act(first.order, { type: 'escalate' }, 'SYSTEM', before(tenth)))).toEqual(['NOT_YET']);
    expect(move(first.order, { type: 'escalate' }, 'SYSTEM', tenth).entries).toEqual([]);
  });
  it('of a late answer is logged once', () => {
    const late = move(served, { type: 'escalate' }, 'SYSTEM', due);
    expect(late.entries).toEqual(['order.overdue.v1']);
    expect(codesOf(act(late.order, { type: 'escalate' }, 'SYSTEM', at(60 * day)))).toEqual(['NOT_YET']);
    expect(codesOf(act(served, { type: 'escalate' }, people.agent, due)), "and nobody's act").toEqual(['NOT_FOUND']);
  });
  it('of a late issuer changes no state', () => {
    const asked = walked(production(), 'CLARIFICATION');
    const { order, entries } = move(asked, { type: 'escalate' }, 'SYSTEM', utc('2026-03-06T23:00:00'));
    expect([order.status, entries]).toEqual(['CLARIFICATION', []]);
  });
  it('does not come once the answer is given', () =>
    expect(codesOf(act(walked(production(), 'IN_FORCE'), { type: 'escalate' }, 'SYSTEM', at(60 * day)))).toEqual(['NOT_YET']));
});

test('an order that was served without its validation and has no clock for it is not released', () => {
  const approved = walked(production(), 'APPROVED');
  expect(codesOf(act({ ...approved, validating: null }, release(approved), people.counsel))).toEqual(['WRONG_STATE']);
  const over = started(
    approved.clocks,
    'VALIDATION',
    { amount: 48, unit: 'HOURS', of: 'ISSUING', article: '' },
    { at: at(0), zone: 'UTC' },
  );
  const ended = over.map((clock) => (clock.kind === 'VALIDATION' ? { ...clock, endedAt: at(hour) } : clock));
  expect(codesOf(act({ ...approved, validating: null, clocks: ended }, release(approved), people.counsel))).toEqual(['WRONG_STATE']);
});
