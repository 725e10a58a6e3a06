/** Non-disclosure of a removal order: Regulation (EU) 2021/784, Art. 11(3): six weeks from the decision, prolonged once by six weeks. */
import { heldUntil } from '@writ/orders-domain/informing';
import type { OrderContent } from '@writ/orders-domain/order';
import { act, at, codesOf, day, move, people, sampleOf, start, walked } from '@writ/orders-domain/testing';
import { expect, test } from 'vitest';

const secret = (until: Date) => ({ ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until });
const order = (change: Partial<OrderContent>) => walked(sampleOf('TCO_REMOVAL', change), 'IN_FORCE', people.regulator);
const renew = (until: Date, reason = 'One is abroad.') => ({ type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason, until }) as const;

test('Regulation (EU) 2021/784, Art. 11(3): six weeks run from the decision, which is the order’s signature, not from service', () => {
  const { issuing } = order({});
  expect(issuing.at.getTime()).toBeGreaterThanOrEqual(start.getTime());
  const six = new Date(issuing.at.getTime() + 42 * day);
  expect(heldUntil(order({ secrecy: secret(new Date(six.getTime() - 1)) })), 'a shorter time is as it was asked').toEqual(
    new Date(six.getTime() - 1),
  );
  expect(heldUntil(order({ secrecy: secret(at(90 * day)) })), 'a longer one has no effect').toEqual(six);
  expect(heldUntil(order({ informBy: at(90 * day) })), 'and neither has a later day').toEqual(six);
});

test('Regulation (EU) 2021/784, Art. 3(7), (8) and 11(3): an order that asks for longer is carried out all the same', () => {
  const draft = walked(sampleOf('TCO_REMOVAL', { secrecy: secret(at(90 * day)) }), 'DRAFT', people.regulator);
  expect(codesOf(act(draft, { type: 'submitOrder' }, people.regulator))).toEqual([]);
});

test('Regulation (EU) 2021/784, Art. 11(3): it is prolonged by six weeks, and only once', () => {
  const first = order({ secrecy: secret(at(40 * day)) });
  const twelve = new Date(first.issuing.at.getTime() + 84 * day);
  expect(codesOf(act(first, renew(new Date(twelve.getTime() + 1)), people.regulator, at(39 * day)))).toEqual(['SECRECY']);
  const second = move(first, renew(at(80 * day)), people.regulator, at(39 * day)).order;
  expect(heldUntil(second)).toEqual(at(80 * day));
  expect(codesOf(act(second, renew(twelve, 'Another is abroad.'), people.regulator, at(79 * day)))).toEqual(['SECRECY']);
});
