/** What the API schema hides: enum values, fields, types, arguments, also where a subgraph returns them or a key is made of them. */
import type { Shape } from '../shape.ts';

export const hidden: Shape = {
  name: 'hidden',
  subgraphs: {
    cases: `
      type Query { cases: [Case] one(state: State = OPEN): Case either: [Party] any: [Thing] states: [State] grid: [[State]] }
      enum State { OPEN CLOSED SEALED @inaccessible }
      type Case @key(fields: "ref") {
        ref: ID! @inaccessible title: String state: State history: [State] judge: Judge secret: Secret @inaccessible
      }
      type Secret @inaccessible @shareable { code: String }
      type Judge @key(fields: "id") { id: ID! @inaccessible name: String rank: Rank }
      enum Rank { LOW HIGH TOP @inaccessible }
      union Party = Judge | Ghost
      type Ghost @inaccessible { name: String }
      interface Thing { title: String }
      type Open implements Thing { title: String count: Int }
      type Shut implements Thing @inaccessible { title: String }`,
    files: `
      type Query { files(state: State): [File] }
      enum State { OPEN CLOSED SEALED @inaccessible }
      type Case @key(fields: "ref") { ref: ID! files: [File] secret: Secret @external state: State @external
        summary: String @requires(fields: "secret { code } state") }
      type Secret @inaccessible @shareable { code: String }
      type File { name: String state: State of: Case }
      type Judge @key(fields: "id") { id: ID! cases: [Case] mood: Mood }
      enum Mood { CALM CROSS @inaccessible }`,
  },
  nullable: ['grid', 'any', 'either'],
  data: () => {
    const summary = (_: unknown, read: (field: string) => { code: string } & string) => `${read('secret').code} ${read('state')}`;
    const file = (name: string, state: string, of: string) => ({ name, state, of });
    const open = file('f1', 'OPEN', '#Case/c1');
    const sealed = file('f2', 'SEALED', '#Case/c2');
    return {
      roots: {
        Query: {
          cases: ['#Case/c1', '#Case/c2', '#Case/c3'],
          one: ({ state }) => (state === 'OPEN' ? '#Case/c1' : state === 'CLOSED' ? '#Case/c2' : null),
          either: ['#Judge/j1', { __typename: 'Ghost', name: 'Boo' }, '#Judge/j2'],
          any: [
            { __typename: 'Open', title: 'seen', count: 1 },
            { __typename: 'Shut', title: 'unseen' },
          ],
          states: ['OPEN', 'SEALED', 'CLOSED'],
          grid: [['OPEN', 'SEALED'], [], ['CLOSED']],
          files: ({ state }) => [open, sealed].filter((own) => !state || own.state === state),
        },
      },
      tables: {
        Case: {
          c1: {
            ref: 'c1',
            title: 'First',
            state: 'OPEN',
            history: ['OPEN'],
            judge: '#Judge/j1',
            secret: { code: 'x' },
            files: [open],
            summary,
          },
          c2: {
            ref: 'c2',
            title: 'Second',
            state: 'SEALED',
            history: ['OPEN', 'SEALED', 'CLOSED'],
            judge: '#Judge/j2',
            secret: { code: 'y' },
            files: [sealed, open],
            summary,
          },
          c3: { ref: 'c3', title: 'Third', state: 'CLOSED', history: [], judge: null, secret: { code: 'z' }, files: [], summary },
        },
        Judge: {
          j1: { id: 'j1', name: 'Ada', rank: 'HIGH', cases: ['#Case/c1', '#Case/c2'], mood: 'CALM' },
          j2: { id: 'j2', name: 'Bert', rank: 'TOP', cases: ['#Case/c2'], mood: 'CROSS' },
        },
      },
    };
  },
};
