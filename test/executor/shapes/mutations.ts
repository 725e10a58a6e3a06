/** Mutations over three subgraphs, in the order of the operation: each answer tells what was written before it. */
import type { Shape } from '../shape.ts';

export const mutations: Shape = {
  name: 'mutations',
  subgraphs: {
    notes: `
      type Query { notes: [Note] }
      type Mutation { addNote(text: String! = "t"): Note clear: Int }
      type Note @key(fields: "id") { id: ID! text: String at: Int }`,
    counts: `
      type Query { count: Int }
      type Mutation { bump(by: Int = 1): Counter fail(why: String): Int }
      type Counter { value: Int note: Note }
      type Note @key(fields: "id") { id: ID! seen: Int counter: Counter }`,
    trail: `
      type Query { trail: [String] }
      type Mutation { mark(name: String!): [String] }
      type Note @key(fields: "id") { id: ID! trail: [String] }`,
  },
  hints: { by: [1, 5], text: ['one', 'two'], name: ['m', 'n'] },
  data: () => {
    const trail: string[] = ['start'];
    const tables: Record<string, Record<string, object>> = { Note: {} };
    let value = 0;
    const counter = () => ({ value, note: '#Note/n0' });
    const note = (text: string) => {
      const id = `n${Object.keys(tables['Note'] ?? {}).length}`;
      Object.assign(tables['Note'] ?? {}, {
        [id]: { id, text, at: trail.length, seen: text.length, counter: counter(), trail: [...trail] },
      });
      return `#Note/${id}`;
    };
    note('first');
    return {
      roots: {
        Query: { notes: () => Object.keys(tables['Note'] ?? {}).map((id) => `#Note/${id}`), count: () => value, trail: () => [...trail] },
        Mutation: {
          addNote: ({ text }) => {
            trail.push(`note ${text}`);
            return note(text);
          },
          clear: () => trail.splice(1).length,
          bump: ({ by }) => {
            value += by ?? 0;
            trail.push(`bump to ${value}`);
            return counter();
          },
          fail: ({ why }) => {
            trail.push('fail');
            throw new Error(`failed: ${why}`);
          },
          mark: ({ name }) => {
            trail.push(name);
            return [...trail];
          },
        },
      },
      tables: tables as never,
    };
  },
};
