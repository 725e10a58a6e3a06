/**
 * TypeScript to JavaScript, a file for a file, by the compiler that checks the tree. What it emits imports other packages of the workspace by
 * their names; those that are not published are inside, so their names become paths.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The compiler says that it leaves a name such as `@writ/verifier/report.ts` as it is: {@link withPaths} makes a path of it. */
const leftToUs = ': error TS2877: ';

/**
 * Compiles the files into `to`, each at its path in the repository. Whatever they import of the workspace must be among them: the compiler takes
 * what it comes to through a link in node_modules for somebody else's. Throws what it has to say.
 */
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
  const args = ['-p', config, '--pretty', 'false'];
  const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin/tsc'), args, { encoding: 'utf8' });
  if (error) throw error;
  const faults = stdout.split('\n').filter((line) => line !== '' && !line.includes(leftToUs));
  if (status === null || faults.length > 0 || stderr !== '')
    throw new Error(`The packages can't be compiled:\n${[...faults, stderr].join('\n')}`);
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

/** The file that a module of the workspace is in, as its importer names it. */
const fileOf = (name: string, importer: string): string =>
  name.startsWith('.') ? posix.join(posix.dirname(importer), name) : sourceOf(name);

/** The files and all that they import, one by the other: by paths, and by the names that `isInside` picks. */
export function closureOf(files: readonly string[], isInside: (name: string) => boolean, found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const inside = modulesIn(readFileSync(join(root, file), 'utf8')).filter((name) => /^\.\.?\//.test(name) || isInside(name));
    closureOf(
      inside.map((name) => fileOf(name, file)),
      isInside,
      found,
    );
  }
  return found;
}

/** The text of an emitted file, with paths in the place of the names that `isInside` picks. Declarations name declarations, and code names code. */
export function withPaths(text: string, file: string, isInside: (name: string) => boolean): string {
  return text.replace(named, (whole, before: string, quote: string, name: string) => {
    if (name.startsWith('.')) return `${before}${quote}${emitted(name, 'js')}${quote}`;
    if (!isInside(name)) return whole;
    const path = posix.relative(posix.dirname(file), emitted(sourceOf(name), 'js'));
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}
