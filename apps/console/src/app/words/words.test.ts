import { expect, it } from 'vitest';
import { isolated, withoutLabel } from './words.tsx';

it('a text that a person wrote does not change the direction of the sentence around it', () => {
  expect(isolated({ who: 'agent-1', count: 3 })).toEqual({ who: 'agent-1', count: 3 });
  expect(isolated({ who: 'שלום' })).toEqual({ who: '\u2068שלום\u2069' });
  expect(isolated({ who: 'a\u202etxt.exe\u2069' })).toEqual({ who: 'atxt.exe' });
});

it('a value whose label is still on its way is not shown to people', () => {
  expect(withoutLabel('ANSWER_FINDING', true)).toBe('…');
  // What has no label at all is better seen than hidden.
  expect(withoutLabel('ANSWER_FINDING', false)).toBe('ANSWER_FINDING');
});

const words = import.meta.glob<Record<string, string>>('../../words/{en,de}/*.json', { eager: true, import: 'default' });

it('no sentence says of one that they are many', () => {
  const all = Object.entries(words).flatMap(([file, of]) => Object.entries(of).map(([key, text]) => ({ at: `${file} ${key}`, text })));
  expect(all.length).toBeGreaterThan(3_000);
  expect(
    all.filter(({ text }) => /(?<!of |von )\{count\} (are|have|sind|haben)\b/.test(text)).map(({ at, text }) => `${at}: ${text}`),
  ).toEqual([]);
});
