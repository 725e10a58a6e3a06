import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a page', () => {
  it('is that of its address first', () => {
    expect(languageOf({ search: '?lang=de', cookies: 'writ-language=en', acceptLanguage: 'en' })).toBe('de');
    expect(languageOf({ search: '?lang=en', cookies: 'writ-language=de' })).toBe('en');
  });

  it('is otherwise the one that was chosen before', () => {
    expect(languageOf({ search: '', cookies: 'a=b; writ-language=de; c=d', acceptLanguage: 'en' })).toBe('de');
    expect(languageOf({ search: '', cookies: 'not-writ-language=de', acceptLanguage: 'en' })).toBe('en');
  });

  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr, en;q=0.4, de;q=0.5', 'de'],
    ['en;q=0.5, de;q=0.5', 'en'],
    ['de;q=0, en', 'en'],
    ['de;q=0', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    [';;,,=', 'en'],
    ['', 'en'],
  ])('is otherwise what the browser prefers of the existing ones: %s is %s', (acceptLanguage, expected) => {
    expect(languageOf({ search: '', acceptLanguage })).toBe(expected);
  });

  it('is never one that does not exist', () => {
    expect(languageOf({ search: '?lang=fr', cookies: 'writ-language=__proto__' })).toBe('en');
    expect(languageOf({ search: '?lang=ar-XB' })).toBe('en');
    expect(languageOf({ search: '?lang=ar-XB', pseudoLocale: true })).toBe('ar-XB');
    expect(languageOf({ search: '', acceptLanguage: 'ar-XB', pseudoLocale: true })).toBe('en');
  });
});
