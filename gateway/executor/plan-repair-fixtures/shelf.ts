import { federation, type Graph } from './graph.ts';

/** An interface of which no subgraph has an object, and one that is an object where it is found. */
export function shelf(): Graph {
  const thing = () => ({ id: 'x1' });
  return {
    subgraphs: {
      shelf: {
        typeDefs: `${federation('key', 'interfaceObject')}
          interface Node @key(fields: "id") { id: ID! }
          type Query { shelf: Node empty: Node box: Box goods: Item! } type Box { name: String inside: Node }
          type Item @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
        resolvers: {
          Query: { shelf: thing, empty: () => null, box: () => ({ name: 'Tin', inside: thing() }), goods: () => ({ id: 'l1' }) },
          Node: { __resolveType: () => undefined },
        },
      },
      bakery: {
        typeDefs: `${federation('key', 'interfaceObject')}
          type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! note: String }
          interface Item @key(fields: "id") { id: ID! } type Loaf implements Item @key(fields: "id") { id: ID! name: String! }
          type Query { counter: Node }`,
        resolvers: {
          Query: { counter: thing },
          Node: { note: () => 'warm' },
          Item: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Loaf', id, name: 'Rye' }) },
          Loaf: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Rye' }) },
        },
      },
    },
    whole: {},
  };
}
