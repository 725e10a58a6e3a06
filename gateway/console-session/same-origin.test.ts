import { expect, test } from 'vitest';
import { isFromElsewhere, isFromOwnPage } from './same-origin.ts';

const base = 'https://writ.example.org';

test.each<[string, Record<string, string>, boolean]>([
  ['a page of ours', { 'sec-fetch-site': 'same-origin' }, true],
  ['a page of ours, in an old browser', { origin: base }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: base }, false],
  ['another host of the domain', { 'sec-fetch-site': 'same-site', origin: base }, false],
  ['the address bar', { 'sec-fetch-site': 'none', origin: base }, false],
  ['another site, in an old browser', { origin: 'https://evil.example' }, false],
  ['our name without TLS', { origin: 'http://writ.example.org' }, false],
  ['another port', { origin: `${base}:8443` }, false],
  ['a name that begins like ours', { origin: `${base}.evil.example` }, false],
  ['no header at all', {}, false],
])('a request is classified as our own page or not: %s', (_, headers, isOurs) => {
  expect(isFromOwnPage(headers, base)).toBe(isOurs);
});

test('a request from another site is recognised where browsers send its origin', () => {
  expect(['cross-site', 'same-site', 'x'].map((site) => isFromElsewhere({ 'sec-fetch-site': site }))).toEqual([true, true, true]);
  expect([{ 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-origin' }, {}].map((headers) => isFromElsewhere(headers))).toEqual([
    false,
    false,
    false,
  ]);
});
