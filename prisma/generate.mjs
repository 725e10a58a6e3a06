/**
 * Generates the Prisma client into prisma/client. Plain JavaScript, because `npm ci` runs it on whatever Node there is.
 * Needs no network: the engine that the command would download is named by any existing file and never run.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The command's own entry, run on this very Node: a bin called by path would take the system's. */
function prismaEntry() {
  const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), bin.prisma);
}

const environment = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

const result = spawnSync(process.execPath, [prismaEntry(), 'generate', '--no-hints', '--schema', join(here, 'schema')], {
  cwd: here,
  env: environment,
  encoding: 'utf8',
});

if (result.status !== 0) {
  console.error(`The database client could not be generated from prisma/schema (exit ${result.status ?? result.signal ?? 'none'}).`);
  console.error([result.error?.message, result.stdout, result.stderr].filter(Boolean).join('\n'));
  console.error('Mend what it names and run "node prisma/generate.mjs" again.');
  process.exit(1);
}
