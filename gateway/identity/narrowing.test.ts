/** Details of a token (RFC 9396, 2 and 9.1), as far as they can be enforced here: what can't be is refused, so that no token counts for more than was asked. */
import { expect, test } from 'vitest';
import { orderIn, requireWhole } from './narrowing.ts';

const baseUrl = 'https://writ.example.org';
const detail = { type: 'writ-order', order: '0190-order_1' };
const here = `${baseUrl}/authority/graphql`;
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED', detail: { reason: 'TOKEN_DETAILS' } });

test('a token without details is whole, and one with the type of an order is for that order', () => {
  expect(orderIn(undefined, 'authority', baseUrl)).toBeUndefined();
  expect(orderIn([detail], 'authority', baseUrl)).toBe('0190-order_1');
  expect(orderIn([{ ...detail, locations: ['https://elsewhere.example', here] }], 'authority', baseUrl)).toBe('0190-order_1');
  expect(orderIn([detail], 'platform', baseUrl)).toBe('0190-order_1');
});

test.each<[string, unknown]>([
  ['are of a type that nobody here knows', [{ type: 'payment_initiation' }]],
  ['have no type', [{ order: 'one' }]],
  ['have another type beside', [detail, { type: 'payment_initiation' }]],
  ['name two orders', [detail, { ...detail, order: 'two' }]],
  ['name one order twice', [detail, detail]],
  ['name no order', [{ type: 'writ-order' }]],
  ['name an order by no text', [{ ...detail, order: 7 }]],
  ['name an empty order', [{ ...detail, order: '' }]],
  ['have a member that nobody here enforces', [{ ...detail, actions: ['read'] }]],
  ['count elsewhere', [{ ...detail, locations: [`${baseUrl}/platform/graphql`] }]],
  ['count nowhere', [{ ...detail, locations: [] }]],
  ['are an empty list', []],
  ['are no list', detail],
  ['are a text', JSON.stringify([detail])],
  ['are null', null],
])('a token whose details %s is refused', (_what, details) => {
  expect(() => orderIn(details, 'authority', baseUrl)).toThrow(refused);
});

test.each(['public', 'audit'] as const)('a token for one order is nothing on the graph %s', (graph) => {
  expect(() => orderIn([detail], graph, baseUrl)).toThrow(refused);
});

test('nobody signs in with one', () => {
  expect(() => requireWhole('one')).toThrow(refused);
  expect(requireWhole(undefined)).toBeUndefined();
});
