import { describe, expect, it } from 'vitest';
import { capitalised, InventedWords } from './invented-words.ts';

describe('the invented words', () => {
  it('are the same for the same seed and kind', () => {
    const [one, other] = [new InventedWords(() => false), new InventedWords(() => false)];
    expect(one.word('given', 'x')).toBe(other.word('given', 'x'));
    expect(one.word('given', 'x')).not.toBe(one.word('family', 'x'));
  });

  it('are never a real word', () => {
    const free = new InventedWords(() => false).word('given', 'x');
    expect(new InventedWords((word) => word === free).word('given', 'x')).not.toBe(free);
  });

  it('belong to one seed alone when they are requested as own words', () => {
    const invented = new InventedWords(() => false);
    const words = Array.from({ length: 4000 }, (_, index) => invented.ownWord('family', String(index)));
    expect(new Set(words).size).toBe(4000);
  });

  it('begin with a capital when they are written as names', () => {
    expect(capitalised('velkabart')).toBe('Velkabart');
  });
});
