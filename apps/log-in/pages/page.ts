/** The frame of every page, its headers, and the two files that it loads. No script and no style is in a page itself. */
import { readFileSync } from 'node:fs';
import { markInPage } from '@writ/core/mark';
import type { Language } from './language.ts';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** By path. */
export const assets: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map([
  ['/log-in.js', { type: 'text/javascript; charset=utf-8', body: file('./log-in.js') }],
  ['/log-in.css', { type: 'text/css; charset=utf-8', body: file('./log-in.css') }],
]);

/** Headers of a page. `next` is where a form's answer may send the browser on: the console, after a sign-in. */
export const pageHeaders = (next?: string): Readonly<Record<string, string>> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `form-action 'self'${next === undefined ? '' : ` ${next}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'Permissions-Policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  // Not less: with none a browser names no origin when it sends a form.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A sentence with a text in it; both are escaped. */
export const filled = (sentence: string, text: string): string => escapeHtml(sentence.replace('{}', () => text));

/** A page; title and body are HTML. */
export const page = (language: Language, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Writ</title>
<link rel="stylesheet" href="/log-in.css">
<script src="/log-in.js" type="module"></script>
</head>
<body>
<header><p class="brand">${markInPage}Writ</p></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
