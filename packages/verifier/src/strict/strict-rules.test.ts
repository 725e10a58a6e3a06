import { expect, test } from 'vitest';
import { dailyFields, fieldsNeeded, orderEnds } from './strict-rules.ts';

/** From the contract of the log: what the printed catalogue has to ask for, whatever the writer of the log says. */
const needed = {
  'access.decision.v1': ['type', 'time', 'outcome', 'initiator', 'legal', 'target', 'request', 'refs'],
  'record.disclosed.v1': ['type', 'time', 'outcome', 'initiator', 'target', 'request', 'response.digest', 'refs'],
  'access.refused.v1': ['type', 'time', 'outcome', 'request'],
  'decisions.v1': ['type', 'time', 'decisions'],
  'order.released.v1': ['type', 'time', 'action', 'outcome', 'legal'],
  'order.fulfilled.v1': ['type', 'time', 'action', 'outcome', 'legal'],
  'order.withdrawn.v1': ['type', 'time', 'action', 'outcome', 'legal'],
  'order.revoked.v1': ['type', 'time', 'action', 'outcome', 'legal'],
  'order.expired.v1': ['type', 'time', 'action', 'outcome', 'legal'],
};

test.each(Object.entries(needed))('the printed catalogue requires of %s what the rules read', (type, fields) => {
  expect(fieldsNeeded(type)).toEqual(fields);
});

test('the rules need only the type of any other entry, even of one that the catalogue does not have', () => {
  for (const type of ['order.drafted.v1', 'unheard-of.v1', 'toString']) expect(fieldsNeeded(type)).toEqual(['type']);
});

test('four entries of an order end it', () => {
  expect(orderEnds).toEqual(['order.fulfilled.v1', 'order.withdrawn.v1', 'order.revoked.v1', 'order.expired.v1']);
});

test('each day of the service of keys has an entry that names it', () => {
  expect(dailyFields('keys.opened.v1')).toEqual({ day: 'day' });
  expect(dailyFields('keys.opened.v2')).toEqual({ day: 'day', of: { one: 'service', all: 'services', after: 'keys.opened.v1' } });
  for (const type of ['order.drafted.v1', 'unheard-of.v1', 'toString']) expect(dailyFields(type)).toBeUndefined();
});
