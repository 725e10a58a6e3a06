/**
 * The documents that a Writ in production answers on its closed graphs, as any client takes them: from the lists beside the contract.
 * The story asks no others there.
 */
import { readFileSync } from 'node:fs';

const folder = new URL('../../../schema/documents/', import.meta.url);

/** The text of one document of a graph, by its name. */
export function document(graph: 'platform' | 'authority' | 'audit', name: string): string {
  const listed = JSON.parse(readFileSync(new URL(`${graph}.json`, folder), 'utf8')) as Record<string, { text: string } | undefined>;
  const found = listed[name];
  if (found === undefined) throw new Error(`There is no document ${name} of the ${graph} graph.`);
  return found.text;
}
