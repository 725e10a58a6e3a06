import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { compileRepresentations, type RepresentationOptions } from './representations.ts';

const schema = buildSchema(`
  interface Media { id: ID }
  type Book implements Media { id: ID isbn: ID size: Size }
  type Film implements Media { id: ID }
  type Size { width: Int height: Int }
  type Query { media: Media }`);
const field = (name: string, selections?: RepresentationOptions['requires']) =>
  ({ kind: 'Field', name, ...(selections ? { selections: [...selections] } : {}) }) as const;
const on = (typeCondition: string, ...selections: RepresentationOptions['requires']) => ({
  kind: 'InlineFragment' as const,
  typeCondition,
  selections: [...selections],
});
const represent = (requires: RepresentationOptions['requires'], rest: Partial<RepresentationOptions> = {}) =>
  compileRepresentations({ schema, requires, rewrite: undefined, apartByType: false, sendsOnce: true, ...rest });
const typename = field('__typename');

it('the required fields of each object are written, equal ones once, and objects without a representation are skipped', () => {
  const { text, size, slots } = represent([on('Book', typename, field('id'))])([
    { __typename: 'Book', id: 'a"', title: 'not asked for' },
    { __typename: 'Film', id: 'b' },
    { __typename: 'Book' },
    { id: 'untyped' },
    { __typename: 'Unheard', id: 'c' },
    { __typename: 'Book', id: null },
    { __typename: 'Book', id: 'a"' },
  ]);
  expect(JSON.parse(text)).toEqual([
    { __typename: 'Book', id: 'a"' },
    { __typename: 'Book', id: null },
  ]);
  expect([size, slots]).toEqual([2, [0, -1, -1, -1, -1, 1, 0]]);
});

it('equal representations are written as often as they occur where the caller requests it', () => {
  const each = represent([on('Book', typename, field('id'))], { sendsOnce: false });
  const { text, slots } = each([{ __typename: 'Book', id: '1' }, { __typename: 'Book' }, { __typename: 'Book', id: '1' }]);
  expect([JSON.parse(text).length, slots]).toEqual([2, [0, -1, 1]]);
});

it('a fragment that misses a field is left out, and the others remain', () => {
  const both = represent([on('Book', typename, field('id')), on('Book', typename, field('isbn'))]);
  expect(JSON.parse(both([{ __typename: 'Book', isbn: '9' }]).text)).toEqual([{ __typename: 'Book', isbn: '9' }]);
  expect(JSON.parse(both([{ __typename: 'Book', id: '1', isbn: '9' }]).text)).toEqual([{ __typename: 'Book', id: '1', isbn: '9' }]);
  expect(both([{ __typename: 'Book' }]).size).toBe(0);
});

it('required fields are selected in objects and lists of lists', () => {
  const { text } = represent([on('Book', typename, field('size', [field('width')]))])([
    { __typename: 'Book', size: [[{ width: 1, height: 2 }], null] },
  ]);
  expect(JSON.parse(text)).toEqual([{ __typename: 'Book', size: [[{ width: 1 }], null] }]);
});

it('a representation is rewritten without changing the object, and keeps types apart where the caller requests it', () => {
  const rewrite = (value: unknown) => void Object.assign(value as object, { __typename: 'Media' });
  const objects = [
    { __typename: 'Book', id: '1' },
    { __typename: 'Film', id: '1' },
  ];
  const requires = [on('Media', typename, field('id'))];
  const { text, slots } = represent(requires, { rewrite, apartByType: true })(objects);
  expect(JSON.parse(text)).toEqual([
    { __typename: 'Media', id: '1' },
    { __typename: 'Media', id: '1' },
  ]);
  expect([slots, objects.map(({ __typename }) => __typename)]).toEqual([
    [0, 1],
    ['Book', 'Film'],
  ]);
  expect(represent(requires, { rewrite })(objects).slots).toEqual([0, 0]);
});
