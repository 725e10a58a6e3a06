/**
 * Records of a platform that runs an adapter of its own: what Writ's database holds of them, what an order reads, what Writ's keys open, and what is
 * collected before a measure that would destroy it.
 */
import { SourceError } from '@writ/source/client';
import { MadeLog, type MemoryPlatform, MemorySource } from '@writ/source/testing';
import { collectReceipt, type EffectBody, type RecordLine, type Subject } from '@writ/source/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const [account, email] = ['account-mara', 'mara@memory.example'];
const all = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
const recordedAt = '2002-12-01T00:00:00.000Z';
const at = (day: number): string => `2002-08-0${day}T10:00:00.000Z`;
const post = (key: string, text: string, recorded = recordedAt): RecordLine => ({
  ...{ type: 'item', key, account, at: at(4), recordedAt: recorded, title: 'Kraalhoek diary', text },
});
const lines = (): RecordLine[] => [
  {
    ...{ type: 'subscriber', key: account, account, recordedAt, name: 'Mara Zonderkop', phones: ['+27215550199'], address: 'Kraalhoek 7' },
    ...{ emails: [email], registrationIp: '203.0.113.201', other: [{ name: 'Invited with', value: 'zebra-invite-31' }] },
  },
  { type: 'identification', key: 'i', account, at: at(1), recordedAt, ip: '203.0.113.202', port: 4711 },
  { ...{ type: 'traffic', key: 't', account, at: at(2), recordedAt, event: 'LOGIN' }, source: 'kraal-source', agent: 'kraal-browser/7' },
  { ...{ type: 'message', key: 'm', account, at: at(3), recordedAt, sender: email }, recipients: ['kraal-friend'], text: 'kraal-secret' },
  post('p', 'kraal-post'),
];
/** Values of the records that nothing else has: not the order, which names the address. */
const values = ['Zonderkop', '+27215550199', 'Kraalhoek', '203.0.113.201', 'zebra-invite-31', '203.0.113.202', 'kraal-'];

/** Somebody whose sessions the platform deletes with a measure against their account, as a Bluesky PDS does. */
const clara = { account: 'account-clara', email: 'clara@memory.example' };
const session: RecordLine = {
  ...{ type: 'traffic', key: 'session', account: clara.account, at: at(2), recordedAt, event: 'LOGIN', agent: 'clara-browser/1' },
};
class DeletesSessions extends MemorySource {
  readonly #platform: MemoryPlatform;
  constructor(platform: MemoryPlatform) {
    super(platform);
    this.#platform = platform;
  }
  override put(subject: Subject, effect: EffectBody) {
    const { records } = this.#platform;
    if (subject.kind === 'account' && effect.state.length > 0)
      this.#platform.records = records.filter(({ account: whose, type }) => whose !== subject.id || type !== 'traffic');
    return super.put(subject, effect);
  }
}

let adapter: MemoryAdapter;
/** Whether no collection is answered. */
let collectsNothing = false;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
beforeAll(async () => {
  const identifiers = [{ type: 'EMAIL' as const, value: email }];
  const others = [{ id: clara.account, handle: 'clara', identifiers: [{ type: 'EMAIL' as const, value: clara.email }] }];
  const platform: MemoryPlatform = {
    ...{
      accounts: [{ id: account, handle: 'mara', identifiers }, ...others],
      records: [...lines(), session],
      gaps: [],
      items: [],
      files: [],
    },
  };
  adapter = memoryAdapter(platform, (path) => collectsNothing && path.endsWith('/collect'), new DeletesSessions(platform));
  stack = await startStack({ live: (_key, config) => adapter.start(config) });
  orders = ordersOn(stack);
});
afterAll(async () => {
  await stack.close();
  await adapter.close();
});

const serve = async (input: Record<string, unknown>): Promise<OrderView> =>
  orders.validate('judge', await orders.submit('police', await orders.draft('police', input)));
const taken = (order: OrderView) =>
  expect
    .poll(() => stack.sql('postgres', 'SELECT FROM orders.preservation WHERE order_id = $1 AND taken_at IS NULL', [order.id]))
    .toEqual([]);
const approved = async (served: OrderView): Promise<OrderView> => orders.decide('agent-1', await orders.claim('agent-1', served));
const onward = async (served: OrderView): Promise<OrderView> => orders.release('counsel-1', await approved(served));
async function disclosed(order: OrderView, asked: string, login = 'police') {
  const { data, errors, text } = await orders.disclose(login, order, order.targets[0]?.id ?? '', asked);
  expect(errors, text).toBeUndefined();
  return data.order.disclosure;
}

