/** What the runners of suites count, and how they end. Plain JavaScript, as they are. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failuresOf, printFailures } from './failures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const countedFile = `${root}.turbo/tests/counted.json`;

/** The text of a file, or `other` where there is none. */
export function readOr(other, path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return other;
    throw error;
  }
}

/** Counts from nothing. */
export const newCount = () => ({ passed: 0, failed: 0, failures: [] });

/** Counts one thing that has no report: whether it ended well, and its name. */
export function countOne(count, isGood, name) {
  if (isGood) count.passed++;
  else {
    count.failed++;
    count.failures.push(name);
  }
}

/** Counts a suite by the report that vitest left. One that left none is a failure, and one that ended badly has at least one. */
export function countReport(count, suite, ended, path) {
  const text = readOr(null, path);
  if (text === null) return countOne(count, false, `${suite}: left no results`);
  const report = JSON.parse(text);
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  if (!ended && report.numFailedTests === 0) count.failed += Math.max(1, report.numFailedTestSuites);
  if (!ended) count.failures.push(...failuresOf(report, suite));
}

/**
 * Ends the process with the names of what failed and the plain line of the sum. With `--after-tests` what the runner before counted is in the sum,
 * and a runner that ended without a count is a failure.
 */
export function finish(count) {
  const before = process.argv.includes('--after-tests')
    ? JSON.parse(readOr('{"passed":0,"failed":1,"failures":["the runner before ended without a count"]}', countedFile))
    : newCount();
  const passed = before.passed + count.passed;
  const failed = before.failed + count.failed;
  const failures = [...before.failures, ...count.failures];
  mkdirSync(dirname(countedFile), { recursive: true });
  writeFileSync(countedFile, JSON.stringify({ passed, failed, failures }));
  printFailures(failures);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
