/**
 * The contract as files: the SDL of each subgraph with the rule of every field in it, and what composition makes of it.
 * Reads files only; composing is `npm run compose`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Graph } from '@writ/access';
import { type SubgraphName, subgraphNames } from '@writ/core';

/** The folder of the contract. */
export const schemaFolder = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The SDL of one subgraph, house directives included: what it serves. */
export const subgraphSdl = (name: SubgraphName): string => `${read(`subgraphs/${name}.graphql`)}\n${read('directives.graphql')}`;

/** Every subgraph's SDL. */
export const allSubgraphSdl = (): Record<SubgraphName, string> =>
  Object.fromEntries(subgraphNames.map((name) => [name, subgraphSdl(name)])) as Record<SubgraphName, string>;

/** The supergraph of one audience, as the gateway loads it. */
export const supergraphSdl = (graph: Graph): string => read(`supergraphs/${graph}.graphql`);

/** Coordinates of the fields that return personal records, each with its category: an answer that holds one needs a report of the read. */
export const recordFields = (): Record<string, string> => JSON.parse(read('supergraphs/record-fields.json')) as Record<string, string>;
