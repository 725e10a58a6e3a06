/** Lists of lists: of scalars, enums, objects and entities, with holes, entities below them in another subgraph. */
import type { Shape } from '../shape.ts';

export const lists: Shape = {
  name: 'lists',
  subgraphs: {
    board: `
      type Query { boards: [Board] cube: [[[Cell]]] }
      enum Colour { RED BLUE }
      type Board @key(fields: "id") { id: ID! numbers: [[Int]] words: [[[String]]] colours: [[Colour]] cells: [[Cell]] flat: [Cell] }
      type Cell @key(fields: "x y") { x: Int! y: Int! pair: [Cell] }`,
    pieces: `
      type Query { table: [[Piece]] }
      enum Colour { RED BLUE }
      type Cell @key(fields: "x y") { x: Int! y: Int! pieces: [[Piece]] top: Piece ring: [[Cell]] }
      type Piece { colour: Colour on: Cell marks: [[Mark]] }
      union Mark = Dot | Line
      type Dot { size: Int cell: Cell }
      type Line { from: Cell to: Cell }`,
    names: `
      type Cell @key(fields: "x y") { x: Int! y: Int! name: String aliases: [[String]] }`,
  },
  data: () => {
    const dot = (cell: string) => ({ __typename: 'Dot', size: 1, cell });
    const line = (from: string, to: string) => ({ __typename: 'Line', from, to });
    const piece = (colour: string, on: string) => ({ colour, on, marks: [[dot(on)], [], [line(on, '#Cell/c11'), dot('#Cell/c01')]] });
    const cell = (x: number, y: number, pieces: ReturnType<typeof piece>[][]) => ({
      x,
      y,
      pair: ['#Cell/c01', '#Cell/c01'],
      pieces,
      top: pieces[0]?.[0] ?? null,
      ring: [['#Cell/c00'], ['#Cell/c11', '#Cell/c00']],
      name: x === y ? `cell ${x}${y}` : null,
      aliases: [['a'], [`${x}`, `${y}`]],
    });
    const red = piece('RED', '#Cell/c00');
    return {
      roots: {
        Query: {
          boards: ['#Board/b1', '#Board/b2'],
          cube: [[['#Cell/c00', '#Cell/c01'], []], [['#Cell/c00']]],
          table: [[red, piece('BLUE', '#Cell/c11')], []],
        },
      },
      tables: {
        Board: {
          b1: {
            id: 'b1',
            numbers: [[1, 2], [], [3]],
            words: [[['a', 'b'], []]],
            colours: [['RED', 'BLUE'], ['RED']],
            cells: [['#Cell/c00', null, '#Cell/c01'], ['#Cell/c11']],
            flat: ['#Cell/c11'],
          },
          b2: { id: 'b2', numbers: [[null, 4], null], words: [], colours: [[]], cells: [[], ['#Cell/c00', '#Cell/c00']], flat: [] },
        },
        Cell: { c00: cell(0, 0, [[red], [red, red]]), c01: cell(0, 1, []), c11: cell(1, 1, [[piece('BLUE', '#Cell/c11')]]) },
      },
    };
  },
};
