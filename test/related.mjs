/**
 * `npm run test:related [BASE]`: the tests that import, however indirectly, a file that differs from the commit BASE (HEAD when left out).
 * The suites that start a whole Writ (policy, flows, worker, life, failover, browser) need nearly everything: run those of your folder
 * yourself, by the table in CONTRIBUTING.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const suites = ['unit', 'tlog', 'log', 'executor', 'orders', 'enforcement'];
const base = process.argv[2] ?? 'HEAD';

const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\n');
const changed = [...git('diff', '--name-only', '--diff-filter=d', base), ...git('ls-files', '--others', '--exclude-standard')];
const sources = changed.filter((file) => /\.(ts|tsx|mjs|json)$/.test(file));

if (sources.length === 0) console.log(`No source differs from ${base}: there is nothing to test.`);
else {
  console.log(`Testing what imports ${sources.length} changed file${sources.length === 1 ? '' : 's'} ...`);
  const words = ['related', '--run', '--passWithNoTests', ...suites.flatMap((suite) => ['--project', suite]), ...sources];
  process.exitCode = spawnSync('vitest', words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
