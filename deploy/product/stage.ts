/** Puts what production runs on into a folder, as a release and an image carry it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lock } from '../sbom/licences.ts';
import { productFiles } from './files.ts';
import { productionLock } from './lock.ts';

/** The repository's folder, with its last slash. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** A package.json, as far as it is read here. */
interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** What is released: from which commit, and when that was made. */
export interface Build {
  readonly version: string;
  readonly commit: string;
  /** Seconds since 1970, as everything in an archive is dated. */
  readonly seconds: number;
  /** Whether the folder has changes that are in no commit. */
  readonly changed: boolean;
}

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const read = <Shape>(path: string): Shape => JSON.parse(readFileSync(join(root, path), 'utf8')) as Shape;

/** What would be released now. */
export function currentBuild(): Build {
  return {
    version: read<Manifest>('package.json').version,
    commit: git('rev-parse', 'HEAD'),
    seconds: Number(git('log', '-1', '--format=%ct')),
    changed: git('status', '--porcelain') !== '',
  };
}

/** Whether the client of the database is there and was made from the schema as it is now. */
function hasClient(): boolean {
  const client = statSync(join(root, 'prisma/client/client.ts'), { throwIfNoEntry: false });
  const schema = join(root, 'prisma/schema');
  return client !== undefined && readdirSync(schema).every((name) => statSync(join(schema, name)).mtimeMs <= client.mtimeMs);
}

/** Makes what is in no commit: nothing where it is there already, which other programs may be reading. */
export function buildParts(): void {
  for (const script of [...(hasClient() ? [] : ['prisma/generate.mjs']), 'apps/console/build.ts'])
    execFileSync(process.execPath, [join(root, script)], { cwd: root, stdio: 'inherit' });
}

/** The libraries of the demo that `writ token` needs; the others fill and serve a demo. */
const demoKeeps = new Set(['openid-client']);

/** Without what production does not need: a workspace in package.json and in the lock says the same of itself. */
function trim<Own extends { dependencies?: Readonly<Record<string, string>> }>(own: Own, place: string): Own {
  const { devDependencies: _dev, ...rest } = own as Own & { devDependencies?: unknown };
  if (place !== 'apps/demo') return rest as Own;
  const { optionalDependencies: _optional, ...demo } = rest as Own & { optionalDependencies?: unknown };
  const kept = Object.entries(own.dependencies ?? {}).filter(([name]) => demoKeeps.has(name));
  return { ...demo, dependencies: Object.fromEntries(kept) } as unknown as Own;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A package.json of production: what starts Writ, and nothing that is done in a repository. */
function manifestOf(path: string): string {
  const manifest = read<Manifest>(path);
  const place = dirname(path) === '.' ? '' : dirname(path);
  const { scripts, ...rest } = trim(manifest, place);
  if (place !== '') return json(rest);
  const kept = Object.entries(scripts).filter(([name]) => name === 'start' || name.startsWith('start:'));
  return json({ ...rest, scripts: { ...Object.fromEntries(kept), postinstall: 'node prune.mjs' } });
}

const workspacesOf = (files: readonly string[]): string[] =>
  files.filter((path) => path.endsWith('/package.json')).map((path) => dirname(path));

/** The libraries that a release brings: those that it installs, and those that are built into its console. */
export const shippedLock = (): Lock =>
  productionLock(read<Lock>('package-lock.json'), [...workspacesOf(productFiles(root)), 'apps/console'], trim);

/** Copies production's files to `folder`, with its lock and a `build.json`; parts must be built. */
export function stage(folder: string, build: Build): void {
  const files = productFiles(root);
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (path === 'package.json' || path.endsWith('/package.json')) write(path, manifestOf(path));
    else {
      copyFileSync(join(root, path), join(folder, path));
      chmodSync(join(folder, path), (statSync(join(root, path)).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
  write('package-lock.json', json(productionLock(read<Lock>('package-lock.json'), workspacesOf(files), trim)));
  write('.npmrc', readFileSync(join(root, '.npmrc'), 'utf8'));
  copyFileSync(join(root, 'deploy/product/prune.mjs'), join(folder, 'prune.mjs'));
  write('build.json', json({ version: build.version, commit: build.commit, changed: build.changed }));
}
