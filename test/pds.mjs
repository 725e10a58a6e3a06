/**
 * `npm run test:pds`: the adapter of a Bluesky PDS against the real server, which is installed beside it from a lockfile of its own. With
 * `--after-tests` the last line counts what was counted before, too. Plain JavaScript, as the runner of all suites is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isInstalled } from '../apps/adapters/bluesky/testing/install.mjs';
import { countOne, countReport, finish, newCount } from './counting.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}apps/adapters/bluesky`;
const results = `${root}.turbo/tests/pds.json`;
const count = newCount();

/** Runs a program and answers whether it ended well. */
function run(program, ...options) {
  const { status, error } = spawnSync(program, options, { cwd: root, stdio: 'inherit' });
  if (error) console.error(`${program} could not be run (${error.message}): run "npm ci" first.`);
  return status === 0;
}

if (isInstalled()) {
  console.log('\n# types of the adapter');
  countOne(count, run('tsc', '-p', folder), 'types of the adapter');
  console.log('\n# the adapter and a PDS that runs');
  mkdirSync(`${root}.turbo/tests`, { recursive: true });
  rmSync(results, { force: true });
  const ended = run(
    'vitest',
    'run',
    '--config',
    `${folder}/vitest.config.ts`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  );
  countReport(count, 'pds', ended, results);
} else {
  countOne(count, false, 'pds: the PDS could not be installed, so its tests did not run: the package registry must be reachable');
}
finish(count);
