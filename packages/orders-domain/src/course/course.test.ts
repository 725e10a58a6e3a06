/** The course of orders of each kind, walked through by the machine itself; and what holds of every order that chance makes. */
import { orderLimits } from '@writ/access/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authority, emergency, move, people, production, sampleOf, walked } from '../../testing/index.ts';
import { crowd, removalRequest, request, thrown, throws, urgentRequest } from '../../testing/random-acts.ts';
import { received } from '../../testing/received.ts';
import { sampleSalts, start } from '../../testing/sample-order.ts';
import { dueOf } from '../clocks/clock.ts';
import { orderKinds } from '../law/kinds.ts';
import { transition } from '../machine/machine.ts';
import { isRefused } from '../machine/move.ts';
import { draftOrder } from '../order/draft.ts';
import { type Order, orderStatuses } from '../order/order.ts';
import { isTerminal } from '../order/statuses.ts';
import { courseOf } from './course.ts';
import { stageOfStatus, stagesOf } from './stages.ts';

const course = (order: Order, isUsed = false) => courseOf({ ...order, isUsed });
const shown = (order: Order, isUsed = false): string =>
  course(order, isUsed)
    .map(({ stage, state }) => `${stage} ${state}`)
    .join(', ');
const notified = { organisation: 'west-enforcing', country: 'IE' };
/** National orders are for authorities of the platform's state. */
const irishCourt = authority('court', 'ISSUING', 'COURT', 'irish-court', 'IE');
const issuerOf = (kind: string) => (kind.startsWith('NATIONAL') ? irishCourt : kind.startsWith('EPOC') ? people.police : people.regulator);

describe('the stages of a kind', () => {
  test.each([
    ['a production order', sampleOf('EPOC'), people.police, 'DRAFT VALIDATION REVIEW RELEASE IN_FORCE READING INFORMATION CLOSE'],
    ['one that its office signs alone', sampleOf('EPOC'), people.court, 'DRAFT REVIEW RELEASE IN_FORCE READING INFORMATION CLOSE'],
    [
      'one of which an authority is notified',
      production({ notified }),
      people.police,
      'DRAFT VALIDATION REVIEW RELEASE OBJECTION IN_FORCE READING INFORMATION CLOSE',
    ],
    ['an emergency', emergency(), people.police, 'DRAFT REVIEW RELEASE IN_FORCE VALIDATION READING INFORMATION CLOSE'],
    ['an order to preserve', sampleOf('EPOC_PR'), people.police, 'DRAFT VALIDATION REVIEW RELEASE IN_FORCE CLOSE'],
    ['a removal order', sampleOf('TCO_REMOVAL'), people.regulator, 'DRAFT REVIEW RELEASE IN_FORCE CLOSE'],
    ['an order to act', sampleOf('DSA_ACT'), people.regulator, 'DRAFT REVIEW RELEASE IN_FORCE CLOSE'],
    ['an order to inform', sampleOf('DSA_INFORM'), people.regulator, 'DRAFT REVIEW RELEASE IN_FORCE READING CLOSE'],
  ])('of %s are those that its law has', (_name, content, issuer, all) => {
    expect(stagesOf(walked(content, 'SUBMITTED', issuer)).join(' ')).toBe(all);
  });
});

describe('an order on its way', () => {
  test('has done what lies behind by the acts that did it, is at one stage, and has the rest ahead', () => {
    const order = walked(production({ notified }), 'HELD');
    expect(shown(order)).toBe(
      'DRAFT DONE, VALIDATION DONE, REVIEW DONE, RELEASE DONE, OBJECTION NOW, IN_FORCE AHEAD, READING AHEAD, INFORMATION MEANWHILE, CLOSE AHEAD',
    );
    expect(course(order).map(({ by }) => by?.act ?? null)).toEqual([
      ...['submitOrder', 'validateOrder', 'decideOrder', 'releaseOrder'],
      ...[null, null, null, null, null],
    ]);
  });

  test('is in force until somebody reads, and read until that is acknowledged', () => {
    const order = walked(production(), 'IN_FORCE');
    expect(shown(order)).toContain('IN_FORCE NOW, READING AHEAD');
    expect(shown(order, true)).toContain('IN_FORCE DONE, READING NOW');
    expect(shown(walked(production(), 'FULFILLED'), true)).toMatch(/READING DONE, INFORMATION MEANWHILE, CLOSE DONE$/);
    expect(shown(walked(production(), 'FULFILLED')), 'nobody read').toContain('READING LEFT_OUT');
  });

  test('goes back to the review when counsel returns it', () => {
    const approved = walked(production(), 'APPROVED');
    const returned = move(approved, { type: 'returnOrder', reason: 'Too wide.' }, people.counsel).order;
    expect(shown(returned)).toContain('VALIDATION DONE, REVIEW NOW, RELEASE AHEAD');
  });

  test('in an emergency is validated beside the review, and is over at the validation where that is refused', () => {
    const order = walked(emergency(), 'UNDER_REVIEW');
    expect(shown(order)).toMatch(/^DRAFT DONE, REVIEW NOW, RELEASE AHEAD, IN_FORCE AHEAD, VALIDATION MEANWHILE/);
    const refused = move(order, { type: 'refuseValidation', reason: 'No threat.' }, people.judge).order;
    expect(refused.status).toBe('REVOKED');
    expect(course(refused).find(({ stage }) => stage === 'VALIDATION')).toMatchObject({
      state: 'ENDED',
      isPresent: true,
      by: { text: 'No threat.' },
    });
    expect(shown(refused)).not.toContain('RELEASE');
  });

  test('that was received without its validation lacks it', () => {
    const order = received();
    expect(shown(order)).toMatch(/^RECEIPT DONE, (VALIDATION LEFT_OUT, )?REVIEW NOW/);
  });
});

