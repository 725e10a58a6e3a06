/**
 * Installs the PDS and the PLC directory from the lockfile of the adapter's folder, unless they are there. Plain JavaScript: the runner of the tests
 * calls it, and `writ demo --pds` runs it as a program.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const stamp = `${folder}/node_modules/.installed-from`;

function stampedLock() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

function npmCi() {
  const { status, error } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
  if (error) console.error(`npm could not be run (${error.message}).`);
  return status === 0;
}

/** Answers whether what the lockfile says is installed. A registry that fails once is asked once more. */
export function isInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');
  if (stampedLock() === lock) return true;
  console.log('\nInstalling a Bluesky PDS from npm, once: 570 packages, 350 MB, some minutes.');
  if (!npmCi() && !npmCi()) return false;
  writeFileSync(stamp, lock);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !isInstalled()) {
  console.error('The PDS could not be installed: the package registry must be reachable.');
  process.exitCode = 1;
}
