/**
 * `npm test`: every check and every suite, one after the other, and a last line that counts them. Plain JavaScript, so
 * that it can say what is wrong on any Node. A suite that leaves no results counts as a failure. All suites take their databases from one
 * cluster; without it each starts its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { failuresOf, printFailures } from './failures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const checks = ['types', 'lint', 'arrows', 'unused', 'schema', 'notice', 'words', 'layout', 'commits'];
// Suites of one kind run at once, so that one computes where another waits and none ends with a single file: `parts` is unit, log, executor,
// orders and enforcement, `processes` is life and worker.
const suites = ['tlog', 'parts', 'policy', 'flows', 'processes', 'failover', 'browser'];
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };

// What was counted, for who runs more after this.
const counted = `${root}/.turbo/tests/counted.json`;
rmSync(counted, { force: true });

let passed = 0;
let failed = 0;
/** What failed, by name: a long run ends with it. */
const failures = [];

/** Runs one task by turbo and answers whether it ended well. */
function run(task) {
  console.log(`\n# ${task}`);
  const { status, error } = spawnSync('turbo', ['run', task, '--ui=stream', '--output-logs=new-only', '--log-prefix=none'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (error) console.error(`turbo could not be run (${error.message}): run "npm ci" first.`);
  return status === 0;
}

for (const check of checks) {
  if (run(`check:${check}`)) passed++;
  else {
    failed++;
    failures.push(`check:${check}`);
  }
}

/** Starts the cluster of all suites, puts into the environment what leads to it, and answers what ends it. */
async function keepCluster() {
  const keeper = spawn('node', [`${root}/test/harness/keep-cluster.ts`], { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => keeper.once('error', resolve).once('close', resolve));
  const first = await Promise.race([once(createInterface({ input: keeper.stdout }), 'line'), ended]);
  if (Array.isArray(first)) Object.assign(env, JSON.parse(first[0]));
  else console.error('The cluster of all suites could not be started: each starts its own.');
  return () => {
    keeper.stdin.end();
    return ended;
  };
}

const endCluster = await keepCluster();
for (const suite of suites) {
  const results = `${root}/.turbo/tests/${suite}.json`;
  rmSync(results, { force: true });
  const ended = run(`test:${suite}`);
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    if (!ended && report.numFailedTests === 0) failed += Math.max(1, report.numFailedTestSuites);
    if (!ended) failures.push(...failuresOf(report, suite));
  } catch {
    failed++;
    failures.push(`${suite}: left no results`);
  }
}

await endCluster();
writeFileSync(counted, JSON.stringify({ passed, failed, failures }));
printFailures(failures);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
