/**
 * `npm test`: every check, two at a time, then every suite, one after the other, and a last line that counts them. What takes longest of the suites is left to
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
// Those that take longest begin first: types and lint use both cores, the others one.
const checks = isLong ? [] : ['types', 'arrows', 'unused', 'schema', 'lint', 'words', 'commits', 'layout', 'migrations', 'notice'];
// Suites of one kind run at once, so that one computes where another waits and none ends with a single file: `parts` is unit, log, executor,
// orders and enforcement, `processes` is life and worker.
const suites = isLong ? Object.keys(longFiles) : ['tlog', 'parts', 'policy', 'flows', 'processes', 'failover', 'nats', 'browser'];
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...(isLong ? {} : { WRIT_TESTS: 'short' }) };
const count = newCount();

const turboOptions = ['--ui=stream', '--output-logs=new-only', '--log-prefix=none'];
const tellNoTurbo = ({ message }) => console.error(`turbo could not be run (${message}): run "npm ci" first.`);

/** Runs one suite by turbo, with what else is given to it, and answers whether it ended well. */
function run(task, given = []) {
  console.log(`\n# ${task}`);
  const passed = given.length === 0 ? [] : ['--', ...given];
  const { status, error } = spawnSync('turbo', ['run', task, ...turboOptions, ...passed], { cwd: root, env, stdio: 'inherit' });
  if (error) tellNoTurbo(error);
  return status === 0;
}

/** Runs one check by turbo beside others, prints what it wrote once it has ended, and answers whether it ended well. */
async function runBeside(task) {
  const checking = spawn('turbo', ['run', task, ...turboOptions], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = [];
  for (const stream of [checking.stdout, checking.stderr]) stream.on('data', (chunk) => written.push(chunk));
  const status = await new Promise((resolve) => checking.once('error', (error) => resolve(tellNoTurbo(error))).once('close', resolve));
  console.log(`\n# ${task}\n${Buffer.concat(written)}`);
  return status === 0;
}

/** Runs the checks, two at a time. */
async function runChecks() {
  const left = [...checks];
  const inTurn = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift())
      countOne(count, await runBeside(`check:${check}`), `check:${check}`);
  };
  await Promise.all([inTurn(), inTurn()]);
}

await runChecks();
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
