/** No way leads from a record to an account: what an audience reaches from a grant is a closed set of types, and its last stop. */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';

const schemaOf = (graph: string) =>
  buildSchema(readFileSync(new URL(`../../schema/supergraphs/${graph}.api.graphql`, import.meta.url), 'utf8'));

/** Every type that a document can reach below a type, itself included. */
function reachable(graph: string, start: string): GraphQLNamedType[] {
  const schema = schemaOf(graph);
  const found = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): void => {
    if (found.has(type)) return;
    found.add(type);
    if (isObjectType(type) || isInterfaceType(type)) for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
    if (isInterfaceType(type) || isUnionType(type)) for (const member of schema.getPossibleTypes(type)) visit(member);
  };
  visit(schema.getType(start) ?? expect.fail(`${graph} has no ${start}`));
  return [...found];
}

const scalars = ['Boolean', 'Date', 'DateTime', 'Float', 'Int', 'String'];
const records = [
  'ActivationDevice',
  'DeviceKind',
  'IdentificationConnection',
  'IdentificationRecord',
  'Message',
  'MessageConnection',
  'MessageKind',
  'PageInfo',
  'PaymentInstrument',
  'PaymentKind',
  'RecordFile',
  'SubscriberDetail',
  'SubscriberRecord',
  'TrafficConnection',
  'TrafficRecord',
];
const closed = {
  authority: { type: 'DisclosedAccount', reaches: ['DisclosedAccount', 'GapReason', 'RecordGap', ...records, ...scalars] },
  public: { type: 'OwnAccount', reaches: ['OwnAccount', ...records, ...scalars] },
  platform: { type: 'CaseAccount', reaches: ['CaseAccount', 'CaseSubscriber', 'Date', 'DateTime', 'String'] },
};

describe.each(Object.entries(closed))('on the %s graph', (graph, { type, reaches }) => {
  it(`the type ${type} reaches records and nothing else`, () => {
    expect(
      reachable(graph, type)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(reaches.sort());
  });

  it('no record has an id, a handle or a grant that could be used to request something else', () => {
    const fields = reachable(graph, type).flatMap((one) => (isObjectType(one) ? Object.keys(one.getFields()) : []));
    for (const name of ['id', 'handle', 'grant', 'account', 'author', 'item', '__resolveReference']) expect(fields).not.toContain(name);
  });

  it('the type is the only one of the three, and is reached from one field alone', () => {
    const schema = schemaOf(graph);
    for (const other of Object.values(closed)) expect(schema.getType(other.type) !== undefined).toBe(other.type === type);
    const into = Object.values(schema.getTypeMap()).flatMap((parent) =>
      isObjectType(parent)
        ? Object.values(parent.getFields())
            .filter((field) => getNamedType(field.type).name === type)
            .map(({ name }) => `${parent.name}.${name}`)
        : [],
    );
    expect(into).toEqual([{ authority: 'Order.disclosure', public: 'Account.records', platform: 'Case.account' }[graph]]);
  });
});
