import { expect, it } from 'vitest';
import { people } from '../../../testing/people.ts';
import { act, codesOf, decideAll, emergency, move, production } from '../../../testing/sample-order.ts';
import { calledBack, walked } from '../../../testing/walk.ts';

const reviewing = move(walked(emergency(), 'SERVED'), { type: 'claim' }, people.agent).order;
const called = move(reviewing, calledBack, people.agent).order;

it('keeps who said it and leaves an entry, and no number', () => {
  const { order, entries } = move(reviewing, calledBack, people.agent);
  expect([order.status, entries]).toEqual(['UNDER_REVIEW', ['order.called-back.v1']]);
  expect(order.callBack).toMatchObject({ confirmed: true, spokenTo: 'The officer on duty' });
  expect(JSON.stringify(order)).not.toContain('555');
});

it('is made before an emergency is granted, and not before one is refused', () => {
  expect(codesOf(act(reviewing, decideAll(reviewing), people.agent))).toEqual(['NOT_YET']);
  expect(move(reviewing, decideAll(reviewing, 'REFUSED'), people.agent).order.status).toBe('REFUSED');
  expect(move(called, decideAll(called), people.agent).order.status).toBe('APPROVED');
});

it('that the authority denied grants nothing, until another one is made', () => {
  const denied = move(reviewing, { ...calledBack, confirmed: false } as typeof calledBack, people.agent).order;
  expect(codesOf(act(denied, decideAll(denied), people.agent))).toEqual(['NOT_YET']);
  const again = move(denied, calledBack, people.agent).order;
  expect(move(again, decideAll(again), people.agent).order.status).toBe('APPROVED');
});

it.each<[string, Partial<Record<string, unknown>>, string]>([
  ['another number than the enrolment has', { number: '+49 40 555 0199' }, 'INVALID'],
  ['an enrolment without a number', { enrolled: [] }, 'NOT_YET'],
  ['nobody who was spoken to', { spokenTo: ' ' }, 'MISSING'],
])('%s is refused', (_what, change, code) => {
  expect(codesOf(act(reviewing, { ...calledBack, ...change } as typeof calledBack, people.agent))).toEqual([code]);
});

it('is the reviewer’s, and of emergencies alone', () => {
  expect(codesOf(act(reviewing, calledBack, people.otherAgent))).toEqual(['CLAIMED_BY_ANOTHER']);
  expect(codesOf(act(reviewing, calledBack, people.counsel))).toEqual(['NOT_FOUND']);
  expect(codesOf(act(walked(production(), 'UNDER_REVIEW'), calledBack, people.agent))).toEqual(['WRONG_STATE']);
});
