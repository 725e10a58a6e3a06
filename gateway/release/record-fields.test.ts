import { recordsIn } from '@writ/access/release';
import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { records, sdl } from '../testing/small-graph.ts';

const schema = buildSchema(sdl);

/** How many records of each category an answer holds. */
function counted(source: string, data: unknown): Record<string, number> {
  const document = parse(source);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('the document has no operation');
  return Object.fromEntries(recordsIn(data, { document, operation, schema, records }));
}

const subscriber = { name: 'A. Holder' };
const own = { me: { records: { subscriber } } };

describe('a record counts', () => {
  test.each<[string, string, unknown, Record<string, number>]>([
    ['at its place', '{ me { records { subscriber { name } } } }', own, { SUBSCRIBER: 1 }],
    ['under other names', '{ a: me { b: records { c: subscriber { name } } } }', { a: { b: { c: subscriber } } }, { SUBSCRIBER: 1 }],
    [
      'in a fragment',
      '{ me { ...A } } fragment A on Account { records { ...O } } fragment O on OwnAccount { subscriber { name } }',
      own,
      { SUBSCRIBER: 1 },
    ],
    ['in an inline fragment', '{ me { ... { records { ... on OwnAccount { subscriber { name } } } } } }', own, { SUBSCRIBER: 1 }],
    [
      'once, however often it is requested',
      '{ me { records { subscriber { name } ...O } } } fragment O on OwnAccount { subscriber { name } }',
      own,
      { SUBSCRIBER: 1 },
    ],
    [
      'as often as it has names',
      '{ me { records { subscriber { name } x: subscriber { name } } } }',
      { me: { records: { subscriber, x: subscriber } } },
      { SUBSCRIBER: 2 },
    ],
    [
      'with each member of a list',
      '{ order { disclosures { subscriber { name } } } }',
      { order: { disclosures: [{ subscriber }, { subscriber: null }, null, { subscriber }] } },
      { SUBSCRIBER: 2 },
    ],
    [
      'by its category',
      '{ me { records { subscriber { name } traffic { nodes { at } } } } }',
      { me: { records: { subscriber, traffic: { nodes: [{ at: 1 }, { at: 2 }] } } } },
      { SUBSCRIBER: 1, TRAFFIC: 1 },
    ],
    [
      'even if it is empty',
      '{ me { records { traffic { nodes { at } } } } }',
      { me: { records: { traffic: { nodes: [] } } } },
      { TRAFFIC: 1 },
    ],
    ['in a union', '{ either { ... on OwnAccount { subscriber { name } } } }', { either: { subscriber } }, { SUBSCRIBER: 1 }],
    ['through an interface', '{ thing { subscriber { name } } }', { thing: { subscriber } }, { SUBSCRIBER: 1 }],
    [
      'through an interface in a fragment',
      '{ either { ... on Thing { subscriber { name } } } }',
      { either: { subscriber } },
      { SUBSCRIBER: 1 },
    ],
    ['behind an interface', '{ holder { records { subscriber { name } } } }', { holder: { records: { subscriber } } }, { SUBSCRIBER: 1 }],
    ['in a mutation', 'mutation { change { records { subscriber { name } } } }', { change: own.me }, { SUBSCRIBER: 1 }],
  ])('%s', (_what, source, data, expected) => {
    expect(counted(source, data)).toEqual(expected);
  });
});

describe('no record counts', () => {
  test.each<[string, string, unknown]>([
    ['that is null', '{ me { records { subscriber { name } } } }', { me: { records: { subscriber: null } } }],
    ['that is missing', '{ me { records { subscriber { name } } } }', { me: null }],
    ['of an answer without data', '{ me { records { subscriber { name } } } }', null],
    ['for a field that is no record', '{ me { id records { name } } }', { me: { id: '1', records: { name: 'x' } } }],
    ['that has the name of a record on another type', '{ either { ... on Plain { subscriber { name } } } }', { either: { subscriber } }],
    ['under an alias that is a record’s name', '{ me { records { subscriber: name } } }', { me: { records: { subscriber: 'x' } } }],
  ])('%s', (_what, source, data) => {
    expect(counted(source, data)).toEqual({});
  });
});

describe('the search for record fields in a document', () => {
  const document = parse('{ me { records { subscriber { name } } } }');
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the document has no operation');
  const count = (of: typeof schema, names: Record<string, string>) =>
    Object.fromEntries(recordsIn(own, { document, operation, schema: of, records: names }));

  test('is cached for one list of records alone', () => {
    expect(count(schema, {})).toEqual({});
    expect(count(schema, records)).toEqual({ SUBSCRIBER: 1 });
    expect(count(schema, { 'Account.records': 'ACCOUNT' })).toEqual({ ACCOUNT: 1 });
  });

  test('is cached for one schema alone', () => {
    const empty = buildSchema(
      'type Query { me: Account } type Account { records: Plain } type Plain { subscriber: Name } type Name { name: String }',
    );
    expect(count(empty, records)).toEqual({});
    expect(count(schema, records)).toEqual({ SUBSCRIBER: 1 });
  });

  test('ends, however its fragments include each other', () => {
    const fragments = Array.from({ length: 150 }, (_, at) => `fragment F${at} on Account { ...F${at + 1} ...F${at + 1} }`);
    expect(counted(`{ me { ...F0 } } ${fragments.join(' ')} fragment F150 on Account { id }`, own)).toEqual({});
  });
});
