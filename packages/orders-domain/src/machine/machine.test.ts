import { describe, expect, it, test } from 'vitest';
import { people } from '../../testing/people.ts';
import {
  act,
  at,
  codesOf,
  day,
  decideAll,
  drafted,
  emergency,
  hour,
  minute,
  move,
  production,
  release,
  removal,
  sampleSalts,
  start,
  utc,
} from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import { clockOf, dueOf, isRunning } from '../clocks/clock.ts';
import { digestOf } from '../order/digest.ts';
import { draftOrder } from '../order/draft.ts';
import { isInForce } from '../order/in-force.ts';
import type { Order } from '../order/order.ts';
import type { PersonActor } from '../people/actor.ts';
import { staysDistinct } from '../people/separation-of-duties.ts';
import { participations, transition } from './machine.ts';

const validate = (order: Order) => ({ type: 'validateOrder' as const, digest: order.digest ?? '' });
const submitted = walked(production(), 'SUBMITTED');
const inForce = walked(production(), 'IN_FORCE');

describe('a draft', () => {
  it('is an order with anything that an issuing authority writes', () => {
    const order = drafted(production({ reference: '', identifiers: [{ type: 'EMAIL', value: '*' }] }));
    expect(order).toMatchObject({
      status: 'DRAFT',
      desiredStatus: 'DRAFT',
      generation: 1,
      digest: null,
      issuing: { subject: 'police', at: start },
    });
    expect(order.targets).toEqual([{ id: 'order.1.1', type: 'EMAIL', value: '*', resolved: null }]);
    expect(order.history).toMatchObject([{ act: 'draftOrder', part: 'ISSUER', from: null, to: 'DRAFT', generation: 1 }]);
  });
  it.each([people.judge, people.agent, people.anonymous, { ...people.police, subject: null }])(
    'cannot be written by anybody else',
    (actor) => expect(codesOf(draftOrder(production(), actor, start, { id: 'order', salts: sampleSalts }))).toEqual(['NOT_FOUND']),
  );
});

describe('a submission', () => {
  it('fixes the digest and the end of the order', () => {
    const { order, entries, effects } = move(drafted(production()), { type: 'submitOrder' }, people.police);
    expect(order).toMatchObject({
      status: 'SUBMITTED',
      desiredStatus: 'IN_FORCE',
      generation: 2,
      digest: digestOf(order),
    });
    expect(dueOf(order, 'REMINDER')).toEqual(at(90 * day + minute));
    expect([entries, effects]).toEqual([['order.submitted.v1'], []]);
  });
  it('that fails leaves its entry and the draft', () => {
    const refused = act(drafted(production({ reference: '', identifiers: [] })), { type: 'submitOrder' }, people.police);
    expect(codesOf(refused)).toEqual(['MISSING', 'TARGETS']);
    expect(refused.entries).toEqual(['order.rejected.v1']);
  });
  it('that needs no validator leads to service at once', () => {
    expect(move(drafted(production(), people.court), { type: 'submitOrder' }, people.court).effects).toEqual(['SERVE']);
    expect(move(drafted(removal(), people.regulator), { type: 'submitOrder' }, people.regulator).effects).toEqual(['SERVE']);
  });
  it('by another person, even of the same body, finds no order', () => {
    expect(codesOf(act(drafted(production()), { type: 'submitOrder' }, people.policeColleague))).toEqual(['NOT_FOUND']);
    const moved = { ...people.police, organisation: 'south-police' };
    expect(codesOf(act(drafted(production()), { type: 'submitOrder' }, moved))).toEqual(['NOT_FOUND']);
  });
});

