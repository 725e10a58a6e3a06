import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The cow is in the field and this is not the way that you have to take with it.'],
    ['de', 'Die Kuh ist auf der Weide, und das ist nicht der Weg, den Sie mit ihr gehen.'],
    ['fr', 'Les vaches sont dans les champs et vous ne pouvez pas passer avec des chiens.'],
    ['ru', 'Корова стоит в поле, и это не та дорога, по которой надо идти.'],
    ['ja', 'うしはのはらにいます。このみちではありません。'],
  ])('is recognised as %s', (language, text) => expect(languageOf(text)).toBe(language));

  it.each(['', 'Cow.', '0xdeadbeef 12 lorem ipsum dolor'])('is not recognised in %j', (text) => expect(languageOf(text)).toBeUndefined());
});
