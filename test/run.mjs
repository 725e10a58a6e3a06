/**
 * `npm test`: every check and every suite, one after the other, and a last line that counts them. What takes longest of the suites is left to
 * `npm run test:long` (`--long`), which runs that alone, and builds the site of the documentation. Plain JavaScript, so that it can say what is wrong on any Node. A suite that leaves no
 * results counts as a failure. All suites take their databases from one cluster; without it each starts its own. Of the long run no suite begins
 * after `WRIT_LONG_TESTS_UNTIL` (seconds since 1970), and each that doesn't is named: a slow machine ends with what it ran, instead of with nothing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { countOne, countReport, finish, newCount } from './counting.mjs';
import { longFiles } from './long-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isLong = process.argv.includes('--long');
const checks = isLong ? [] : ['types', 'lint', 'arrows', 'unused', 'schema', 'notice', 'words', 'layout', 'migrations', 'commits'];
// Suites of one kind run at once, so that one computes where another waits and none ends with a single file: `parts` is unit, log, executor,
// orders and enforcement, `processes` is life and worker.
const suites = isLong ? Object.keys(longFiles) : ['tlog', 'parts', 'policy', 'flows', 'processes', 'failover', 'nats', 'browser'];
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...(isLong ? {} : { WRIT_TESTS: 'short' }) };
const count = newCount();

/** Runs one task by turbo, with what else is given to it, and answers whether it ended well. */
function run(task, given = []) {
  console.log(`\n# ${task}`);
  const passed = given.length === 0 ? [] : ['--', ...given];
  const settings = ['--ui=stream', '--output-logs=new-only', '--log-prefix=none'];
  const { status, error } = spawnSync('turbo', ['run', task, ...settings, ...passed], { cwd: root, env, stdio: 'inherit' });
  if (error) console.error(`turbo could not be run (${error.message}): run "npm ci" first.`);
  return status === 0;
}

for (const check of checks) countOne(count, run(`check:${check}`), `check:${check}`);
if (isLong) {
  console.log('\n# the site of the documentation');
  countOne(count, spawnSync('node', [`${root}site/build.mjs`], { cwd: root, env, stdio: 'inherit' }).status === 0, 'npm run site');
}
// A file that was renamed would be left out by both.
for (const file of Object.values(longFiles).flat())
  if (!existsSync(root + file)) countOne(count, false, `test/long-files.mjs: there is no ${file}`);

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
const lastBegin = isLong && env.WRIT_LONG_TESTS_UNTIL ? Number(env.WRIT_LONG_TESTS_UNTIL) * 1000 : Number.POSITIVE_INFINITY;
if (Number.isNaN(lastBegin)) countOne(count, false, 'WRIT_LONG_TESTS_UNTIL: expected seconds since 1970');
for (const suite of suites) {
  if (Date.now() > lastBegin) {
    console.log(`\n# left out for lack of time: test:${suite} of the long run. Run it alone: npm run test:long`);
    continue;
  }
  const results = `${root}/.turbo/tests/${suite}.json`;
  rmSync(results, { force: true });
  countReport(count, suite, run(`test:${suite}`, isLong ? longFiles[suite] : []), results);
}

await endCluster();
finish(count);
