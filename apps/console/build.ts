/**
 * Builds the console into console/dist, or into the folder that WRIT_CONSOLE_DIST names: the single page, the public pages' server and
 * GraphiQL. Does nothing when nothing has changed since the last build; `--force` builds all the same.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Whoever builds, the parts are those of production: a test runner's own setting would bring a library's checks into the pages.
process.env['NODE_ENV'] = 'production';

const folder = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));
const dist = process.env['WRIT_CONSOLE_DIST'] ?? join(folder, 'dist');
const mark = 'built-from';

/** What the build is made of. Lock file included: another version of a library is another build. */
const sources = [
  'apps/console/**/*.{ts,tsx,css,html,json,graphql}',
  'packages/{tlog,core,access,orders-domain,statements-domain,verifier}/**/*.ts',
  'schema/documents/public.json',
  'package-lock.json',
  'docs/verifier.html',
  'docs/entries.json',
];

/** A digest over the names and texts of everything that goes into the build. */
function fingerprint(): string {
  const digest = createHash('sha256');
  const files = globSync(sources, { cwd: project, exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(String(path)) });
  for (const file of files.sort()) digest.update(`${file}\0`).update(readFileSync(join(project, file)));
  return digest.digest('hex');
}

async function main(force: boolean): Promise<void> {
  const now = fingerprint();
  if (!force && existsSync(join(dist, mark)) && readFileSync(join(dist, mark), 'utf8') === now) return;
  console.log('Building the console ...');
  const making = `${dist}.${process.pid}`;
  try {
    await makeAll(making);
    writeFileSync(join(making, mark), now);
    // A gateway that reads the folder meanwhile finds the old build or the new one, and never half of one.
    rmSync(dist, { recursive: true, force: true });
    renameSync(making, dist);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Puts the page that checks receipts offline beside the other files, under a name that changes with what is in it. */
function keepOfflineVerifier(outDir: string): void {
  const page = readFileSync(join(project, 'docs/verifier.html'));
  const digest = createHash('sha256').update(page).digest('hex').slice(0, 8);
  writeFileSync(join(outDir, 'assets', `verifier-${digest}.html`), page);
}

/** Makes every part below `outDir`. */
async function makeAll(outDir: string): Promise<void> {
  const quiet = { configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' as const };
  await build({ ...quiet, build: { outDir, emptyOutDir: true } });
  keepOfflineVerifier(outDir);
  await build({ configFile: join(folder, 'pages/vite.config.ts'), logLevel: 'warn', build: { outDir } });
  await build({
    ...quiet,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(folder, 'pages/server.tsx'),
      outDir: join(outDir, 'pages'),
      emptyOutDir: false,
      manifest: false,
      rolldownOptions: { output: { entryFileNames: 'server.js' } },
    },
  });
  await build({
    configFile: join(folder, 'dev/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(outDir, 'dev'), emptyOutDir: false },
  });
}

await main(process.argv.includes('--force'));
