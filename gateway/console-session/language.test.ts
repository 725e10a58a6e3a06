import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each<[string, string, Record<string, string>, string]>([
  ['the address before all', 'lang=de', { cookie: 'writ-language=en', 'accept-language': 'en' }, 'de'],
  ['the choice before the browser', '', { cookie: 'a=b; writ-language=de', 'accept-language': 'en' }, 'de'],
  ['the browser by its weights', '', { 'accept-language': 'fr, en;q=0.5, de-AT;q=0.8' }, 'de'],
  ['not the one that the browser refuses', '', { 'accept-language': 'de;q=0, en;q=0.1' }, 'en'],
  ['English if nothing is chosen', '', {}, 'en'],
  ['English for an unknown language', 'lang=xx', { cookie: 'writ-language=zz', 'accept-language': 'fr' }, 'en'],
  ['English for an invalid weight', '', { 'accept-language': 'de;q=x' }, 'en'],
])('the language of a page is %s', (_, search, headers, language) => {
  expect(languageOf(new URLSearchParams(search), headers)).toBe(language);
});
