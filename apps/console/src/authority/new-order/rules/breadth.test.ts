/** What an order asks is measured, and each rule warns on its side of its line and not on the other. */
import { describe, expect, it } from 'vitest';
import { emptyForm, type OrderForm } from '../form.ts';
import { breadthOf, type Warning } from './breadth.ts';

const now = new Date('2026-06-01T12:00:00Z');
const targets = (count: number): OrderForm['targets'] =>
  Array.from({ length: count }, (_, index) => ({ key: index + 1, type: 'EMAIL' as const, value: `p${index}@example.org` }));
const form = (changes: Partial<OrderForm>): OrderForm => ({
  ...emptyForm('IE'),
  kind: 'EPOC',
  categories: ['TRAFFIC'],
  targets: targets(1),
  from: '2026-01-01T00:00',
  to: '2026-01-11T00:00',
  ...changes,
});
const warnings = (changes: Partial<OrderForm>) => breadthOf(form(changes), 'JUDGE', now)?.warnings;

it('the breadth counts days that have begun, accounts that can be identified, and their product', () => {
  const breadth = breadthOf(
    form({ to: '2026-01-11T00:01', targets: [...targets(3), { key: 9, type: 'EMAIL', value: '*@example.org' }] }),
    'JUDGE',
    now,
  );
  expect([breadth?.targets, breadth?.days, breadth?.accountDays]).toEqual([3, 11, 33]);
  expect(breadth?.measures).toEqual([
    { of: 'TARGETS', asked: 3, most: null },
    { of: 'CATEGORIES', asked: 1, most: 4 },
    { of: 'DAYS', asked: 11, most: null },
  ]);
});

it('the breadth is empty without a kind', () => {
  expect(breadthOf(form({ kind: '' }), 'JUDGE', now)).toBeNull();
});

describe('the wizard warns', () => {
  const silence = { telling: 'SILENCE' as const };
  const countries = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');
  const act = { kind: 'DSA_ACT' as const, targets: [{ key: 1, type: 'ITEM_ID' as const, value: 'i' }] };
  it.each<[Warning, Partial<OrderForm>, Partial<OrderForm>]>([
    ['IDENTIFY_FIRST', { categories: ['IDENTIFICATION', 'TRAFFIC'] }, { categories: ['TRAFFIC', 'CONTENT'] }],
    [
      'ALL_CATEGORIES',
      { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] },
      { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC'] },
    ],
    ['WINDOW_LONG', { to: '2026-04-02T00:00' }, { to: '2026-03-31T00:00' }],
    ['WINDOW_YEAR', { from: '2025-01-01T00:00', to: '2026-01-02T00:00' }, { from: '2025-01-01T00:00', to: '2026-01-01T00:00' }],
    ['MANY_TARGETS', { targets: targets(6) }, { targets: targets(5) }],
    ['ACCOUNT_DAYS', { targets: targets(5), to: '2026-03-20T00:00' }, { targets: targets(5), to: '2026-03-10T00:00' }],
    ['WORLDWIDE', { ...act, territories: ['WORLD'] }, { ...act, territories: ['DE'] }],
    ['EVERYWHERE', { ...act, territories: countries }, { ...act, territories: countries.slice(1) }],
    ['SILENCE_LONG', { ...silence, secrecyDay: '2026-07-02' }, { ...silence, secrecyDay: '2026-06-30' }],
  ])('%s', (warning, beyond, within) => {
    expect(warnings(beyond)).toContain(warning);
    expect(warnings(within)).not.toContain(warning);
  });

  it('about nothing that the kind does not require', () => {
    expect(warnings({ ...act, categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'], from: '2001-01-01T00:00' })).toEqual([]);
  });
});
