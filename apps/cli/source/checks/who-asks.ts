/** Checks 1 to 7: only Writ is answered, and each request once. */
import { randomUUID } from 'node:crypto';
import { holds, type Kit, says } from '../kit.ts';
import type { Check } from './check.ts';

const holder = JSON.stringify({ issuer: 'https://check.example.org', subject: 'nobody' });
const otherHolder = JSON.stringify({ issuer: 'https://check.example.org', subject: 'somebody' });
const ago = (ms: number) => new Date(Date.now() - ms);

async function describes(kit: Kit): Promise<void> {
  const { categories, identifierTypes, effects } = await kit.client.describe();
  holds('it knows no identifier', identifierTypes.length > 0);
  holds('it names a category twice', new Set(categories.map(({ category }) => category)).size === categories.length);
  holds('it names an effect twice', new Set(effects.map(({ kind, status }) => `${kind} ${status}`)).size === effects.length);
}

export const whoAsks: readonly Check[] = [
  [1, 'describes itself', describes],
  [
    2,
    'refuses what is not signed',
    async (kit) => {
      says('GET', await kit.ask({ path: '', unsigned: true }), '401 SIGNATURE_MISSING');
      says('POST', await kit.ask({ method: 'POST', path: '/holder', body: holder, unsigned: true }), '401 SIGNATURE_MISSING');
    },
  ],
  [3, 'refuses another key', async (kit) => says('GET', await kit.ask({ path: '', key: kit.strangersKey }), '401 SIGNATURE_INVALID')],
  [
    4,
    'refuses a signature of five minutes ago, and of five minutes ahead',
    async (kit) => {
      says('ago', await kit.ask({ path: '', now: ago(300_000) }), '401 SIGNATURE_EXPIRED');
      says('ahead', await kit.ask({ path: '', now: ago(-300_000) }), '401 SIGNATURE_EXPIRED');
      says('half a minute ago', await kit.ask({ path: '', now: ago(30_000) }), '200');
    },
  ],
  [
    5,
    'refuses a nonce that was used',
    async (kit) => {
      const nonce = randomUUID();
      says('first', await kit.ask({ path: '', nonce }), '200');
      says('second', await kit.ask({ path: '', nonce }), '401 SIGNATURE_REUSED');
    },
  ],
  [
    6,
    'refuses another body than was signed',
    async (kit) =>
      says('POST', await kit.ask({ method: 'POST', path: '/holder', body: otherHolder, signed: { body: holder } }), '401 CONTENT_DIGEST'),
  ],
  [
    7,
    'refuses another path and query than were signed',
    async (kit) => {
      says('path', await kit.ask({ path: '/accounts/a', signed: { path: '/accounts/b' } }), '401 SIGNATURE_INVALID');
      says('query', await kit.ask({ path: '/items?url=a', signed: { path: '/items?url=b' } }), '401 SIGNATURE_INVALID');
    },
  ],
];
