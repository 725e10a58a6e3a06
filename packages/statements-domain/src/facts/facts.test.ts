import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { checkedFact, type Fact, factShapes, sorted, wholeHours } from './index.ts';

const notice: Fact<'notice-received'> = {
  fact: 'notice-received',
  flagger: false,
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  keywords: ['KEYWORD_PHISHING'],
};

describe('a fact', () => {
  test('is a line with the keys of its kind, in the form of RFC 8785', () => {
    expect(canonicalize(checkedFact(notice))).toBe(
      '{"category":"STATEMENT_CATEGORY_SCAMS_AND_FRAUD","fact":"notice-received","flagger":false,"keywords":["KEYWORD_PHISHING"]}',
    );
  });

  test.each<[string, object]>([
    ['with another key', { ...notice, account: 'ann' }],
    ['without one of its keys', { fact: 'notice-received', flagger: false, category: notice.category }],
    ['with a word that is none of the list', { ...notice, category: 'Ann Example' }],
    ['with a text among its keywords', { ...notice, keywords: ['ann@example.org'] }],
    ['with a value of another type', { ...notice, flagger: 'no' }],
  ])('is refused %s', (_what, wrong) => {
    expect(() => checkedFact(wrong as Fact<'notice-received'>)).toThrow();
  });

  test('is refused with hours that are no whole number from 0', () => {
    const decided = { fact: 'dispute', outcome: 'UPHELD', hours: 3 } as const;
    expect(checkedFact(decided)).toEqual(decided);
    for (const hours of [-1, 1.5, null, '3']) expect(() => checkedFact({ ...decided, hours } as Fact<'dispute'>)).toThrow();
  });

  test('says its kind in the key that is named after it', () => {
    for (const [name, shape] of Object.entries(factShapes)) expect(shape.shape.fact.value).toBe(name);
  });
});

test('words are sorted, each once, and hours are rounded down', () => {
  expect(sorted(['b', 'a', 'b'])).toEqual(['a', 'b']);
  const at = (ms: number) => new Date(ms);
  expect([wholeHours(at(0), at(3_599_999)), wholeHours(at(0), at(3_600_000)), wholeHours(at(5), at(0))]).toEqual([0, 1, 0]);
});
