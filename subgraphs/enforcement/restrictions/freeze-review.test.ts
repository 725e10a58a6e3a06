/** The review of a freeze: who may find that it is still needed, what is kept of it, and which freezes are listed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';

const dayMs = 86_400_000;
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const frozen = () => acts.restrict('agent', { monetary: 'DECISION_MONETARY_SUSPENSION', territories: ['WORLD'] });
const listed = async () => (await served.ask('agent', '{ freezesToReview { id reviewAt } }')).data.freezesToReview;
const pass = (days: number) => {
  served.state.now = new Date(served.state.now.getTime() + days * dayMs);
};
const reviewed = async (who: Parameters<Served['ask']>[0], { id, generation }: { id: string; generation: number }, reason: string) => {
  const document = `mutation ($id: ID!, $generation: Int!, $reason: String!) { reviewFreeze(restriction: $id, generation: $generation, reason: $reason) {
    ... on Restriction { id generation reviewAt endsAt } ... on Refusal { reasons } } }`;
  return (await served.ask(who, document, { id, generation, reason })).data.reviewFreeze;
};

test('is listed from a week before it is due on, and done by somebody who did not decide the freeze', async () => {
  const made = await frozen();
  const due = new Date(served.state.now.getTime() + 30 * dayMs).toISOString();
  expect(await listed()).toEqual([]);
  pass(24);
  expect(await listed()).toEqual([{ id: made.id, reviewAt: due }]);
  pass(10);
  expect(await listed()).toEqual([{ id: made.id, reviewAt: due }]);
  expect(await reviewed('agent', made, 'The fraud is still examined.')).toEqual({ reasons: ['SAME_PERSON'] });
  expect(await reviewed('counsel', made, ' ')).toEqual({ reasons: ['MISSING'] });
  const answer = await reviewed('counsel', made, 'The fraud is still examined.');
  expect(answer).toMatchObject({
    generation: made.generation + 1,
    reviewAt: new Date(served.state.now.getTime() + 30 * dayMs).toISOString(),
  });
  expect(await listed()).toEqual([]);
  expect(await reviewed('counsel', made, 'Once more.')).toEqual({ reasons: ['STALE'] });
  expect(served.entries.filter(({ type }) => type === 'restriction.reviewed.v1')).toMatchObject([
    { details: { action: 'reviewFreeze', reason: 'The fraud is still examined.' } },
  ]);
  await expect(served.sql('UPDATE enforcement.restriction SET reviewed_by = decided_by')).rejects.toThrow(
    /restriction_reviewed_by_another/,
  );
});

test('is of nothing that is no freeze, or is over', async () => {
  const hidden = await acts.restrict('agent', { territories: ['WORLD'] });
  expect(await reviewed('counsel', hidden, 'It is needed.')).toEqual({ reasons: ['WRONG_STATE'] });
  const made = await frozen();
  pass(181);
  expect(await listed()).toEqual([]);
  expect(await reviewed('counsel', made, 'It is needed.')).toEqual({ reasons: ['WRONG_STATE'] });
});
