/**
 * An empty folder outside the repository in which the packages of npm are installed from their tarballs, as a stranger has them. What they
 * depend on comes from this tree, so that no registry is asked.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildPackages } from '../../../deploy/npm/build.ts';
import { root } from '../../../deploy/npm/compile.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Packages and all that they depend on, as Node finds them from the root of this tree. */
function closureOf(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (name.startsWith('@writ/') || found.has(name)) continue;
    found.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
    closureOf(Object.keys(dependencies), found);
  }
  return found;
}

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Installed {
  readonly folder: string;
  /** The tarballs by the names of their packages. */
  readonly tarballs: ReadonlyMap<string, string>;
  /** The package.json of an installed package. */
  manifest(name: string): Record<string, unknown> & Manifest;
  /** What a stranger's environment has: where programs are, this Node first, and no setting of Writ's but those that are given. */
  env(settings?: Readonly<Record<string, string>>): Record<string, string>;
  /** Runs a program in the folder. */
  run(program: string, args: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Ran>;
  /** Runs a command of the packages, as `npx` does. */
  command(name: string, args: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Ran>;
  /** Runs a text as a module of the folder. */
  script(text: string, settings?: Readonly<Record<string, string>>): Promise<Ran>;
  remove(): void;
}

/** Installs every package, and `more` of this tree beside them. Throws what npm says. */
export async function installPackages(more: readonly string[] = []): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'writ stranger '));
  const built = mkdtempSync(join(tmpdir(), 'writ-tarballs-'));
  const env: Installed['env'] = (settings = {}) => ({
    PATH: `${join(root, 'node_modules/node/bin')}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    npm_config_update_notifier: 'false',
    ...settings,
  });
  const run: Installed['run'] = async (program, args, settings) => {
    const child = spawn(program, args, { cwd: folder, env: env(settings), stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close') as Promise<[number | null]>;
    const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { status, out, err };
  };
  const tarballs = buildPackages(built);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  const needed: string[] = [...more];
  for (const file of tarballs.values()) {
    const { out } = await run('tar', ['-xzOf', file, 'package/package.json']);
    needed.push(...Object.keys((JSON.parse(out) as Manifest).dependencies ?? {}));
  }
  const others = [...closureOf(needed)].map((name) => join(root, 'node_modules', name));
  const flags = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, err } = await run('npm', ['install', ...flags, ...tarballs.values(), ...others]);
  if (status !== 0) throw new Error(`npm can't install the packages:\n${err}`);
  return {
    folder,
    tarballs,
    env,
    run,
    manifest: (name) => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')),
    command: (name, args, settings) => run(join(folder, 'node_modules/.bin', name), args, settings),
    script(code, settings) {
      writeFileSync(join(folder, 'script.js'), code);
      return run('node', ['script.js'], settings);
    },
    remove() {
      for (const one of [folder, built]) rmSync(one, { recursive: true });
    },
  };
}
