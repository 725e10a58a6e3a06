/**
 * An empty folder outside the repository in which the packages of npm are installed from their tarballs, as a stranger has them. What they
 * depend on comes from this tree, so that no registry is asked.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackages } from '../../../deploy/npm/build.ts';
import { root } from '../../../deploy/npm/compile.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The folders of packages, and of all that they depend on, as Node finds them from the root of this tree. */
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
  /** Runs a program in the folder, with nothing of this process's environment but where programs are. */
  run(program: string, args: readonly string[], input?: string): Ran;
  /** Runs a text as a module of the folder. */
  script(text: string): Ran;
  remove(): void;
}

/** Installs every package, and `more` of this tree beside them. Throws what npm says. */
export function installPackages(more: readonly string[] = []): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'writ stranger '));
  const built = mkdtempSync(join(tmpdir(), 'writ-tarballs-'));
  const run = (program: string, args: readonly string[], input = ''): Ran => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, npm_config_update_notifier: 'false' };
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, input, encoding: 'utf8', maxBuffer: 1e8 });
    if (error) throw error;
    return { status, out: stdout, err: stderr };
  };
  const tarballs = buildPackages(built);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  const needed = [...tarballs.values()].flatMap((file) => {
    const { out } = run('tar', ['-xzOf', file, 'package/package.json']);
    return Object.keys((JSON.parse(out) as Manifest).dependencies ?? {});
  });
  const others = [...closureOf([...needed, ...more])].map((name) => join(root, 'node_modules', name));
  const flags = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, err } = run('npm', ['install', ...flags, ...tarballs.values(), ...others]);
  if (status !== 0) throw new Error(`npm can't install the packages:\n${err}`);
  return {
    folder,
    tarballs,
    run,
    manifest: (name) => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')),
    script(text) {
      writeFileSync(join(folder, 'script.js'), text);
      return run(process.execPath, ['script.js']);
    },
    remove() {
      for (const one of [folder, built]) rmSync(one, { recursive: true });
    },
  };
}