describe('the service', () => {
  it('starts the clock, takes the snapshot and opens the work', () => {
    const { order, entries, effects } = move(submitted, validate(submitted), people.judge);
    expect(order).toMatchObject({ status: 'SERVED', servedAt: at(minute) });
    expect(dueOf(order, 'ANSWER'), 'ten days in Dublin').toEqual(utc('2026-03-12T00:00:00'));
    expect([isRunning(order, 'VALIDATION'), isRunning(order, 'HOLD')]).toEqual([false, false]);
    expect([entries, effects]).toEqual([
      ['order.validated.v1', 'order.served.v1'],
      ['PRESERVE', 'OPEN_WORK'],
    ]);
  });
  it('of an order to act has no snapshot and no date', () => {
    const waiting = walked(removal(), 'SUBMITTED', people.regulator);
    const { order, entries, effects } = move(waiting, { type: 'serve' }, 'SYSTEM');
    expect([dueOf(order, 'ANSWER'), entries, effects]).toEqual([null, ['order.served.v1'], ['OPEN_WORK']]);
  });
  it('does not happen before a required validation', () =>
    expect(codesOf(act(submitted, { type: 'serve' }, 'SYSTEM'))).toEqual(['WRONG_STATE']));
  it('comes first in an emergency, with eight hours to answer and forty-eight to validate', () => {
    const { order } = move(walked(emergency(), 'SUBMITTED'), { type: 'serve' }, 'SYSTEM');
    expect(order.validating).toBeNull();
    expect([dueOf(order, 'ANSWER'), dueOf(order, 'VALIDATION')]).toEqual([at(minute + 8 * hour), at(49 * hour)]);
  });
  it('waits for the validation in an emergency for content too', () =>
    expect(codesOf(act(walked(emergency({ categories: ['SUBSCRIBER', 'CONTENT'] }), 'SUBMITTED'), { type: 'serve' }, 'SYSTEM'))).toEqual([
      'WRONG_STATE',
    ]));
  it('is followed by a hold for a notified authority, which objects afterwards in an emergency', () => {
    const notified = { organisation: 'west-enforcing', country: 'IE' };
    const held = move(walked(production({ notified }), 'SUBMITTED'), validate(walked(production({ notified }), 'SUBMITTED')), people.judge);
    expect(held.effects).toContain('NOTIFY_ENFORCING');
    const notifiedAt = (served: Order, now: Date) => move(served, { type: 'alertAuthority', notifiedSince: at(-day) }, 'SYSTEM', now).order;
    const alerted = notifiedAt(held.order, at(minute));
    expect([dueOf(alerted, 'HOLD'), dueOf(alerted, 'OBJECTION')]).toEqual([utc('2026-03-12T00:00:00'), null]);
    const urgent = walked(emergency({ notified, categories: ['TRAFFIC'] }), 'SUBMITTED', people.court);
    const { order } = move(urgent, { type: 'serve' }, 'SYSTEM');
    expect(clockOf(order, 'OBJECTION')).toBeNull();
    const told = notifiedAt(order, at(hour));
    expect([dueOf(told, 'HOLD'), dueOf(told, 'OBJECTION')]).toEqual([null, at(98 * hour)]);
  });
});

describe('a validation', () => {
  test.each([
    ['the issuing body', people.policeJudge, ['SAME_BODY']],
    ['another state', people.foreignJudge, ['NOT_FOUND']],
    ['an office that may not validate content', people.validatingProsecutor, ['NOT_COMPETENT']],
    ['no body', { ...people.judge, organisation: null, country: null }, ['NOT_FOUND']],
    ['the issuer under another role', { ...people.police, roles: ['VALIDATING' as const] }, ['SAME_PERSON']],
    ['a person who does not validate', people.policeColleague, ['NOT_FOUND']],
  ])('is not open to %s', (_, actor, codes) => {
    expect(codesOf(act(submitted, validate(submitted), actor))).toEqual(codes);
    expect(codesOf(act(submitted, { type: 'refuseValidation', reason: 'No.' }, actor))).toEqual(codes);
  });
  it('must name the digest that was shown', () =>
    expect(codesOf(act(submitted, { type: 'validateOrder', digest: '0'.repeat(64) }, people.judge))).toEqual(['DIGEST_MISMATCH']));
  it('of subscriber data may be given by a prosecutor', () => {
    const order = walked(production({ categories: ['SUBSCRIBER'], from: null, to: null }), 'SUBMITTED');
    expect(move(order, validate(order), people.validatingProsecutor).order.validating).toMatchObject({ subject: 'prosecutor-2' });
  });
  it('may be refused with a reason', () => {
    expect(codesOf(act(submitted, { type: 'refuseValidation', reason: ' ' }, people.judge))).toEqual(['MISSING']);
    const { order, entries, effects } = move(submitted, { type: 'refuseValidation', reason: 'No suspicion.' }, people.judge);
    expect([order.status, entries, effects]).toEqual(['REFUSED', ['order.refused.v1'], []]);
    expect(order.history.at(-1)).toMatchObject({ act: 'refuseValidation', part: 'VALIDATOR', text: 'No suspicion.' });
  });
  it('is not given twice', () => {
    const order = walked(production(), 'SERVED');
    expect(codesOf(act(order, validate(order), people.judge))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(order, validate(order), people.otherJudge))).toEqual(['NOT_FOUND']);
  });
});

