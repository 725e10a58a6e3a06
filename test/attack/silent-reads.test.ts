/**
 * F7 of the security review of November 2026: a person learned from the time that their list of accesses took that there were accesses under
 * a silence. Here one person has none and another has 200, and everything that answers them does the same work: rows, buffers and opened
 * entries are counted, not seconds.
 */
import { randomBytes } from 'node:crypto';
import { type LogDetails, openLogReader } from '@writ/access-log';
import { type AccountId, newEventId, newOperationId } from '@writ/core';
import { callServices } from '@writ/subgraph';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accesses } from '../../subgraphs/audit/accesses/accesses.ts';
import { knownAccesses } from '../../subgraphs/audit/accesses/known-accesses.ts';
import { auditContext } from '../../subgraphs/audit/open-context.ts';
import { holderIn } from '../harness/disclosures.ts';
import { endPool } from '../harness/end-pool.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const silentReads = 200;
let stack: Stack;
let pool: pg.Pool;
let free: AccountId;
let watched: AccountId;
let secret: number;

/** A decision under the order with its grant, as a read leaves them. */
async function readUnder(order: string, account: AccountId, at: Date): Promise<number> {
  const { index } = await stack.log.append({
    event: newEventId(),
    kind: 'authority',
    type: 'access.decision.v1',
    at,
    subject: account,
    details: {
      action: 'decide',
      outcome: 'success',
      legal: {
        basis: 'ORDER',
        order,
        kind: 'EPOC',
        authority: { organisation: 'b', country: 'DE' },
        reference: 'r',
        purpose: 'p',
        secretUntil: null,
      },
      target: { account, categories: [{ category: 'SUBSCRIBER', from: null, to: null }] },
    },
  });
  await stack.sql(
    'postgres',
    `INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
     VALUES ($1, 'SUBSCRIBER', $2, 'ORDER', $3, $4, $5, $5, $5, $6)`,
    [randomBytes(32), newOperationId(), order, account, at, index],
  );
  return index;
}

beforeAll(async () => {
  stack = await startStack({ uncompared: 'Entries of reads are written by hand: nothing was answered.' });
  const [one, other] = await Promise.all([holderIn(stack, 'holder-1'), holderIn(stack, 'holder-2')]);
  [free, watched] = [one.account as AccountId, other.account as AccountId];
  const until = new Date(stack.clock().getTime() + 60 * 86_400_000).toISOString();
  const secrecy = { ground: 'PREJUDICE_TO_INVESTIGATION', reason: 'The suspect would flee.', until };
  const order = await ordersOn(stack).intoForce(epoc(other.email, { categories: ['SUBSCRIBER'], from: null, to: null, secrecy }));
  const at = stack.clock();
  const indices = await Promise.all(Array.from({ length: silentReads }, () => readUnder(order.id, watched, at)));
  secret = indices[0] ?? -1;
  const published = `SELECT max(size)::int AS size FROM log.log_checkpoint`;
  await vi.waitFor(async () => expect((await stack.sql('postgres', published))[0]?.['size']).toBeGreaterThan(Math.max(...indices)), {
    interval: 100,
  });
  pool = new pg.Pool({ ...stack.database.options('audit'), max: 2 });
});
afterAll(async () => {
  await endPool(pool);
  await stack.close();
});

interface Plan {
  'Actual Rows': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
}