/** Each table that has a row in which a text is, as text or as bytes. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await stack.sql<{ name: string }>(
    'postgres',
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^(pg_|information_schema)' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const hex = Buffer.from(text).toString('hex');
    const rows = await stack.sql('postgres', `SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`, [
      text,
      hex,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('an order on a person of another platform', () => {
  let order: OrderView;

  it('reads what the platform holds, in every category', async () => {
    order = await onward(await serve(epoc(email, { categories: all })));
    expect(
      await disclosed(
        order,
        `subscriber { name phones address registrationIp service registeredAt other { name value } } identification { nodes { ip } }
         traffic { nodes { source destination agent } } content { nodes { text deleted } }`,
      ),
    ).toEqual({
      subscriber: {
        ...{ name: 'Mara Zonderkop', phones: ['+27215550199'], address: 'Kraalhoek 7', registrationIp: '203.0.113.201' },
        ...{ service: null, registeredAt: null, other: [{ name: 'Invited with', value: 'zebra-invite-31' }] },
      },
      identification: { nodes: [{ ip: '203.0.113.202' }] },
      traffic: { nodes: [{ source: 'kraal-source', destination: null, agent: 'kraal-browser/7' }] },
      content: {
        nodes: [
          { text: 'kraal-secret', deleted: null },
          { text: 'kraal-post', deleted: null },
        ],
      },
    });
  });

  it.each(values)('leaves no row with the value %s in the database but what is sealed', async (value) => {
    expect(await tablesWith(value)).toEqual([]);
  });

  it('is looked for where it would be found, as text and as bytes', async () => {
    expect(await tablesWith(email)).toEqual(expect.arrayContaining(['orders.order_target']));
    await stack.sql('postgres', 'CREATE TABLE public.plain AS SELECT $1::bytea AS bytes', [Buffer.from('kraal-secret')]);
    expect(await tablesWith('kraal-')).toEqual(['plain']);
    await stack.sql('postgres', 'DROP TABLE public.plain');
  });

  it('is refused by the adapter to whoever has every key of Writ but the log’s', async () => {
    const asked = () => adapter.book.entries().length;
    const before = asked();
    const scope = {
      ...{ as: 'ORDER', order: order.id, identifier: { type: 'EMAIL', value: email } },
      categories: [{ category: 'SUBSCRIBER' }],
      horizon: new Date().toISOString(),
      until: new Date(Date.now() + 50_000).toISOString(),
    };
    const refusalOf = async (receipt: unknown): Promise<unknown> => {
      const reading = stack.source.collect({ receipt: collectReceipt.parse(receipt), anchor: null }).next();
      return reading.then(
        () => 'answered',
        (error: unknown) => (error instanceof SourceError ? [error.code, error.step ?? null] : error),
      );
    };
    const forged = new MadeLog(stack.log.origin);
    const entry = forged.append({
      type: 'record.collection.v1',
      kind: 'system',
      values: { outcome: 'success', target: { collect: scope } },
    });
    expect(await refusalOf(forged.receipt(entry, { open: ['type', 'target', 'outcome'] }))).toEqual(['PROOF_INVALID', 'path']);
    const [row] = await stack.sql<{ index: string }>(
      'postgres',
      `SELECT l.idx::text AS index FROM orders.collection c JOIN orders.preservation p ON p.id = c.preservation_id
         JOIN log.log_entry l ON l.event_id = c.event WHERE p.order_id = $1`,
      [order.id],
    );
    const genuine = await stack.log.cosignedReceipt(Number(row?.index), ['type', 'target', 'outcome']);
    const { target } = genuine.openings;
    const wider = {
      ...genuine,
      openings: { ...genuine.openings, target: { ...target, text: target?.text.replace(email, 'other@memory.example') } },
    };
    expect(await refusalOf(wider)).toEqual(['PROOF_INVALID', 'opening']);
    // And the entry that there is was answered once.
    expect(await refusalOf(genuine)).toEqual([expect.stringMatching(/^(ALREADY_COLLECTED|REVOKED)$/), null]);
    expect(asked()).toBe(before);
  });
});

describe('a post', () => {
  it('that was deleted between service and release is produced, and one that was posted after the service is not', async () => {
    const served = await serve(epoc(email, { categories: ['CONTENT'] }));
    await taken(served);
    adapter.platform.records = [
      ...adapter.platform.records.filter(({ key }) => key !== 'p'),
      post('later', 'kraal-later', new Date().toISOString()),
    ];
    const { content } = await disclosed(await onward(served), 'content { nodes { text } }');
    expect(content.nodes).toEqual([{ text: 'kraal-secret' }, { text: 'kraal-post' }]);
    adapter.platform.records = [...lines(), session];
  });
});

describe('what was collected', () => {
  /** Rows and keys that are left of an order. */
  const left = async ({ id }: Pick<OrderView, 'id'>): Promise<number | undefined> =>
    (
      await stack.sql<{ n: number }>(
        'postgres',
        `SELECT coalesce(sum((wrapped IS NOT NULL)::int + (SELECT count(*) FROM records.preserved r WHERE r.preservation_id = p.id)
            + (SELECT count(*) FROM content.preserved c WHERE c.preservation_id = p.id)), 0)::int AS n FROM orders.preservation p WHERE order_id = $1`,
        [id],
      )
    )[0]?.n;
  /** An order to provide information, which no other authority validates. */
  const informing = async (reference: string): Promise<OrderView> => {
    const legalBasis = {
      provision: 'Digital Services Act of Northland, section 13',
      grounds: 'The trader does not name herself: Consumer Act, section 7.',
      redress: 'Administrative court of Northport, within one month.',
    };
    const reportTo = 'Northland Regulator, desk for orders';
    const input = epoc(email, { kind: 'DSA_INFORM', reference, categories: ['SUBSCRIBER'], from: null, to: null, reportTo, legalBasis });
    return orders.submit('regulator', await orders.draft('regulator', input));
  };

  it('for an order that preserves nothing ends with it, key and rows', async () => {
    const order = await onward(await informing('NR 1/26'));
    expect((await disclosed(order, 'subscriber { name }', 'regulator')).subscriber).toEqual({ name: 'Mara Zonderkop' });
    expect(await left(order)).toBeGreaterThan(1);
    await orders.must('regulator', 'withdrawOrder', order, { reason: ['String!', 'The case is closed.'] });
    await expect.poll(() => left(order)).toBe(0);
  });

  it('is collected again for a release, where it ended because the order went back to review', async () => {
    const order = await approved(await informing('NR 2/26'));
    await stack.sql(
      'postgres',
      `INSERT INTO orders.preservation (id, order_id, target_id, state, asked_at, taken_at, ended_at)
       SELECT 'ended', o.id, t.id, 'ENDED', o.served_at, now(), now() FROM orders.legal_order o JOIN orders.order_target t ON t.order_id = o.id WHERE o.id = $1`,
      [order.id],
    );
    const released = await orders.release('counsel-1', await orders.read('counsel-1', order.id));
    expect((await disclosed(released, 'subscriber { name }', 'regulator')).subscriber).toEqual({ name: 'Mara Zonderkop' });
  });
});

