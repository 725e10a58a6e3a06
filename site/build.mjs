/**
 * `npm run site`: the documentation as a site of its own, in site/dist, searchable and with nothing loaded from elsewhere. Installs what only the site
 * needs when it is missing or its lock has changed. Plain JavaScript, so that it can say what is wrong on any Node.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markFile } from '../packages/core/src/mark.ts';
import { fileOf, pageOf } from './pages.mjs';

const site = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, given) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name)),
  );
  const { status, error } = spawnSync(command, given, { cwd: site, stdio: 'inherit', env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (error) fail(`${command} could not be run (${error.message}).`);
  if (status !== 0) fail(`${command} ${given.join(' ')} failed: the lines above say why.`);
}

/** Installs what the lock names, unless just that is there. The lock has an earlier vite (`overrides`): 8.4.0 wants a package that the registry does not have. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(`${site}package-lock.json`))
    .digest('hex');
  const mark = `${site}node_modules/.installed`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing what the site needs (npm ci in site/, some 190 MB, once).');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=5']);
  writeFileSync(mark, lock);
}

/** Draws diagrams into a folder. The library would load its typeface from elsewhere. */
async function drawInto(folder) {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  let count = 0;
  return (text) => {
    const name = `diagrams/${++count}.svg`;
    mkdirSync(`${folder}diagrams`, { recursive: true });
    writeFileSync(`${folder}${name}`, renderMermaidSVG(text).replace(/@import url\([^)]*\);/, ''));
    return `/${name}`;
  };
}

/** Writes the pages for the generator, and beside them every file of `docs` that is no page. Both folders are made from nothing each time. */
async function writePages() {
  const [content, files] = [`${site}src/content/docs/`, `${site}public/`];
  for (const folder of [content, files]) rmSync(folder, { recursive: true, force: true });
  const paths = globSync(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*'], {
    cwd: root,
  });
  const others = paths.filter((path) => /^docs\/.*\.(png|svg|json|html|avif|webp)$/.test(path));
  const helpers = { isThere: (one) => others.includes(one), draw: await drawInto(files) };
  for (const path of paths.filter((one) => one.endsWith('.md'))) {
    const to = `${content}${fileOf(path)}`;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, pageOf(path, readFileSync(`${root}${path}`, 'utf8'), helpers));
  }
  for (const path of others) cpSync(`${root}${path}`, `${files}${path.slice('docs/'.length)}`);
  writeFileSync(`${files}favicon.svg`, markFile);
}

/** What a page of the site would load from another origin. */
function loadedFromElsewhere() {
  return globSync('dist/**/*.{html,css,svg}', { cwd: site }).flatMap((path) => {
    const text = readFileSync(`${site}${path}`, 'utf8');
    const loads = text.matchAll(
      /<(?:script|img|iframe|source)\b[^>]*\bsrc="(https?:[^"]+)"|<link\b(?![^>]*rel="(?:canonical|sitemap|alternate)")[^>]*href="(https?:[^"]+)"|url\(["']?(https?:[^)"']+)/g,
    );
    return [...loads].map(([, ...where]) => `${path}: ${where.find(Boolean)}`);
  });
}

install();
await writePages();
run('node_modules/.bin/astro', ['build']);
const elsewhere = loadedFromElsewhere();
if (elsewhere.length > 0) fail(`Pages load from elsewhere:\n${elsewhere.join('\n')}`);
console.log(`Built in site/dist: ${globSync('dist/**/*.html', { cwd: site }).length} pages.`);