describe('an emergency order', () => {
  const served = walked(emergency(), 'SERVED');
  const open = walked(emergency(), 'IN_FORCE');
  const due = dueOf(served, 'VALIDATION') ?? start;
  it('keeps its state when it is validated later', () => {
    const { order, entries, effects } = move(open, validate(open), people.judge, at(47 * hour));
    expect([order.status, entries, effects]).toEqual(['IN_FORCE', ['order.validated.v1'], []]);
    expect(isInForce(order, at(49 * hour))).toBe(true);
  });
  it('gives nobody anything to read from the forty-eighth hour on, and goes on otherwise', () => {
    expect(isInForce(open, new Date(due.getTime() - 1))).toBe(true);
    expect(isInForce(open, due)).toBe(false);
    const approved = walked(emergency(), 'APPROVED');
    expect(move(approved, release(approved), people.counsel, due).order.status).toBe('IN_FORCE');
    const { order } = move(open, validate(open), people.judge, at(60 * hour));
    expect([order.status, isInForce(order, at(60 * hour))]).toEqual(['IN_FORCE', true]);
  });
  it('is revoked when its validation is refused', () => {
    const { order, effects } = move(open, { type: 'refuseValidation', reason: 'No threat.' }, people.judge);
    expect([order.status, effects]).toEqual(['REVOKED', ['END_PRESERVATION', 'CLOSE_GRANTS', 'OWE_DELETION']]);
  });
  it('is closed before it is validated, and validated or refused after that', () => {
    const closed = move(open, { type: 'acknowledgeDisclosure' }, people.police).order;
    expect([closed.status, isRunning(closed, 'VALIDATION')]).toEqual(['FULFILLED', true]);
    const { order } = move(closed, validate(closed), people.judge, at(60 * hour));
    expect([order.status, isRunning(order, 'VALIDATION')]).toEqual(['FULFILLED', false]);
    const refused = move(closed, { type: 'refuseValidation', reason: 'No threat.' }, people.judge, at(60 * hour));
    expect([refused.order.status, refused.effects]).toEqual(['REVOKED', ['OWE_DELETION']]);
  });
  it('of a court waits for no validation', () => {
    const order = walked(emergency(), 'SERVED', people.court);
    expect(dueOf(order, 'VALIDATION')).toBeNull();
  });
  it('can be objected to for ninety-six hours, and is closed after them', () => {
    const notified = { organisation: 'west-enforcing', country: 'IE' };
    const order = walked(emergency({ notified, categories: ['TRAFFIC'] }), 'IN_FORCE', people.court);
    const [one] = order.decisions;
    const objection = {
      type: 'objectToOrder' as const,
      grounds: [{ target: one?.target ?? '', category: one?.category ?? null, ground: 'FUNDAMENTAL_RIGHTS' as const }],
    };
    const until = dueOf(order, 'OBJECTION') ?? start;
    expect(codesOf(act(order, { type: 'acknowledgeDisclosure' }, people.court))).toEqual(['NOT_YET']);
    expect(codesOf(act(order, objection, people.otherEnforcing))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(order, objection, people.enforcing, until))).toEqual(['TOO_LATE']);
    expect(move(order, objection, people.enforcing, new Date(until.getTime() - 1)).order.status).toBe('REVOKED');
    expect(move(order, { type: 'acknowledgeDisclosure' }, people.court, until).order.status).toBe('FULFILLED');
  });
});

