import { expect, test } from 'vitest';
import { isOfOneAlphabet, lookAlikeOf, skeletonOf } from './look-alike.ts';

const real = 'westland-enforcing-authority';

test.each([
  ['in capitals', 'Westland-Enforcing-AUTHORITY'],
  ['with a blank at its end', 'westland-enforcing-authority '],
  ['with a no-break space', 'westland\u00a0enforcing-authority'],
  ['without dashes', 'westlandenforcingauthority'],
  ['with the hyphen U+2010', 'westland\u2010enforcing\u2010authority'],
  ['with an em dash', 'westland\u2014enforcing-authority'],
  ['with a minus sign', 'westland\u2212enforcing-authority'],
  ['with a zero-width space', 'westland-\u200benforcing-authority'],
  ['with a soft hyphen', 'west\u00adland-enforcing-authority'],
  ['with a mark of direction', '\u202ewestland-enforcing-authority'],
  ['with an accent', 'wéstland-enforcing-authority'],
  ['with a combining mark', 'westland-e\u0301nforcing-authority'],
  ['in wide letters', 'ｗｅｓｔland-enforcing-authority'],
  ['with Cyrillic letters', 'w\u0435stl\u0430nd-\u0435nforcing-\u0430uthority'],
  ['with a Greek letter', 'westland-enf\u03bfrcing-authority'],
  ['with figures for letters', 'west1and-enf0rcing-authority'],
  ['with a filler of Hangul, which is an invisible letter', 'westland-enforcing-authority\u3164'],
  ['with a first filler of Hangul', 'west\u115fland-enforcing-authority'],
  ['with half a filler of Hangul', 'westland\uffa0-enforcing-authority'],
  ['with a letter that modifies', 'westland-enforcing-authority\u02bc'],
])('a name %s looks like the real one', (_, name) => expect(lookAlikeOf(name, ['another', real])).toBe(real));

test.each([
  ['the name itself', real],
  ['a name with another letter', 'eastland-enforcing-authority'],
  ['a name with a word more', 'westland-enforcing-authority-2'],
  ['an empty name', ''],
])('no other name looks like %s', (_, name) => expect(lookAlikeOf(name, ['another', real])).toBe(null));

test('ß and SS are the same, as are ligatures and their letters', () => {
  expect(skeletonOf('Straße')).toBe(skeletonOf('STRASSE'));
  expect(skeletonOf('o\ufb03ce')).toBe(skeletonOf('office'));
});

test.each([
  ['an Armenian letter', 'westland-enf\u0585rcing-authority'],
  ['a Cherokee letter', '\u13b3estland-enforcing-authority'],
  ['a Lisu letter', 'westland-\ua4f0nforcing-authority'],
  ['a Coptic letter', 'westland-enf\u2c9frcing-authority'],
  ['a letter of phonetics', 'westl\u0251nd-enforcing-authority'],
  ['letters of two alphabets', 'westland-enforcing-\u043a\u0430\u0442'],
  ['no letter', '\u3164--'],
])('a name with %s has no alphabet', (_, name) => expect(isOfOneAlphabet(name)).toBe(false));

test.each([
  'westland-enforcing-authority-2',
  'Výkonný orgán č. 7',
  'Straffefuldbyrdelsesmyndigheden for Ærø',
  'Awtorità tal-infurzar, Ħamrun',
  'Urząd w Łodzi',
  'Αρχή Εκτέλεσης',
  'Изпълнителен орган',
])('the name %s is in one alphabet', (name) => expect(isOfOneAlphabet(name)).toBe(true));
