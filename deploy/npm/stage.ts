/** The folder of a package as npm packs it: compiled files, package.json, README, LICENSE and NOTICE. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { closureOf, emitted, modulesIn, root, withPaths } from './compile.ts';
import { type NpmPackage, npmPackages } from './packages.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const ours = JSON.parse(read('package.json')) as { version: string; license: string; repository?: unknown };
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string; license?: string }> };

/** The package of a module: `@writ/tlog` of `@writ/tlog/strict-json`. */
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** Where the sources of a published package are. Another that depends on it has none of them. */
const folderOf = (name: string): string | undefined => npmPackages.find((one) => one.name === name)?.folder;

/** Whether a module is in the tarball itself: what is published under the name that the code uses comes from there. */
const isInside = (of: NpmPackage) => (name: string) => {
  const owner = packageOf(name);
  return owner.startsWith('@writ/') && (owner === of.name || folderOf(owner) === undefined);
};

/** The version that everybody gets. Packages of one release belong together; of others it is the one of the lock. */
function versionOf(name: string): string {
  if (folderOf(name) !== undefined) return ours.version;
  const locked = lock.packages[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`${name} is imported and is not in package-lock.json.`);
  return locked.version;
}

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const versions = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, versionOf(name)]));
const both = (source: string) => ({ types: `./${emitted(source, 'd.ts')}`, default: `./${emitted(source, 'js')}` });
const mapped = <From, To>(record: Readonly<Record<string, From>>, to: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, to(one)]));

function manifest(of: NpmPackage, imported: readonly string[]): object {
  const { name, description, keywords, node, bins, imports, optional = [] } = of;
  const ordinary = imported.filter((one) => !optional.includes(one));
  return {
    name,
    version: ours.version,
    description,
    keywords,
    license: ours.license,
    ...(ours.repository === undefined ? {} : { repository: ours.repository }),
    type: 'module',
    engines: { node },
    sideEffects: false,
    publishConfig: { access: 'public' },
    ...(bins && { bin: mapped(bins, (source) => emitted(source, 'js')) }),
    ...(imports && {
      imports: mapped(imports, (one) => mapped(one, (source) => `./${emitted(source, 'js')}`)),
    }),
    exports: mapped(of.exports, both),
    ...(ordinary.length > 0 && { dependencies: versions(ordinary) }),
    ...(optional.length > 0 && {
      peerDependencies: versions(optional),
      peerDependenciesMeta: Object.fromEntries(optional.map((one) => [one, { optional: true }])),
    }),
  };
}

/** What the tarball has of others: nothing but what Writ's authors wrote. What it depends on is named with its licence. */
function notice(of: NpmPackage, imported: readonly string[]): string {
  const others = imported.filter((name) => folderOf(name) === undefined);
  const lines = others.map((name) => `  ${name} ${versionOf(name)}, ${lock.packages[`node_modules/${name}`]?.license}\n`);
  const head = `${of.name}\nCopyright 2026 the Writ authors\n\nA part of Writ, licensed under the Apache License, Version 2.0: see LICENSE.\nIt contains no code of others.\n`;
  return lines.length === 0
    ? head
    : `${head}It uses these packages, which npm installs beside it under their own licences:\n\n${lines.join('')}`;
}

function write(file: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  // npm packs modes too: they are the same under every umask.
  chmodSync(file, mode);
}

/** The names of packages of others, and of published ones, that the code or its types import. */
const importedBy = (texts: Iterable<string>): string[] =>
  sorted(
    [...texts]
      .flatMap(modulesIn)
      .filter((name) => !/^[.#]|^node:/.test(name) && !builtinModules.includes(name))
      .map(packageOf),
  );

/** The source files of a package: what it exports and runs, and all that this needs. */
export function filesOf(of: NpmPackage): string[] {
  const { imports = {}, bins = {} } = of;
  const entries = [...Object.values(of.exports), ...Object.values(bins), ...Object.values(imports).flatMap((one) => Object.values(one))];
  return sorted(closureOf(entries, isInside(of)));
}

/** Fills the folder from what was compiled of all packages. */
export function stage(of: NpmPackage, to: string, compiled: string): void {
  const files = filesOf(of).flatMap((source) => [emitted(source, 'js'), emitted(source, 'd.ts')]);
  const texts = new Map(files.map((file) => [file, withPaths(readFileSync(join(compiled, file), 'utf8'), file, isInside(of))]));
  const imported = importedBy(texts.values());
  const commands = new Set(Object.values(of.bins ?? {}).map((source) => emitted(source, 'js')));
  for (const [file, text] of texts) write(join(to, file), text, commands.has(file) ? 0o755 : 0o644);
  write(join(to, 'package.json'), `${JSON.stringify(manifest(of, imported), null, 2)}\n`);
  write(join(to, 'README.md'), read(`${of.folder}/README.md`));
  write(join(to, 'LICENSE'), read('LICENSE'));
  write(join(to, 'NOTICE'), notice(of, imported));
}
