import { describe, expect, test } from 'vitest';
import { edgesOutOfRecords, keyedRecords, uncoveredCategories, ungrantedFields } from './record-checks.ts';
import type { SubgraphDocument } from './subgraph-documents.ts';
import { documents } from './testing/subgraphs.ts';

type Check = (subgraphs: readonly SubgraphDocument[]) => string[];
const coordinates = (check: Check, sdl: readonly string[]): string[] =>
  check(documents(...sdl)).map((finding) => finding.slice(0, finding.indexOf(' ')));

/** Each row: what is wrong, the subgraphs, the coordinates; none when the row is the nearest that is right. */
type Row = [what: string, sdl: string[], found: string[]];
const record = 'type Secret @category(is: CONTENT) { text: String }';

describe('the check reports a field under a grant without a category', () => {
  test.each<Row>([
    ['of a plain value', ['type DisclosedAccount { grant: ID! phone: String }'], ['DisclosedAccount.phone']],
    ['on any of the grant types', ['type OwnAccount { a: Int } type CaseAccount { b: Int }'], ['OwnAccount.a', 'CaseAccount.b']],
    ['which has one', ['type DisclosedAccount { grant: ID! phone: String @category(is: SUBSCRIBER) }'], []],
    ['which has that of its record', [`type DisclosedAccount { grant: ID! secret: Secret } ${record}`], []],
    ['on a type that is no grant', ['type Account { phone: String }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(ungrantedFields, sdl)).toEqual(found);
  });
});

describe('the check reports a record that is reached without its category', () => {
  test.each<Row>([
    ['under another one', [`type T { a: Secret @category(is: TRAFFIC) } ${record}`], ['T.a']],
    ['from a record of another one', [`type Other @category(is: TRAFFIC) { a: Secret } ${record}`], ['Other.a']],
    ['in a list of a union', [`type Query { a: [U!] } union U = Plain | Secret type Plain { b: Int } ${record}`], ['Query.a']],
    ['through an interface', [`type Query { a: I } interface I { text: String } ${record.replace('@', 'implements I @')}`], ['Query.a']],
    ['from another subgraph', ['type Query { a: Secret } type Secret { text: String }', record], ['Query.a']],
    ['under its own', [`type T { a: Secret @category(is: CONTENT) } ${record}`], []],
    ['with the category that it gives', [`type T { a: [Secret!]! } ${record}`], []],
    ['from a record of the same', [`type Page @category(is: CONTENT) { nodes: [Secret!] } ${record}`], []],
    ['in a union that carries it', [`type T { a: U @category(is: CONTENT) } union U = Plain | Secret type Plain { b: Int } ${record}`], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(uncoveredCategories, sdl)).toEqual(found);
  });
});

describe('the check reports an edge out of the records', () => {
  const user = 'type User { id: ID! }';
  test.each<Row>([
    ['from a record', [`type Secret @category(is: CONTENT) { by: User } ${user}`], ['Secret.by']],
    ['from a grant', [`type DisclosedAccount { grant: ID! user: User @category(is: SUBSCRIBER) } ${user}`], ['DisclosedAccount.user']],
    ['from the part of a record that another subgraph has', [`type Secret { by: User } ${user}`, record], ['Secret.by']],
    ['to a scalar that may hold anything', ['scalar JSON type Secret @category(is: CONTENT) { all: JSON }'], ['Secret.all']],
    ['to plain values', [`enum E { A } ${record.replace('text', 'at: DateTime on: Date e: [E!]! n: Int page: PageInfo text')}`], []],
    [
      'to another record',
      [`type DisclosedAccount { grant: ID! page: Page } type Page @category(is: CONTENT) { nodes: [Secret!]! } ${record}`],
      [],
    ],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(edgesOutOfRecords, sdl)).toEqual(found);
  });
});

describe('the check reports a record with a key', () => {
  test.each<Row>([
    ['where its category is declared', ['type Secret @key(fields: "id") @category(is: CONTENT) { id: ID! }'], ['Secret']],
    ['in another subgraph', [record, 'type Secret @key(fields: "id") { id: ID! }'], ['Secret']],
    ['which is not a record', ['type DisclosedAccount @key(fields: "grant") { grant: ID! }', record], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(keyedRecords, sdl)).toEqual(found);
  });
});
