/** The same graph as the four subgraphs give together, in one schema with plain resolvers: what federation is compared with. */
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import * as catalogue from './catalogue.ts';

const sdl = `
  type Query { topProducts(first: Int!, from: Int!): [Product!]! }
  type Product {
    upc: String!
    name: String!
    price: Int!
    weight: Int!
    inStock: Boolean!
    shippingEstimate: Int!
    reviews(first: Int!): [Review!]!
  }
  type Review { id: ID! body: String! author: User! product: Product! }
  type User { id: ID! name: String! username: String! reviews(first: Int!): [Review!]! }
`;

interface First {
  first: number;
}

const resolvers = {
  Query: {
    topProducts: (_: unknown, { first, from }: First & { from: number }) =>
      Array.from({ length: first }, (_none, place) => catalogue.productAt(from + place)),
  },
  Product: {
    inStock: ({ upc }: catalogue.Product) => catalogue.inStock(upc),
    shippingEstimate: ({ price, weight }: catalogue.Product) => catalogue.shippingEstimate(price, weight),
    reviews: ({ upc }: catalogue.Product, { first }: First) => catalogue.reviewsOfProduct(upc, first),
  },
  Review: {
    author: ({ id }: catalogue.Review) => catalogue.userOf(catalogue.authorIdOf(id)),
    product: ({ id }: catalogue.Review) => catalogue.productOf(catalogue.productUpcOf(id)),
  },
  User: { reviews: ({ id }: catalogue.User, { first }: First) => catalogue.reviewsOfUser(id, first) },
};

/** The schema, ready to be executed. */
export function wholeSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new TypeError(`${name} is no object type`);
    for (const [field, resolve] of Object.entries(fields)) {
      const defined = type.getFields()[field];
      if (defined === undefined) throw new TypeError(`${name} has no field ${field}`);
      defined.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
