/** What the form warns of: what the platform states that it cannot find or does not hold. */
import { expect, it } from 'vitest';
import { unofferedIn } from './unoffered.ts';

const now = new Date('2026-03-01T00:00:00Z');
const offer: Parameters<typeof unofferedIn>[1] = {
  identifierTypes: ['EMAIL', 'HANDLE'],
  categories: [
    { category: 'SUBSCRIBER', history: 'ALL', retentionDays: null },
    { category: 'IDENTIFICATION', history: 'LAST', retentionDays: null },
    { category: 'TRAFFIC', history: 'SINCE', retentionDays: 30 },
  ],
};
const asked = (
  type: 'EMAIL' | 'IMEI' | 'ITEM_URL',
  categories: ('SUBSCRIBER' | 'IDENTIFICATION' | 'TRAFFIC' | 'CONTENT')[],
  from = '2026-02-10T00:00',
) => unofferedIn({ targets: [{ key: 1, type, value: 'a' }], categories, from }, offer, now);

it('says nothing of what the platform offers', () => {
  expect(asked('EMAIL', ['SUBSCRIBER', 'TRAFFIC'])).toEqual([]);
  expect(asked('ITEM_URL', []), 'nor of an item').toEqual([]);
  expect(asked('EMAIL', ['TRAFFIC'], ''), 'nor of a window that is not written yet').toEqual([]);
});

it('names identifiers that it cannot find, and only once they are written', () => {
  expect(asked('IMEI', [])).toEqual([{ what: 'IDENTIFIER', type: 'IMEI' }]);
  expect(unofferedIn({ targets: [{ key: 1, type: 'IMEI', value: ' ' }], categories: [], from: '' }, offer, now)).toEqual([]);
});

it('names categories that it does not hold, of which it has the last only, and windows before the first record', () => {
  expect(asked('EMAIL', ['CONTENT'])).toEqual([{ what: 'CATEGORY', category: 'CONTENT' }]);
  expect(asked('EMAIL', ['IDENTIFICATION'])).toEqual([{ what: 'LAST', category: 'IDENTIFICATION' }]);
  expect(asked('EMAIL', ['TRAFFIC'], '2026-01-29T00:00')).toEqual([{ what: 'WINDOW', category: 'TRAFFIC', days: 30 }]);
});
