/** The list of what belongs to one order, against the SDL: each act has that order as its argument, and whatever is left out is left out on purpose. */
import { subgraphSdl } from '@writ/schema';
import { type FieldDefinitionNode, Kind, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { actsOnOneOrder, ofOrder } from './of-order.ts';

const fields = parse(subgraphSdl('orders')).definitions.flatMap((definition): readonly FieldDefinitionNode[] =>
  (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
  definition.name.value === 'Mutation'
    ? (definition.fields ?? [])
    : [],
);
const ofOne = fields.filter(({ arguments: given }) => given?.some(({ name, type }) => name.value === 'order' && print(type) === 'ID!'));

test('each act of the list names its order, and those that are left out make an order or name others', () => {
  const named = new Set(ofOne.map(({ name }) => name.value));
  expect([...actsOnOneOrder].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !actsOnOneOrder.has(name)).toSorted()).toEqual(['answerClarification', 'changeDraft', 'reissueOrder']);
});

test('an act on another order is none of it, and neither is any other root', () => {
  expect(ofOrder.root('submitOrder', { order: 'one' }, 'one')).toBe(true);
  expect(ofOrder.root('order', { id: 'two' }, 'one')).toBe(true);
  for (const [name, args] of [
    ['submitOrder', { order: 'two' }],
    ['submitOrder', {}],
    ['orders', {}],
    ['openCase', { work: 'one' }],
    ['draftOrder', { order: 'one' }],
  ] as const)
    expect(ofOrder.root(name, args, 'one'), name).toBe(false);
});
