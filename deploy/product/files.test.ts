import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { productFiles } from './files.ts';
import { root } from './stage.ts';

it('a release and an image have no signing page that signs by itself', () => {
  const files = productFiles(root);
  expect(files).toContain('docs/signing.html');
  expect(files.filter((path) => path.includes('signing-page'))).toEqual(
    ['page', 'serve', 'server', 'settings'].map((name) => `apps/cli/signing-page/${name}.ts`),
  );
  const naming = files.filter((path) => path.endsWith('.ts') && readFileSync(root + path, 'utf8').includes('signing-page/server.ts'));
  // The first can't be loaded without its libraries, which are not there either.
  expect(naming).toEqual(['apps/demo/start.ts']);
});

it('a release and an image have no package in place of a library that they do not have', () => {
  const files = productFiles(root);
  expect(files).toContain('apps/demo/package.json');
  expect(files.filter((path) => /no-co/.test(path))).toEqual([]);
});
