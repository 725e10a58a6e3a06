import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileProjection } from './projection.ts';

const schema = buildSchema(`
  type Query { item: Item must: Item! named: Named one: One grid: [[Int!]!] list: [Item!] loose: [Item] }
  type Item implements Named { id: ID! name: String count: Int! ratio: Float on: Boolean colour: Colour any: Anything tags: [String!] must: Item! }
  type Other implements Named { name: String! }
  interface Named { name: String }
  union One = Item | Other
  scalar Anything
  enum Colour { RED GREEN }`);

function project(source: string, data: object, conditions: Record<string, boolean> = {}, of = schema) {
  const { definitions } = parse(source, { noLocation: true });
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const root = of.getQueryType();
  if (!operation || !root) throw new Error('no operation');
  const run = compileProjection({ schema: of, fragments, conditions }, root, [operation.selectionSet]);
  return run(JSON.parse(JSON.stringify(data)) as Record<string, unknown>, {});
}
const answer = (...args: Parameters<typeof project>) => JSON.stringify(project(...args).data);

describe('a selection', () => {
  it('answers what was requested, in its order, under its names', () => {
    expect(answer('{ item { b: id name } }', { item: { secret: 1, name: 'n', b: 'i' }, other: 1 })).toBe('{"item":{"b":"i","name":"n"}}');
  });

  it('merges fields of one name, through fragments, at the place of the first', () => {
    const source = 'query { item { must { id } name } ...More } fragment More on Query { item { must { count } on } }';
    expect(answer(source, { item: { must: { id: '1', count: 2 }, name: 'n', on: true } })).toBe(
      '{"item":{"must":{"id":"1","count":2},"name":"n","on":true}}',
    );
  });

  it('applies fragments by the stated type of an object', () => {
    const source = '{ one { t: __typename ... on Named { name } ... on Item { count } ... on Other { own: name } } }';
    expect(answer(source, { one: { __typename: 'Item', name: 'n', count: 1 } })).toBe('{"one":{"t":"Item","name":"n","count":1}}');
    expect(answer(source, { one: { __typename: 'Other', name: 'n', own: 'o' } })).toBe('{"one":{"t":"Other","name":"n","own":"o"}}');
  });

  it('leaves out what @skip and @include leave out, only in one part of a merged field', () => {
    const source =
      'query ($a: Boolean!) { item { name @skip(if: $a) ... @include(if: $a) { count } must { id } } item { must { count @include(if: $a) } } }';
    const data = { item: { name: 'n', count: 1, must: { id: '1', count: 2 } } };
    expect(answer(source, data, { a: true })).toBe('{"item":{"count":1,"must":{"id":"1","count":2}}}');
    expect(answer(source, data, { a: false })).toBe('{"item":{"name":"n","must":{"id":"1"}}}');
    expect(answer('{ item { name @skip(if: true) id @include(if: true) } }', { item: { name: 'n', id: '1' } })).toBe('{"item":{"id":"1"}}');
  });
});

describe('a field that the object’s own type has narrower', () => {
  const covariant = buildSchema(`
    type Query { part: Part }
    interface Part { next: Part name: String }
    type Wheel implements Part { next: Wheel name: String! size: Int }`);
  const run = (source: string, data: object) => project(source, data, {}, covariant);

  it('has that type’s own type, for each selection of it', () => {
    const source = '{ part { next { __typename ... on Wheel { name } } ... on Wheel { next { size } } } }';
    expect(JSON.stringify(run(source, { part: { __typename: 'Wheel', next: { name: 'n', size: 1 } } }).data)).toBe(
      '{"part":{"next":{"__typename":"Wheel","name":"n","size":1}}}',
    );
  });

  it('is not null where that type does not permit null', () => {
    expect(run('{ part { name } }', { part: { __typename: 'Wheel', name: null } })).toEqual({
      data: { part: null },
      deviations: [{ message: 'Cannot return null for non-nullable field Wheel.name.', path: ['part', 'name'] }],
    });
  });
});

describe('a null where null is not allowed', () => {
  it('moves to the nearest place that may be null, and is reported once', () => {
    expect(project('{ item { must { must { count } } } }', { item: { must: { must: { count: null } } } })).toEqual({
      data: { item: null },
      deviations: [{ message: 'Cannot return null for non-nullable field Item.count.', path: ['item', 'must', 'must', 'count'] }],
    });
    expect(project('{ must { id } }', {})).toEqual({
      data: null,
      deviations: [{ message: 'Cannot return null for non-nullable field Query.must.', path: ['must'] }],
    });
  });

  it('nulls a list of members that may not be null, and one member of a list of members that may', () => {
    const list = [{ id: '1' }, { id: null }, null];
    expect(project('{ list { id } }', { list })).toMatchObject({
      data: { list: null },
      deviations: [
        { path: ['list', 1, 'id'] },
        { path: ['list', 2], message: 'Cannot return null for non-nullable array element of type Item at index 2.' },
      ],
    });
    expect(project('{ loose { id } }', { loose: list }).data).toEqual({ loose: [{ id: '1' }, null, null] });
  });
});

describe('a value of the wrong type', () => {
  const valid = { id: 1, name: 'n', count: 1, ratio: 1.5, on: false, colour: 'RED', any: { x: [1] }, tags: ['a'] };
  const source = '{ item { id name count ratio on colour any tags } }';
  it('is not found among correct values', () =>
    expect(project(source, { item: valid })).toEqual({ data: { item: valid }, deviations: [] }));
  it.each([
    ['id', 1.5],
    ['id', true],
    ['name', 1],
    ['ratio', '1'],
    ['on', 0],
    ['colour', 'BLUE'],
    ['colour', 'constructor'],
    ['tags', 'a'],
    ['tags', { 0: 'a' }],
    ['name', ['n']],
  ])('becomes null and is reported: %s %j', (field, value) => {
    const { data, deviations } = project('{ item { name any } x: item { f: FIELD } }'.replace('FIELD', field), {
      item: valid,
      x: { f: value },
    });
    expect(deviations[0]?.path).toEqual(['x', 'f']);
    expect(JSON.stringify(data)).not.toContain('"x":{"f":1');
    expect(deviations.map(({ message }) => message).join()).not.toContain(JSON.stringify(value));
  });

  it.each([
    ['no object', 'x'],
    ['a list', [{ name: 'n' }]],
    ['a type of another place', { __typename: 'Query' }],
    ['an unknown type', { __typename: 'Hidden', name: 'n' }],
  ])('becomes null in the place of an object: %s', (_, value) => {
    expect(project('{ named { __typename name } }', { named: value })).toMatchObject({
      data: { named: null },
      deviations: [{ path: ['named'] }],
    });
  });

  it('is found in lists of lists', () => {
    expect(project('{ grid }', { grid: [[1, 2], [3]] }).data).toEqual({ grid: [[1, 2], [3]] });
    expect(project('{ grid }', { grid: [[1, '2']] })).toMatchObject({ data: { grid: null }, deviations: [{ path: ['grid', 0, 1] }] });
  });
});
