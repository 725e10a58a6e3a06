/** The four subgraphs: their SDL and their resolvers. What crosses them is @key alone, and @requires for the price of shipping. */

import { composeServices } from '@apollo/composition';
import type { ServiceDefinition } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { StartError } from '@writ/core';
import { type GraphQLSchema, parse } from 'graphql';
import * as catalogue from './catalogue.ts';

export const subgraphNames = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type ShopSubgraph = (typeof subgraphNames)[number];

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])`;

const sdl: Record<ShopSubgraph, string> = {
  accounts: `type User @key(fields: "id") { id: ID! name: String! username: String! }`,
  inventory: `type Product @key(fields: "upc") {
    upc: String!
    price: Int! @external
    weight: Int! @external
    inStock: Boolean!
    shippingEstimate: Int! @requires(fields: "price weight")
  }`,
  products: `type Query { topProducts(first: Int!, from: Int!): [Product!]! }
  type Product @key(fields: "upc") { upc: String! name: String! price: Int! weight: Int! }`,
  reviews: `type Review { id: ID! body: String! author: User! product: Product! }
  type User @key(fields: "id") { id: ID! reviews(first: Int!): [Review!]! }
  type Product @key(fields: "upc") { upc: String! reviews(first: Int!): [Review!]! }`,
};

const documentOf = (name: ShopSubgraph) => parse(`${link}\n${sdl[name]}`);
const byUpc = { __resolveReference: (reference: { upc: string }) => reference };
const byId = { __resolveReference: (reference: { id: string }) => reference };
interface First {
  first: number;
}

const resolvers: Record<ShopSubgraph, Parameters<typeof buildSubgraphSchema>[0]> = {
  accounts: {
    typeDefs: documentOf('accounts'),
    resolvers: { User: { __resolveReference: ({ id }: { id: string }) => catalogue.userOf(id) } },
  },
  inventory: {
    typeDefs: documentOf('inventory'),
    resolvers: {
      Product: {
        ...byUpc,
        inStock: ({ upc }: { upc: string }) => catalogue.inStock(upc),
        shippingEstimate: ({ price, weight }: catalogue.Product) => catalogue.shippingEstimate(price, weight),
      },
    },
  },
  products: {
    typeDefs: documentOf('products'),
    resolvers: {
      Query: {
        topProducts: (_: unknown, { first, from }: First & { from: number }) =>
          Array.from({ length: first }, (_none, place) => catalogue.productAt(from + place)),
      },
      Product: { __resolveReference: ({ upc }: { upc: string }) => catalogue.productOf(upc) },
    },
  },
  reviews: {
    typeDefs: documentOf('reviews'),
    resolvers: {
      Review: {
        author: ({ id }: catalogue.Review) => ({ id: catalogue.authorIdOf(id) }),
        product: ({ id }: catalogue.Review) => ({ upc: catalogue.productUpcOf(id) }),
      },
      User: { ...byId, reviews: ({ id }: { id: string }, { first }: First) => catalogue.reviewsOfUser(id, first) },
      Product: { ...byUpc, reviews: ({ upc }: { upc: string }, { first }: First) => catalogue.reviewsOfProduct(upc, first) },
    },
  },
};

/** What a subgraph serves. */
export const subgraphSchema = (name: ShopSubgraph): GraphQLSchema => buildSubgraphSchema(resolvers[name]);

/** The supergraph over the subgraphs at `<origin>/<name>`, each called as `called` says. Throws StartError. */
export function supergraphOf(origin: string, called: (name: ShopSubgraph) => string = (name) => name): string {
  const services = subgraphNames.map(
    (name): ServiceDefinition => ({ name: called(name), url: `${origin}/${name}`, typeDefs: documentOf(name) }),
  );
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new StartError(`The subgraphs don't compose: ${errors?.map(({ message }) => message).join(' ')}`);
  return supergraphSdl;
}
