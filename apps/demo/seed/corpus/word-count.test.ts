import { describe, expect, it } from 'vitest';
import { WordCount } from './word-count.ts';

describe('the word counts', () => {
  const words = new WordCount();
  words.add('Mark the mark, mark by mark. Quennelby wrote; quennelby@brambleway.test, http://x.test/quennelby and quennelby.test did not.');

  it('distinguish common words from names', () => {
    expect([words.lowers('mark'), words.capitals('mark')]).toEqual([3, 1]);
    words.add('mark');
    expect(words.isCommon('mark')).toBe(true);
    expect(words.isCommon('quennelby')).toBe(false);
  });

  it('leave out parts of addresses and paths', () => {
    expect([words.lowers('quennelby'), words.capitals('quennelby')]).toEqual([0, 1]);
    expect([words.has('wrote'), words.has('brambleway')]).toEqual([true, false]);
  });
});
