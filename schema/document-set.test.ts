import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeDocuments, documentManifest, setFindings } from './document-set.ts';
import { documentId } from './trusted-documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-document-set-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('a document is its operation with the fragments that it needs, and asks the type of every object below the root', () => {
  write('audit/order.graphql', '# For people.\nquery Order($id: ID!) { order(id: $id) { ...Audited } }');
  write('audit/fragments/audited.graphql', 'fragment Audited on Order { ...Facts spoken }');
  write('fragments/facts.graphql', 'fragment Facts on Order { id by { ...Person } }');
  write('fragments/person.graphql', 'fragment Person on Person { name }');
  write('fragments/other.graphql', 'fragment Other on Other { id }');
  const text = `query Order($id: ID!) {
  order(id: $id) {
    __typename
    ...Audited
  }
}

fragment Audited on Order {
  __typename
  ...Facts
  spoken
}

fragment Facts on Order {
  __typename
  id
  by {
    __typename
    ...Person
  }
}

fragment Person on Person {
  __typename
  name
}`;
  const documents = composeDocuments(folder, 'audit');
  expect(documents).toEqual([{ name: 'order', about: 'For people.', id: documentId(text), text }]);
  expect(JSON.parse(documentManifest(documents))).toEqual({ order: { id: documentId(text), about: 'For people.', text } });
  expect(composeDocuments(folder, 'platform')).toEqual([]);
});

test('a verbatim document is trusted as it is written', () => {
  write('audit/verbatim/mine.graphql', '# For people.\n{ a { b } }\n');
  expect(composeDocuments(folder, 'audit')).toEqual([
    { name: 'mine', about: 'For people.', id: documentId('{ a { b } }'), text: '{ a { b } }' },
  ]);
});

test('a name that a graph has twice, and a fragment that no operation spreads, are findings', () => {
  write('audit/a.graphql', 'query A { a { ...One } }');
  write('audit/b.graphql', 'query A { b }');
  write('audit/fragments/one.graphql', 'fragment One on A { id }');
  write('platform/a.graphql', 'query A { a }');
  expect(setFindings(folder)).toEqual(['schema/documents: audit has A twice']);
  write('audit/fragments/two.graphql', 'fragment Two on A { id }');
  write('fragments/one.graphql', 'fragment One on A { id }');
  expect(setFindings(folder)).toEqual([
    'schema/documents: audit has A twice',
    'schema/documents: audit has One twice',
    'schema/documents: no operation spreads Two',
  ]);
});
