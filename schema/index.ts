/**
 * The contract as files: the SDL of each subgraph with the rule of every field in it, and what composition makes of it.
 * Reads files only; composing is `npm run compose`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FieldDeclaration, Graph } from '@writ/access';
import { type SubgraphName, subgraphNames } from '@writ/core';
import { markForAudience } from './audience.ts';
import { readDocuments } from './subgraph-documents.ts';
import { documentId, readTrustedDocuments, type TrustedDocument } from './trusted-documents.ts';

export { documentFindings, documentId, readTrustedDocuments, type TrustedDocument } from './trusted-documents.ts';

/** The folder of the contract. */
export const schemaFolder = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The SDL of one subgraph, house directives included: what it serves. */
export const subgraphSdl = (name: SubgraphName): string => `${read(`subgraphs/${name}.graphql`)}\n${read('directives.graphql')}`;

/** Every subgraph's SDL. */
export const allSubgraphSdl = (): Record<SubgraphName, string> =>
  Object.fromEntries(subgraphNames.map((name) => [name, subgraphSdl(name)])) as Record<SubgraphName, string>;

let declarations: readonly FieldDeclaration[] | undefined;
const supergraphs = new Map<Graph, string>();

/** The supergraph of one audience, as the gateway loads it: made of the composed graph and of the rules in the SDL, once a process. */
export function supergraphSdl(graph: Graph): string {
  declarations ??= readDocuments(allSubgraphSdl()).flatMap((subgraph) => subgraph.declarations);
  const made = supergraphs.get(graph) ?? markForAudience(read('supergraphs/composed.graphql'), declarations, graph);
  supergraphs.set(graph, made);
  return made;
}

/** The schema that an audience's clients see, as SDL. */
export const apiSchemaSdl = (graph: Graph): string => read(`supergraphs/${graph}.api.graphql`);

/**
 * The checked-in documents of one graph. Throws when a file's text is not the one whose id `documents/<graph>.json` has: what a graph
 * accepts is what was reviewed, and both are in the review.
 */
export function trustedDocuments(graph: Graph): TrustedDocument[] {
  const documents = readTrustedDocuments(`${schemaFolder}documents`, graph);
  const ids = graph === 'public' ? {} : (JSON.parse(read(`documents/${graph}.json`)) as Record<string, string>);
  const changed = documents.find(({ name, id }) => ids[name] !== id);
  if (changed)
    throw new Error(`schema/documents/${graph}/${changed.name}.graphql is not the document in ${graph}.json: run npm run compose`);
  return [...documents, ...consoleDocuments(graph)];
}

/** What the console asks of one graph: the manifest that is made with its typed documents. Throws when a text is not the one of its id. */
function consoleDocuments(graph: Graph): TrustedDocument[] {
  const manifest = `documents/console/${graph}.json`;
  if (!existsSync(`${schemaFolder}${manifest}`)) return [];
  return Object.entries(JSON.parse(read(manifest)) as Record<string, string>).map(([id, text]) => {
    if (documentId(text) !== id) throw new Error(`schema/${manifest} has a text under ${id} that is another's: run npm run codegen`);
    return { name: `console ${/^\w+ (\w+)/.exec(text)?.[1]}`, id, text };
  });
}

/** Coordinates of the fields that anybody may read, signed in or not. */
export const publicFields = (): ReadonlySet<string> => new Set(JSON.parse(read('supergraphs/public-fields.json')) as string[]);

/** Coordinates of the fields that return personal records, each with its category: an answer that holds one needs a report of the read. */
export const recordFields = (): Record<string, string> => JSON.parse(read('supergraphs/record-fields.json')) as Record<string, string>;
