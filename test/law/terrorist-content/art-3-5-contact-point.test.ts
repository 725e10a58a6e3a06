/** Regulation (EU) 2021/784, Art. 3(3), (5) and 15(1): a removal order comes to the contact point, and its hour runs from receipt, with nobody enrolled. */
import { dueOf } from '@writ/orders-domain/clocks';
import {
  act,
  at,
  codesOf,
  decideAll,
  documentOf,
  minute,
  move,
  type Played,
  people,
  received,
  release,
  removal,
} from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';

const document = documentOf(removal({ kind: 'TCO_REMOVAL', reportTo: null, purpose: '' }), {
  channel: 'CONTACT_POINT',
  issuing: { organisation: 'far-police-office', country: 'FR', office: 'LAW_ENFORCEMENT_AUTHORITY' },
});
const order = received(document, people.agent, at(5 * minute));

it('Regulation (EU) 2021/784, Art. 3(3): the hour runs from receipt at the contact point, and not from its record five minutes later', () =>
  expect([order.status, dueOf(order, 'ANSWER')]).toEqual(['SERVED', at(60 * minute)]));

it('Regulation (EU) 2021/784, Art. 3(3): it is carried out in its hour though its authority is enrolled nowhere and nobody has checked it yet', () => {
  const claimed = move(order, { type: 'claim' }, people.otherAgent, at(10 * minute)).order;
  const decided = move(claimed, decideAll(claimed), people.otherAgent, at(15 * minute)).order;
  const releasing = (reason: string | null) =>
    act(decided, { ...release(decided, ['item-1']), signersEnrolled: false, reason } as Played, people.counsel, at(20 * minute));
  expect(codesOf(releasing(null)), 'a warning').toEqual(['MISSING']);
  expect(releasing('The sender is in the register of the Commission.')).toMatchObject({ order: { status: 'IN_FORCE' } });
});
