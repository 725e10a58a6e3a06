/**
 * `npm run screenshots`: the pictures of README and docs, taken on the way of the story. With `--all`, a picture of every page for everybody who sees it,
 * light and dark, at a desk and on a phone, and in German, in .turbo/screenshots: to be looked at, and not committed. Plain JavaScript, as the runner of
 * all suites is.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const isAll = process.argv.includes('--all');
const folder = isAll ? '.turbo/screenshots' : 'docs/screenshots';
const files = isAll ? ['test/browser/accessibility.test.ts', '--all'] : ['test/browser/story.test.ts'];
const given = process.argv.slice(2).filter((one) => one !== '--all');
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('run.mjs', import.meta.url)), ...files, ...given], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { WRIT_SCREENS: folder, ...process.env },
  stdio: 'inherit',
});
process.exit(status ?? 1);
