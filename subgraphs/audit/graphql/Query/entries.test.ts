import { parseLeaf } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callers, draftOf, type Served, serve } from '../../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.add(...given);
});
afterAll(() => served.close());
beforeEach(() => {
  served.state.logFails = false;
  served.appended.length = 0;
});

const ann = 'ann' as NonNullable<ReturnType<typeof draftOf>['subject']>;
const hour = (n: number): Date => new Date(Date.UTC(2026, 1, 1, n));
/** The entries 0 to 5, at the hours 0 to 5. */
const given = [
  draftOf({ at: hour(0), type: 'order.released.v1', details: { outcome: 'success', legal: { order: 'o-1' } } }),
  draftOf({ at: hour(1), type: 'access.decision.v1', details: { outcome: 'success', legal: { order: 'o-1' } }, subject: ann }),
  draftOf({ at: hour(2), type: 'record.disclosed.v1', details: { outcome: 'success', refs: { decision: '1' } } }),
  draftOf({ at: hour(3), type: 'access.decision.v1', details: { outcome: 'failure', legal: { order: 'o-2' } }, subject: ann }),
  { ...draftOf({ at: hour(4), type: 'limit.hit.v1', details: { limit: 'bodyBytes' }, kind: 'system' }), organisation: undefined },
  draftOf({ at: hour(5), type: 'import.applied.v1', details: { refs: { decision: 4 } }, kind: 'system' }),
].map(({ organisation, ...draft }) => ({ ...draft, ...(organisation === undefined ? {} : { organisation }) }));

const page = `query ($filter: EntryFilter, $first: Int, $after: String) { entries(filter: $filter, first: $first, after: $after) {
  nodes { index event kind day type at outcome refersTo leaf } pageInfo { hasNextPage endCursor } } }`;
const ask = (variables: object = {}) => served.ask('auditor', page, variables);
const until6 = { to: hour(6) };
const found = async (filter: object): Promise<number[]> => {
  const { data, errors } = await ask({ filter: { ...until6, ...filter } });
  expect(errors).toEqual([]);
  return data.entries.nodes.map(({ index }: { index: string }) => Number(index));
};

test('a page shows what entries contain, private or public, oldest first', async () => {
  const { data, errors } = await ask({ filter: until6 });
  expect(errors).toEqual([]);
  const { nodes } = data.entries;
  expect(nodes.map(({ type }: { type: string }) => type)).toEqual(given.map(({ type }) => type));
  expect(nodes.map(({ at }: { at: string }) => at)).toEqual(given.map(({ at }) => at.toISOString()));
  expect(nodes.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'SUCCESS',
    'SUCCESS',
    'SUCCESS',
    'FAILURE',
    'SUCCESS',
    'SUCCESS',
  ]);
  expect(nodes.map(({ refersTo }: { refersTo: string }) => refersTo)).toEqual([null, null, '1', null, null, '4']);
  expect(nodes[4]).toMatchObject({ index: '4', event: given[4]?.event, kind: 'system', day: '2026-02-01' });
  expect(parseLeaf(Buffer.from(nodes[2].leaf, 'base64')).id).toBe(given[2]?.event);
});

