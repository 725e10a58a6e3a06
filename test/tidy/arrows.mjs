/**
 * `npm run check:arrows`: dependency-cruiser over the product and its tests, when what it looks at has changed: which files there are, every
 * line of them that can name another module, and how modules are found. A change of any other line leaves each dependency as it was.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const memory = `${cwd}.turbo/arrows`;
const folders = ['gateway', 'subgraphs', 'packages', 'prisma', 'schema', 'apps', 'bench', 'test', 'deploy'];

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...folders], {
  cwd,
  encoding: 'utf8',
  maxBuffer: 1e8,
});
const deleted = new Set(execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd, encoding: 'utf8' }).split('\0'));
const paths = listed.split('\0').filter((path) => path !== '' && !deleted.has(path));
const textOf = (path) => readFileSync(cwd + path, 'utf8');

/** A specifier stands beside one of these words, or on a line of its own where a call is broken into several. */
const mayName = /\b(?:import|export|from|require|resolve)\b|^\s*['"`]/;
const whole = ['.dependency-cruiser.cjs', 'package.json', 'package-lock.json', 'test/tidy/arrows.mjs'];

const hash = createHash('sha256');
for (const path of whole) hash.update(`${path}\0${textOf(path)}\0`);
for (const path of paths) {
  hash.update(`${path}\0`);
  if (path.endsWith('/package.json')) hash.update(textOf(path));
  else if (/\.(?:[cm]?[jt]s|tsx)$/.test(path))
    for (const line of textOf(path).split('\n')) if (mayName.test(line)) hash.update(`${line}\n`);
}
const seen = hash.digest('hex');

function remembered() {
  try {
    return readFileSync(memory, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

if (remembered() === seen) console.log('No file and no import has changed since the dependencies were last found right.');
else {
  const { status, error } = spawnSync('depcruise', ['--config', '.dependency-cruiser.cjs', ...folders], { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status === 0) {
    mkdirSync(`${cwd}.turbo`, { recursive: true });
    writeFileSync(memory, seen);
  }
  process.exitCode = status ?? 1;
}
