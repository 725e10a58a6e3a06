/** The list by hand has every field of a grant type in the SDL that a category guards, and nothing else. */
import { declarationsOf } from '@writ/access';
import { subgraphNames } from '@writ/core';
import { subgraphSdl } from '@writ/schema';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { protectedFields } from './protected-fields.ts';

const declared = subgraphNames.flatMap((name) => declarationsOf(parse(subgraphSdl(name))).map((declaration) => ({ ...declaration, name })));
const line = (coordinate: string, category: string, subgraph: string, roles: readonly string[]) =>
  `${coordinate} ${category} ${subgraph} ${[...roles].sort().join(' ')}`;

it('the list has every field with a category, with its category, its subgraph and its roles', () => {
  const inSdl = declared.flatMap(({ coordinate, category, name, allow }) => (category ? [line(coordinate, category, name, allow)] : []));
  const byHand = protectedFields.map(({ coordinate, category, subgraph, roles }) => line(coordinate, category, subgraph, roles));
  expect(byHand.toSorted()).toEqual(inSdl.toSorted());
});

it('the list has every field of the grant types except the handle and fields that are no record', () => {
  const grantTypes = new Set<string>(protectedFields.map(({ type }) => type));
  const unguarded = declared.filter(({ type, category }) => grantTypes.has(type) && category === null).map(({ coordinate }) => coordinate);
  expect(new Set(unguarded)).toEqual(new Set([...grantTypes].map((type) => `${type}.grant`)));
});
