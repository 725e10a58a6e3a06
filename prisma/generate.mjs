/**
 * Generates the Prisma client into prisma/client. Plain JavaScript, because `npm ci` runs it on whatever Node there is. It calls the same
 * generator as the command `prisma generate`, which itself would bring a studio, a second database and their libraries: 190 MB.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const schemaPath = join(here, 'schema');

async function generate() {
  const require = createRequire(import.meta.url);
  const { getGenerators, loadSchemaContext } = require('@prisma/internals');
  const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');
  const schemaContext = await loadSchemaContext({ schemaPath: { cliProvidedPath: schemaPath }, cwd: here, printLoadMessage: false });
  const registry = { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } };
  for (const generator of await getGenerators({ schemaContext, registry, allowNoModels: false })) {
    await generator.generate();
    generator.stop();
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