/** What a function does as a role: how many rows it gives, and how many pages are looked at for them, once all are in memory. */
async function work(role: string, call: string, values: readonly unknown[]): Promise<{ rows: number; buffers: number }> {
  const client = new pg.Client(stack.database.options('postgres'));
  await client.connect();
  try {
    await client.query(`SET ROLE ${role}`);
    const explain = () =>
      client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM ${call}`, [...values]);
    await explain();
    const plan = (await explain()).rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan === undefined) throw new Error('no plan came');
    return { rows: plan['Actual Rows'], buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
  } finally {
    await client.end();
  }
}

describe(`F7: the access histories of a person with ${silentReads} reads under a non-disclosure period and of one with none`, () => {
  it.each([
    ['the list of accesses', 'writ_audit', 'orders.told_accesses($1, 1000000, 1000000, 257)', () => [] as unknown[]],
    ['one access by its entry', 'writ_audit', 'orders.told_access_at($1, $2)', () => [secret]],
    ['the access that a complaint names', 'writ_enforcement', 'orders.access_of($2, $1)', () => [secret]],
  ])('cause the same rows and buffers in %s', async (_what, role, call, more) => {
    const [of, on] = [await work(role, call, [free, ...more()]), await work(role, call, [watched, ...more()])];
    expect(on).toEqual(of);
    expect(on.rows).toBe(0);
  });

  it('cause the same rows and buffers in what answers a request for access', async () => {
    const call = `(SELECT t.log_idx, o.reference FROM orders.told_access t
      LEFT JOIN orders.legal_order o ON t.basis = 'ORDER' AND o.id = t.reference WHERE t.account_id = $1) shown`;
    const [of, on] = [await work('writ_orders', call, [free]), await work('writ_orders', call, [watched])];
    expect(on).toEqual(of);
    expect(on.rows).toBe(0);
  });

  it('open the same entries, which are none', async () => {
    const opened: number[] = [];
    const details: LogDetails = {
      ...stack.details,
      values: (indices, fields) => {
        opened.push(...indices);
        return stack.details.values(indices, fields);
      },
      entriesOf: (subject, part) => stack.details.entriesOf(subject, part),
    };
    const services = {
      log: stack.log,
      clock: stack.clock,
      reader: openLogReader(pool),
      details,
      knownAccesses: knownAccesses(pool),
      seedAfter: async () => null,
      contested: async () => null,
      leaveFinding: async () => undefined,
    };
    for (const account of [free, watched]) {
      const caller = {
        graph: 'public',
        issuer: 'i',
        subject: account,
        roles: ['ACCOUNT_HOLDER'],
        organisation: null,
        country: null,
        office: null,
      } as const;
      const call = { caller, operation: newOperationId(), reads: [], views: [], ...callServices(new Uint8Array(32), 'audit') };
      const context = auditContext({ ...services, heldBy: async () => account }, call);
      expect(await accesses({ id: account }, {}, context)).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    }
    expect(opened).toEqual([]);
  });

  it('get the same answers', async () => {
    const answers = ['holder-1', 'holder-2'].map((login) =>
      stack.ask(
        'public',
        login,
        '{ me { accesses(first: 50) { nodes { id } pageInfo { hasNextPage endCursor } } informed { reference } } }',
      ),
    );
    const [of, on] = await Promise.all(answers);
    expect(on?.text).toBe(of?.text);
    const complain = (login: string) =>
      stack.ask(
        'public',
        login,
        `mutation { fileComplaint(input: { access: "${secret}", explanation: "Who was it?" }) { ... on Refusal { reasons } } }`,
      );
    const [none, hidden] = [await complain('holder-1'), await complain('holder-2')];
    expect(hidden.text).toBe(none.text);
  });

  it('get the same answer to a request for access, byte for byte but for its id and date, the same row and the same entry; counsel alone reads the difference', async () => {
    const request = `mutation { requestAccess { ... on AccessAnswer {
      id answeredAt sha256 listed { id at authority reference kind } remedies { kind article } } ... on Refusal { reasons } } }`;
    // What the order of before still has the worker do would be entries too.
    await workerIdle(stack);
    const size = async () => Number((await stack.sql('postgres', 'SELECT count(*)::int AS n FROM log.log_entry'))[0]?.['n']);
    const asked = async (login: string) => {
      const before = await size();
      const { data, text } = await stack.ask('public', login, request);
      const { id, answeredAt } = data.requestAccess;
      expect(text).toContain(id);
      return { id: id as string, text: text.replaceAll(id, 'an id').replaceAll(answeredAt, 'a date'), entries: (await size()) - before };
    };
    const [of, on] = [await asked('holder-1'), await asked('holder-2')];
    expect(on.text).toBe(of.text);
    expect([of.entries, on.entries]).toEqual([1, 1]);
    const rows = await stack.sql(
      'postgres',
      'SELECT answer, sha256, octet_length(answer::text) AS bytes FROM orders.access_answer ORDER BY answered_at',
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(rows[0]);
    const leaves = await stack.sql('postgres', 'SELECT octet_length(leaf) AS bytes FROM log.log_entry ORDER BY idx DESC LIMIT 2');
    expect(leaves[0]).toEqual(leaves[1]);
    // The second request of each finds the first answer.
    expect(await asked('holder-2')).toMatchObject({ id: on.id, entries: 0 });
    const { data } = await stack.ask(
      'platform',
      'counsel-1',
      '{ accessAnswers(first: 2) { nodes { id withheld { reference toPerson { whyNot } } } } }',
    );
    const withheld = new Map(data.accessAnswers.nodes.map(({ id, withheld: orders }: { id: string; withheld: object[] }) => [id, orders]));
    expect(withheld.get(of.id)).toEqual([]);
    expect(withheld.get(on.id)).toMatchObject([{ toPerson: { whyNot: 'AUTHORITY_INFORMS' } }]);
  });
});
