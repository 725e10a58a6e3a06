import { createHash } from 'node:crypto';
import type { ReadReport } from '@writ/access';
import { newOperationId, PublicError } from '@writ/core';
import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { callServices } from './call-services.ts';
import { type GrantRow, grantsOf, readRecords, scopeKey } from './grants.ts';

const horizon = new Date('2026-03-01T12:00:00.000Z');
/** The type that stands for a grant under an order. */
const disclosed = 'DisclosedAccount';
const row = (handle: string, category: GrantRow['category'], own: Partial<GrantRow> = {}): GrantRow => ({
  handleHash: createHash('sha256').update(handle).digest(),
  category,
  purpose: 'ORDER',
  accountId: `account of ${handle}`,
  from: null,
  to: null,
  horizon,
  index: 9n,
  preservations: [],
  fields: [],
  ...own,
});

/** Grants over rows, and which handles the database was asked for. */
function over(rows: readonly GrantRow[]) {
  const asked: (readonly string[])[] = [];
  const grants = grantsOf(async (handles) => {
    asked.push(handles);
    return rows;
  });
  return { grants, asked };
}

describe('two grants in one batch', () => {
  const { grants, asked } = over([
    row('one', 'SUBSCRIBER', { index: 1n }),
    row('two', 'CONTENT', { index: 2n }),
    row('two', 'TRAFFIC', { index: 2n }),
  ]);

  test('remain separate, whatever the order of their rows: no category of one opens the other', async () => {
    const pairs = ['one', 'two', 'three'].flatMap((handle) =>
      (['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => [handle, category] as const),
    );
    const covered = await Promise.all(pairs.map(([handle, category]) => grants.covers(handle, category, disclosed)));
    expect(pairs.filter((_, at) => covered[at]).map((pair) => pair.join(' '))).toEqual(['one SUBSCRIBER', 'two TRAFFIC', 'two CONTENT']);
  });

  test('are requested once, together, by the whole handle', () => {
    expect(asked).toEqual([['one', 'two', 'three']]);
  });

  test('have each its own account and entry', async () => {
    expect(await grants.row('one', 'SUBSCRIBER', disclosed)).toMatchObject({ accountId: 'account of one', index: 1n });
    expect(await grants.row('two', 'CONTENT', disclosed)).toMatchObject({ accountId: 'account of two', index: 2n });
    expect(await grants.row('one', 'CONTENT', disclosed)).toBeUndefined();
  });
});

test('a handle that the database does not know, or that looks like another, covers nothing', async () => {
  const { grants } = over([row('one', 'SUBSCRIBER')]);
  for (const handle of ['', 'One', 'one ', 'on', 'oneone']) expect(await grants.covers(handle, 'SUBSCRIBER', disclosed)).toBe(false);
  expect(await grants.covers('one', 'SUBSCRIBER', disclosed)).toBe(true);
});

describe('a grant', () => {
  const purposes = ['ORDER', 'SELF', 'CASE'] as const;
  const { grants } = over(purposes.map((purpose) => row(purpose, 'SUBSCRIBER', { purpose })));

  test.each([
    ['DisclosedAccount', 'ORDER'],
    ['OwnAccount', 'SELF'],
    ['CaseAccount', 'CASE'],
    ['Account', 'no purpose'],
    ['constructor', 'no purpose'],
    ['', 'no purpose'],
  ])('with the type name %s covers what was given for %s', async (type, purpose) => {
    const covered = await Promise.all(purposes.map((handle) => grants.covers(handle, 'SUBSCRIBER', type)));
    expect(purposes.filter((_, at) => covered[at])).toEqual(purposes.filter((one) => one === purpose));
  });
});

test('with a malformed handle covers nothing, is not requested, and does not affect the others', async () => {
  const { grants, asked } = over([row('one', 'SUBSCRIBER')]);
  const handles = ['one,two', 'one', 'one two', "one'", '', 'one\n'];
  const covered = await Promise.all(handles.map((handle) => grants.covers(handle, 'SUBSCRIBER', disclosed)));
  expect(handles.filter((_, at) => covered[at])).toEqual(['one']);
  expect(asked).toEqual([['one']]);
});

test('an error while grants are read is an error, and no refusal', async () => {
  const grants = grantsOf(() => Promise.reject(new Error('no connection')));
  await expect(grants.covers('one', 'SUBSCRIBER', disclosed)).rejects.toThrow('no connection');
});

describe('the scope of a cursor', () => {
  const base = row('one', 'TRAFFIC', { from: new Date(0), to: new Date(1) });

  test('is the same for a later grant of the same scope', () => {
    expect(scopeKey({ ...base, handleHash: new Uint8Array(32), index: 77n })).toBe(scopeKey(base));
  });

  test('moves with the time where a person reads the present state', () => {
    const own: GrantRow = { ...base, purpose: 'SELF' };
    expect(scopeKey({ ...own, horizon: new Date(5) })).toBe(scopeKey(own));
  });

  test.each<[string, Partial<GrantRow>]>([
    ['account', { accountId: 'another' }],
    ['category', { category: 'CONTENT' }],
    ['purpose', { purpose: 'SELF' }],
    ['order', { horizon: new Date(5) }],
    ['beginning', { from: new Date(1) }],
    ['end', { to: new Date(2) }],
    ['window', { from: null, to: null }],
  ])('is different for another %s', (_what, own) => {
    expect(scopeKey({ ...base, ...own })).not.toBe(scopeKey(base));
  });
});

describe('a read of records', () => {
  /** What the field `page` of a type is resolved with. */
  async function infoOf(selection: string, type = disclosed): Promise<GraphQLResolveInfo> {
    let found: GraphQLResolveInfo | undefined;
    const page = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      found = info;
    };
    await graphql({
      schema: buildSchema(`schema { query: ${type} } type ${type} { page: Page } type Page { at: Int to: Int }`),
      source: `{ page { ${selection} } }`,
      rootValue: { page },
    });
    if (!found) throw new Error('the field was not reached');
    return found;
  }

  function call(rows: readonly GrantRow[]) {
    const reads: ReadReport[] = [];
    const under: string[] = [];
    const underHandle = async <T>(handle: string, read: () => PromiseLike<T>) => {
      under.push(handle);
      return read();
    };
    const closings: string[] = [];
    const lockDown = async (handle: string) => closings.push(handle);
    const services = callServices(new Uint8Array(32), 'records');
    const isExport = async (handle: string) => handle.startsWith('export');
    return { reads, operation: newOperationId(), under, underHandle, isExport, closings, lockDown, grants: over(rows).grants, ...services };
  }

  test('uses its handle alone, and is reported', async () => {
    const own = call([row('one', 'TRAFFIC', { index: 12n })]);
    const read = { handle: 'one', category: 'TRAFFIC' as const, info: await infoOf('to at') };
    expect(
      await readRecords(
        own,
        read,
        async ({ accountId }) => ({ nodes: [{ accountId }] }),
        ({ nodes }) => nodes.length,
      ),
    ).toEqual({ nodes: [{ accountId: 'account of one' }] });
    expect(own.under).toEqual(['one']);
    expect(own.reads).toEqual([{ grant: '12', category: 'TRAFFIC', fields: ['at', 'to'], count: 1 }]);
  });

  test('without rows is reported too', async () => {
    const own = call([row('one', 'TRAFFIC')]);
    const read = { handle: 'one', category: 'TRAFFIC' as const, info: await infoOf('at') };
    await readRecords(
      own,
      read,
      async () => ({ nodes: [] }),
      ({ nodes }) => nodes.length,
    );
    expect(own.reads).toEqual([{ grant: '9', category: 'TRAFFIC', fields: ['at'], count: 0 }]);
  });

  test.each([
    ['another category', 'one', 'CONTENT', 'DisclosedAccount'],
    ['another handle', 'two', 'TRAFFIC', 'DisclosedAccount'],
    ['another purpose', 'one', 'TRAFFIC', 'OwnAccount'],
  ] as const)('under %s is FORBIDDEN before anything is read', async (_what, handle, category, type) => {
    const own = call([row('one', 'TRAFFIC')]);
    const reading = readRecords(
      own,
      { handle, category, info: await infoOf('at', type) },
      () => expect.unreachable(),
      () => 0,
    );
    await expect(reading).rejects.toThrow(expect.objectContaining({ code: 'FORBIDDEN', constructor: PublicError }));
    expect([own.under, own.reads]).toEqual([[], []]);
  });

  test.each([
    ['a row', { accountId: 'another' }],
    ['one row of a page', { nodes: [{ accountId: 'account of one' }, { accountId: 'another' }] }],
  ])('that returns %s of another account is an error, is not answered, and closes the authority graph', async (_what, result) => {
    const own = call([row('one', 'TRAFFIC')]);
    const reading = readRecords(
      own,
      { handle: 'one', category: 'TRAFFIC', info: await infoOf('at') },
      async () => result,
      () => 1,
    );
    await expect(reading).rejects.toThrow('what that grant does not cover');
    expect([own.closings, own.reads]).toEqual([['one'], []]);
  });

  test('F14: under an order is limited to one page per category in an operation, and SUBSCRIBER is not limited', async () => {
    const own = call([row('one', 'TRAFFIC'), row('one', 'SUBSCRIBER'), row('two', 'TRAFFIC', { index: 10n })]);
    const info = await infoOf('at');
    const read = (handle: string, category: GrantRow['category'], by = own) =>
      readRecords(
        by,
        { handle, category, info },
        async () => ({ nodes: [] }),
        () => 0,
      );
    await Promise.all([read('one', 'TRAFFIC'), read('two', 'TRAFFIC'), read('one', 'SUBSCRIBER'), read('one', 'SUBSCRIBER')]);
    const second = expect.objectContaining({ code: 'LIMIT_EXCEEDED', detail: { limit: 'pagesPerDisclosure' } });
    await expect(read('one', 'TRAFFIC')).rejects.toThrow(second);
    await expect(read('one', 'TRAFFIC', { ...own, reads: [] })).rejects.toThrow(second);
    expect(own.reads).toHaveLength(4);
    await read('one', 'TRAFFIC', { ...own, operation: newOperationId() });
  });

  test('F14: of one’s own records is not limited by an order', async () => {
    const own = call([row('one', 'TRAFFIC', { purpose: 'SELF' })]);
    const info = await infoOf('at', 'OwnAccount');
    for (let page = 0; page < 3; page += 1)
      await readRecords(
        own,
        { handle: 'one', category: 'TRAFFIC', info },
        async () => ({ nodes: [] }),
        () => 0,
      );
    expect(own.reads).toHaveLength(3);
  });

  test('that fails is not reported', async () => {
    const own = call([row('one', 'TRAFFIC')]);
    const reading = readRecords(
      own,
      { handle: 'one', category: 'TRAFFIC', info: await infoOf('at') },
      () => Promise.reject(new Error('gone')),
      () => 0,
    );
    await expect(reading).rejects.toThrow('gone');
    expect(own.reads).toEqual([]);
  });
});
