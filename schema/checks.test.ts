import { describe, expect, test } from 'vitest';
import {
  anyOnAskedTypes,
  differingDeclarations,
  extendedTypes,
  findings,
  missingDescriptions,
  narrowedValues,
  narrowKeys,
  rulesOnAbstractTypes,
  undeclaredFields,
} from './checks.ts';
import type { SubgraphDocument } from './subgraph-documents.ts';
import { contract, documents } from './testing/subgraphs.ts';

type Check = (subgraphs: readonly SubgraphDocument[]) => string[];

/** What a check says of each SDL, as the coordinates that its sentences begin with. */
const coordinates = (check: Check, sdl: readonly string[]): string[] =>
  check(documents(...sdl)).map((finding) => finding.slice(0, finding.indexOf(' ')));

/** Each row: what is wrong, the subgraphs, the coordinates; none when the row is the nearest that is right. */
type Row = [what: string, sdl: string[], found: string[]];

describe('the check reports a field without a declaration', () => {
  test.each<Row>([
    ['of its own or its type', ['type T { a: Int b: Int @allow(to: [AGENT]) }'], ['T.a']],
    ['with an empty one', ['type T @allow(to: [AGENT]) { a: Int @allow(to: []) }'], ['T.a']],
    ['in an extension, which has none of its type', ['type T @allow(to: [AGENT]) { a: Int } extend type T { b: Int }'], ['T.b']],
    ['but its type has one', ['type T @allow(to: [AGENT]) { a: Int b: Int }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(undeclaredFields, sdl)).toEqual(found);
  });
});

describe('the check reports a rule on an interface or union', () => {
  test.each<Row>([
    ['on a field', ['interface I { a: Int @allow(to: [AGENT]) b: Int }'], ['I.a']],
    ['on the interface', ['interface I @allow(to: [AGENT]) { a: Int }'], ['I']],
    ['on a union', ['union U @category(is: CONTENT) = T type T { a: Int }'], ['U']],
    ['as a category', ['interface I { a: Int @category(is: CONTENT) }'], ['I.a']],
    ['on the object instead', ['interface I { a: Int } type T implements I @allow(to: [AGENT]) { a: Int @category(is: CONTENT) }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(rulesOnAbstractTypes, sdl)).toEqual(found);
  });
});

describe('the check reports ANY', () => {
  test.each<Row>([
    ['on a root', ['type Query { a: Int @allow(to: [ANY]) b: Int @allow(to: [AGENT]) }'], ['Query.a']],
    ['on a mutation', ['type Mutation { a: Int @allow(to: [AGENT, ANY]) }'], ['Mutation.a']],
    ['on an entity', ['type T @key(fields: "id") @allow(to: [ANY]) { id: ID! @allow(to: [AGENT]) a: Int }'], ['T.a']],
    ['on a value type', ['type PageInfo @allow(to: [ANY]) { a: Int }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(anyOnAskedTypes, sdl)).toEqual(found);
  });
});

describe('the check reports two declarations of one coordinate', () => {
  const agent = 'type T @allow(to: [AGENT, COUNSEL]) { a: Int }';
  test.each<Row>([
    ['with other roles', [agent, 'type T @allow(to: [AGENT]) { a: Int }'], ['T.a']],
    ['with another category', [agent, 'type T @allow(to: [AGENT, COUNSEL]) { a: Int @category(is: CONTENT) }'], ['T.a']],
    [
      'that both differ from a third',
      [agent, 'type T @allow(to: [AGENT]) { a: Int }', 'type T @allow(to: [ANY]) { a: Int }'],
      ['T.a', 'T.a'],
    ],
    ['in another order', [agent, 'type T { a: Int @allow(to: [COUNSEL, AGENT]) }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(differingDeclarations, sdl)).toEqual(found);
  });
});

describe('the check reports a key that some of its readers may not request', () => {
  const key = (allow: string, rest: string, fields = 'id') => `type T @key(fields: "${fields}") { id: ID! @allow(to: ${allow}) ${rest} }`;
  const open = 'a: Int @allow(to: [AGENT, PUBLIC])';
  test.each<Row>([
    ['in its own subgraph', [key('[AGENT]', open)], ['T.id']],
    ['because of a field elsewhere', [key('[AGENT]', ''), `type T { ${open} }`], ['T.id']],
    ['in a part of a key', [key('[AGENT, PUBLIC]', `${open} of: O @allow(to: [AGENT])`, 'id of { id of { id } }')], ['T.of']],
    ['in a second key', [key('[AGENT, PUBLIC]', `${open} of: ID @allow(to: [AGENT])`).replace('{', '@key(fields: "of") {')], ['T.of']],
    ['when it allows all of them', [key('[AGENT, PUBLIC]', open)], []],
    ['when the narrow field is no key', [key('[AGENT, PUBLIC]', `${open} of: O @allow(to: [AGENT])`)], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(narrowKeys, sdl)).toEqual(found);
  });

  test.each<Row>([
    [
      'narrower than the field',
      ['type T { a: Int @allow(to: [AGENT]) b: Int @requires(fields: "a") @allow(to: [AGENT, COUNSEL]) }'],
      ['T.a'],
    ],
    ['as wide as the field', ['type T { a: Int @allow(to: [AGENT, COUNSEL]) b: Int @requires(fields: "a") @allow(to: [AGENT]) }'], []],
  ])('or a required field: %s', (_what, sdl, found) => {
    expect(coordinates(narrowKeys, sdl)).toEqual(found);
  });
});

describe('the check reports a narrowed enum value', () => {
  test.each<Row>([
    ['by a tag', ['enum E { A B @tag(name: "x") }'], ['E.B']],
    ['by hiding it', ['enum E { A @inaccessible B }'], ['E.A']],
    ['not at all', ['enum E { A B @deprecated }'], []],
    ['beside a narrowed argument', ['type Query { a(b: Int @tag(name: "x")): Int }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(narrowedValues, sdl)).toEqual(found);
  });
});

describe('the check reports an extended type', () => {
  test.each<Row>([
    ['of objects', ['extend type Query { a: Int }'], ['Query']],
    [
      'of every other kind',
      ['extend interface I { a: Int } extend union U = T extend enum E { A } extend input N { a: Int }'],
      ['I', 'U', 'E', 'N'],
    ],
    ['and the schema, which only links', ['extend schema @link(url: "https://example.org/x") type Query { a: Int }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(extendedTypes, sdl)).toEqual(found);
  });
});

describe('the check reports a missing description', () => {
  test.each<Row>([
    ['of a type', ['type T { "A." a: Int }'], ['T']],
    ['of a field', ['"T." type T { a: Int }'], ['T.a']],
    ['that is blank', ['"T." type T { " " a: Int }'], ['T.a']],
    ['of an argument', ['"T." type T { "A." a(b: Int): Int }'], ['T.a(b:)']],
    ['of a root field', ['type Query { a: Int }'], ['Query.a']],
    ['of an enum value', ['"E." enum E { "A." A B }'], ['E.B']],
    ['of an input field', ['"N." input N { a: Int }'], ['N.a']],
    ['of a union, a scalar, an interface', ['union U = T scalar S interface I { "A." a: Int }'], ['U', 'S', 'I']],
    ['of a root, which needs none', ['type Query { "A." a("B." b: Int): Int }'], []],
  ])('%s', (_what, sdl, found) => {
    expect(coordinates(missingDescriptions, sdl)).toEqual(found);
  });
});

test('every check adds its findings, in their order', () => {
  const sdl = `
    extend type More { a: Int @allow(to: [AGENT]) }
    type Query { a: Int @allow(to: [ANY]) u: U @allow(to: [PUBLIC]) }
    union U @allow(to: [AGENT]) = Item | Secret
    type Item @key(fields: "id") { id: ID! @allow(to: [AGENT]) b: Int @allow(to: [PUBLIC]) c: Int }
    type Secret @key(fields: "id") @allow(to: [AGENT]) @category(is: CONTENT) { id: ID! item: Item }
    type OwnAccount @key(fields: "grant") @allow(to: [ACCOUNT_HOLDER]) { grant: ID! phone: String }
    enum E { A @inaccessible }`;
  const found = coordinates(findings, [sdl, 'type Item { c: Int @allow(to: [AGENT]) }']);
  const expected = ['More', 'Item.c', 'U', 'Query.a', 'Item.c', 'Item.id', 'OwnAccount.phone', 'Query.u', 'Secret.item', 'Secret', 'E.A'];
  expect(found.filter((_, position) => position < expected.length)).toEqual(expected);
});

test('a contract that composes has no findings', () => {
  expect(findings(documents(...Object.values(contract())))).toEqual([]);
});
