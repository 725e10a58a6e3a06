/**
 * Makes typed documents of `apps/console/documents/<graph>/*.graphql` and of the fragments below them: for each graph the result and the
 * variables of every operation, with the operation itself replaced by the SHA-256 of its text, and the manifest that the gateway trusts
 * (`schema/documents/console/<graph>.json`: hash to text). With `--check` it writes nothing and fails when a file is not what it makes today.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { type Graph, graphs } from '@writ/access';
import { apiSchemaSdl, documentFindings } from '@writ/schema';
import { buildSchema, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { disableFragmentWarnings } from 'graphql-tag';

// The graphs are apart: each may have a fragment of the same name.
disableFragmentWarnings();

const folder = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

/** How the scalars of the graphs come in JSON; one that is not here is refused. */
const scalars = { Date: 'string', DateTime: 'string' };

interface Source {
  /** From the project's folder. */
  path: string;
  document: DocumentNode;
}

const sourcesIn = (place: string): Source[] =>
  existsSync(join(project, place))
    ? readdirSync(join(project, place))
        .filter((name) => name.endsWith('.graphql'))
        .sort()
        .map((name) => ({ path: `${place}/${name}`, document: withTypeNames(parse(readFileSync(join(project, place, name), 'utf8'))) }))
    : [];

/** The document with the type's name asked of every object below the root: the client's cache knows by it what an act has changed. */
const withTypeNames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (node, _key, parent) =>
      parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...node.selections] },
  });

/** The generated files of one graph by their path from the project's folder. Throws when a document doesn't fit the graph. */
async function filesOf(graph: Graph): Promise<Record<string, string>> {
  const operations = sourcesIn(`apps/console/documents/${graph}`);
  if (operations.length === 0) return {};
  const fragments = sourcesIn(`apps/console/documents/${graph}/fragments`);
  const schemaAst = buildSchema(apiSchemaSdl(graph));
  const place = join(folder, 'src/graphql', graph, '/');
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: place,
    schema: parse(apiSchemaSdl(graph)),
    schemaAst,
    documents: [...operations, ...fragments].map(({ path, document }) => ({ location: path, document, rawSDL: print(document) })),
    config: { scalars, useTypeImports: true, strictScalars: true },
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashPropertyName: 'documentId', hashAlgorithm: 'sha256' },
    },
    plugins: [],
    pluginMap: {},
  });
  const files: Record<string, string> = {};
  for (const output of outputs) {
    const name = output.filename.slice(place.length);
    if (name === 'graphql.ts') files[`apps/console/src/graphql/${graph}/graphql.ts`] = await codegen(output);
    if (name === 'persisted-documents.json') files[`schema/documents/console/${graph}.json`] = `${(await codegen(output)).trimEnd()}\n`;
  }
  const texts = Object.entries(JSON.parse(files[`schema/documents/console/${graph}.json`] ?? '{}') as Record<string, string>);
  const findings = documentFindings(
    texts.map(([id, text]) => ({ name: text.slice(0, 40), id, text })),
    schemaAst,
  );
  if (findings.length > 0) throw new Error(findings.map(({ name, reason }) => `${graph}: ${name}: ${reason}`).join('\n'));
  return files;
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
