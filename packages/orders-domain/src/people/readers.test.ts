/** Who is told of a change of an order, compared with for whom it exists: two rules that are written twice, and must not differ for anybody. */
import { graphOf, readerTextsOf, roles } from '@writ/access/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people, removal, walked } from '../../testing/index.ts';
import { crowd } from '../../testing/random-acts.ts';
import { emergency, production, start } from '../../testing/sample-order.ts';
import type { Order, OrderStatus } from '../order/order.ts';
import { signatureOf } from './actor.ts';
import { readersOf } from './readers.ts';
import { canView } from './visibility.ts';

const notified = { organisation: 'west-enforcing', country: 'IE' };
const everybody = [...crowd, ...Object.values(people)];
const statuses: readonly OrderStatus[] = ['SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'APPROVED', 'HELD', 'IN_FORCE', 'FULFILLED'];

/** Orders of each kind and state, also such as no act leads to: what is compared is a matter of one order alone. */
const orders = fc
  .record({
    content: fc.constantFrom(
      () => walked(production({ categories: ['SUBSCRIBER', 'TRAFFIC'], notified }), 'UNDER_REVIEW'),
      () => walked(production(), 'IN_FORCE'),
      () => walked(emergency(), 'SERVED'),
      () => walked(removal(), 'SERVED', people.regulator),
      () => walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'SERVED', people.regulator),
    ),
    status: fc.constantFrom(...statuses),
    served: fc.boolean(),
    home: fc.constantFrom(null, notified, { organisation: 'regulator', country: 'DE' }),
    concerned: fc.constantFrom(null, notified),
  })
  .map(({ content, status, served, home, concerned }): Order => {
    const order = content();
    return { ...order, status, home, concerned, servedAt: served ? (order.servedAt ?? start) : null };
  });

test('those who hear of it are those for whom the order exists', () => {
  const seen = { told: 0, untold: 0 };
  fc.assert(
    fc.property(orders, (order) => {
      const readers = readersOf(order);
      expect(new Set(readers).size).toBe(readers.length);
      for (const person of everybody)
        for (const role of roles) {
          const who = signatureOf(person, start);
          const exists = who !== null && canView(order, who, [role]);
          const told = readerTextsOf({ ...person, graph: graphOf(role), roles: [role] }).some((text) => readers.includes(text));
          expect(told, `${role} ${person.organisation} of ${order.kind} ${order.status}`).toBe(exists);
          seen[told ? 'told' : 'untold'] += 1;
        }
    }),
  );
  expect(Math.min(seen.told, seen.untold)).toBeGreaterThan(1_000);
});

test('a draft has no readers', () => {
  expect(readersOf(walked(production(), 'DRAFT'))).toEqual([]);
});
