import { describe, expect, it } from 'vitest';
import { people } from '../../../testing/people.ts';
import { at, minute, production } from '../../../testing/sample-order.ts';
import { walked } from '../../../testing/walk.ts';
import type { Order } from '../../order/order.ts';
import type { PersonActor } from '../../people/actor.ts';
import { discardDraft } from './discard-draft.ts';

const draft = walked(production(), 'DRAFT');
const reasons = (order: Order, actor: PersonActor | 'SYSTEM', generation = order.generation): string[] => {
  const answer = discardDraft(order, generation, { actor, now: at(minute) });
  return 'refused' in answer ? answer.refused.map(({ reason }) => reason) : [];
};

describe('a draft', () => {
  it('is discarded by its author', () => {
    expect(discardDraft(draft, draft.generation, { actor: people.police, now: at(minute) })).toMatchObject({
      by: { issuer: people.police.issuer, subject: people.police.subject },
    });
  });

  it.each([
    ['a colleague of its body', people.policeColleague],
    ['another body', people.otherPolice],
    ['a validator', people.judge],
    ['the author in another role', { ...people.police, roles: ['VALIDATING'] } as PersonActor],
    ['the platform', people.counsel],
    ['the clock', 'SYSTEM' as const],
  ])('does not exist for %s', (_who, actor) => {
    expect(reasons(draft, actor)).toEqual(['NOT_FOUND']);
  });

  it('is discarded as it was seen', () => {
    expect(reasons(draft, people.police, draft.generation + 1)).toEqual(['STALE']);
  });
});

it.each(['SUBMITTED', 'SERVED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN'] as const)('an order that is %s is not discarded', (status) => {
  expect(reasons(walked(production(), status), people.police)).toEqual(['WRONG_STATE']);
});
