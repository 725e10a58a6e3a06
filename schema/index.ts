/**
 * The contract as files: the SDL of each subgraph with the rule of every field in it, and what composition makes of it.
 * Reads files only; composing is `npm run compose`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FieldDeclaration, Graph } from '@writ/access';
import { type SubgraphName, subgraphNames } from '@writ/core';
import { markForAudience } from './audience.ts';
import { readDocuments } from './subgraph-documents.ts';
import { documentId, type TrustedDocument } from './trusted-documents.ts';

export { type Discovery, discovery, discoveryPath, discoverySchemaPath, discoverySchemaText } from './discovery.ts';
export { fragmentsOf, readDocumentSet } from './document-set.ts';
export { isReadable, openApiOf, openApiText, operationOf, type Variable, variablesOf } from './openapi.ts';
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
  const made = supergraphs.get(graph) ?? markForAudience(composedSdl(), declarations, graph);
  supergraphs.set(graph, made);
  return made;
}

/** The supergraph before it is marked for an audience: what plans of all audiences are made of. */
export const composedSdl = (): string => read('supergraphs/composed.graphql');

/** The schema that an audience's clients see, as SDL. */
export const apiSchemaSdl = (graph: Graph): string => read(`supergraphs/${graph}.api.graphql`);

/** The documents of one graph that are checked in. Throws when `documents/<graph>.json` has a text under the id of another. */
export function trustedDocuments(graph: Graph): TrustedDocument[] {
  const manifest = JSON.parse(read(`documents/${graph}.json`)) as Record<string, Omit<TrustedDocument, 'name'>>;
  return Object.entries(manifest).map(([name, document]) => {
    const { id, text } = document;
    if (documentId(text) !== id)
      throw new Error(`schema/documents/${graph}.json has a text of another id under ${name}: run npm run compose`);
    return { name, ...document };
  });
}

/** Coordinates of the fields that anybody may read, signed in or not. */
export const publicFields = (): ReadonlySet<string> => new Set(JSON.parse(read('supergraphs/public-fields.json')) as string[]);

/** Coordinates of the fields that return personal records, each with its category: an answer that holds one needs a report of the read. */
export const recordFields = (): Record<string, string> => JSON.parse(read('supergraphs/record-fields.json')) as Record<string, string>;
