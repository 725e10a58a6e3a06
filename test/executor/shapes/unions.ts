/** Unions: of entities and values, of which a subgraph may know some members only, in lists and below each other. */
import type { Shape } from '../shape.ts';

export const unions: Shape = {
  name: 'unions',
  subgraphs: {
    search: `
      type Query { search(kind: String): [Hit] first: Hit }
      union Hit = Account | Post | Note
      type Account @key(fields: "id") { id: ID! name: String }
      type Post @key(fields: "id") { id: ID! by: Account about: [Hit] }
      type Note @shareable { text: String author: Account }`,
    feed: `
      type Query { feed: [[Entry]] pinned: Entry }
      union Entry = Post | Advert
      union Hit = Account | Note
      type Account @key(fields: "id") { id: ID! recent: [Hit] last: Entry }
      type Post @key(fields: "id") { id: ID! body: String }
      type Note @shareable { text: String author: Account }
      type Advert { body: String buyer: Account }`,
    safety: `
      type Query { blocked: Hit }
      union Hit = Post | Note
      type Note @shareable { text: String author: Account }
      type Account @key(fields: "id") { id: ID! strikes: Int }
      type Post @key(fields: "id") { id: ID! body: String @external flags: Int @requires(fields: "body") reason: Reason }
      union Reason = Rule | Order
      type Rule @shareable { code: Int text: String }
      type Order { number: String text: [String] }`,
  },
  hints: { kind: ['account', 'post', 'note', null] },
  nullable: ['text'],
  data: () => {
    const note = (text: string, author: string) => ({ __typename: 'Note', text, author });
    const advert = { __typename: 'Advert', body: 'Buy', buyer: '#Account/a2' };
    const flags = (_: unknown, read: (field: string) => string | null) => (read('body') ?? '').length;
    const all = { account: ['#Account/a1', '#Account/a2'], post: ['#Post/p1', '#Post/p2'], note: [note('n1', '#Account/a1')] };
    return {
      roots: {
        Query: {
          search: ({ kind }) => all[kind as 'post'] ?? ['#Post/p1', note('n2', '#Account/a2'), '#Account/a1', null, '#Post/p1'],
          first: '#Post/p2',
          feed: [['#Post/p1', advert], [], ['#Post/p2', '#Post/p1']],
          pinned: advert,
          blocked: '#Post/p1',
        },
      },
      tables: {
        Account: {
          a1: { id: 'a1', name: 'Ada', recent: ['#Account/a2', note('n3', '#Account/a1')], last: '#Post/p1', strikes: 0 },
          a2: { id: 'a2', name: null, recent: [], last: advert, strikes: 3 },
        },
        Post: {
          p1: {
            id: 'p1',
            by: '#Account/a1',
            about: ['#Account/a2', '#Post/p2', note('n4', '#Account/a2')],
            body: 'Hello',
            flags,
            reason: { __typename: 'Rule', code: 7, text: 'No' },
          },
          p2: {
            id: 'p2',
            by: '#Account/a2',
            about: [],
            body: 'Bye',
            flags,
            reason: { __typename: 'Order', number: '2026/1', text: ['Take', 'down'] },
          },
        },
      },
    };
  },
};
