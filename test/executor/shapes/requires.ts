/** @requires: of nested objects, lists, other entities, what itself requires something; with arguments of the field that requires. */
import type { Shape } from '../shape.ts';

export const requires: Shape = {
  name: 'requires',
  subgraphs: {
    items: `
      type Query { items: [Item] item(id: ID!): Item }
      type Item @key(fields: "id") {
        id: ID! size: Size parts: [Part] maker: Maker price(currency: String = "EUR"): Int
      }
      type Size @shareable { height: Int depth: Depth }
      type Depth @shareable { value: Int unit: String }
      type Part @shareable { weight: Int kind: String }
      type Maker @key(fields: "id") { id: ID! country: String }`,
    freight: `
      type Item @key(fields: "id") {
        id: ID! size: Size @external parts: [Part] @external maker: Maker @external
        volume(times: Int = 1): Int @requires(fields: "size { height depth { value } }")
        load: Int @requires(fields: "parts { weight }")
        toll: String @requires(fields: "maker { country }")
        crate: Crate @requires(fields: "size { height }")
      }
      type Size @shareable { height: Int depth: Depth }
      type Depth @shareable { value: Int unit: String }
      type Part @shareable { weight: Int kind: String }
      type Maker @key(fields: "id") { id: ID! country: String @external }
      type Crate { width: Int height: Int }`,
    billing: `
      type Query { invoices: [Invoice] }
      type Item @key(fields: "id") {
        id: ID! load: Int @external volume(times: Int = 1): Int @external
        fee: Int @requires(fields: "load")
        bulk: Int @requires(fields: "volume(times: 2)")
      }
      type Invoice { number: Int item: Item items: [[Item]] }`,
  },
  hints: { id: ['i1', 'i2', 'none'], currency: ['EUR', 'SEK'], times: [1, 2, 3] },
  nullable: ['price'],
  data: () => {
    type Sized = { height: number; depth: { value: number } };
    const item = (id: string, height: number, parts: number[], maker: string) => ({
      id,
      size: { height, depth: { value: height + 1, unit: 'cm' } },
      parts: parts.map((weight) => ({ weight, kind: 'bolt' })),
      maker,
      price: ({ currency }: { currency?: string | null }) => height * (currency === 'SEK' ? 11 : 1),
      volume: ({ times }: { times?: number | null }, read: (field: string) => Sized) => {
        const { height: high, depth } = read('size');
        return high * depth.value * (times ?? 0);
      },
      load: (_: unknown, read: (field: string) => { weight: number }[]) => read('parts').reduce((sum, { weight }) => sum + weight, 0),
      toll: (_: unknown, read: (field: string) => { country: string }) => `toll of ${read('maker').country}`,
      crate: (_: unknown, read: (field: string) => Sized) => ({ width: read('size').height * 2, height: 7 }),
      fee: (_: unknown, read: (field: string) => number) => read('load') * 5,
      bulk: (_: unknown, read: (field: string, args?: Record<string, unknown>) => number) => read('volume', { times: 2 }) + 1,
    });
    return {
      roots: {
        Query: {
          items: ['#Item/i1', '#Item/i2', '#Item/i3'],
          item: ({ id }) => (id === 'i1' || id === 'i2' ? `#Item/${id}` : null),
          invoices: [
            { number: 1, item: '#Item/i2', items: [['#Item/i1', '#Item/i2'], []] },
            { number: 2, item: '#Item/i2', items: [['#Item/i3'], ['#Item/i1']] },
          ],
        },
      },
      tables: {
        Item: { i1: item('i1', 3, [1, 2], '#Maker/m1'), i2: item('i2', 10, [], '#Maker/m2'), i3: item('i3', 0, [7], '#Maker/m1') },
        Maker: { m1: { id: 'm1', country: 'Northland' }, m2: { id: 'm2', country: 'Southland' } },
      },
    };
  },
};
