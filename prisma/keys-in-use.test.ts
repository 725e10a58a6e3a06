import { describe, expect, it } from 'vitest';
import { eachKey, namedKey, OtherKey } from './keys-in-use.ts';

const [next, previous] = [1, 2].map((fill) => ({ key: new Uint8Array(32).fill(fill), check: new Uint8Array(32).fill(fill + 10) }));
if (next === undefined || previous === undefined) throw new TypeError('two keys');

describe('of two keys', () => {
  it('the one that the database names is used; the one before until it names any', () => {
    expect(namedKey('INDEX', [next, previous], next.check)).toBe(next.key);
    expect(namedKey('INDEX', [next, previous], previous.check)).toBe(previous.key);
    expect(namedKey('INDEX', [next, previous], null)).toBe(previous.key);
    expect(namedKey('INDEX', [next], null)).toBe(next.key);
  });

  it('none is used where the database names another one', () => {
    expect(() => namedKey('INDEX', [previous], next.check)).toThrow(OtherKey);
    expect(() => namedKey('INDEX', [previous], next.check)).toThrow(/^WRIT_KEY_INDEX was replaced: start again/);
  });

  it('the new one is tried first, and one alone is the only one', () => {
    expect(eachKey([next, previous])).toEqual([next.key, previous.key]);
    expect(eachKey(next.key)).toEqual([next.key]);
  });
});
