/** Interfaces: of entities and of values, interfaces that implement interfaces, fields of each kind in different subgraphs, @provides below one. */
import type { Shape } from '../shape.ts';

export const interfaces: Shape = {
  name: 'interfaces',
  subgraphs: {
    library: `
      type Query { items: [Item] named: [Named] item(id: ID!): Item }
      interface Named { name: String }
      interface Item implements Named { id: ID! name: String owner: Person }
      type Book implements Item & Named @key(fields: "id") { id: ID! name: String owner: Person pages: Int }
      type Film implements Item & Named @key(fields: "id") { id: ID! name: String owner: Person minutes: Int cover: Cover }
      type Disc implements Item & Named @key(fields: "id") { id: ID! name: String owner: Person }
      type Person implements Named @key(fields: "id") { id: ID! name: String @shareable }
      interface Cover { url: String }
      type Poster implements Cover { url: String artist: Person }
      type Still implements Cover { url: String second: Int }`,
    loans: `
      type Query { loans: [Loan] }
      interface Item { id: ID! loans: [Loan] }
      type Book implements Item @key(fields: "id") { id: ID! loans: [Loan] shelf: String }
      type Film implements Item @key(fields: "id") { id: ID! loans: [Loan] reel: Int }
      type Disc implements Item @key(fields: "id") { id: ID! loans: [Loan] }
      type Loan { item: Item days: Int by: Person @provides(fields: "name") }
      type Person @key(fields: "id") { id: ID! name: String @external loans: [Loan] }`,
    prices: `
      interface Priced { price: Int }
      interface Item { id: ID! code: String }
      type Disc implements Item @key(fields: "id") { id: ID! code: String }
      type Book implements Priced & Item @key(fields: "id") { id: ID! price: Int code: String! }
      type Film implements Priced & Item @key(fields: "id") { id: ID! price: Int rating: Rating code: String }
      type Rating { stars: Int }
      type Query { priced: [Priced] }`,
  },
  hints: { id: ['b1', 'f1', 'd1', 'none'] },
  nullable: ['code'],
  data: () => {
    const item = (id: string, owner: string, own: object) => ({
      id,
      name: id === 'd1' ? null : `Item ${id}`,
      code: `code ${id}`,
      owner,
      ...own,
    });
    const l1 = { item: '#Book/b1', days: 3, by: '#Person/p1' };
    const l2 = { item: '#Film/f1', days: 30, by: '#Person/p2' };
    const l3 = { item: '#Disc/d1', days: 1, by: '#Person/p1' };
    return {
      roots: {
        Query: {
          items: ['#Book/b1', '#Film/f1', '#Disc/d1', '#Book/b2', '#Film/f2'],
          named: ['#Person/p1', '#Film/f2', '#Book/b1'],
          item: ({ id }) => ({ b1: '#Book/b1', f1: '#Film/f1', d1: '#Disc/d1' })[id as 'b1'] ?? null,
          loans: [l1, l2, l3],
          priced: ['#Film/f1', '#Book/b2'],
        },
      },
      tables: {
        Book: {
          b1: item('b1', '#Person/p1', { pages: 10, loans: [l1], shelf: 'A', price: 5 }),
          b2: item('b2', '#Person/p2', { pages: 0, loans: [], shelf: 'B', price: 6 }),
        },
        Film: {
          f1: item('f1', '#Person/p2', {
            minutes: 90,
            cover: { __typename: 'Poster', url: 'p.png', artist: '#Person/p2' },
            loans: [l2],
            reel: 1,
            price: 7,
            rating: { stars: 4 },
          }),
          f2: item('f2', '#Person/p1', {
            minutes: 8,
            cover: { __typename: 'Still', url: 's.png', second: 4 },
            loans: [],
            reel: 2,
            price: 0,
            rating: { stars: 0 },
          }),
        },
        Disc: { d1: item('d1', '#Person/p1', { loans: [l3] }) },
        Person: { p1: { id: 'p1', name: 'Ada', loans: [l1, l3] }, p2: { id: 'p2', name: 'Bert', loans: [l2] } },
      },
    };
  },
};
