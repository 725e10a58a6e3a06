import { canonicalText, type Json } from '@writ/access-log';
import { parseVerifierKey, verifyOpening, verifyTlogProof } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCursor } from './cursor.ts';
import { lookedAtMost } from './scan.ts';
import { decision, ownRead } from './testing/decisions.ts';
import { draftOf, type Served, serve, type Who } from './testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(() => {
  served.appended.length = 0;
});

const fields = 'nodes { id at authority reference categories from to purpose receipt } pageInfo { hasNextPage endCursor }';
const query = `query ($account: ID!, $first: Int, $after: String) {
  _entities(representations: [{ __typename: "Account", id: $account }]) { ... on Account { id accesses(first: $first, after: $after) { ${fields} } } } }`;
const ask = (who: Who, account: string, variables: object = {}) => {
  const inlined = query.replace('$account: ID!, ', '').replace('$account', JSON.stringify(account));
  return served.ask(who, inlined, variables);
};
const accessesOf = async (who: Who, account: string, variables: object = {}) => {
  const { data, errors } = await ask(who, account, variables);
  expect(errors).toEqual([]);
  return data._entities[0].accesses;
};
const idsOf = ({ nodes }: { nodes: { id: string }[] }): number[] => nodes.map(({ id }) => Number(id));

describe('the holder of an account', () => {
  test('sees who was permitted to read, newest first, and nothing of own reads, refusals, others and silences', async () => {
    const silent = '2026-03-01T13:00:00.000Z';
    const indices = await served.add(
      decision('ann', { reference: 'first' }),
      ownRead('ann'),
      decision('ann', { reference: 'second', basis: 'CASE', secretUntil: '2026-03-01T11:00:00.000Z' }),
      decision('ann', { reference: 'silent', secretUntil: silent }),
      decision('bea', { reference: 'of another' }),
      draftOf({ type: 'record.preserved.v1', subject: 'ann' as NonNullable<ReturnType<typeof draftOf>['subject']> }),
    );
    const page = await accessesOf('ann', 'ann');
    expect(idsOf(page)).toEqual([indices[2], indices[0]]);
    expect(page.nodes[1]).toMatchObject({
      at: '2026-02-01T10:00:00.000Z',
      authority: 'northport-police (DE)',
      reference: 'first',
      categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
      from: '2025-01-01T00:00:00.000Z',
      to: '2025-04-01T00:00:00.000Z',
      purpose: 'fraud',
    });
    expect(JSON.stringify(page)).not.toContain('officer-4711');
    expect(served.appended).toEqual([]);
    served.state.now = new Date(silent);
    expect(idsOf(await accessesOf('ann', 'ann'))).toEqual([indices[3], indices[2], indices[0]]);
    expect(idsOf(await accessesOf('bea', 'bea'))).toEqual([indices[4]]);
  });

  test('sees pages that follow each other, and a cursor is of their own list', async () => {
    const all = idsOf(await accessesOf('ann', 'ann'));
    const first = await accessesOf('ann', 'ann', { first: 2 });
    const second = await accessesOf('ann', 'ann', { first: 2, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await ask('bea', 'bea', { after: first.pageInfo.endCursor })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask('ann', 'ann', { first: 257 })).codes).toEqual(['LIMIT_EXCEEDED']);
  });

  test('sees nothing before it is published', async () => {
    const before = await served.unpublished(async () => {
      await served.log.append(decision('bea'));
      return idsOf(await accessesOf('bea', 'bea'));
    });
    await served.publish();
    expect(idsOf(await accessesOf('bea', 'bea'))).toHaveLength(before.length + 1);
  });
});

describe('anybody else', () => {
  test.each<[Who, string]>([
    ['bea', 'ann'],
    ['ann', 'bea'],
    ['nobody', 'ann'],
    ['ann', 'no-such-account'],
  ])('as %s gets null for %s, whether or not it is there', async (who, account) => {
    const { data, errors } = await ask(who, account);
    expect([data._entities, errors]).toEqual([[{ id: account, accesses: null }], []]);
  });

  test('with the same name at another issuer gets null', async () => {
    const query = '{ _entities(representations: [{ __typename: "Account", id: "ann" }]) { ... on Account { accesses { nodes { id } } } } }';
    expect((await served.ask('ann', query, {}, { issuer: 'another' })).data._entities).toEqual([{ accesses: null }]);
    expect((await served.ask('ann', query)).data._entities[0].accesses.nodes).not.toEqual([]);
  });

  test('in another role is refused', async () => {
    for (const who of ['agent', 'auditor'] as const) expect((await ask(who, 'ann')).codes).toContain('FORBIDDEN');
  });
});

describe('a receipt', () => {
  interface Receipt {
    event: string;
    index: string;
    leaf: string;
    proof: string;
    commitments: Record<string, string>;
    openings: Record<string, { value: Json; salt: string }>;
  }

  test('proves offline that the access is in the log and what it permitted, and never opens who acted', async () => {
    await served.add(decision('ann', { reference: 'proven' }), ...Array.from({ length: 300 }, () => draftOf()), decision('ann'));
    const { nodes } = await accessesOf('ann', 'ann');
    expect(nodes.length).toBeGreaterThan(3);
    for (const node of nodes) {
      const receipt = JSON.parse(node.receipt) as Receipt;
      expect(Object.keys(receipt)).toEqual(['event', 'index', 'leaf', 'proof', 'commitments', 'openings']);
      expect(Object.keys(receipt.openings).sort()).toEqual(['legal', 'outcome', 'target', 'time', 'type']);
      expect(Object.keys(receipt.commitments)).toContain('initiator');
      const leaf = new Uint8Array(Buffer.from(receipt.leaf, 'base64'));
      const keys = [parseVerifierKey(served.log.verifierKey)];
      const proven = verifyTlogProof({ text: receipt.proof, leaf, origin: served.log.origin, keys });
      expect([String(proven.index), receipt.index]).toEqual([node.id, node.id]);
      for (const [field, { value, salt }] of Object.entries(receipt.openings)) {
        const opened = { field, value: Buffer.from(canonicalText(value)), salt: new Uint8Array(Buffer.from(salt, 'base64url')) };
        verifyOpening({ leaf, commitments: receipt.commitments, ...opened });
      }
      expect(receipt.openings['legal']?.value).toMatchObject({ reference: node.reference });
    }
  });
});

test('where a page stops does not tell of a silence', async () => {
  const silent = decision('bea', { secretUntil: '2027-01-01T00:00:00.000Z' });
  const [oldest] = await served.add(...Array.from({ length: lookedAtMost }, () => ownRead('bea')), silent);
  const page = await accessesOf('bea', 'bea');
  expect(page).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
  expect(parseCursor(page.pageInfo.endCursor, { accesses: 'bea' })).toBe(oldest);
  expect(idsOf(await accessesOf('bea', 'bea', { after: page.pageInfo.endCursor }))).not.toEqual([]);
});

test('after an erasure there is nothing left to tell', async () => {
  await served.add(decision('bea'));
  expect(idsOf(await accessesOf('bea', 'bea', { first: 1 }))).not.toEqual([]);
  await served.erase('account:bea');
  expect(idsOf(await accessesOf('bea', 'bea'))).toEqual([]);
});
