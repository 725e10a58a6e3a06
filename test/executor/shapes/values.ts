/** Value types shared by subgraphs that each know some of their fields, fields that have moved (@override), deep objects without keys. */
import type { Row, Shape } from '../shape.ts';

export const values: Shape = {
  name: 'values',
  subgraphs: {
    a: `
      type Query { ping: String @shareable here: Place @shareable box: Box }
      type Place @shareable { city: String at: Point }
      type Point @shareable { x: Float y: Float }
      type Box @key(fields: "id") { id: ID! label: String inner: Inner place: Place @shareable old: String spots: [Spot] @shareable rows: [[Spot]] @shareable }
      type Spot { left: Int }
      type Inner @shareable { depth: Int more: Inner }`,
    b: `
      type Query { ping: String @shareable here: Place @shareable boxes(first: Int): [Box] }
      type Place @shareable { city: String at: Point }
      type Point @shareable { x: Float y: Float }
      type Box @key(fields: "id") { id: ID! label: String @override(from: "a") old: String @override(from: "a") places: [Place] inners: [[Inner]] spots: [Spot] @shareable rows: [[Spot]] @shareable }
      type Spot { right: Int place: Place }
      type Inner @shareable { depth: Int more: Inner }`,
    c: `
      type Query { deepest: Inner }
      type Box @key(fields: "id") { id: ID! place: Place @shareable crate: Box wrapped: Wrapped }
      type Wrapped { box: Box boxes: [Box] again: Wrapped }
      type Place @shareable { city: String at: Point }
      type Point @shareable { x: Float y: Float }
      type Inner @shareable { depth: Int more: Inner }`,
  },
  hints: { first: [0, 1, 3] },
  data: () => {
    const place = (city: string, x: number) => ({ city, at: { x, y: x / 2 } });
    const inner = (depth: number): Row => ({ depth, more: depth > 2 ? null : inner(depth + 1) });
    const spot = (left: number) => ({ left, right: -left, place: place('Port', left) });
    const box = (id: string, crate: string | null) => ({
      id,
      label: `Box ${id}`,
      inner: inner(1),
      place: place('Port', 1),
      old: 'old',
      places: [place('Hill', 2), null, place('Quay', 3)],
      spots: [spot(1), null, spot(2)],
      rows: [[spot(3)], [], [spot(4), spot(5)]],
      inners: [[inner(2)], [], [inner(3), inner(1)]],
      crate,
      wrapped: { box: '#Box/k2', boxes: ['#Box/k1', '#Box/k2'], again: { box: crate, boxes: [], again: null } },
    });
    return {
      roots: {
        Query: {
          ping: 'pong',
          here: place('Port', 1),
          box: '#Box/k1',
          boxes: ({ first }) => ['#Box/k1', '#Box/k3', '#Box/k2'].slice(0, first ?? 9),
          deepest: inner(3),
        },
      },
      tables: { Box: { k1: box('k1', '#Box/k2'), k2: box('k2', null), k3: box('k3', '#Box/k1') } },
    };
  },
};
