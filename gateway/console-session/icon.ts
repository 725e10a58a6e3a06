/**
 * The mark where browsers look for it: `/icon.svg`, which every page names, and for browsers that draw no SVG there `/favicon.ico` and the picture for
 * the start screen of a phone. The two pictures are drawn from the same mark (`@writ/core/mark`).
 */
import { readFileSync } from 'node:fs';
import { markFile } from '@writ/core/mark';
import type { FastifyInstance } from 'fastify';
import { type Html, html } from './html.ts';

const picture = (name: string): Buffer => readFileSync(new URL(`./icons/${name}`, import.meta.url));

/** What is at which path. */
const icons: Readonly<Record<string, { type: string; bytes: Buffer }>> = {
  '/icon.svg': { type: 'image/svg+xml', bytes: Buffer.from(markFile) },
  '/favicon.ico': { type: 'image/x-icon', bytes: picture('favicon.ico') },
  '/apple-touch-icon.png': { type: 'image/png', bytes: picture('apple-touch-icon.png') },
};

/** What the head of a page says of them. */
export const iconLinks: Html = html`<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">`;

/** Adds them. Opened as pages of their own they may do nothing. */
export function serveIcons(app: FastifyInstance): void {
  for (const [path, { type, bytes }] of Object.entries(icons))
    app.get(path, (_request, reply) =>
      reply
        .type(type)
        .headers({
          'cache-control': 'public, max-age=86400',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .send(bytes),
    );
}
