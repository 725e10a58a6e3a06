/**
 * Makes typed documents of `schema/documents`: for each graph the result and the variables of every operation, with the operation itself
 * replaced by the id that the gateway knows it by. With `--check` it writes nothing and fails when a file is not what it makes today.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { type Graph, graphs } from '@writ/access';
import { apiSchemaSdl, fragmentsOf, readDocumentSet, trustedDocuments } from '@writ/schema';
import { buildSchema, getOperationAST, Kind, parse, print } from 'graphql';
import { disableFragmentWarnings } from 'graphql-tag';

// The graphs are apart: each may have a fragment of the same name.
disableFragmentWarnings();

const folder = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

/** How the scalars of the graphs come in JSON; one that is not here is refused. */
const scalars = { Date: 'string', DateTime: 'string' };

/** Says by which id the gateway trusts an operation; a fragment is trusted by none. Throws for an operation that the gateway doesn't know. */
function idsOf(graph: Graph): (text: string) => string {
  const nameOf = (text: string) => getOperationAST(parse(text))?.name?.value;
  const ids = new Map(trustedDocuments(graph).map(({ id, text }) => [nameOf(text), id]));
  return (text) => {
    const name = nameOf(text);
    const id = name === undefined ? '' : ids.get(name);
    if (id === undefined) throw new Error(`schema/documents/${graph}.json doesn't have ${name}: run npm run compose`);
    return id;
  };
}

/** The generated files of one graph by their path from the project's folder. */
async function filesOf(graph: Graph): Promise<Record<string, string>> {
  const set = readDocumentSet(join(project, 'schema/documents'), graph);
  const fragments = new Set(set.operations.flatMap(({ document }) => fragmentsOf(document, set)));
  const sources = [
    ...set.operations,
    ...[...fragments].map((node) => ({ name: node.name.value, document: { kind: Kind.DOCUMENT as const, definitions: [node] } })),
  ];
  const place = join(folder, 'src/graphql', graph, '/');
  const schema = apiSchemaSdl(graph);
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: place,
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents: sources.map(({ name, document }) => ({ location: name, document, rawSDL: print(document) })),
    config: { scalars, useTypeImports: true, strictScalars: true },
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashPropertyName: 'documentId', hashAlgorithm: idsOf(graph) },
    },
    plugins: [],
    pluginMap: {},
  });
  const typed = outputs.find(({ filename }) => filename === `${place}graphql.ts`);
  return typed === undefined ? {} : { [`apps/console/src/graphql/${graph}/graphql.ts`]: await codegen(typed) };
}

const current = (path: string): string | null => (existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : null);

async function main(check: boolean): Promise<number> {
  const files: Record<string, string> = Object.assign({}, ...(await Promise.all(graphs.map(filesOf))));
  const changed = Object.keys(files).filter((path) => current(path) !== files[path]);
  if (check) {
    for (const path of changed) console.error(`${path} is not what the documents make: run npm run codegen`);
    return changed.length === 0 ? 0 : 1;
  }
  for (const path of changed) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), files[path] ?? '');
  }
  console.log(changed.length === 0 ? 'Nothing changed.' : `Written: ${changed.join(', ')}`);
  return 0;
}

// The file has the name of a well-known tool's settings, which other tools load.
if (import.meta.main) process.exitCode = await main(process.argv.includes('--check'));
