/**
 * `npm run test:repeat -- SUITE... [--times N] [--busy N]`: runs suites again and again beside loops that keep processors busy, and lists each
 * test that failed with how often. A test that fails only here has a race or a limit that is too tight.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals: suites } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '20' }, busy: { type: 'string', default: '2' } },
});
const [times, busy] = [Number(values.times), Number(values.busy)];
if (suites.length === 0 || !(times >= 1) || !(busy >= 0)) {
  console.error(
    'Usage: npm run test:repeat -- SUITE... [--times N] [--busy N], with suites as in "npm run test:SUITE", such as flows or worker.',
  );
  process.exit(2);
}

/** Runs a suite once, and answers the names of the tests that failed. */
function failuresOf(suite) {
  const results = `${root}.turbo/tests/${suite}.json`;
  rmSync(results, { force: true });
  const { status } = spawnSync('npm', ['run', '--silent', `test:${suite}`], { cwd: root, stdio: 'ignore' });
  try {
    const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
    const failed = testResults.flatMap(({ name, status: ended, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
      return ended === 'failed' && tests.length === 0 ? [name] : tests;
    });
    return status !== 0 && failed.length === 0 ? [`${suite}: the run ended with ${status}`] : failed;
  } catch (error) {
    return [`${suite}: no results (${error.message})`];
  }
}

const loops = Array.from({ length: busy }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
const counts = new Map();
try {
  for (const suite of suites)
    for (let run = 1; run <= times; run++) {
      const began = Date.now();
      const failed = failuresOf(suite);
      for (const test of failed) counts.set(test, (counts.get(test) ?? 0) + 1);
      console.log(`${suite} ${run}/${times}: ${failed.length} failed, ${Math.round((Date.now() - began) / 1000)} s`);
    }
} finally {
  for (const loop of loops) loop.kill();
}
for (const [test, count] of counts) console.log(`${count} of ${times}: ${test}`);
process.exitCode = counts.size > 0 ? 1 : 0;
