/** What the public pages are as documents: whole in both languages, without anything inline, and closed against whatever stands in an item. */
import { describe, expect, it } from 'vitest';
import { publicPages } from './public-pages.tsx';
import type { Ask, Installation, PageRequest } from './request.ts';
import { askOf, assets, installation, item, requestOf } from './testing/sample-installation.ts';
import { first, second, servedReports } from './testing/sample-reports.ts';

const paths = [
  ...(['/', '/totals', '/checkpoints', '/verify', '/contact', '/erasure', '/items/item-1', '/items/none'] as const),
  ...(['/transparency', `/transparency/${first.id}`, `/transparency/${second.id}/e_evidence_article_28`] as const),
] as const;
const withReports: Installation = { ...installation, ...servedReports([first, second]) };

async function make(path: string, changes: Partial<PageRequest> = {}, ask: Ask = askOf({ item }), own: Installation = withReports) {
  const made = await publicPages(assets).at(requestOf(path, changes), ask, own);
  if (made === null) throw new Error(`${path} is no page`);
  return made;
}

/** The texts between tags, without the tags. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '\n');

describe.each(['en', 'de'] as const)('every page in %s', (language) => {
  it.each(paths)('%s has nothing inline, states its language, and offers the other one at its own address', async (path) => {
    const { html } = await make(path, { language, search: '?a=1' });
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="\/assets\//);
    expect(html.match(/<script/g) ?? []).toHaveLength(path === '/verify' ? 1 : 0);
    expect(html).toContain(`href="${path}?a=1&amp;lang=de"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(textOf(html)).not.toMatch(/public\.|\{[a-z]+\}/);
  });
});

it('a public page keeps a requested language, in every link of its own and for the cookie', async () => {
  const made = await make('/', { search: '?lang=de', language: 'de' });
  expect(made.keepLanguage).toBe('de');
  expect(made.html).toContain('href="/totals?lang=de"');
  const plain = await make('/', { language: 'de' });
  expect(plain.keepLanguage).toBeUndefined();
  expect(plain.html).toContain('href="/totals"');
});

it('a public page is written from right to left in the language that only tests have', async () => {
  const { html, keepLanguage } = await make('/totals', { search: '?lang=ar-XB', language: 'ar-XB' });
  expect(html).toContain('<html lang="ar-XB" dir="rtl">');
  expect(keepLanguage).toBe('ar-XB');
  const refused = await make('/totals', { search: '?lang=ar-XB' }, askOf(), { ...installation, pseudoLocale: false });
  expect(refused.keepLanguage).toBeUndefined();
});

it.each(['/item', '/items/a/b', '/orders', '/totals/', '//', '/verify.html'])('a public page does not exist at %s', async (path) => {
  expect(await publicPages(assets).at(requestOf(path), askOf({ item }), installation)).toBeNull();
});

describe('an item', () => {
  const evil = '\u202e<script>alert(1)</script><img src=x onerror=alert(1)>"\' & \u2066';

  it('can have any text, which remains text and does not change the direction around it', async () => {
    const tombstone = {
      order: 'DSA_ACT',
      authority: 'north-regulator',
      authorityName: evil,
      country: 'IE',
      provision: evil,
      ground: null,
      category: null,
      since: item.publishedAt,
      territories: ['WORLD'],
    };
    const hostile = {
      ...item,
      title: evil,
      text: evil,
      language: '"><b>',
      author: { handle: evil },
      inReplyTo: { id: '"><script>/../x', title: evil },
    };
    const ask = askOf({ item: { ...hostile, everywhere: 'DISABLED' }, tombstones: { DE: [tombstone] } });
    const { html } = await make('/items/item-1', {}, ask);
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html.match(/&lt;script&gt;alert\(1\)/g)).toHaveLength(6);
    // Whatever is a stranger's stands alone in an isolate.
    const outside = html.replace(/<bdi>[^<]*<\/bdi>/g, '');
    expect(outside).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(outside).not.toContain('alert(1)');
    expect(html).toContain('href="/items/%22%3E%3Cscript%3E%2F..%2Fx"');
    expect(html, 'its name in log-ins, where it has one that people read').not.toContain('north-regulator');
    const unnamed = askOf({ item: { ...hostile, everywhere: 'DISABLED' }, tombstones: { DE: [{ ...tombstone, authorityName: null }] } });
    expect((await make('/items/item-1', {}, unnamed)).html).toContain('<bdi>north-regulator</bdi>');
  });

  it('that is unknown, hidden or impossible has one and the same page', async () => {
    const [unknown, refused] = [askOf({ item: null }), askOf({ fault: 'BAD_USER_INPUT' })];
    const made = await Promise.all([
      make('/items/x', {}, unknown),
      make('/items/x', {}, refused),
      make('/items/x', {}, async (document) => ({ data: { item: document ? null : null } })),
    ]);
    expect(made.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(made.map(({ html }) => html)).size).toBe(1);
    for (const path of [`/items/${'x'.repeat(201)}`, '/items/', '/items/%ff', '/items/%'])
      expect((await make(path, {}, () => Promise.reject(new Error('it was asked')))).status, path).toBe(404);
  });

  it('is found by the form of the landing page', async () => {
    expect((await make('/items', { search: '?id=+item-1+' })).html).toContain('A text.');
    expect((await make('/items', { search: '?id=' })).status).toBe(404);
  });

  it('that is withheld where the reader is shows neither text nor an unexplained blank, but where and why', async () => {
    const tombstone = (since: string, territories: string[]) => ({
      order: null,
      authority: null,
      authorityName: null,
      country: null,
      provision: null,
      ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      category: 'STATEMENT_CATEGORY_VIOLENCE',
      since,
      territories,
    });
    const reasons = [tombstone('2031-02-01T00:00:00.000Z', ['DE', 'FR'])];
    const withheld = { ...item, title: null, text: null, enforcementStatus: 'DISABLED' };
    const ask = askOf({
      item: withheld,
      territories: { DE: 'DISABLED', FR: 'DISABLED', IE: 'AVAILABLE' },
      tombstones: { DE: reasons, FR: reasons, IE: [] },
    });
    const { html, status } = await make('/items/item-1', { country: 'DE' }, ask);
    const text = textOf(html).replace(/\n+/g, '\n');
    expect(status).toBe(200);
    expect(text).toContain('This is what readers in Germany get.');
    expect(text).toContain('This item isn’t available here.');
    expect(text).toMatch(/France and Germany\nAccess disabled\n/);
    expect(text).toMatch(/All other countries\nAvailable\n/);
    expect(text).not.toContain('A text.');
    expect(text.match(/Decided by the platform/g)).toHaveLength(1);
    expect(text).toContain('Violence');
  });

  it('that is withheld without a reason shows only that, and an open item that it is not withheld', async () => {
    const sealed = await make('/items/item-1', {}, askOf({ item: { ...item, everywhere: 'REMOVED' } }));
    expect(textOf(sealed.html)).toContain('This content is withheld. No reason is given here.');
    expect(textOf((await make('/items/item-1')).html)).toContain('Nothing of this item is withheld anywhere.');
  });
});

describe('a graph that does not answer', () => {
  it.each([
    ['LOG_UNAVAILABLE', 503, 'The access log'],
    ['UPSTREAM_UNAVAILABLE', 503, 'did not answer in time'],
    ['INTERNAL_SERVER_ERROR', 500, 'on our side'],
  ])('with %s leads to a page that explains what happened and that nothing was disclosed', async (fault, status, words) => {
    for (const path of ['/items/item-1', '/checkpoints', '/totals', '/contact']) {
      const made = await make(path, {}, askOf({ fault }));
      expect(made.status).toBe(status);
      expect(textOf(made.html)).toContain(words);
      expect(textOf(made.html)).toContain('Nothing was disclosed, and nothing was saved or changed.');
      expect(made.html).toContain(fault);
    }
  });

  it('is not called for the pages that need no data', async () => {
    for (const path of ['/', '/verify']) expect((await make(path, {}, () => Promise.reject(new Error('it was asked')))).status).toBe(200);
  });
});

it('the page of checkpoints shows exactly the checkpoint of the graph, and that there may be none yet', async () => {
  const { html } = await make('/checkpoints');
  expect(html).toContain('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  expect(html).toContain('href="/log/1/checkpoint"');
  const none = await make('/checkpoints', {}, async () => ({ data: { checkpoint: null } }));
  expect(textOf(none.html)).toContain('No checkpoint has been published yet.');
});

it('a public page names what a demo is only in a demo', async () => {
  expect((await make('/')).html).toContain('npx writ token holder-1');
  const production = await make('/', {}, askOf(), { ...installation, mode: 'production' });
  expect(production.html).not.toMatch(/token holder-1|GraphiQL|Demo/);
});
