import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makePage, pageFile } from './build.ts';

const page = await readFile(pageFile, 'utf8');
const inside = (tag: string) => [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const kibibyte = 1024;

describe('docs/signing.html', () => {
  it('is built from its source by npm run signing-page', async () => {
    expect((await makePage()) === page).toBe(true);
  });

  it('allows its one script and its one style, and no connection', () => {
    const [script = '', ...scripts] = inside('script');
    const [style = '', ...styles] = inside('style');
    expect([scripts, styles]).toEqual([[], []]);
    const policies = [...page.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(([, policy]) => policy);
    expect(policies).toEqual([
      `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    ]);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  it('names nothing that would be loaded, requested, sent or kept', () => {
    const markup = page.replace(/<(script|style)>.*?<\/\1>/gs, '');
    expect(markup).not.toMatch(/\s(src|srcset|href|action|formaction|poster|data|background|style|on\w+)\s*=/i);
    expect(markup).not.toMatch(/<(link|base|iframe|img|object|embed|audio|video|svg|a)\b/i);
    expect(inside('style').join()).not.toMatch(/url\(|@import|image-set|src:/i);
    expect(inside('script').join()).not.toMatch(
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|Worker|import|eval)\s*\(/,
    );
    expect(inside('script').join()).not.toMatch(/\b(localStorage|sessionStorage|indexedDB|cookie|innerHTML)\b/);
  });

  it('answers no window as it is built, and belongs to no origin', () => {
    expect(page).toContain('<meta name="writ-origin" content="">');
    expect(page).toContain('<meta name="writ-consoles" content="">');
  });

  it('needs nothing of Node, and reveals nothing of the machine that built it', () => {
    expect(page).not.toMatch(/node:|\bBuffer\b|\bprocess\./);
    expect(page).not.toContain(process.cwd());
  });

  it('comes in 64 KiB over the line, and is read in 300', () => {
    expect(brotliCompressSync(page).length).toBeLessThanOrEqual(64 * kibibyte);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(300 * kibibyte);
  });
});
