/**
 * Writ's own documents: `documents/<graph>/<name>.graphql` is one operation, and may spread the fragments of `documents/fragments`, which
 * the graphs share, and of `documents/<graph>/fragments`. A graph trusts the operation and its fragments, printed, with `__typename` asked
 * of every object below the root: a client's cache knows by it what an act has changed. What is in `documents/<graph>/verbatim` is trusted as
 * it is written: programs that share no code with Writ send the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, graphs } from '@writ/access';
import { type ASTNode, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';
import { documentHead, documentId, readTrustedDocuments, type TrustedDocument } from './trusted-documents.ts';

/** A file with one operation or one fragment. */
interface DocumentSource {
  /** The file's name without its ending. */
  name: string;
  about?: string;
  document: DocumentNode;
}

interface DocumentSet {
  operations: readonly DocumentSource[];
  /** Its own and the shared ones, whether or not this graph has their types. */
  fragments: readonly DocumentSource[];
}

const withTypeNames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (node, _key, parent) =>
      parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...node.selections] },
  });

const sourcesIn = (place: string): DocumentSource[] =>
  existsSync(place)
    ? readdirSync(place)
        .filter((file) => file.endsWith('.graphql'))
        .sort()
        .map((file) => {
          const written = readFileSync(join(place, file), 'utf8');
          return { name: file.slice(0, -'.graphql'.length), ...documentHead(written), document: withTypeNames(parse(written)) };
        })
    : [];

/** The operations of one graph and the fragments that they may spread. Throws for a file that doesn't parse. */
export const readDocumentSet = (folder: string, graph: Graph): DocumentSet => ({
  operations: sourcesIn(join(folder, graph)),
  fragments: [...sourcesIn(join(folder, 'fragments')), ...sourcesIn(join(folder, graph, 'fragments'))],
});

/** Of an operation that has none, the empty text. */
const nameOf = (node: DefinitionNode): string => ('name' in node ? (node.name?.value ?? '') : '');

function spreadsIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

/** The fragments that a document spreads, and those that they spread, in the order in which they are met. */
export function fragmentsOf(document: DocumentNode, { fragments }: DocumentSet): FragmentDefinitionNode[] {
  const byName = new Map(
    fragments.flatMap((source) =>
      source.document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    ),
  );
  const met = new Set<FragmentDefinitionNode>();
  const meet = (node: ASTNode): void => {
    for (const name of spreadsIn(node)) {
      const fragment = byName.get(name);
      if (fragment === undefined || met.has(fragment)) continue;
      met.add(fragment);
      meet(fragment);
    }
  };
  meet(document);
  return [...met];
}

/** Everything that a graph trusts of Writ's own, by name. */
export function composeDocuments(folder: string, graph: Graph): TrustedDocument[] {
  const set = readDocumentSet(folder, graph);
  const composed = set.operations.map(({ document, ...source }) => {
    const text = print({ ...document, definitions: [...document.definitions, ...fragmentsOf(document, set)] });
    return { ...source, id: documentId(text), text };
  });
  return [...composed, ...readTrustedDocuments(join(folder, graph, 'verbatim'))];
}

/** Names that one graph has twice, and fragments that no operation of any graph spreads. */
export function setFindings(folder: string): string[] {
  const sets = graphs.map((graph) => ({ graph, set: readDocumentSet(folder, graph) }));
  const spread = new Set(sets.flatMap(({ set }) => set.operations.flatMap(({ document }) => fragmentsOf(document, set)).map(nameOf)));
  const found = sets.flatMap(({ graph, set: { operations, fragments } }) => {
    const namesIn = (sources: readonly DocumentSource[]) => sources.flatMap(({ document }) => document.definitions.map(nameOf));
    const names = [...namesIn(operations), ...namesIn(fragments)];
    return [
      ...names.filter((name, position) => names.indexOf(name) !== position).map((name) => `${graph} has ${name} twice`),
      ...namesIn(fragments)
        .filter((name) => !spread.has(name))
        .map((name) => `no operation spreads ${name}`),
    ];
  });
  return [...new Set(found)].map((finding) => `schema/documents: ${finding}`);
}

/** What the gateway trusts and clients look up: the checked-in `documents/<graph>.json`. */
export const documentManifest = (documents: readonly TrustedDocument[]): string =>
  `${JSON.stringify(Object.fromEntries(documents.map(({ name, id, about, text }) => [name, { id, about, text }])), null, 2)}\n`;
