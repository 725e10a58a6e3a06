/**
 * `npm run test:pds`: the adapter of a Bluesky PDS against the real server, which is installed beside it from a lockfile of its own. With
 * `--after-tests` the last line counts what `npm test` counted before, too. Plain JavaScript, as the runner of all suites is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isInstalled } from '../apps/adapters/bluesky/testing/install.mjs';
import { failuresOf, printFailures } from './failures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}apps/adapters/bluesky`;
const results = `${root}.turbo/tests/pds.json`;

let passed = 0;
let failed = 0;
const failures = [];

/** Runs a program and answers whether it ended well. */
function run(program, ...options) {
  const { status, error } = spawnSync(program, options, { cwd: root, stdio: 'inherit' });
  if (error) console.error(`${program} could not be run (${error.message}): run "npm ci" first.`);
  return status === 0;
}

function readOr(other, path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return other;
    throw error;
  }
}

function count(isGood, what) {
  if (isGood) passed++;
  else {
    failed++;
    failures.push(what);
  }
}

if (isInstalled()) {
  console.log('\n# types of the adapter');
  count(run('tsc', '-p', folder), 'types of the adapter');
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
  const report = JSON.parse(readOr('{}', results));
  passed += report.numPassedTests ?? 0;
  failed += report.numFailedTests ?? 0;
  if (!ended && !report.numFailedTests) failed += Math.max(1, report.numFailedTestSuites ?? 0);
  if (!ended) failures.push(...failuresOf(report, 'pds'));
} else {
  count(false, 'pds: the PDS could not be installed, so its tests did not run: the package registry must be reachable');
}

if (process.argv.includes('--after-tests')) {
  const before = JSON.parse(readOr('null', `${root}.turbo/tests/counted.json`));
  passed += before?.passed ?? 0;
  failed += before?.failed ?? 1;
  failures.unshift(...(before?.failures ?? ['npm test ended without a count']));
}
printFailures(failures);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
