/** The packages of npm as a stranger has them: built, packed, installed in an empty folder, and used from there. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackages } from '../../deploy/npm/build.ts';
import { root } from '../../deploy/npm/compile.ts';
import { npmPackages } from '../../deploy/npm/packages.ts';
import { type Installed, installPackages } from './npm/installed.ts';

let stranger: Installed;
beforeAll(() => {
  stranger = installPackages(['@types/node']);
});
afterAll(() => stranger.remove());

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const names = npmPackages.map(({ name }) => name);

describe('the tarballs', () => {
  it('have the same bytes when they are built again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-again-'));
    try {
      const again = buildPackages(folder);
      for (const [name, file] of stranger.tarballs) expect([name, sha256(again.get(name) ?? '')]).toEqual([name, sha256(file)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(names)('of %s hold code, types, LICENSE, NOTICE and README, and no TypeScript', (name) => {
    const { out } = stranger.run('tar', ['-tzf', stranger.tarballs.get(name) ?? '']);
    const files = out.trim().split('\n');
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'package.json'].map((file) => `package/${file}`)));
    expect(files.filter((file) => !/\.(js|d\.ts)$|\/(LICENSE|NOTICE|README\.md|package\.json)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /\.test\.|\/testing\//.test(file))).toEqual([]);
  });

  it.each(names)('of %s state licence and Node, and versions that nobody can widen', (name) => {
    const { license, engines, dependencies = {} } = stranger.manifest(name);
    expect({ license, engines }).toEqual({ license: 'Apache-2.0', engines: { node: expect.stringMatching(/^>=22/) } });
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

/** The code blocks of a README, each with the output that follows it. */
function examples(name: string): { code: string; output: string }[] {
  const text = readFileSync(join(stranger.folder, 'node_modules', name, 'README.md'), 'utf8');
  return [...text.matchAll(/```js\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/g)].map(([, code = '', output = '']) => ({ code, output }));
}

describe('the example of the README', () => {
  it('of @writ/tlog prints what the README says', () => {
    const found = examples('@writ/tlog');
    expect(found).toHaveLength(1);
    for (const { code, output } of found) expect(stranger.script(code)).toEqual({ status: 0, out: output, err: '' });
  });
});

describe('a stranger who imports', () => {
  it.each(npmPackages.flatMap(({ name, exports }) => Object.keys(exports).map((path) => join(name, path))))('%s gets a module', (name) => {
    const { out, err } = stranger.script(`console.log(Object.keys(await import(${JSON.stringify(name)})).length > 0);`);
    expect({ out, err }).toEqual({ out: 'true\n', err: '' });
  });

  it('what is not exported gets nothing', () => {
    const { err } = stranger.script(`await import('@writ/tlog/packages/tlog/src/bytes.js');`);
    expect(err).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

/** What the compiler says of a stranger's program, with the declarations of the packages checked too. */
function compiled(text: string): string {
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2024',
    types: ['node'],
    noEmit: true,
    exactOptionalPropertyTypes: true,
  };
  writeFileSync(join(stranger.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  writeFileSync(join(stranger.folder, 'program.ts'), text);
  return stranger.run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json']).out;
}

describe("a stranger's program in TypeScript", () => {
  it('with every export compiles under strict and nodenext', () => {
    const lines = npmPackages.flatMap(({ name, exports }) => Object.keys(exports).map((path) => join(name, path)));
    expect(compiled(lines.map((name, i) => `export * as m${i} from '${name}';`).join('\n'))).toBe('');
  });

  it('is refused where it takes a value for another', () => {
    expect(compiled(`import { hashLeaf } from '@writ/tlog';\nhashLeaf('text');`)).toMatch(/program\.ts\(2,10\): error TS2345/);
  });
});
