import { expect, it } from 'vitest';
import { saysAll } from '../../src/authority/new-order/form.ts';
import type { DraftContentFragment } from '../../src/graphql/authority/graphql.ts';
import { storyOrder } from './hands.ts';

/** The draft as the graph answers it: what was not given is null. */
const drafted = (order: ReturnType<typeof storyOrder>): DraftContentFragment =>
  ({
    ...{ territories: [], recipient: 'ISSUING_AUTHORITY', emergency: null, secrecy: null, notified: null },
    ...{ reportTo: null, processor: null, earlier: null, preservation: null },
    ...order,
    legalBasis: { catalogue: null, redress: null, worldwide: null, ...order.legalBasis },
  }) as unknown as DraftContentFragment;

it('the order of the story can be signed as it is drafted, and no second draft stays behind', () => {
  const order = storyOrder('12 Js 1/26', 'somebody.example');
  expect(saysAll(drafted(order), 'OTHER_COMPETENT_AUTHORITY')).toBe(true);
  expect(saysAll(drafted({ ...order, purpose: 'What only a notified authority reads' }), 'OTHER_COMPETENT_AUTHORITY')).toBe(false);
});
