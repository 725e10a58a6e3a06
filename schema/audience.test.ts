import { declarationsOf, type Graph } from '@writ/access';
import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { markForAudience } from './audience.ts';

const sdl = `
  type Query {
    item(by: ItemFilter): Item @allow(to: [PUBLIC, AGENT])
    queue(kind: WorkKind): [Work!] @allow(to: [AGENT])
    order: Order @allow(to: [ISSUING])
    checkpoint: Checkpoint @allow(to: [AUDITOR])
  }
  type Mutation { claim(work: ClaimInput!): Work @allow(to: [AGENT]) }
  type Item @allow(to: [PUBLIC, AGENT]) { id: ID! author: Account restrictions: [Int!] @allow(to: [AGENT]) page: PageInfo }
  type Account @allow(to: [PUBLIC, AGENT]) { id: ID! mail: String @allow(to: [ACCOUNT_HOLDER]) grant: ID @inaccessible }
  union Work = Notice | Appeal
  type Notice @allow(to: [AGENT]) { id: ID! kind: NoticeKind }
  type Appeal @allow(to: [AGENT, PUBLIC]) { id: ID! }
  type Order implements Node @allow(to: [ISSUING]) { id: ID! of: Node }
  interface Node { id: ID! }
  type Target implements Node @allow(to: [ISSUING]) { id: ID! shade: Shade }
  type Checkpoint @allow(to: [AUDITOR]) { text: String lost: Lost }
  type Lost @allow(to: [PUBLIC]) { a: Int }
  type PageInfo @allow(to: [ANY]) { more: Boolean }
  input ItemFilter { id: ID state: ItemState }
  input ClaimInput { work: ID! inner: InnerInput }
  input InnerInput { why: String }
  enum ItemState { A B }
  enum WorkKind { NOTICE APPEAL }
  enum NoticeKind { X }
  enum Shade { GREY }
  enum join__Graph { RECORDS }
  scalar Unused
`;

/** What an audience doesn't see: types, and fields of types that it sees. */
function hidden(graph: Graph, text = sdl): string[] {
  const marked = parse(markForAudience(text, declarationsOf(parse(text)), graph));
  return marked.definitions.flatMap((node) => {
    if (!('name' in node) || !node.name) return [];
    const isHidden = (own: typeof node.directives) => own?.some(({ name }) => name.value === 'inaccessible') ?? false;
    const name = node.name.value;
    if (isHidden(node.directives)) return [name];
    const fields = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION ? (node.fields ?? []) : [];
    return fields.filter((field) => isHidden(field.directives)).map((field) => `${name}.${field.name.value}`);
  });
}

const everyType = [
  ...['Mutation', 'Item', 'Account', 'Work', 'Notice', 'Appeal', 'Order', 'Node', 'Target', 'Checkpoint', 'Lost', 'PageInfo'],
  ...['ItemFilter', 'ClaimInput', 'InnerInput', 'ItemState', 'WorkKind', 'NoticeKind', 'Shade', 'Unused'],
];

/** Every type but these, and these fields. */
const allBut = (types: string[], fields: string[]) => [...everyType.filter((name) => !types.includes(name)), ...fields].sort();

describe('an audience sees what its roles reach, and nothing else:', () => {
  test('public', () => {
    const fields = ['Query.queue', 'Query.order', 'Query.checkpoint', 'Item.restrictions', 'Account.grant'];
    expect(hidden('public').sort()).toEqual(allBut(['Item', 'Account', 'PageInfo', 'ItemFilter', 'ItemState'], fields));
  });

  test('platform', () => {
    const types = ['Item', 'Account', 'PageInfo', 'ItemFilter', 'ItemState', 'Mutation', 'Work', 'Notice', 'Appeal'];
    const inputs = ['ClaimInput', 'InnerInput', 'WorkKind', 'NoticeKind'];
    const fields = ['Query.order', 'Query.checkpoint', 'Account.mail', 'Account.grant'];
    expect(hidden('platform').sort()).toEqual(allBut([...types, ...inputs], fields));
  });

  test('authority, where the types that implement an interface are reached through it', () => {
    const fields = ['Query.item', 'Query.queue', 'Query.checkpoint'];
    expect(hidden('authority').sort()).toEqual(allBut(['Order', 'Node', 'Target', 'Shade'], fields));
  });

  test('audit, where a type without a field for it is hidden, even if a field leads there', () => {
    expect(hidden('audit').sort()).toEqual(allBut(['Checkpoint'], ['Query.item', 'Query.queue', 'Query.order']));
  });
});

test('a member of a union that has no field for the audience is hidden, and the others are not', () => {
  const text = `type Query { work: Work @allow(to: [AGENT]) } union Work = Notice | Secret
    type Notice @allow(to: [AGENT]) { id: ID! } type Secret @allow(to: [AUDITOR]) { id: ID! }`;
  expect(hidden('platform', text)).toEqual(['Secret']);
});

test('ANY alone shows nothing to which no visible field leads', () => {
  const text = `type Query { a: Int @allow(to: [PUBLIC]) b: Value @allow(to: [AGENT]) } type Value @allow(to: [ANY]) { v: Int }`;
  expect(hidden('public', text)).toEqual(['Query.b', 'Value']);
  expect(hidden('platform', text)).toEqual(['Query.a']);
});

test('a field that the subgraph hides leads to no type', () => {
  const text = `type Query { a: A @allow(to: [PUBLIC]) } type A @allow(to: [PUBLIC]) { id: ID b: B @inaccessible }
    type B @allow(to: [PUBLIC]) { id: ID }`;
  expect(hidden('public', text)).toEqual(['A.b', 'B']);
});

test('types that refer to each other are visited once', () => {
  const text = `type Query { a: A @allow(to: [PUBLIC]) } type A @allow(to: [PUBLIC]) { b: B } type B @allow(to: [PUBLIC]) { a: A }`;
  expect(hidden('public', text)).toEqual([]);
});

test('an audience without a root field stops the composition', () => {
  const text = 'type Query { a: Int @allow(to: [PUBLIC]) }';
  expect(() => markForAudience(text, declarationsOf(parse(text)), 'audit')).toThrow(/the audit graph has no query/);
});
