/**
 * `npm run check:lint`: Biome over the files that have changed since they were last found clean, then the length of components. Each rule
 * looks at one file alone, so a file is clean until it changes itself; another version or configuration of Biome begins anew.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const memory = `${cwd}.turbo/lint.json`;
const configuration = ['biome.json', 'prisma/no-find-unique.grit', '.gitignore', 'node_modules/@biomejs/biome/package.json'];
/** More names than this are no faster than a look at everything, and may be too many for one command. */
const namesMax = 400;

const hashOf = (path) =>
  createHash('sha256')
    .update(readFileSync(cwd + path))
    .digest('base64');
const key = configuration.map(hashOf).join();

/** Every file of the tree that is there, tracked or new, with its hash. */
function filesOfTree() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const deleted = new Set(execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd, encoding: 'utf8' }).split('\0'));
  const paths = listed.split('\0').filter((path) => path !== '' && !deleted.has(path));
  return Object.fromEntries(paths.map((path) => [path, hashOf(path)]));
}

function remembered() {
  try {
    const { key: of, clean } = JSON.parse(readFileSync(memory, 'utf8'));
    return of === key ? clean : {};
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Runs one program and answers whether it ended well. Throws when there is no such program. */
function passes(program, ...options) {
  const { status, error } = spawnSync(program, options, { cwd, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
}

const files = filesOfTree();
const clean = remembered();
const changed = Object.keys(files).filter((path) => clean[path] !== files[path]);
const named = changed.length > namesMax ? ['.'] : ['--no-errors-on-unmatched', ...changed];
const isClean = changed.length === 0 || passes('biome', 'check', '--error-on-warnings', ...named);
if (isClean) {
  mkdirSync(`${cwd}.turbo`, { recursive: true });
  writeFileSync(memory, JSON.stringify({ key, clean: files }));
}
const isShort = passes(process.execPath, 'test/tidy/long-components.mjs');
process.exitCode = isClean && isShort ? 0 : 1;
