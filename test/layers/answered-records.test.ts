import { describe, expect, it } from 'vitest';
import { answeredRecords, differences } from '../harness/answered-records.ts';

const person = { name: 'a' };
const rowsIn = (query: string, data: unknown) => Object.fromEntries(answeredRecords({ query }, data).rows);

describe('the harness finds a record in an answer', () => {
  const one = { SUBSCRIBER: { least: 1, most: 1 } };
  it.each<[string, string, unknown, object]>([
    ['by its name', '{ me { records { subscriber { name } } } }', { me: { records: { subscriber: person } } }, one],
    ['under an alias', '{ me { r: records { s: subscriber { n: name } } } }', { me: { r: { s: { n: 'a' } } } }, one],
    [
      'in fragments',
      '{ ...F } fragment F on Query { me { ...G } } fragment G on Account { records { ... { s: subscriber { name } } } }',
      { me: { records: { s: person } } },
      one,
    ],
    [
      'with its rows under an alias',
      '{ me { records { t: traffic { rows: nodes { at } } } } }',
      { me: { records: { t: { rows: [{ at: 1 }, { at: 1 }] } } } },
      { TRAFFIC: { least: 2, most: 2 } },
    ],
    [
      'without its rows',
      '{ me { records { content { pageInfo { endCursor } } } } }',
      { me: { records: { content: { pageInfo: { endCursor: null } } } } },
      { CONTENT: { least: 0, most: Number.POSITIVE_INFINITY } },
    ],
    [
      'under each parent; equal ones may be one read',
      '{ items { nodes { author { records { subscriber { name } } } } } }',
      { items: { nodes: ['a', 'a', 'b'].map((name) => ({ author: { records: { subscriber: { name } } } })) } },
      { SUBSCRIBER: { least: 2, most: 3 } },
    ],
  ])('%s', (_, query, data, rows) => {
    expect(rowsIn(query, data)).toEqual(rows);
  });

  it.each<[string, string, unknown]>([
    ['null', '{ me { records { s: subscriber { name } } } }', { me: { records: { s: null } } }],
    ['no parent', '{ me { records { s: subscriber { name } } } }', { me: null }],
    ['another field under the name of a record', '{ me { subscriber: holder { name } } }', { me: { subscriber: person } }],
  ])('but not %s', (_, query, data) => {
    expect(rowsIn(query, data)).toEqual({});
  });

  it('of the operation that was named', () => {
    const query = 'query A { me { id } } query B { me { id: subscriber { name } } }';
    const data = { me: { id: person } };
    expect(answeredRecords({ query, operationName: 'B' }, data).rows.size).toBe(1);
    expect(answeredRecords({ query, operationName: 'A' }, data).rows.size).toBe(0);
  });
});

describe('the reads in the entries', () => {
  const query = '{ me { records { s: subscriber { name } t: traffic { nodes { at } } } } }';
  const data = { me: { records: { s: person, t: { nodes: [{ at: 1 }, { at: 2 }] } } } };
  const compare = (reads: [category: string, count: number][], answered: unknown = data, errors: (string | number)[][] = []) =>
    differences(
      answeredRecords({ query }, answered, errors),
      reads.map(([category, count]) => ({ category, count })),
    );
  const withoutTraffic = { me: { records: { s: person, t: null } } };

  it('agree with the answer, also in an answer of several parts', () => {
    expect(
      compare([
        ['SUBSCRIBER', 1],
        ['TRAFFIC', 2],
      ]),
    ).toEqual([]);
    expect(
      compare([
        ['SUBSCRIBER', 1],
        ['TRAFFIC', 1],
        ['TRAFFIC', 1],
      ]),
    ).toEqual([]);
    expect(
      compare(
        [
          ['SUBSCRIBER', 1],
          ['TRAFFIC', 0],
        ],
        withoutTraffic,
      ),
    ).toEqual([]);
  });

  it.each<[string, [string, number][], string]>([
    ['lack a category', [['SUBSCRIBER', 1]], 'TRAFFIC was answered and not logged'],
    [
      'lack rows',
      [
        ['SUBSCRIBER', 1],
        ['TRAFFIC', 1],
      ],
      'TRAFFIC: 2 rows were answered and 1 logged',
    ],
    [
      'have more rows',
      [
        ['SUBSCRIBER', 1],
        ['TRAFFIC', 3],
      ],
      'TRAFFIC: 3 rows were logged and 2 answered',
    ],
    [
      'have a category that was not requested',
      [
        ['SUBSCRIBER', 1],
        ['TRAFFIC', 2],
        ['CONTENT', 0],
      ],
      'CONTENT was logged and not asked for',
    ],
  ])('are reported when they %s', (_, reads, difference) => {
    expect(compare(reads)).toEqual([difference]);
  });

  it('may have rows that the answer lacks only where their field, its parent or its child failed', () => {
    const reads: [string, number][] = [
      ['SUBSCRIBER', 1],
      ['TRAFFIC', 2],
    ];
    expect(compare(reads, withoutTraffic)).toEqual(['TRAFFIC: 2 rows were logged and 0 answered']);
    expect(compare(reads, withoutTraffic, [['me', 'records', 's', 'name']])).toEqual(['TRAFFIC: 2 rows were logged and 0 answered']);
    expect(compare(reads, withoutTraffic, [['me', 'records', 't']])).toEqual([]);
    expect(compare(reads, withoutTraffic, [['me', 'records', 't', 'nodes', 1, 'at']])).toEqual([]);
    expect(compare(reads, { me: null }, [['me']])).toEqual([]);
  });
});
