/** When the platform informs the person of an order under Regulation (EU) 2022/2065, Art. 9 and 10: at effect, or at the time that the authority provides. */
import { heldUntil, isHeldBack, notificationTiming } from '@writ/orders-domain/informing';
import type { OrderContent } from '@writ/orders-domain/order';
import { act, at, codesOf, day, move, people, removal, sampleOf, walked } from '@writ/orders-domain/testing';
import { expect, test } from 'vitest';

const provide = (change: Partial<OrderContent>) =>
  walked(
    sampleOf('DSA_INFORM', { categories: ['SUBSCRIBER'], from: null, to: null, informBy: null, ...change }),
    'IN_FORCE',
    people.regulator,
  );
const secret = (until: Date | null) => ({ ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until });

test('Regulation (EU) 2022/2065, Art. 10(5): without a time of the authority the person is informed when effect is given, and not before', () => {
  const order = provide({});
  expect([heldUntil(order), isHeldBack(order, at(day))]).toEqual([null, false]);
  expect([notificationTiming(order, false, at(day)), notificationTiming(order, true, at(day))]).toEqual(['LATER', 'NOW']);
});

test.each([at(30 * day), at(91 * day), at(800 * day)])(
  'Regulation (EU) 2022/2065, Art. 9(5) and 10(5): it is the time that the authority provides, without a maximum: %j',
  (time) => {
    for (const order of [
      provide({ informBy: time }),
      provide({ secrecy: secret(time) }),
      walked(removal({ secrecy: secret(time) }), 'IN_FORCE', people.regulator),
    ]) {
      expect(heldUntil(order)).toEqual(time);
      expect([isHeldBack(order, new Date(time.getTime() - 1)), isHeldBack(order, time)]).toEqual([true, false]);
    }
  },
);

test('Regulation (EU) 2022/2065, Art. 10(5): a time is provided, so non-disclosure without an end is asked to name one', () => {
  const draft = walked(sampleOf('DSA_INFORM', { secrecy: secret(null) }), 'DRAFT', people.regulator);
  expect(codesOf(act(draft, { type: 'submitOrder' }, people.regulator))).toEqual(['SECRECY']);
});

test('Regulation (EU) 2022/2065, Art. 10(5): the authority may provide an earlier time by lifting, and a later one before the first has passed', () => {
  const order = provide({ secrecy: secret(at(30 * day)) });
  expect(heldUntil(move(order, { type: 'liftSecrecy' }, people.regulator, at(10 * day)).order)).toEqual(at(10 * day));
  const renewal = { type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason: 'The seller is still there.', until: at(400 * day) } as const;
  expect(heldUntil(move(order, renewal, people.regulator, at(29 * day)).order)).toEqual(at(400 * day));
  expect(codesOf(act(order, renewal, people.regulator, at(30 * day)))).toEqual(['TOO_LATE']);
});
