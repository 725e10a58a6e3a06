import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { categoriesOfTypes, declarationsOf } from './declarations.ts';

/** The declaration of one coordinate of an SDL. */
function declared(sdl: string, coordinate: string) {
  const found = declarationsOf(parse(sdl)).find((declaration) => declaration.coordinate === coordinate);
  if (!found) throw new Error(`the SDL has no ${coordinate}`);
  return found;
}

test('a declaration covers all of a field', () => {
  expect(declarationsOf(parse('type User @allow(to: [AGENT]) { names(first: Int): [Name!]! @category(is: SUBSCRIBER) }'))).toEqual([
    {
      coordinate: 'User.names',
      type: 'User',
      field: 'names',
      returns: 'Name',
      allow: ['AGENT'],
      category: 'SUBSCRIBER',
      viewLogged: false,
    },
  ]);
});

test('a view of a type is logged for all of its fields but the id', () => {
  const found = declarationsOf(
    parse('type Paper @viewLogged @allow(to: [AGENT]) { id: ID! text: String } type Plain @allow(to: [AGENT]) { text: String }'),
  );
  expect(found.map(({ coordinate, viewLogged }) => [coordinate, viewLogged])).toEqual([
    ['Paper.id', false],
    ['Paper.text', true],
    ['Plain.text', false],
  ]);
});

describe('@allow', () => {
  test.each<[string, string[]]>([
    ['type T @allow(to: [AGENT, COUNSEL]) { a: Int }', ['AGENT', 'COUNSEL']],
    ['type T @allow(to: [AGENT]) { a: Int @allow(to: [COUNSEL]) }', ['COUNSEL']],
    ['type T { a: Int @allow(to: [COUNSEL]) }', ['COUNSEL']],
    ['type T { a: Int @allow(to: COUNSEL) }', ['COUNSEL']],
    ['type T @allow(to: [ANY]) { a: Int }', ['ANY']],
    ['type T { a: Int }', []],
    ['type T @allow(to: [AGENT]) { a: Int @allow(to: []) }', []],
    ['extend type T @allow(to: [AGENT]) { a: Int }', ['AGENT']],
    ['type T @allow(to: [AGENT]) { b: Int } extend type T { a: Int }', []],
  ])('%s gives %j', (sdl, allow) => {
    expect(declared(sdl, 'T.a').allow).toEqual(allow);
  });

  test.each([
    ['type T { a: Int @allow(to: [ADMIN]) }', /T\.a: @allow names ADMIN/],
    ['type T @allow(to: [SYSTEM]) { a: Int }', /T: @allow names SYSTEM/],
    ['type T @allow(to: [PUBLIC]) { a: Int @allow(to: "AGENT") }', /T\.a: @allow needs/],
    ['type T @allow(to: [PUBLIC]) { a: Int @allow(to: [AGENT, "COUNSEL"]) }', /T\.a: @allow needs/],
    ['type T @allow(to: [PUBLIC]) { a: Int @allow(roles: [AGENT]) }', /T\.a: @allow needs/],
    ['type T @allow(to: [PUBLIC]) { a: Int @allow }', /T\.a: @allow needs/],
    ['type T @allow(to: [PUBLIC]) { a: Int @allow(to: [PUBLIC]) @allow(to: [AGENT]) }', /T\.a: @allow stands twice/],
    ['type T @allow(to: [PUBLIC]) @allow(to: [AGENT]) { a: Int }', /T: @allow stands twice/],
  ])('%s is refused', (sdl, message) => {
    expect(() => declarationsOf(parse(sdl))).toThrow(message);
  });
});

describe('@category', () => {
  const record = 'type Record @category(is: TRAFFIC) { at: Int next: Record }';

  test.each<[string, string | null]>([
    [`type T { a: Int @category(is: CONTENT) } ${record}`, 'CONTENT'],
    [`type T { a: Record } ${record}`, 'TRAFFIC'],
    [`type T { a: [Record!]! } ${record}`, 'TRAFFIC'],
    [`type T { a: Record @category(is: CONTENT) } ${record}`, 'CONTENT'],
    [`type T { a: Int } ${record}`, null],
    [`type T @category(is: TRAFFIC) { a: Record } ${record}`, null],
  ])('%s gives %j', (sdl, category) => {
    expect(declared(sdl, 'T.a').category).toBe(category);
  });

  test('a field inside a record is under the grant of its parent', () => {
    expect(declared(record, 'Record.at').category).toBeNull();
    expect(declared(record, 'Record.next').category).toBeNull();
  });

  test.each([
    ['type T { a: Int @category(is: EVERYTHING) }', /T\.a: @category names EVERYTHING/],
    ['type T { a: Int @category(is: "CONTENT") }', /T\.a: @category needs/],
    ['type T { a: Int @category }', /T\.a: @category needs/],
    ['type T @category(is: [CONTENT, TRAFFIC]) { a: Int }', /T: @category needs/],
    ['type T { a: Int @category(is: CONTENT) @category(is: TRAFFIC) }', /T\.a: @category stands twice/],
  ])('%s is refused', (sdl, message) => {
    expect(() => declarationsOf(parse(sdl))).toThrow(message);
  });

  test('types with a category are listed, complete and extended', () => {
    expect([...categoriesOfTypes(parse(`${record} extend type More @category(is: CONTENT) { a: Int } type Plain { a: Int }`))]).toEqual([
      ['Record', 'TRAFFIC'],
      ['More', 'CONTENT'],
    ]);
  });
});

test('only fields of object types have declarations', () => {
  const sdl = 'interface I { a: Int @allow(to: [AGENT]) } union U = T input N { a: Int } enum E { A } scalar S type T { b: Int }';
  expect(declarationsOf(parse(sdl)).map(({ coordinate }) => coordinate)).toEqual(['T.b']);
});