describe('the first check of an act', () => {
  it('answers STALE for another generation, before anything else of the order', () => {
    for (const generation of [inForce.generation - 1, inForce.generation + 1])
      expect(
        codesOf(transition(inForce, { type: 'withdrawOrder', generation, reason: '' }, { actor: people.police, now: at(minute) })),
      ).toEqual(['STALE']);
  });
  it('answers an outsider as if there were no order, whatever they send', () => {
    const given = { type: 'withdrawOrder', generation: 0, reason: '' } as const;
    expect(transition(inForce, given, { actor: people.otherPolice, now: start })).toEqual({
      refused: [{ reason: 'NOT_FOUND', message: 'There is no such order, or it is not yours.', article: null }],
      entries: [],
    });
  });
  it('hides an order that was never served from the platform', () =>
    expect(codesOf(act(submitted, { type: 'claim' }, people.agent))).toEqual(['NOT_FOUND']));
  it('hides a draft from everybody but its issuer', () => {
    const draft = drafted(production());
    const withdraw = { type: 'withdrawOrder', reason: 'Solved.' } as const;
    expect(codesOf(act(draft, withdraw, people.police))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(draft, validate(draft), people.judge))).toEqual(['NOT_FOUND']);
    expect(codesOf(act({ ...draft, servedAt: start }, { type: 'claim' }, people.agent))).toEqual(['NOT_FOUND']);
  });
  it('keeps people from the acts of the clocks', () => {
    for (const person of Object.values(people))
      expect(codesOf(act(inForce, { type: 'expire' }, person, at(91 * day)))).toEqual(['NOT_FOUND']);
  });
  it('permits no act once the time of a preservation is over, and every act of a production order at any time', () => {
    const approved = walked(production({ kind: 'EPOC_PR', notNotified: null, informBy: null }), 'APPROVED');
    const end = dueOf(approved, 'PRESERVATION') ?? start;
    expect(codesOf(act(approved, release(approved), people.counsel, end))).toEqual(['TOO_LATE']);
    const producing = walked(production(), 'APPROVED');
    expect(move(producing, release(producing), people.counsel, at(400 * day)).order.status).toBe('IN_FORCE');
    expect(isInForce(inForce, at(400 * day))).toBe(true);
    expect(move(inForce, { type: 'withdrawOrder', reason: 'Solved.' }, people.police, end).order.status).toBe('WITHDRAWN');
    const wide = `${' '.repeat(9_000)}Solved.\n`;
    expect(
      move(inForce, { type: 'withdrawOrder', reason: wide }, people.police, end).order.history.at(-1)?.text,
      'as it was measured',
    ).toBe('Solved.');
  });
});