it('what a measure would destroy is in the vault before it is carried out, though the source could not be asked for it at first', async () => {
  const hasSession = () => adapter.platform.records.includes(session);
  expect(hasSession()).toBe(true);
  collectsNothing = true;
  const order = await serve(epoc(clara.email, { categories: ['TRAFFIC'], reference: '7 Js 12/26' }));
  const failed = () => stack.sql('postgres', 'SELECT FROM orders.collection WHERE failed_since IS NOT NULL');
  await expect.poll(failed, { timeout: 60_000 }).toHaveLength(1);

  const suspended = { item: null, account: clara.account, visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED' };
  const { data, text } = await stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }',
    { input: restrictInput(suspended) },
  );
  expect(data?.restrict.id, text).toBeDefined();
  // Asked again, which failed again: in the meantime the worker has looked for what it carries out many times.
  const tries = async () =>
    (await stack.sql<{ tries: number }>('postgres', 'SELECT tries FROM orders.collection WHERE failed_since IS NOT NULL'))[0]?.tries;
  const before = (await tries()) ?? 0;
  await expect.poll(tries, { timeout: 60_000 }).toBeGreaterThan(before);
  expect(hasSession(), 'the measure waits').toBe(true);

  collectsNothing = false;
  await expect.poll(hasSession, { timeout: 90_000, message: 'the measure is carried out' }).toBe(false);
  await taken(order);
  const released = await onward(await orders.read('agent-1', order.id));
  expect((await disclosed(released, 'traffic { nodes { agent } }')).traffic.nodes).toEqual([{ agent: 'clara-browser/1' }]);
});
