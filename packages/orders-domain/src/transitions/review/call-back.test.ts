import { expect, it } from 'vitest';
import { people } from '../../../testing/people.ts';
import { act, codesOf, decideAll, emergency, move, production } from '../../../testing/sample-order.ts';
import { calledBack, walked } from '../../../testing/walk.ts';

const reviewing = move(walked(emergency(), 'SERVED'), { type: 'claim' }, people.agent).order;
const called = move(reviewing, calledBack, people.agent).order;

it('a call back is recorded with the person who confirmed it and has an entry, without a number', () => {
  const { order, entries } = move(reviewing, calledBack, people.agent);
  expect([order.status, entries]).toEqual(['UNDER_REVIEW', ['order.called-back.v1']]);
  expect(order.callBack).toMatchObject({ confirmed: true, spokenTo: 'The officer on duty' });
  expect(JSON.stringify(order)).not.toContain('555');
});

it('nobody has to be reached before an emergency is granted or refused: that nobody was is a warning at the release', () => {
  expect(move(reviewing, decideAll(reviewing), people.agent).order.status).toBe('APPROVED');
  expect(move(reviewing, decideAll(reviewing, 'REFUSED'), people.agent).order.status).toBe('REFUSED');
  expect(move(called, decideAll(called), people.agent).order.status).toBe('APPROVED');
});

it('a call back that the authority denied permits no grant, until another one is made', () => {
  const denied = move(reviewing, { ...calledBack, confirmed: false } as typeof calledBack, people.agent).order;
  expect(codesOf(act(denied, decideAll(denied), people.agent))).toEqual(['NOT_YET']);
  const again = move(denied, calledBack, people.agent).order;
  expect(move(again, decideAll(again), people.agent).order.status).toBe('APPROVED');
});

it.each<[string, Partial<Record<string, unknown>>, string]>([
  ['another number than the enrolment has', { number: '+49 40 555 0199' }, 'INVALID'],
  ['an enrolment without a number', { enrolled: [] }, 'NOT_YET'],
  ['no person who answered', { spokenTo: ' ' }, 'MISSING'],
])('a call back is refused with %s', (_what, change, code) => {
  expect(codesOf(act(reviewing, { ...calledBack, ...change } as typeof calledBack, people.agent))).toEqual([code]);
});

it('a call back is made by the reviewer, and for emergencies alone', () => {
  expect(codesOf(act(reviewing, calledBack, people.otherAgent))).toEqual(['CLAIMED_BY_ANOTHER']);
  expect(codesOf(act(reviewing, calledBack, people.counsel))).toEqual(['NOT_FOUND']);
  expect(codesOf(act(walked(production(), 'UNDER_REVIEW'), calledBack, people.agent))).toEqual(['WRONG_STATE']);
});
