/** Every act that a graph offers is carried out on a page of the console, or the list below says why on none. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, graphs } from '@writ/access';
import { apiSchemaSdl, readDocumentSet } from '@writ/schema';
import { buildSchema, Kind } from 'graphql';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const documents = fileURLToPath(new URL('../../../../schema/documents', import.meta.url));

/** Where the pages of a graph begin: its area, and for everybody the pages that the server makes. */
const entries: Readonly<Record<Graph, readonly string[]>> = {
  public: ['person/area.ts', '../pages/public-pages.tsx'],
  platform: ['platform/area.ts'],
  authority: ['authority/area.ts'],
  audit: ['audit/area.ts'],
};

/** Mutations that no page sends, by graph and name, each with the reason. */
const withoutPage: Readonly<Record<string, string>> = {
  'authority settleEndpointEvents': 'the connector of HI-1 notes what it has sent: nobody does it by hand',
};

/** Every file of the console that pages of a graph load, whichever way they import it. */
function filesOf(graph: Graph): string[] {
  const found = new Set<string>();
  const waiting = entries[graph].map((entry) => join(source, entry));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?\(?'(\.[^']+\.tsx?)'/g))
      if (path !== undefined) waiting.push(join(dirname(file), path));
  }
  return [...found].filter((file) => !file.includes('/graphql/'));
}

/** The operations that the graph's pages name, by their own names. */
function sentBy(graph: Graph): Set<string> {
  const text = filesOf(graph).map((file) => readFileSync(file, 'utf8'));
  return new Set(text.flatMap((one) => [...one.matchAll(/\b(\w+)Document\b/g)].flatMap(([, name]) => name ?? [])));
}

/** The root fields of mutations that are sent. */
function actsSent(graph: Graph): Set<string> {
  const sent = sentBy(graph);
  const operations = readDocumentSet(documents, graph).operations.flatMap(({ document }) => document.definitions);
  return new Set(
    operations.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.operation === 'mutation' && sent.has(node.name?.value ?? '')
        ? node.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : []))
        : [],
    ),
  );
}

const missing = (graph: Graph): string[] => {
  const sent = actsSent(graph);
  const offered = Object.keys(buildSchema(apiSchemaSdl(graph)).getMutationType()?.getFields() ?? {});
  return offered.filter((name) => !sent.has(name)).map((name) => `${graph} ${name}`);
};

it('a page sends every mutation of every graph, or the list says why none does', () => {
  expect(graphs.flatMap(missing).sort()).toEqual(Object.keys(withoutPage).sort());
});
