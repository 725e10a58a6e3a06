/**
 * How what a browser loads for the public pages is bundled: one stylesheet, and the script of the page for receipts. A build of its own, so
 * that no part of the single-page console comes along.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('..'),
  base: '/',
  publicDir: false,
  resolve: { conditions: ['browser', 'module', 'import', 'default'] },
  build: {
    target: 'es2023',
    manifest: '.vite/pages.json',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { verify: at('client/verify.ts'), pages: at('pages.css') } },
    reportCompressedSize: false,
  },
});
