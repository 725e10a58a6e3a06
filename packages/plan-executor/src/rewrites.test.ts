import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { compilePathRewrites, compileRewrites } from './rewrites.ts';

const schema = buildSchema(
  'interface Media { id: ID } type Book implements Media { id: ID } type Film implements Media { id: ID } type Query { a: ID }',
);

it('a rewrite renames fields wherever the path leads, also with false or empty values', () => {
  const rewrite = compileRewrites(schema, [{ kind: 'KeyRenamer', path: ['items', '... on Book', 'size__alias_0'], renameKeyTo: 'size' }]);
  const value = {
    items: [{ __typename: 'Book', size__alias_0: 0 }, { __typename: 'Film', size__alias_0: 1 }, { size__alias_0: '' }, null],
  };
  rewrite?.(value);
  expect(JSON.parse(JSON.stringify(value))).toEqual({
    items: [{ __typename: 'Book', size: 0 }, { __typename: 'Film', size__alias_0: 1 }, { size: '' }, null],
  });
});

it('a rewrite sets a value under a condition that is an interface', () => {
  const rewrite = compileRewrites(schema, [{ kind: 'ValueSetter', path: ['... on Media', '__typename'], setValueTo: 'Media' }]);
  const values = [{ __typename: 'Film' }, { __typename: 'Unheard' }];
  rewrite?.(values);
  expect(values).toEqual([{ __typename: 'Media' }, { __typename: 'Unheard' }]);
});

it('no rewrites change nothing', () => {
  expect(compileRewrites(schema, undefined)).toBeUndefined();
  expect(compileRewrites(schema, [])).toBeUndefined();
});

it('a rewrite renames the steps of an error’s path, through lists and below another renamed field', () => {
  const renamed = compilePathRewrites([
    { kind: 'KeyRenamer', path: ['items', '... on Book', 'size__alias_0'], renameKeyTo: 'size' },
    { kind: 'ValueSetter', path: ['items', '__typename'], setValueTo: 'Media' },
  ]);
  expect(renamed(['items', 3, 'size__alias_0', 0, 'unit'])).toEqual(['items', 3, 'size', 0, 'unit']);
  expect(renamed(['others', 3, 'size__alias_0'])).toEqual(['others', 3, 'size__alias_0']);
  expect(renamed(['items', 3])).toEqual(['items', 3]);
});
