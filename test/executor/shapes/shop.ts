/** Entities over four subgraphs: lists under lists, @requires, @provides, the same entity met often. */
import type { Shape } from '../shape.ts';

export const shop: Shape = {
  name: 'shop',
  subgraphs: {
    products: `
      type Query { products(first: Int = 3): [Product] product(id: ID!): Product }
      type Product @key(fields: "id") { id: ID! name: String price: Int weight: Int tags: [String] related: [Product] }`,
    stock: `
      type Product @key(fields: "id") {
        id: ID! price: Int @external weight: Int @external inStock: Boolean
        shipping: Int @requires(fields: "price weight")
        shelf: Shelf
      }
      type Shelf { aisle: Int level: String }`,
    reviews: `
      type Query { latest: [Review] }
      type Product @key(fields: "id") { id: ID! reviews(first: Int): [Review] topReview: Review }
      type User @key(fields: "id") { id: ID! name: String @external reviews: [Review] }
      type Review @key(fields: "id") { id: ID! body: String stars: Int author: User @provides(fields: "name") product: Product }`,
    users: `
      type Query { me: User users: [User] }
      type User @key(fields: "id") { id: ID! name: String @shareable age: Int friends: [User] }`,
  },
  hints: { id: ['p1', 'p2', 'p9'], first: [0, 1, 2, 5] },
  data: () => {
    const reviewsOf =
      (ids: string[]) =>
      ({ first }: { first?: number | null }) =>
        ids.slice(0, first ?? 9).map((id) => `#Review/${id}`);
    const shipping = (_: unknown, read: (field: string) => number) => read('price') + 2 * read('weight');
    const product = (id: string, price: number, reviews: string[], related: string[]) => ({
      id,
      name: `Product ${id}`,
      price,
      weight: price % 7,
      tags: ['new', id],
      related: related.map((other) => `#Product/${other}`),
      inStock: price > 10,
      shipping,
      shelf: { aisle: price % 3, level: id === 'p2' ? null : 'top' },
      reviews: reviewsOf(reviews),
      topReview: reviews[0] ? `#Review/${reviews[0]}` : null,
    });
    const review = (id: string, author: string, product: string) => ({
      id,
      body: `Body ${id}`,
      stars: id.length,
      author: `#User/${author}`,
      product: `#Product/${product}`,
    });
    const user = (id: string, name: string | null, reviews: string[], friends: string[]) => ({
      id,
      name,
      age: id === 'u2' ? null : 30,
      friends: friends.map((other) => `#User/${other}`),
      reviews: reviews.map((other) => `#Review/${other}`),
    });
    return {
      roots: {
        Query: {
          products: ({ first }) => ['#Product/p1', '#Product/p2', null, '#Product/p3', '#Product/p1'].slice(0, first ?? 5),
          product: ({ id }) => (id === 'p1' || id === 'p2' ? `#Product/${id}` : null),
          latest: ['#Review/r3', '#Review/r1', '#Review/r4'],
          me: '#User/u1',
          users: ['#User/u1', '#User/u2', '#User/u3'],
        },
      },
      tables: {
        Product: {
          p1: product('p1', 12, ['r1', 'r2'], ['p2', 'p3']),
          p2: product('p2', 5, ['r3'], []),
          p3: product('p3', 21, ['r4'], ['p1', 'p1']),
        },
        Review: { r1: review('r1', 'u1', 'p1'), r2: review('r2', 'u2', 'p1'), r3: review('r3', 'u1', 'p2'), r4: review('r4', 'u3', 'p3') },
        User: {
          u1: user('u1', 'Ada', ['r1', 'r3'], ['u2', 'u3']),
          u2: user('u2', 'Bert', ['r2'], ['u1']),
          u3: user('u3', 'Cleo', ['r4'], []),
        },
      },
    };
  },
};
