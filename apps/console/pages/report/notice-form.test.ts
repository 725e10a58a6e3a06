import { expect, it } from 'vitest';
import { noticeForm, noticeInput } from './notice-form.ts';

const written = {
  which: ' https://platform.example/post/7?a=1 ',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a fee.',
  name: 'A Reader',
  email: 'reader@example.org',
  goodFaith: 'on',
};
const inputOf = (changes: Record<string, string> = {}) => noticeInput(noticeForm({ ...written, ...changes }), 'de');

it('what names the item is sent as an address or as an id', () => {
  expect(inputOf()).toMatchObject({ url: 'https://platform.example/post/7?a=1', goodFaith: true, language: 'de', keywords: [] });
  expect(inputOf()).not.toHaveProperty('item');
  expect(inputOf({ which: ' item-7 ' })).toMatchObject({ item: 'item-7' });
  expect(inputOf({ which: 'at://did:plc:ana/app.bsky.feed.post/1' })).toMatchObject({ item: 'at://did:plc:ana/app.bsky.feed.post/1' });
});

it('what was left out is left out, and a category that is none is asked for again', () => {
  expect(inputOf({ name: ' ', email: '', goodFaith: '' })).toMatchObject({ name: null, email: null, publicBody: null, goodFaith: false });
  expect(inputOf({ body: 'Trading Standards', country: 'ie' })).toMatchObject({ publicBody: { name: 'Trading Standards', country: 'IE' } });
  expect(inputOf({ category: 'OTHER' })).toBeNull();
});

it('a notice about child sexual abuse has the keyword by which nobody has to give a name', () => {
  expect(inputOf({ abuse: 'on' })).toMatchObject({
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'],
  });
});
