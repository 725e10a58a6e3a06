import { canonicalText, type Json } from '@writ/access-log';
import { parseVerifierKey, verifyOpening, verifyTlogProof } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decision, ownRead } from '../testing/decisions.ts';
import { draftOf, type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(() => {
  served.appended.length = 0;
});

const fields = 'nodes { id at authority reference categories from to purpose isReadable receipt } pageInfo { hasNextPage endCursor }';
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
  test('sees the accesses that may be shown, newest first, and no own reads, no accesses of others and no secret ones', async () => {
    const indices = await served.add(
      decision('ann', { reference: 'first' }),
      ownRead('ann'),
      decision('ann', { reference: 'second', basis: 'CASE' }),
      decision('ann', { reference: 'secret' }),
      decision('bea', { reference: 'of another' }),
    );
    const [first = 0, , second = 0, secret = 0, other = 0] = indices;
    await served.tell('ann', first, second);
    await served.tell('bea', other);
    const page = await accessesOf('ann', 'ann');
    expect(idsOf(page)).toEqual([second, first]);
    expect(page.nodes[1]).toMatchObject({
      at: '2026-02-01T10:00:00.000Z',
      authority: 'northport-police (DE)',
      reference: 'first',
      categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
      from: '2025-01-01T00:00:00.000Z',
      to: '2025-04-01T00:00:00.000Z',
      purpose: 'fraud',
      isReadable: true,
    });
    expect(JSON.stringify(page)).not.toContain('officer-4711');
    expect(served.appended).toEqual([]);
    await served.tell('ann', secret);
    expect(idsOf(await accessesOf('ann', 'ann'))).toEqual([secret, second, first]);
    expect(idsOf(await accessesOf('bea', 'bea'))).toEqual([other]);
  });

  test('sees pages that follow each other, and a cursor belongs to their own list', async () => {
    const all = idsOf(await accessesOf('ann', 'ann'));
    const first = await accessesOf('ann', 'ann', { first: 2 });
    const second = await accessesOf('ann', 'ann', { first: 2, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await ask('bea', 'bea', { after: first.pageInfo.endCursor })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask('ann', 'ann', { first: 257 })).codes).toEqual(['LIMIT_EXCEEDED']);
  });

  test('sees no access before it is published', async () => {
    const before = await served.unpublished(async () => {
      await served.tell('bea', (await served.log.append(decision('bea'))).index);
      return idsOf(await accessesOf('bea', 'bea'));
    });
    await served.publish();
    expect(idsOf(await accessesOf('bea', 'bea'))).toHaveLength(before.length + 1);
  });
});

describe('another caller', () => {
  test.each<[Who, string]>([
    ['bea', 'ann'],
    ['ann', 'bea'],
    ['nobody', 'ann'],
    ['ann', 'no-such-account'],
  ])('as %s gets null for %s, whether or not the access exists', async (who, account) => {
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

  test('proves offline that the access is in the log and what it permitted, and never reveals who acted', async () => {
    const added = await served.add(
      decision('ann', { reference: 'proven' }),
      ...Array.from({ length: 300 }, () => draftOf()),
      decision('ann'),
    );
    await served.tell('ann', added[0] ?? 0, added.at(-1) ?? 0);
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

test('F9: the access history shows one malformed or changed entry as one unreadable line, and the list and its receipts remain', async () => {
  const [sound = 0, malformed = 0, changed = 0, last = 0] = await served.add(
    decision('bea', { reference: 'sound' }),
    decision('bea', { authority: null }),
    decision('bea', { reference: 'changed' }),
    decision('bea', { reference: 'last' }),
  );
  await served.tell('bea', sound, malformed, changed, last);
  await served.sql(`update log.log_detail set fields_ct = set_byte(fields_ct, 40, get_byte(fields_ct, 40) # 1) where idx = $1`, [changed]);
  const { nodes } = await accessesOf('bea', 'bea', { first: 4 });
  expect(
    nodes.map((node: { id: string; isReadable: boolean; reference: string }) => [Number(node.id), node.isReadable, node.reference]),
  ).toEqual([
    [last, true, 'last'],
    [changed, false, ''],
    [malformed, false, ''],
    [sound, true, 'sound'],
  ]);
  for (const { id, isReadable, purpose, receipt } of nodes) {
    if (!isReadable) expect(purpose).toContain(`entry ${id} of the access log`);
    expect(JSON.parse(receipt)).toMatchObject({ index: id });
  }
});
