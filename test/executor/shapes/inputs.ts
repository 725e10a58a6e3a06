/** Arguments of every kind, told back by the subgraph: input objects with defaults, lists of lists, enums, custom scalars. Custom scalars as answers. */
import type { Shape, Value } from '../shape.ts';

const told = (args: object): Value => JSON.stringify(args);

export const inputs: Shape = {
  name: 'inputs',
  opaque: true,
  subgraphs: {
    echo: `
      scalar Json
      scalar Date
      enum Order { UP DOWN }
      input Filter { text: String = "any" order: Order = DOWN range: Range ids: [ID!] not: [Filter!] since: Date }
      input Range { low: Int! = 1 high: Int }
      type Query {
        find(filter: Filter, limit: Int! = 10, orders: [Order!] = [UP]): String
        grid(cells: [[Int]], by: [[Order]]): [[Int]]
        raw(value: Json, when: Date): Json
        kinds(id: ID, int: Int, float: Float, flag: Boolean, text: String): Kinds
        holders: [Holder]
      }
      type Kinds { id: ID int: Int float: Float flag: Boolean text: String when: Date json: Json jsons: [Json] }
      type Holder @key(fields: "id day") { id: Int! day: Date! }`,
    extra: `
      scalar Json
      scalar Date
      enum Order { UP DOWN }
      input Page { size: Int = 2 order: Order! = UP }
      type Holder @key(fields: "id day") { id: Int! day: Date! told(page: Page, tag: Json): String meta: Json metas: [[Json]] }`,
  },
  hints: {
    since: ['2026-01-01'],
    when: ['2026-02-02', null],
    value: [1, 'text', true, null],
    tag: ['t', 3],
    ids: ['1', 'x'],
    text: ['y', 'é "q" \\ \n', ''],
  },
  data: () => {
    const holder = (id: number) => ({
      id,
      day: `2026-01-0${id}`,
      told,
      meta: { a: [1, { b: null }], __typename: 'Odd', id: 'other' },
      metas: [[{ z: 1, a: 2 }, null], [], [3]],
    });
    return {
      roots: {
        Query: {
          find: told,
          grid: ({ cells }) => cells ?? null,
          raw: ({ value }) => (value === undefined ? null : value),
          kinds: ({ id, int, float, flag, text }) => ({
            id: id ?? 'none',
            int: int ?? null,
            float: float ?? null,
            flag: flag ?? null,
            text: text ?? null,
            when: '2026-01-01',
            json: { deep: [1, { x: [] }] },
            jsons: [1, 'a', null, { k: 'v' }],
          }),
          holders: ['#Holder/h1', '#Holder/h2', '#Holder/h1'],
        },
      },
      tables: { Holder: { h1: holder(1), h2: holder(2) } },
    };
  },
};
