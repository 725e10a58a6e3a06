/** Whose token is for one order is answered about nothing else, in a subgraph that says what belongs to one and in one that does not. */
import { anonymous, type Caller } from '@writ/access';
import { graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { protectedSchema } from '../serving/definition.ts';
import type { OfOrder } from './narrowed.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @allow(to: [String!]!) on FIELD_DEFINITION | OBJECT
  type Query { order(id: ID!): Order @allow(to: [PUBLIC])  orders: [Order!]! @allow(to: [PUBLIC]) }
  type Mutation { take(order: ID!): ID @allow(to: [PUBLIC])  make: ID @allow(to: [PUBLIC]) }
  type Order @key(fields: "id") @allow(to: [PUBLIC]) { id: ID! }
  type Duty @key(fields: "id") @allow(to: [PUBLIC]) { id: ID! }
`;
const resolvers = {
  Query: { order: (_: unknown, { id }: { id: string }) => ({ id }), orders: () => [{ id: 'one' }] },
  Mutation: { take: (_: unknown, { order }: { order: string }) => order, make: () => 'made' },
};
const ofOrder: OfOrder = {
  root: (name, args, order) => name === 'order' || (name === 'take' && args['order'] === order),
  entities: ['Order'],
};

const ask = async (source: string, caller: Partial<Caller>, of: OfOrder | undefined = ofOrder) => {
  const schema = protectedSchema({ sdl, resolvers, ...(of === undefined ? {} : { ofOrder: of }) });
  const contextValue = { caller: { ...anonymous('public'), ...caller }, covers: async () => false };
  const { data, errors } = await graphql({ schema, source, contextValue });
  return errors === undefined ? { ...data } : errors.map(({ originalError }) => originalError && { ...originalError });
};
const refused = [expect.objectContaining({ code: 'FORBIDDEN', detail: { reason: 'NARROWED' } })];
const entity = (type: string) => `{ _entities(representations: [{ __typename: "${type}", id: "one" }]) { __typename } }`;

describe('a caller whose token is for one order', () => {
  const mine = { order: 'one' };

  test('is answered about what belongs to it', async () => {
    expect(await ask('{ order(id: "one") { id } }', mine)).toEqual({ order: { id: 'one' } });
    expect(await ask('mutation { take(order: "one") }', mine)).toEqual({ take: 'one' });
    expect(await ask(entity('Order'), mine)).toEqual({ _entities: [{ __typename: 'Order' }] });
  });

  test.each(['{ orders { id } }', 'mutation { make }', 'mutation { take(order: "two") }', entity('Duty')])(
    'is refused %s',
    async (source) => {
      expect(await ask(source, mine)).toEqual(refused);
      expect(await ask(source, {})).not.toEqual(refused);
    },
  );

  test.each(['{ order(id: "one") { id } }', 'mutation { take(order: "one") }', entity('Order')])(
    'is refused %s where the subgraph says of nothing that it belongs to an order',
    async (source) => {
      const schema = protectedSchema({ sdl, resolvers });
      const contextValue = { caller: { ...anonymous('public'), ...mine }, covers: async () => false };
      const { errors } = await graphql({ schema, source, contextValue });
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN', detail: { reason: 'NARROWED' } });
    },
  );
});
