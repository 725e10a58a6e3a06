import { expect, it } from 'vitest';
import { people } from '../../../testing/people.ts';
import { at, minute, production } from '../../../testing/sample-order.ts';
import { walked } from '../../../testing/walk.ts';
import { contentOf } from '../../order/draft.ts';
import type { Order } from '../../order/order.ts';
import type { PersonActor } from '../../people/actor.ts';
import { changeDraft } from './change-draft.ts';

const draft = walked(production(), 'DRAFT');
const other = { ...production(), purpose: 'Another purpose.', identifiers: [{ type: 'EMAIL' as const, value: 'other@example.org' }] };
const change = (order: Order, actor: PersonActor | 'SYSTEM' = people.police, generation = order.generation, content = other) =>
  changeDraft(order, generation, content, { actor, now: at(minute) });
const reasons = (answer: ReturnType<typeof change>): string[] => ('refused' in answer ? answer.refused.map(({ reason }) => reason) : []);

it('a draft has what its author writes now, under the same id, with other targets and without another act', () => {
  const moved = change(draft);
  if ('refused' in moved) throw new TypeError('it was refused');
  const { order } = moved;
  expect(order).toMatchObject({ id: draft.id, status: 'DRAFT', generation: draft.generation + 1, purpose: 'Another purpose.' });
  expect(contentOf(order).identifiers).toEqual(other.identifiers);
  expect(order.targets.map(({ id }) => id)).toEqual([`${draft.id}.${draft.generation + 1}.1`]);
  expect([order.history, order.salts, order.issuing]).toEqual([draft.history, draft.salts, draft.issuing]);
});

it.each([
  ['a colleague of its body', people.policeColleague],
  ['another body', people.otherPolice],
  ['a validator', people.judge],
  ['the clock', 'SYSTEM' as const],
])('%s changes no draft', (_who, actor) => {
  expect(reasons(change(draft, actor))).toEqual(['NOT_FOUND']);
});

it('a draft is changed as it was seen, and stays of its kind', () => {
  expect(reasons(change(draft, people.police, draft.generation + 1))).toEqual(['STALE']);
  expect(reasons(change(draft, people.police, draft.generation, { ...other, kind: 'EPOC_PR' }))).toEqual(['INVALID']);
});

it.each(['SUBMITTED', 'SERVED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN'] as const)('an order that is %s is not changed as a draft', (status) => {
  expect(reasons(change(walked(production(), status)))).toEqual(['WRONG_STATE']);
});