describe('a filter', () => {
  test.each<[string, object, number[]]>([
    ['types', { types: ['access.decision.v1', 'limit.hit.v1'] }, [1, 3, 4]],
    ['no type', { types: [] }, []],
    ['success', { outcome: 'SUCCESS', types: ['access.decision.v1'] }, [1]],
    ['failure', { outcome: 'FAILURE' }, [3]],
    ['from, which counts, to, which does not', { from: hour(2), to: hour(4) }, [2, 3]],
    ['an order, with what was disclosed under its decisions', { order: 'o-1' }, [0, 1, 2]],
    ['an order of which nothing was disclosed', { order: 'o-2' }, [3]],
    ['an account', { account: 'ann' }, [1, 3]],
    ['an account without entries', { account: 'bea' }, []],
    ['all at once', { account: 'ann', order: 'o-1', outcome: 'SUCCESS', types: ['access.decision.v1'], from: hour(1) }, [1]],
    ['one that does not hold among others', { account: 'ann', order: 'o-1', outcome: 'FAILURE' }, []],
  ])('finds exactly the entries it describes: %s', async (_what, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test('of an order finds what rests on its entries: a complaint about an access, a finding about a disclosure', async () => {
    await served.add(
      draftOf({ at: hour(7), type: 'complaint.filed.v1', details: { legal: { access: '1', complaint: 'c-1' } }, kind: 'self' }),
      draftOf({ at: hour(7), type: 'audit.finding.v1', details: { refs: { entry: '2' } }, kind: 'audit' }),
      draftOf({ at: hour(7), type: 'audit.finding.v1', details: { refs: { entry: '999' } }, kind: 'audit' }),
    );
    const { data } = await ask({ filter: { order: 'o-1', from: hour(7), to: hour(8) } });
    expect(data.entries.nodes.map(({ type }: { type: string }) => type)).toEqual(['complaint.filed.v1', 'audit.finding.v1']);
  });

  test('that is too long is refused, and leaves no entry', async () => {
    const many = Array.from({ length: 65 }, (_, i) => `t${i}.v1`);
    for (const filter of [{ types: many }, { order: 'x'.repeat(256) }, { account: 'x'.repeat(256) }, { types: ['x'.repeat(256)] }])
      expect((await ask({ filter })).codes).toEqual(['BAD_USER_INPUT']);
    expect(served.appended).toEqual([]);
    expect((await ask({ filter: { types: many.slice(1), order: 'x'.repeat(255) } })).codes).toEqual([]);
  });
});

describe('the pages of entries', () => {
  test('follow each other, and a cursor belongs to its own filter', async () => {
    const filter = { ...until6, types: ['access.decision.v1', 'order.released.v1'] };
    const first = (await ask({ filter, first: 2 })).data.entries;
    expect(first.nodes.map(({ index }: { index: string }) => index)).toEqual(['0', '1']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    const second = (await ask({ filter: { ...filter, types: [...filter.types].reverse() }, first: 2, after })).data.entries;
    expect(second.nodes.map(({ index }: { index: string }) => index)).toEqual(['3']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    for (const other of [null, { ...filter, types: ['access.decision.v1'] }, { ...filter, account: 'ann' }])
      expect((await ask({ filter: other, after })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('of an account follow each other', async () => {
    const first = (await ask({ filter: { account: 'ann' }, first: 1 })).data.entries;
    const second = (await ask({ filter: { account: 'ann' }, first: 1, after: first.pageInfo.endCursor })).data.entries;
    expect([first, second].map(({ nodes }) => nodes[0].index)).toEqual(['1', '3']);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  test('have 1 to 256 entries', async () => {
    expect((await ask({ first: 0 })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask({ first: 257 })).codes).toEqual(['LIMIT_EXCEEDED']);
    expect((await ask({ first: 256 })).codes).toEqual([]);
  });
});

describe('a view of the entries', () => {
  test('is one entry per field, in the log before the answer, with who requested what', async () => {
    const before = await served.sql('select size from log.log_head');
    await ask({ filter: { account: 'ann', from: hour(1) }, first: 7 });
    expect(served.appended).toHaveLength(1);
    expect(served.appended[0]).toMatchObject({
      kind: 'audit',
      type: 'audit.inspected.v1',
      at: served.state.now,
      organisation: callers.auditor.organisation,
      details: {
        initiator: { issuer: 'i', subject: 'auditor', organisation: 'court-of-audit' },
        action: 'inspect',
        outcome: 'success',
        target: { filter: { account: 'ann', from: hour(1).toISOString() }, first: 7, after: null },
        request: { operation: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    });
    expect(served.appended[0]?.subject).toBeUndefined();
    expect(Number((await served.sql('select size from log.log_head'))[0].size)).toBe(Number(before[0].size) + 1);
    await served.ask('auditor', '{ a: entries(first: 1) { nodes { index } } b: entries(first: 2) { nodes { index } } }');
    expect(served.appended).toHaveLength(3);
  });

  test('is not answered when its entry cannot be written', async () => {
    served.state.logFails = true;
    const { data, codes } = await ask();
    expect([data.entries, codes]).toEqual([null, ['LOG_UNAVAILABLE']]);
  });

  test('is for auditors alone', async () => {
    for (const who of ['ann', 'agent'] as const) {
      const { data, codes } = await served.ask(who, '{ entries { nodes { index } } }');
      expect([data.entries, codes]).toEqual([null, ['FORBIDDEN']]);
    }
    expect(served.appended).toEqual([]);
  });
});

test('entries that are not yet published are not listed', async () => {
  const { index, before } = await served.unpublished(async () => {
    const appended = await served.log.append(draftOf({ at: hour(5) }));
    return { index: appended.index, before: await found({ from: hour(5) }) };
  });
  await served.publish();
  expect(before).toEqual([5]);
  expect(await found({ from: hour(5) })).toEqual([5, index]);
});

test('an entry whose key was destroyed is still listed, and a filter finds it as such', async () => {
  const [index] = await served.add(draftOf({ at: hour(7), organisation: 'gone-police', details: { outcome: 'failure' } }));
  const only = async (filter: object) =>
    (await ask({ filter, first: 256 })).data.entries.nodes.filter((node: { index: string }) => node.index === String(index));
  expect(await only({})).toMatchObject([{ type: 'record.disclosed.v1', outcome: 'FAILURE', at: hour(7).toISOString() }]);
  await served.erase('organisation:gone-police');
  expect(await only({})).toMatchObject([{ type: 'erased', outcome: 'SUCCESS', at: hour(0).toISOString(), refersTo: null }]);
  expect(await only({ types: ['record.disclosed.v1'] })).toEqual([]);
  expect(await only({ types: ['erased'] })).toHaveLength(1);
});

test('one page scans 2,048 entries, and the next one continues where it stopped', async () => {
  const { size } = (await served.sql('select size from log.log_head'))[0];
  await served.add(...Array.from({ length: 2_100 - size }, () => draftOf({ type: 'policy.changed.v1', details: {}, kind: 'system' })));
  const [last] = await served.add(draftOf({ type: 'finding.recorded.v1', details: { outcome: 'success' } }));
  const filter = { types: ['finding.recorded.v1'] };
  const first = (await ask({ filter })).data.entries;
  expect(first).toEqual({ nodes: [], pageInfo: { hasNextPage: true, endCursor: expect.any(String) } });
  const second = (await ask({ filter, after: first.pageInfo.endCursor })).data.entries;
  expect(second.nodes.map(({ index }: { index: string }) => Number(index))).toEqual([last]);
});
