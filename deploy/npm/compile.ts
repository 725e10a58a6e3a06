/**
 * TypeScript to JavaScript, a file for a file, by the compiler that checks the tree. What it emits imports other packages of the workspace by
 * their names; those that are not published are inside, so their names become paths.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles the files and all that they import into `to`, each at its path in the repository. Throws what the compiler has to say. */
export function compile(files: readonly string[], to: string): void {
  mkdirSync(to, { recursive: true });
  const config = join(to, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    incremental: false,
    tsBuildInfoFile: null,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    newLine: 'lf',
    rootDir: root,
    outDir: to,
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const settings = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files: files.map((file) => join(root, file)) };
  writeFileSync(config, JSON.stringify(settings));
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', config], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packages can't be compiled:\n${stdout}${stderr}`);
}

/** `x.ts` as the compiler calls it. */
export const emitted = (source: string, as: 'js' | 'd.ts'): string => source.replace(/\.ts$/, `.${as}`);

/** A module that a file names: `from '…'`, `import('…')` and `import '…'`, as the compiler writes them. */
const named = /(\bfrom |\bimport\(|^import )(['"])([^'"\n]+)\2/gm;

/** Every module that the text names. */
export const modulesIn = (text: string): string[] => [...text.matchAll(named)].map(([, , , name = '']) => name);

interface Manifest {
  readonly exports?: Readonly<Record<string, string>>;
}

/** The source file, from the root of the repository, that a name like `@writ/core/refusal` stands for. Throws where its package has no such export. */
export function sourceOf(name: string): string {
  const [scope = '', short = '', ...rest] = name.split('/');
  const folder = posix.join('packages', short);
  const { exports = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const subpath = ['.', ...rest].join('/');
  for (const [key, target] of Object.entries(exports)) {
    const [before = '', after] = key.split('*');
    if (key === subpath) return posix.join(folder, target);
    if (after !== undefined && subpath.startsWith(before) && subpath.endsWith(after))
      return posix.join(folder, target.replace('*', subpath.slice(before.length, subpath.length - after.length)));
  }
  throw new Error(`${scope}/${short} has no export ${subpath}.`);
}

/** The text of an emitted file, with paths in the place of the names that `isInside` picks. Declarations name declarations, and code names code. */
export function withPaths(text: string, file: string, isInside: (name: string) => boolean): string {
  return text.replace(named, (whole, before: string, quote: string, name: string) => {
    if (name.startsWith('.')) return `${before}${quote}${emitted(name, 'js')}${quote}`;
    if (!isInside(name)) return whole;
    const path = posix.relative(dirname(file), emitted(sourceOf(name), 'js'));
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}
