import type { DecisionVisibility, RestrictInput } from '@writ/schema/generated/enforcement.ts';
import { describe, expect, test } from 'vitest';
import { restrictInput } from '../../testing/statement-input.ts';
import { type OrderFact, orderProblems } from './under-order.ts';

const at = new Date('2026-03-01T12:00:00Z');
const later = (ms: number): Date => new Date(at.getTime() + ms);
const order: OrderFact = { territories: ['DE', 'FR'], restrictions: [] };
const disabled: DecisionVisibility[] = ['DECISION_VISIBILITY_CONTENT_DISABLED'];

interface Change {
  input?: Partial<RestrictInput>;
  territories?: string[];
  visibility?: DecisionVisibility[];
  startsAt?: Date;
  order?: OrderFact | null;
}
function check(change: Change = {}): string[] {
  const { territories = ['DE'], visibility = disabled, startsAt = at } = change;
  const input = restrictInput({ order: 'o', statement: null, ...change.input });
  const known = change.order === undefined ? order : change.order;
  return orderProblems(input, { territories, visibility, startsAt }, known, at).map(({ reason }) => reason);
}
const under = (territories: string[], rest: Partial<OrderFact['restrictions'][number]> = {}): Change => ({
  order: { ...order, restrictions: [{ territories, state: 'ACTIVE', startsAt: later(-1000), endsAt: null, ...rest }] },
});

describe('an order in force is carried out', () => {
  test.each<[string, Change]>([
    ['by disabling', {}],
    ['by removing', { visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }],
    ['in all of its territories', { territories: ['DE', 'FR'] }],
    ['in a country of the world', { order: { ...order, territories: ['WORLD'] } }],
    ['in the world', { order: { ...order, territories: ['WORLD'] }, territories: ['WORLD'] }],
    ['elsewhere than before', under(['FR'])],
    ['in more places than before', { ...under(['FR']), territories: ['DE', 'FR'] }],
    ['again after it was lifted', under(['DE'], { state: 'LIFTED' })],
    ['again after its end, written down or not', under(['DE'], { endsAt: at })],
  ])('%s', (_, change) => expect(check(change)).toEqual([]));
});

describe('an order is not carried out', () => {
  test.each<[string, Change, string[]]>([
    ['when it is not in force', { order: null }, ['NOT_FOUND']],
    ['on an account', { input: { item: null, account: 'author' }, order: null }, ['INVALID']],
    ['by a label', { visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }, ['INVALID']],
    ['by a label beside the removal', { visibility: [...disabled, 'DECISION_VISIBILITY_CONTENT_LABELLED'] }, ['INVALID']],
    ['by demoting', { visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }, ['INVALID']],
    ['by an age limit', { visibility: ['DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED'] }, ['INVALID']],
    ['by closing comments', { visibility: ['DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'] }, ['INVALID']],
    ['by something else', { visibility: ['DECISION_VISIBILITY_OTHER'] }, ['INVALID']],
    ['with payments', { input: { monetary: 'DECISION_MONETARY_SUSPENSION' } }, ['INVALID']],
    ['with the service', { input: { provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' } }, ['INVALID']],
    ['with the account', { input: { accountDecision: 'DECISION_ACCOUNT_SUSPENDED' } }, ['INVALID']],
    ['with a notice', { input: { notice: 'n' } }, ['INVALID']],
    ['later', { startsAt: later(1) }, ['PERIOD']],
    ['in another country', { territories: ['AT'] }, ['TERRITORY']],
    ['in one country too many', { territories: ['AT', 'DE'] }, ['TERRITORY']],
    ['in the world', { territories: ['WORLD'] }, ['TERRITORY']],
    ['twice', under(['DE']), ['WRONG_STATE']],
    ['twice until the end of the first', under(['DE'], { endsAt: later(1) }), ['WRONG_STATE']],
    ['twice, once wider', under(['DE', 'FR']), ['WRONG_STATE']],
    ['twice, once everywhere', under(['WORLD']), ['WRONG_STATE']],
  ])('%s', (_, change, reasons) => expect(check(change)).toEqual(reasons));
  test('twice in the sum of what was done', () => {
    const one = { state: 'ACTIVE', startsAt: at, endsAt: null } as const;
    const restrictions = [
      { ...one, territories: ['DE'] },
      { ...one, territories: ['FR'] },
    ];
    expect(check({ order: { ...order, restrictions }, territories: ['DE', 'FR'] })).toEqual(['WRONG_STATE']);
  });
  test('for several reasons, and all are given', () =>
    expect(check({ visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'], territories: ['AT'], startsAt: later(1) })).toEqual([
      'INVALID',
      'PERIOD',
      'TERRITORY',
    ]));
});

test('an order that is not in force or is about something else is answered with the same text', () => {
  const words = (known: OrderFact | null) =>
    orderProblems(restrictInput({ order: 'o' }), { territories: ['DE'], visibility: disabled, startsAt: at }, known, at);
  expect(words(null)).toEqual([
    expect.objectContaining({ reason: 'NOT_FOUND', message: 'The order is not in force or does not name this item.' }),
  ]);
});
