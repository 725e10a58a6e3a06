/**
 * `npm run test:browser`: the console in a real browser. With `--all`, accessibility is looked at on every page in every scheme and size,
 * which takes longer than a run of all suites may. What else is given goes to vitest, such as the path of one file. Plain JavaScript, as the
 * runner of all suites is.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const given = process.argv.slice(2);
const reports = ['--reporter=default', '--reporter=json', '--outputFile.json=.turbo/tests/browser.json'];
// Pages wait for a server and for each other's clocks: a third file keeps two cores busy.
const workers = given.some((one) => one.startsWith('--maxWorkers')) ? [] : ['--maxWorkers=3'];
const settings = ['run', '--project', 'browser', ...workers, ...reports];
const { status, error } = spawnSync('vitest', [...settings, ...given.filter((one) => one !== '--all')], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { ...process.env, ...(given.includes('--all') ? { WRIT_BROWSER_ALL: '1' } : {}) },
  stdio: 'inherit',
});
if (error) console.error(`vitest could not be run (${error.message}): run "npm ci" first.`);
process.exit(status ?? 1);
