/**
 * `npm run packages [FOLDER]`: builds the packages that npm publishes, into FOLDER (`dist/npm`) as tarballs. Two builds of one state of the
 * tree have the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compile, root } from './compile.ts';
import { npmPackages } from './packages.ts';
import { filesOf, stage } from './stage.ts';

/** Packs a folder with npm. Answers the tarball's path. */
function pack(folder: string, to: string): string {
  const args = ['pack', folder, '--pack-destination', to, '--json', '--ignore-scripts', '--offline'];
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm can't pack ${folder}:\n${stderr}`);
  const [packed] = Object.values(JSON.parse(stdout) as Record<string, { filename: string }>);
  if (packed === undefined) throw new Error(`npm packed nothing of ${folder}.`);
  return join(to, packed.filename);
}

/** Builds all into a folder, which is made where there is none. Answers the paths of the tarballs by the names of the packages. */
export function buildPackages(to: string): Map<string, string> {
  mkdirSync(to, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'writ-npm-'));
  try {
    const compiled = join(work, 'compiled');
    compile([...new Set(npmPackages.flatMap(filesOf))], compiled);
    return new Map(
      npmPackages.map((one, i) => {
        const staged = join(work, String(i));
        stage(one, staged, compiled);
        return [one.name, pack(staged, to)];
      }),
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

if (import.meta.main) {
  const to = resolve(process.argv[2] ?? join(root, 'dist/npm'));
  for (const [name, file] of buildPackages(to)) process.stdout.write(`${name}  ${file}\n`);
}
