/**
 * Composes the subgraphs once and makes every generated file of the contract from that: the composed graph, the
 * printed API schemas of the four audiences (the readable diff), and the lists of record fields and of public ones. Pure: SDL in, files out.
 */
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { type FieldDeclaration, type Graph, graphs, isOpen } from '@writ/access';
import type { SubgraphName } from '@writ/core';
import { GraphQLError, lexicographicSortSchema, printSchema } from 'graphql';
import { markForAudience } from './audience.ts';
import { findings } from './checks.ts';
import { composable, readDocuments, type SubgraphDocument } from './subgraph-documents.ts';

/** The contract can't be composed. The message has one finding a line. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  readonly findings: readonly string[];
  constructor(found: readonly string[]) {
    super(found.join('\n'));
    this.findings = found;
  }
}

/** Hints under which two subgraphs say different things of one element. */
const isInconsistency = (code: string): boolean => code.startsWith('INCONSISTENT_') && code !== 'INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE';

function composeOnce(subgraphs: readonly SubgraphDocument[]): string {
  const result = composeServices(
    subgraphs.map((subgraph) => ({ name: subgraph.name, url: `http://${subgraph.name}.subgraph.invalid`, typeDefs: composable(subgraph) })),
  );
  if (result.errors) throw new CompositionError(result.errors.map((error) => error.message));
  const inconsistent = result.hints.filter((hint) => isInconsistency(hint.definition.code));
  if (inconsistent.length > 0) throw new CompositionError(inconsistent.map((hint) => `${hint.coordinate ?? ''}: ${hint.message}`));
  return `${result.supergraphSdl.trimEnd()}\n`;
}

/** The schema that the audience's clients see. A field that leads to a type with nothing for the audience is found here. */
function apiSchemaOf(graph: Graph, supergraph: string): string {
  try {
    return `${printSchema(lexicographicSortSchema(Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema()))}\n`;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CompositionError([`the ${graph} graph can't be made: ${error.message}`]);
  }
}

/** Coordinates of the fields that anybody may read, signed in or not: everywhere that a field is declared, and without a grant. */
function publicFields(declarations: readonly FieldDeclaration[]): string[] {
  const guarded = new Set(declarations.filter((declaration) => !isOpen(declaration)).map(({ coordinate }) => coordinate));
  return [...new Set(declarations.map(({ coordinate }) => coordinate))].filter((coordinate) => !guarded.has(coordinate)).sort();
}

/** Every generated file by its path below `supergraphs/`. Throws {@link CompositionError} with every finding. */
export function composeFiles(sdl: Record<SubgraphName, string>): Record<string, string> {
  const subgraphs = readDocuments(sdl);
  const found = findings(subgraphs);
  if (found.length > 0) throw new CompositionError(found);
  const composed = composeOnce(subgraphs);
  const declarations = subgraphs.flatMap((subgraph) => subgraph.declarations);
  const files: Record<string, string> = { 'composed.graphql': composed };
  for (const graph of graphs) {
    files[`${graph}.api.graphql`] = apiSchemaOf(graph, markForAudience(composed, declarations, graph));
  }
  files['public-fields.json'] = `${JSON.stringify(publicFields(declarations), null, 2)}\n`;
  const records = declarations
    .filter(({ category }) => category !== null)
    .map(({ coordinate, category }) => [coordinate, category] as const);
  const sorted = Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
  files['record-fields.json'] = `${JSON.stringify(sorted, null, 2)}\n`;
  return files;
}
