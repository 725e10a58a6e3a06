import { federation, type Graph } from './graph.ts';

const flats = ['1', '2'].map((id) => ({
  id,
  register: `reg ${id}`,
  place: { street: `street ${id}`, house: `house ${id}`, door: `door ${id}` },
}));
const title = (id: string) => `Flat ${id}`;
type Told = (typeof flats)[number] & { title?: string };

/** A type with keys of which a subgraph resolves one alone, which it doesn't state first. */
export function estate(): Graph {
  return {
    subgraphs: {
      titles: {
        typeDefs: `${federation('key', 'shareable')}
          type Flat @key(fields: "id") @key(fields: "register", resolvable: false) @key(fields: "place { street house }", resolvable: false) {
            id: ID! register: ID! @shareable place: Place! @shareable title: String! }
          type Place @shareable { street: ID! house: ID! door: ID! }`,
        resolvers: { Flat: { __resolveReference: ({ id }: Told) => ({ ...flats.find((flat) => flat.id === id), title: title(id) }) } },
      },
      sales: {
        typeDefs: `${federation('key', 'shareable', 'external', 'requires')}
          type Query { sale: Sale } type Sale @key(fields: "no") { no: ID! flats: [Flat!]! }
          type Flat @key(fields: "place { street house }", resolvable: false) @key(fields: "register", resolvable: false)
            @key(fields: "id place { house door }") @key(fields: "id", resolvable: false) {
            id: ID! register: ID! @shareable place: Place! @shareable title: String! @external offer: String! @requires(fields: "title") }
          type Place @shareable { street: ID! house: ID! door: ID! }`,
        resolvers: {
          Query: { sale: () => ({ no: '9', flats }) },
          Sale: { __resolveReference: () => ({ no: '9', flats }) },
          Flat: {
            __resolveReference: (told: Told) => {
              const flat = flats.find(({ id, place }) => id === told.id && place.door === told.place.door);
              return flat ? { ...flat, title: told.title } : null;
            },
            offer: (told: Told) => `for sale: ${told.title}`,
          },
        },
      },
    },
    whole: { sale: { no: '9', flats: flats.map((flat) => ({ ...flat, title: title(flat.id), offer: `for sale: ${title(flat.id)}` })) } },
  };
}