describe('a person with two parts in one case', () => {
  it('is refused, with an entry: who reviewed does not release', () => {
    const reviewed = move(
      move(walked(production(), 'SERVED'), { type: 'claim' }, people.both).order,
      decideAll(walked(production(), 'SERVED')),
      people.both,
    ).order;
    const refused = act(reviewed, release(reviewed), people.both);
    expect([codesOf(refused), refused.entries]).toEqual([['SAME_PERSON'], ['access.refused.v1']]);
    expect(move(reviewed, release(reviewed), people.counsel).order.status).toBe('IN_FORCE');
  });
  it('is refused: who returned does not review', () => {
    const approved = walked(production(), 'APPROVED');
    const returned = move(approved, { type: 'returnOrder', reason: 'Too wide.' }, people.both).order;
    const lapsed = at(2 * hour);
    expect(codesOf(act(returned, { type: 'claim' }, people.both, lapsed))).toEqual(['SAME_PERSON']);
    expect(move(returned, { type: 'claim' }, people.otherAgent, lapsed).order.status).toBe('UNDER_REVIEW');
  });
  it('is refused: who released does not hear the complaint', () => {
    const hears = ({ issuer, subject }: PersonActor) =>
      staysDistinct(participations(inForce), { part: 'COMPLAINT_REVIEWER', person: { issuer, subject: subject ?? '' } });
    expect([hears(people.counsel), hears(people.otherCounsel)]).toEqual([false, true]);
    for (const person of Object.values(people))
      expect(codesOf(act(inForce, { type: 'reverseAccess', complaint: 'c' }, person)), 'F4: by no person').toEqual(['NOT_FOUND']);
    expect(move(inForce, { type: 'reverseAccess', complaint: 'c' }, 'SYSTEM').effects).toContain('OWE_DELETION');
  });
  it('is found where the other part was outside the order', () => {
    const approved = {
      ...walked(production(), 'APPROVED'),
      elsewhere: [{ part: 'AUDITOR' as const, person: { issuer: people.counsel.issuer, subject: 'counsel' } }],
    };
    expect(participations(approved)).toHaveLength(6);
    expect(codesOf(act(approved, release(approved), people.counsel))).toEqual(['SAME_PERSON']);
  });
});

describe('the end of an order', () => {
  it('is decided by the validating body as well as the issuing one, and by no one else', () => {
    const withdraw = { type: 'withdrawOrder', reason: 'Solved.' } as const;
    const { order, entries, effects } = move(inForce, withdraw, people.judge);
    expect(order).toMatchObject({ status: 'WITHDRAWN', desiredStatus: 'WITHDRAWN' });
    expect([entries, effects]).toEqual([['order.withdrawn.v1'], ['END_PRESERVATION', 'CLOSE_GRANTS']]);
    expect(move(inForce, withdraw, people.policeColleague).order.status, 'a colleague of its body').toBe('WITHDRAWN');
    for (const actor of [people.otherJudge, people.otherPolice, people.counsel])
      expect(codesOf(act(inForce, withdraw, actor))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(inForce, { ...withdraw, reason: '' }, people.judge))).toEqual(['MISSING']);
  });
  it('closes the grants without a duty to delete when the recipient has acknowledged', () => {
    const { entries, effects } = move(inForce, { type: 'acknowledgeDisclosure' }, people.policeColleague);
    expect([entries, effects]).toEqual([['order.fulfilled.v1'], ['END_PRESERVATION', 'CLOSE_GRANTS']]);
    expect(codesOf(act(inForce, { type: 'acknowledgeDisclosure' }, people.judge))).toEqual(['NOT_FOUND']);
  });
  it('is acknowledged by the validator where the order states it', () => {
    const order = walked(production({ recipient: 'VALIDATING_AUTHORITY' }), 'IN_FORCE');
    expect(codesOf(act(order, { type: 'acknowledgeDisclosure' }, people.police))).toEqual(['NOT_FOUND']);
    expect(move(order, { type: 'acknowledgeDisclosure' }, people.judge).order.status).toBe('FULFILLED');
  });
  it('comes for an order to act with its last restriction', () => {
    const order = walked(removal(), 'IN_FORCE', people.regulator);
    expect(codesOf(act(order, { type: 'fulfil', done: [] }, 'SYSTEM'))).toEqual(['NOT_YET']);
    expect(codesOf(act(order, { type: 'acknowledgeDisclosure' }, people.regulator))).toEqual(['WRONG_STATE']);
    expect(move(order, { type: 'fulfil', done: order.targets.map(({ id }) => id) }, 'SYSTEM').order.status).toBe('FULFILLED');
    expect(codesOf(act(inForce, { type: 'fulfil', done: inForce.targets.map(({ id }) => id) }, 'SYSTEM'))).toEqual(['WRONG_STATE']);
  });
});
