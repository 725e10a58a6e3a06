import { describe, expect, test } from 'vitest';
import { isWithheld, statuses, statusFor, statusOf } from './enforcement-status.ts';

const decision = (word: string): string => `DECISION_VISIBILITY_${word}`;
const effect = (word: string, ...territories: string[]) => ({ visibility: [decision(word)], territories });

describe('the status of a restriction', () => {
  test.each([
    ['CONTENT_REMOVED', 'REMOVED', true],
    ['CONTENT_DISABLED', 'DISABLED', true],
    ['CONTENT_INTERACTION_RESTRICTED', 'INTERACTION_RESTRICTED', false],
    ['CONTENT_AGE_RESTRICTED', 'AGE_RESTRICTED', false],
    ['CONTENT_DEMOTED', 'DEMOTED', false],
    ['CONTENT_LABELLED', 'LABELLED', false],
    ['OTHER', 'AVAILABLE', false],
  ] as const)('of %s is %s', (word, status, withheld) => {
    expect(statusOf([decision(word)])).toBe(status);
    expect(isWithheld(status)).toBe(withheld);
  });
  test('is the strictest of its decisions, whatever their order', () => {
    expect(statusOf([decision('CONTENT_LABELLED'), decision('CONTENT_DISABLED'), decision('CONTENT_DEMOTED')])).toBe('DISABLED');
    expect(statusOf([])).toBe('AVAILABLE');
  });
  test('of an unknown decision is an error, never AVAILABLE', () => expect(() => statusOf(['REMOVED'])).toThrow(TypeError));
});

describe('the status for a reader', () => {
  const effects = [effect('CONTENT_LABELLED', 'WORLD'), effect('CONTENT_DISABLED', 'DE', 'AT'), effect('CONTENT_DEMOTED', 'FR')];
  test.each([
    ['DE', 'DISABLED'],
    ['AT', 'DISABLED'],
    ['FR', 'DEMOTED'],
    ['JP', 'LABELLED'],
    [null, 'DISABLED'],
  ] as const)('in %s is %s', (territory, status) => expect(statusFor(effects, territory)).toBe(status));
  test('is available without a restriction', () => expect(statusFor([], null)).toBe('AVAILABLE'));
  test('is the stricter one for every pair', () => {
    const words = ['OTHER', 'CONTENT_LABELLED', 'CONTENT_DEMOTED', 'CONTENT_AGE_RESTRICTED'];
    words.push('CONTENT_INTERACTION_RESTRICTED', 'CONTENT_DISABLED', 'CONTENT_REMOVED');
    for (const [i, one] of words.entries())
      for (const [j, two] of words.entries())
        expect(statusFor([effect(one, 'WORLD'), effect(two, 'DE')], 'DE')).toBe(statuses[Math.max(i, j)]);
  });
});
