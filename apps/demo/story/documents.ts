/**
 * The documents that a Writ in production answers on its closed graphs, as any client takes them: from the files beside the contract,
 * without the comment at their head. The story asks no others there.
 */
import { readFileSync } from 'node:fs';

const folder = new URL('../../../schema/documents/', import.meta.url);
const head = /^(?:#.*\n)*/;

/** The text of one document of a graph, by the name of its file. */
export const document = (graph: 'platform' | 'authority' | 'audit', name: string): string =>
  readFileSync(new URL(`${graph}/${name}.graphql`, folder), 'utf8')
    .replace(head, '')
    .trimEnd();
