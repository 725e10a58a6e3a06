import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misusePolicy } from '../misuse/policy.ts';
import type { StrikePolicy } from './policy.ts';
import { strikePolicy } from './policy.ts';
import { type Countable, type Measures, proposalOf, strikesOf } from './standing.ts';

const policy: StrikePolicy = {
  counted: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  points: { STATEMENT_CATEGORY_VIOLENCE: 2 },
  ordinary: 1,
  keywords: { KEYWORD_TERRORIST_CONTENT: 9 },
  days: 100,
  warnAt: 3,
  steps: [
    { at: 4, account: 'DECISION_ACCOUNT_SUSPENDED', days: 7 },
    { at: 6, account: 'DECISION_ACCOUNT_TERMINATED', days: null },
  ],
};
const day = (count: number): Date => new Date(Date.UTC(2026, 0, 1 + count));
const now = day(200);

let items = 0;
const restricted = (change: Partial<Countable> & { days?: number; category?: string; keyword?: string } = {}): Countable => {
  const { days = 150, category = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keyword, ...own } = change;
  items += 1;
  return {
    state: 'ACTIVE',
    itemId: `item-${items}`,
    orderId: null,
    visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    startsAt: day(days),
    decidedAt: day(days),
    statement: { category, categorySpecification: keyword === undefined ? [] : [keyword] },
    ...own,
  };
};
const points = (...rows: Countable[]): number[] => strikesOf(rows, policy, now).map((strike) => strike.points);

describe('a restriction counts against an account', () => {
  test.each<[string, Parameters<typeof restricted>[0], number]>([
    ['ordinarily', {}, 1],
    ['by its category', { category: 'STATEMENT_CATEGORY_VIOLENCE' }, 2],
    ['by its keyword', { keyword: 'KEYWORD_TERRORIST_CONTENT' }, 9],
    ['by the more of both', { category: 'STATEMENT_CATEGORY_VIOLENCE', keyword: 'KEYWORD_PHISHING' }, 2],
    ['when it ran to its end', { state: 'ENDED' }, 1],
    ['when the clock has begun it', { state: 'SCHEDULED' }, 1],
    ['until its days have passed', { days: 101 }, 1],
  ])('%s', (_, change, counted) => expect(points(restricted(change))).toEqual([counted]));

  test.each<[string, Parameters<typeof restricted>[0]]>([
    ['lifted', { state: 'LIFTED' }],
    ['reversed', { state: 'REVERSED' }],
    ['not begun', { state: 'SCHEDULED', startsAt: day(201) }],
    ['as old as the policy goes', { days: 100 }],
    ['under an order', { orderId: 'o' }],
    ['without reasons', { statement: null }],
    ['of the account itself', { itemId: null }],
    ['without much effect on readers', { visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }],
    ['on payments alone', { visibility: [] }],
  ])('only if it is not %s', (_, change) => expect(points(restricted(change))).toEqual([]));

  test('once per item, by the restriction that counts most', () => {
    const mild = restricted({ days: 190 });
    const heavy = { ...restricted({ category: 'STATEMENT_CATEGORY_VIOLENCE', days: 160 }), itemId: mild.itemId };
    expect(points(mild, heavy)).toEqual([2]);
    expect(points(heavy, mild)).toEqual([2]);
  });
  test('newest first, with its expiry', () => {
    const [first, second] = strikesOf([restricted({ days: 120 }), restricted({ days: 190 })], policy, now);
    expect([first?.at, second?.at, second?.expiresAt]).toEqual([day(190), day(120), day(220)]);
  });
});

const nothing: Measures = { warnedAt: null, restrictedAt: null, isRestricted: false };
const ones = (...days: number[]) =>
  strikesOf(
    days.map((one) => restricted({ days: one })),
    policy,
    now,
  );
const warn = { step: 'WARN', atPoints: 3, account: null, days: null };
const suspend = { step: 'RESTRICT', atPoints: 4, account: 'DECISION_ACCOUNT_SUSPENDED', days: 7 };
const terminate = { step: 'RESTRICT', atPoints: 6, account: 'DECISION_ACCOUNT_TERMINATED', days: null };

describe('the policy proposes', () => {
  test.each<[string, number[], Partial<Measures>, object | null]>([
    ['nothing without restrictions', [], {}, null],
    ['nothing below the warning', [150, 151], {}, null],
    ['a warning at its points', [150, 151, 152], {}, warn],
    ['a warning first, whatever the points', [150, 151, 152, 153, 154, 155, 156], {}, warn],
    ['nothing more after a warning', [150, 151, 152], { warnedAt: day(153) }, null],
    ['nothing more for what led to the warning', [150, 151, 152, 153], { warnedAt: day(154) }, null],
    ['a suspension for something new after the warning', [150, 151, 152, 154], { warnedAt: day(153) }, suspend],
    ['nothing while the account is restricted', [150, 151, 152, 154], { warnedAt: day(153), isRestricted: true }, null],
    ['nothing again for the same', [150, 151, 152, 154], { warnedAt: day(153), restrictedAt: day(155) }, null],
    ['the strictest step that is reached', [150, 151, 152, 154, 156, 157], { warnedAt: day(153), restrictedAt: day(155) }, terminate],
    ['a warning again, when the last is older than all that counts', [150, 151, 152, 154], { warnedAt: day(149) }, warn],
  ])('%s', (_, days, known, proposed) => expect(proposalOf(ones(...days), { ...nothing, ...known }, policy)).toEqual(proposed));

  test('only a warning if there was no warning before, whatever happened', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 101, max: 199 }), { maxLength: 12 }), fc.boolean(), (days, isRestricted) => {
        expect(proposalOf(ones(...days), { ...nothing, isRestricted }, policy)?.step ?? 'WARN').toBe('WARN');
      }),
    ));
});

test('the policy in force goes no further than the one on misuse, by which an account is suspended', () => {
  const { acts, withinDays, suspensionDays } = misusePolicy.ILLEGAL_CONTENT;
  expect(strikePolicy.days).toBe(withinDays);
  expect(strikePolicy.warnAt).toBeGreaterThanOrEqual(acts);
  for (const { account, days } of strikePolicy.steps)
    if (account === 'DECISION_ACCOUNT_SUSPENDED') expect(days).toBeLessThanOrEqual(suspensionDays);
});

test('the policy in force warns before it restricts, and each step is stricter than the one before', () => {
  const marks = [strikePolicy.warnAt, ...strikePolicy.steps.map(({ at }) => at)];
  expect(marks).toEqual([...new Set(marks)].toSorted((one, other) => one - other));
});
