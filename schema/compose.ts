/**
 * `npm run compose`: writes the generated files of the contract; with `--check` it writes nothing and fails when one of them
 * is not what composition makes today.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { graphs } from '@writ/access';
import { subgraphNames } from '@writ/core';
import { buildSchema } from 'graphql';
import { clientTypes, type Description } from './client-types.ts';
import { CompositionError, composeFiles } from './composition.ts';
import { discoverySchemaText } from './discovery.ts';
import { discoveryPage } from './discovery-page.ts';
import { composeDocuments, documentManifest, setFindings } from './document-set.ts';
import { errorsPage } from './errors-page.ts';
import { allSubgraphSdl, schemaFolder } from './index.ts';
import { openApiOf, openApiText } from './openapi.ts';
import { resolverTypes, sdlTypes } from './resolver-types.ts';
import { readDocuments } from './subgraph-documents.ts';
import { documentFindings } from './trusted-documents.ts';

/** The trusted documents of every graph and what describes them to programs, by path. Throws CompositionError when one doesn't fit its graph. */
function trustedFiles(apiSchemas: Record<string, string>): Record<string, string> {
  const folder = join(schemaFolder, 'documents');
  const files: Record<string, string> = {};
  const found = setFindings(folder);
  for (const graph of graphs) {
    const documents = composeDocuments(folder, graph);
    files[`documents/${graph}.json`] = documentManifest(documents);
    const schema = buildSchema(apiSchemas[`${graph}.api.graphql`] ?? '');
    const findings = documentFindings(documents, schema);
    for (const { name, reason } of findings) found.push(`schema/documents/${graph}/${name}.graphql: ${reason}`);
    if (findings.length > 0) continue;
    const description = openApiText(openApiOf(graph, documents, schema));
    files[`openapi/${graph}.json`] = description;
    files[`../packages/client/src/generated/${graph}.ts`] = clientTypes(graph, JSON.parse(description) as Description);
  }
  if (found.length > 0) throw new CompositionError(found);
  return files;
}

/** Every generated file by its path from `schema/`. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const sdl = allSubgraphSdl();
  const files: Record<string, string> = {};
  const composed = composeFiles(sdl);
  for (const [path, text] of Object.entries(composed)) files[`supergraphs/${path}`] = text;
  Object.assign(files, trustedFiles(composed));
  const documents = readDocuments(sdl);
  for (const name of subgraphNames) {
    const document = documents.find((subgraph) => subgraph.name === name)?.document;
    if (document === undefined) continue;
    files[`generated/${name}.ts`] = await sdlTypes(name, document);
    files[`../subgraphs/${name}/generated/resolvers.ts`] = await resolverTypes(name, document);
  }
  files['../docs/errors.md'] = errorsPage(documents.map(({ document }) => document));
  files['discovery.schema.json'] = discoverySchemaText();
  files['../docs/discovery.md'] = discoveryPage();
  return files;
}

/** The path as a reader of a message looks for it: from the project's folder. */
const shown = (path: string): string => posix.join('schema', path);

async function current(path: string): Promise<string | null> {
  try {
    return await readFile(join(schemaFolder, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function main(check: boolean): Promise<number> {
  const files = await generatedFiles();
  const changed: string[] = [];
  for (const [path, text] of Object.entries(files)) if ((await current(path)) !== text) changed.push(path);
  if (check) {
    for (const path of changed) console.error(`${shown(path)} is not what composition makes: run npm run compose and read the diff`);
    return changed.length === 0 ? 0 : 1;
  }
  for (const path of changed) {
    await mkdir(dirname(join(schemaFolder, path)), { recursive: true });
    await writeFile(join(schemaFolder, path), files[path] ?? '');
  }
  console.log(changed.length === 0 ? 'Nothing changed.' : `Written: ${changed.map(shown).join(', ')}`);
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.includes('--check'));
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    console.error(error.findings.join('\n'));
    process.exitCode = 1;
  }
}
