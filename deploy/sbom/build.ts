/**
 * `npm run sbom [FILE [FOLDER]]` writes the SBOM of what production runs on to FILE (`dist/sbom.cdx.json`), after it was held against the schema of
 * CycloneDX 1.6. With FOLDER, an installed tree such as that of the image, it has what lies there and nothing else.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lock } from './licences.ts';
import { type Component, type Sbom, sbomOf } from './sbom.ts';
import { packagesInTree } from './tree.ts';
import { requireValid } from './validate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The lock of this repository. */
export const readLock = (): Lock => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

interface SbomOptions {
  /** What is shipped; all that the repository has in production when left out. */
  readonly lock?: Lock;
  /** An installed tree: what lies there alone. */
  readonly tree?: string;
  /** What is no package of npm. */
  readonly beside?: readonly Component[];
}

/** Writes the SBOM, and answers it. Throws for a licence that is not allowed, and for a tree with a package that the lock doesn't have. */
export function writeSbom(file: string, { lock = readLock(), tree, beside = [] }: SbomOptions = {}): Sbom {
  const workspaces = Object.keys(lock.packages).filter((path) => path !== '' && !path.includes('node_modules/'));
  const packages = sbomOf(lock, tree === undefined ? undefined : packagesInTree(tree, workspaces));
  const sbom = { ...packages, components: [...packages.components, ...beside] };
  requireValid(sbom);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  return sbom;
}

if (import.meta.main) {
  const [file = join(root, 'dist/sbom.cdx.json'), tree] = process.argv.slice(2).map((path) => resolve(path));
  process.stdout.write(`${file}: ${writeSbom(file, tree === undefined ? {} : { tree }).components.length} packages.\n`);
}