describe('an order that ends early', () => {
  test.each([
    [
      'by a refused validation',
      'VALIDATION',
      () => move(walked(production(), 'SUBMITTED'), { type: 'refuseValidation', reason: 'No.' }, people.judge).order,
    ],
    ['by the review', 'REVIEW', () => walked(production(), 'REFUSED')],
    ['by its authority', 'REVIEW', () => walked(production(), 'WITHDRAWN')],
    ['because its time is over before anybody reviewed it', 'REVIEW', () => walked(sampleOf('EPOC_PR'), 'EXPIRED')],
  ])('%s is shown as ended at that stage, and what would have come is not', (_why, stage, end) => {
    const found = course(end());
    const place = found.findIndex((one) => one.stage === stage);
    expect(found[place]).toMatchObject({ state: 'ENDED', isPresent: true });
    expect(found[place]?.by?.to).toBe(end().status);
    expect(found.slice(place + 1).filter(({ stage: one }) => one !== 'INFORMATION')).toEqual([]);
  });

  test('after it was fulfilled is shown as ended at its close', () => {
    const order = walked(production(), 'FULFILLED');
    const withdrawn = move(order, { type: 'withdrawOrder', reason: 'Wrong person.' }, people.police).order;
    expect(shown(withdrawn, true)).toMatch(/READING DONE, .*CLOSE ENDED$/);
  });

  test('of what is preserved has its ordinary end when its time is over', () => {
    const order = walked(sampleOf('EPOC_PR'), 'IN_FORCE');
    const expired = move(order, { type: 'expire' }, 'SYSTEM', dueOf(order, 'PRESERVATION') ?? undefined).order;
    expect(shown(expired)).toMatch(/IN_FORCE DONE, CLOSE DONE$/);
  });
});

test('every state of every kind is at a stage that this order goes through', () => {
  for (const kind of orderKinds)
    for (const status of orderStatuses.filter((one) => one !== 'HELD' && one !== 'SUBMITTED')) {
      const order = walked(sampleOf(kind), status, issuerOf(kind));
      const present = course(order).filter(({ isPresent }) => isPresent);
      expect(
        present.map(({ stage }) => stage),
        `${kind} ${status}`,
      ).toHaveLength(1);
      if (!isTerminal(order)) expect(present[0], `${kind} ${status}`).toMatchObject({ stage: stageOfStatus[status], state: 'NOW' });
    }
});

/** Done by an act of their own, and before everything that follows. */
const acted: readonly string[] = ['DRAFT', 'REVIEW', 'RELEASE', 'IN_FORCE'];

/** Plays a case from its draft, and looks at each state of it. */
function everyState(cases: typeof request, look: (order: Order) => void): void {
  fc.assert(
    fc.property(cases, fc.array(throws, { minLength: 24, maxLength: 44 }), ([content, issuer], dice) => {
      const actor = crowd[issuer];
      const drafted = actor && draftOrder(content, actor, start, { id: 'order', salts: sampleSalts });
      if (drafted === undefined || isRefused(drafted)) throw new Error('the case has no issuer');
      let { order } = drafted;
      let now = start.getTime();
      for (const one of dice) {
        now += one.waitMs;
        const { act, actor: by } = thrown(order, one);
        const answer = transition(order, act, { actor: by, now: new Date(now) }, { limits: orderLimits, country: 'IE' });
        if (!isRefused(answer)) order = answer.order;
        look(order);
      }
    }),
    { numRuns: 100 },
  );
}

test.each([
  ['any', request],
  ['an emergency', urgentRequest],
  ['a removal', removalRequest],
])('whatever anybody does with %s, the order is at one stage, what lies before is over, and an act did it', (_name, cases) => {
  everyState(cases as typeof request, (order) => {
    const found = course(order);
    const at = found.findIndex(({ isPresent }) => isPresent);
    expect(
      found.filter(({ isPresent }) => isPresent),
      order.status,
    ).toHaveLength(1);
    expect(found[at]?.state, order.status).toMatch(isTerminal(order) ? /^(DONE|ENDED)$/ : /^NOW$/);
    for (const { stage, state } of found.slice(0, at)) if (acted.includes(stage)) expect(state, stage).toMatch(/^(DONE|LEFT_OUT)$/);
    for (const { stage, state, by } of found) if (state === 'DONE' && acted.includes(stage)) expect(by, stage).not.toBeNull();
  });
});
