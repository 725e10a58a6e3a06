import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentFindings, documentId, documentText, readTrustedDocuments } from './trusted-documents.ts';

const schema = buildSchema('type Query { a: Int }');
const named = (name: string, text: string) => ({ name, id: documentId(text), text });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-schema-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an id is computed as in the appendix on persisted documents of GraphQL over HTTP, by its own example', () => {
  expect(documentId('query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}')).toBe(
    'sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e',
  );
  expect(documentId('query($id:ID!){user(id:$id){name}}')).toBe('sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b');
});

test.each([
  ['# For people.\n{ a }\n', '{ a }'],
  ['\n# For people.\n\n  # And more.\n{ a }', '{ a }'],
  ['{ a }', '{ a }'],
  ['{\n  # Stays.\n  a\n}\n\n', '{\n  # Stays.\n  a\n}'],
  ['# Windows.\r\n{\r\n  a\r\n}\r\n', '{\n  a\n}'],
  ['# Nothing else.', '# Nothing else.'],
  ['# Nothing else.\n', ''],
])('a file %j has the document %j', (file, text) => {
  expect(documentText(file)).toBe(text);
});

test('documents are read by the names of their files, in order, and a missing folder has none', () => {
  mkdirSync(join(folder, 'audit'));
  writeFileSync(join(folder, 'audit', 'b.graphql'), '# B.\n{ b: a }\n');
  writeFileSync(join(folder, 'audit', 'a.graphql'), '{ a }');
  writeFileSync(join(folder, 'audit', 'c.txt'), '{ a }');
  const documents = readTrustedDocuments(join(folder, 'audit'));
  expect(documents).toEqual([named('a', '{ a }'), { ...named('b', '{ b: a }'), about: 'B.' }]);
  expect(documents[0]?.id).toBe(`sha256:${createHash('sha256').update('{ a }').digest('hex')}`);
  expect(readTrustedDocuments(join(folder, 'authority'))).toEqual([]);
});

test('a document that its graph would refuse is a finding, and a valid one is not', () => {
  const documents = [
    named('good', '{ a }'),
    named('twin', '{ a }'),
    named('syntax', '{ a'),
    named('two', 'query A { a } query B { a }'),
    named('none', 'fragment F on Query { a }'),
    named('foreign', '{ b }'),
    named('introspection', '{ __schema { description } }'),
  ];
  const found = documentFindings(documents, schema);
  expect(found.map(({ name }) => name)).toEqual(['twin', 'syntax', 'two', 'none', 'foreign', 'introspection']);
  expect(found.find(({ name }) => name === 'twin')?.reason).toBe('is the same document as good');
  expect(found.find(({ name }) => name === 'foreign')?.reason).toContain('Cannot query field "b"');
});
