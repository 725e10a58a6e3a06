import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { graphs } from '@writ/access';
import { StartError } from '@writ/core';
import { apiSchemaSdl, documentId, recordFields, trustedDocuments } from '@writ/schema';
import { buildSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordFieldNamesOf } from '../graph.ts';
import { documentLimitErrors, readOwnDocuments } from './own-documents.ts';

const dear = recordFieldNamesOf(recordFields());
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-own-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it("the operator's documents are read by graph, without their heads, and other files are ignored", () => {
  const text = 'query Mine {\n  # Inside, a comment stays.\n  orders { nodes { id } }\n}';
  write('authority/mine.graphql', `# For people.\n  # More.\n\n${text}\n\n`);
  write('authority/notes.txt', 'not a document');
  write('readme.md', 'not a folder');
  const documents = readOwnDocuments(folder, dear);
  expect(documents.get('authority')).toEqual([{ name: 'mine', about: 'For people. More.', id: documentId(text), text }]);
  expect(graphs.flatMap((graph) => documents.get(graph) ?? [])).toHaveLength(1);
});

it('a file without a head is read unchanged', () => {
  write('audit/mine.graphql', '{ checkpoint { size } }');
  expect(readOwnDocuments(folder, dear).get('audit')?.[0]?.text).toBe('{ checkpoint { size } }');
});

describe('a document that its graph would refuse stops the start, with its file and the reason:', () => {
  const costly = 'entries(first: 256) { nodes { index event kind day type at outcome commitments { field } } }';
  it.each([
    ['a syntax error', 'authority/a.graphql', '{ orders', 'Syntax Error'],
    ['nothing but a comment', 'authority/a.graphql', '# Later.\n', 'Syntax Error'],
    ['a field of another graph', 'authority/a.graphql', '{ queue { nodes { id } } }', 'Cannot query field "queue"'],
    [
      'two operations',
      'authority/a.graphql',
      'query A { orders { nodes { id } } } query B { orders { nodes { id } } }',
      'exactly one operation',
    ],
    ['a fragment alone', 'authority/a.graphql', 'fragment A on Order { id }', 'exactly one operation'],
    ['a subscription', 'audit/a.graphql', 'subscription { entries { nodes { index } } }', 'subscription'],
    ['introspection', 'audit/a.graphql', '{ __schema { queryType { name } } }', 'introspection'],
    [
      "federation's own variable",
      'audit/a.graphql',
      'query ($representations: ID!) { entry(index: $representations) { leaf } }',
      'representations',
    ],
    ['a page that is too large', 'audit/a.graphql', `{ ${costly.replace('256', '257')} }`, 'A page has at most'],
    [
      'the same field too often',
      'audit/a.graphql',
      `{ ${'abcdef'.replace(/./g, '$&: checkpoint { size } ')} }`,
      'may repeat one root field',
    ],
    ['too much in all', 'audit/a.graphql', `{ ${'abcde'.replace(/./g, `$&: ${costly} `)} }`, 'An operation may cost'],
  ])('%s', (_what, path, text, reason) => {
    write(path, text);
    const read = () => readOwnDocuments(folder, dear);
    expect(read).toThrow(StartError);
    expect(read).toThrow(join(folder, path));
    expect(read).toThrow(reason);
  });
});

it('a duplicate document, one with the name of another, a folder that is no graph, and a missing folder stop the start too', () => {
  write('authority/a.graphql', '{ checkpoint { size } }');
  write('authority/b.graphql', '# Again.\n{ checkpoint { size } }\n');
  expect(() => readOwnDocuments(folder, dear)).toThrow('is the same document as a');
  rmSync(join(folder, 'authority/b.graphql'));
  write('authority/orders.graphql', 'query Other { orders { nodes { id } } }');
  expect(() => readOwnDocuments(folder, dear)).toThrow('Writ has a document of this name');
  rmSync(join(folder, 'authority/orders.graphql'));
  write('authorities/a.graphql', '{ checkpoint { size } }');
  expect(() => readOwnDocuments(folder, dear)).toThrow('authorities is not named after a graph');
  expect(() => readOwnDocuments(join(folder, 'nowhere'), dear)).toThrow(/WRIT_TRUSTED_DOCUMENTS does not name a readable folder/);
});

describe.each(graphs)('the checked-in documents of the %s graph', (graph) => {
  const schema = buildSchema(apiSchemaSdl(graph));
  it.each(trustedDocuments(graph).map(({ name, text }) => [name, text]))('%s stays within the limits', (_name, text) => {
    expect(documentLimitErrors(text, schema, dear).map(({ message }) => message)).toEqual([]);
  });
});
