/**
 * Generates the Prisma client into prisma/client. Plain JavaScript, because `npm ci` runs it on whatever Node there is. It calls the same
 * generator as the command `prisma generate`, which itself would bring a studio, a second database and their libraries: 190 MB.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const schemaPath = join(here, 'schema');

const filesIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());

/** Puts in place what differs, a file at a time, and takes away what is no longer made: whoever reads the client meanwhile finds each of its files. */
function replace(made, client) {
  if (!existsSync(client)) return renameSync(made, client);
  const names = filesIn(made);
  for (const name of names) {
    const [from, to] = [join(made, name), join(client, name)];
    if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue;
    cpSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
  }
  for (const name of filesIn(client)) if (!names.includes(name)) rmSync(join(client, name));
}

async function generate() {
  const require = createRequire(import.meta.url);
  const { getGenerators, loadSchemaContext } = require('@prisma/internals');
  const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');
  const schemaContext = await loadSchemaContext({ schemaPath: { cliProvidedPath: schemaPath }, cwd: here, printLoadMessage: false });
  const registry = { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } };
  for (const generator of await getGenerators({ schemaContext, registry, allowNoModels: false })) {
    const { output } = generator.options.generator;
    const client = output.value;
    const folder = mkdtempSync(join(here, '.client-'));
    try {
      output.value = join(folder, 'client');
      await generator.generate();
      replace(output.value, client);
    } finally {
      generator.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

try {
  await generate();
} catch (error) {
  console.error('The database client could not be generated from prisma/schema.');
  console.error(error instanceof Error ? error.message : error);
  console.error('Mend what it names and run "node prisma/generate.mjs" again.');
  process.exit(1);
}
