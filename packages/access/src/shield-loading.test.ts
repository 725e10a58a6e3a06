/** How the rule engine is loaded: once, by its CommonJS build, over the one copy of graphql that everything else uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['gateway', 'subgraphs', 'packages', 'prisma', 'schema', 'apps'];
const require = createRequire(import.meta.url);

const sources = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.[cm]?[jt]s$/.test(file) && !/(^|\/)(node_modules|client|generated)\/|\.test\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

test('graphql-shield is loaded in one file, with createRequire', () => {
  const naming = sources.filter(({ text }) => /['"]graphql-shield['"]/.test(text));
  expect(naming.map(({ file }) => file)).toEqual(['packages/access/src/shield.ts']);
  expect(naming[0]?.text).not.toMatch(/^import .*graphql-shield/m);
  expect(naming[0]?.text).toContain("createRequire(import.meta.url)('graphql-shield')");
});

test('chain and race, which call functions that Node no longer has, are never used', () => {
  const text = sources.find(({ file }) => file === 'packages/access/src/shield.ts')?.text;
  const taken = /const \{([^}]*)\} = createRequire/.exec(text ?? '')?.[1];
  expect(taken?.split(',').map((name) => name.trim())).toEqual(['shield', 'rule', 'allow', 'deny']);
});

test('there is only one copy of graphql', () => {
  const packages = ['@apollo/server', '@apollo/gateway', '@apollo/subgraph', '@apollo/composition', 'graphql-shield', 'graphql-middleware'];
  const own = require.resolve('graphql');
  const theirs = packages.map((name) => createRequire(require.resolve(name)).resolve('graphql'));
  expect(theirs).toEqual(packages.map(() => own));
});

test('what is imported and what is required are the same module', () => {
  expect((require('graphql') as typeof import('graphql')).GraphQLError).toBe(GraphQLError);
});
