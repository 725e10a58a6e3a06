import { describe, expect, it } from 'vitest';
import { WordCount } from '../corpus/word-count.ts';
import { InventedWords } from './invented-words.ts';
import { NameBook, NameSightings } from './name-book.ts';
import { replaceNames } from './name-replacement.ts';
import { nameTokens } from './person-name.ts';

const words = new WordCount();
words.add('long way long road long day long night long year long line mark it mark well mark this mark that Orlaith Quennelby');
const sightings = new NameSightings();
for (const name of ['Orlaith Quennelby', 'Orlaith Anne Quennelby', 'Percivald Long', 'Mark Dunstanley', 'Mark Quennelby', 'Mark Long'])
  sightings.add(nameTokens(name));
const book = new NameBook(sightings, words, new InventedWords((word) => words.has(word)));
const replaced = (text: string, ...parties: string[]): string => replaceNames(text, book, new Set(parties.flatMap(nameTokens)));
const [given = '', family = ''] = replaced('Orlaith Quennelby').split(' ');

describe('the names in a text', () => {
  it('are replaced, whole and in parts, each in its own case', () => {
    expect(`${given} ${family}`).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(replaced("Orlaith's hens, QUENNELBY, ask orlaith.")).toBe(
      `${given}'s hens, ${family.toUpperCase()}, ask ${given.toLowerCase()}.`,
    );
    expect(replaced('> Orlaith B.\n> Quennelby')).toBe(`> ${given} B.\n> ${family}`);
  });

  it('are replaced as a whole where their parts are common words', () => {
    expect(replaced('Percivald Long said: a long way, Long.')).not.toMatch(/Percivald|d Long said/);
    expect(replaced('Percivald Long said: a long way, Long.')).toContain('a long way, Long.');
    expect(replaced('Mark Long it, mark long it')).toMatch(/^(?!Mark)[A-Z][a-z]+ (?!Long)[A-Z][a-z]+ it, mark long it$/);
  });

  it('are those of the participants, even when they are common words', () => {
    expect(replaced('Long ago', 'Percivald Long')).not.toContain('Long');
    expect(replaced('a long time', 'Percivald Long')).toBe('a long time');
  });

  it('include the word after a known given name', () => {
    const text = replaced('Orlaith Abernathwick came. Abernathwick left.');
    expect(text).toMatch(new RegExp(`^${given} ([A-Z][a-z]+) came\\. \\1 left\\.$`));
    expect(text).not.toContain('Abernathwick');
  });

  it('are whole words', () => {
    expect(replaced('Orlaithville, Quennelbyish')).toBe('Orlaithville, Quennelbyish');
    expect(replaced('Nobody known here.')).toBe('Nobody known here.');
  });
});
