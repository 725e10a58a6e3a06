/**
 * Preservation from its order to its end: what was recorded when the order was served is produced later although the live store has lost
 * it, and is marked so; what nobody asks for is destroyed when its time is over. Regulation (EU) 2023/1543, Art. 10(1) and 11.
 */
import { blindIndex, identifierKey } from '@writ/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, onGrounds, ordersOn, withheld } from '../harness/orders.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const dayMs = 86_400_000;
let passed = 0;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
/** The installation's time moves on; the machine's own does not. */
const pass = (days: number): void => {
  passed += days * dayMs;
};
const now = (): Date => new Date(Date.now() + passed);

beforeAll(async () => {
  stack = await startStack({ clock: now });
  orders = ordersOn(stack);
});
afterAll(() => stack.close());

const window = { from: '2002-08-01T00:00:00Z', to: '2002-10-01T00:00:00Z' };
const all = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];

/** A person with two rows of each kind in the window, invented for one test. */
async function person(name: string): Promise<{ account: string; email: string }> {
  const [account, email] = [`account-${name}`, `${name}@people.example`];
  await stack.sql(
    'postgres',
    `WITH a AS (INSERT INTO records.account VALUES ($1, $2, '2002-01-01')), day AS (SELECT n, timestamptz '2002-08-05' + make_interval(days => n) AS at FROM generate_series(1, 2) n),
          s AS (INSERT INTO records.subscriber (account_id, recorded_at, name, birth_date, emails, registered_at) VALUES ($1, '2002-12-01', $2, '1970-02-03', ARRAY[$3], '2002-01-01')),
          i AS (INSERT INTO records.identification SELECT $1 || '-i' || n, $1, at, '2002-12-01', '198.51.100.' || n, 1000 + n FROM day),
          t AS (INSERT INTO records.traffic SELECT $1 || '-t' || n, $1, at, '2002-12-01', 'LOGIN', 'here', 'there ' || n FROM day),
          p AS (INSERT INTO content.item (id, account_id, thread_id, published_at, recorded_at, title, text) SELECT $1 || '-p' || n, $1, 'thread', at + interval '1 hour', '2002-12-01', 'title ' || n, 'text' FROM day)
     INSERT INTO content.message SELECT $1 || '-m' || n, $1, at, '2002-12-01', $3, ARRAY['friend@elsewhere.example'], 'subject ' || n, 'words' FROM day`,
    [account, name, email],
  );
  await stack.sql('postgres', `INSERT INTO records.identifier VALUES ('EMAIL', $1, $2)`, [
    blindIndex(identifierKey(seededIndexKey), 'EMAIL', email),
    account,
  ]);
  return { account, email };
}

/** The platform loses everything about an account but one row of traffic and one message; and, unless it still has them, whom its identifiers name. */
const lose = async (account: string, { named = false } = {}): Promise<void> => {
  for (const table of ['records.subscriber', 'records.identification', 'content.item', ...(named ? [] : ['records.identifier'])])
    await stack.sql('postgres', `DELETE FROM ${table} WHERE account_id = $1`, [account]);
  await stack.sql('postgres', `DELETE FROM records.traffic WHERE id = $1 || '-t1'`, [account]);
  await stack.sql('postgres', `DELETE FROM content.message WHERE id = $1 || '-m2'`, [account]);
};

const preservation = (email: string) =>
  epoc(email, {
    kind: 'EPOC_PR',
    categories: all,
    ...window,
    notNotified: null,
    legalBasis: { ...(epoc(email)['legalBasis'] as object), threshold: null },
  });
const production = (email: string, changes: Record<string, unknown> = {}) => epoc(email, { categories: all, ...window, ...changes });

const serve = async (input: Record<string, unknown>): Promise<OrderView> =>
  orders.validate('judge', await orders.submit('police', await orders.draft('police', input)));
const onward = async (served: OrderView): Promise<OrderView> => {
  const reviewed = await orders.claim('agent-1', served);
  return orders.release('counsel-1', await orders.decide('agent-1', reviewed));
};

interface Preserved {
  state: string;
  since: string;
  endsAt: string | null;
}
const preserved = async ({ id }: Pick<OrderView, 'id'>, login = 'police'): Promise<Preserved | null> => {
  const { data, text } = await stack.ask('authority', login, 'query ($id: ID!) { order(id: $id) { preserved { state since endsAt } } }', {
    id,
  });
  return data?.order ? data.order.preserved : expect.fail(text);
};
const taken = async (order: OrderView): Promise<Preserved> => {
  const untaken = 'SELECT FROM orders.preservation WHERE order_id = $1 AND taken_at IS NULL';
  await expect.poll(() => stack.sql('postgres', untaken, [order.id])).toEqual([]);
  return (await preserved(order)) ?? expect.fail('nothing is preserved');
};
const statusOf = async ({ id }: OrderView): Promise<string> => (await orders.read('police', id)).status;
const clockOf = async ({ id }: OrderView) => {
  const [row] = await stack.sql<{ due_at: Date; paused_at: Date | null }>(
    'postgres',
    `SELECT due_at, paused_at FROM orders.clock WHERE order_id = $1 AND kind = 'PRESERVATION'`,
    [id],
  );
  return row ?? expect.fail('no clock');
};
/** What is left of an order's snapshots: rows and keys. */
const left = async ({ id }: OrderView): Promise<number> => {
  const [row] = await stack.sql<{ n: number }>(
    'postgres',
    `SELECT sum((wrapped IS NOT NULL)::int + (SELECT count(*) FROM records.preserved r WHERE r.preservation_id = p.id)
        + (SELECT count(*) FROM records.preserved_identifier i WHERE i.preservation_id = p.id)
        + (SELECT count(*) FROM content.preserved c WHERE c.preservation_id = p.id))::int AS n FROM orders.preservation p WHERE order_id = $1`,
    [id],
  );
  return row?.n ?? expect.fail('no snapshot');
};
const destroyed = (order: OrderView) => expect.poll(() => left(order)).toBe(0);
const selection = `subscriber { name birthDate emails registeredAt deleted } identification(first: 10) { nodes { at ip port deleted } }
  traffic(first: 10) { nodes { at destination deleted } } content(first: 10) { nodes { at kind sender recipients subject text deleted } }`;
const disclosed = async (order: OrderView, asked = selection, variables = {}) => {
  const { data, errors, text } = await orders.disclose('police', order, order.targets[0]?.id ?? '', asked, variables);
  expect(errors, text).toBeUndefined();
  return data.order.disclosure;
};

describe('a preservation order, then production', () => {
  let account: string;
  let email: string;
  let preserving: OrderView;
  let producing: OrderView;

  it('preserves everything at once, before anybody sees the order, and discloses nothing itself', async () => {
    ({ account, email } = await person('orla'));
    const served = await serve(preservation(email));
    expect(served.status).toBe('SERVED');
    const first = await taken(served);
    expect(first).toMatchObject({ state: 'PRESERVED' });
    const ends = (new Date(first.endsAt ?? '').getTime() - now().getTime()) / dayMs;
    expect(ends, 'sixty days, to the end of a working day').toBeGreaterThan(59);
    expect(ends).toBeLessThan(65);
    preserving = await onward(served);
    expect(preserving).toMatchObject({ status: 'IN_FORCE' });
    expect(preserving.targets[0]?.decisions.map(({ outcome }) => outcome)).toEqual(all.map(() => 'GRANTED'));
    const { errors } = await orders.disclose('police', preserving, preserving.targets[0]?.id ?? '', 'subscriber { name }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('outlasts losses of the platform: all of it is produced, and what is gone is marked', async () => {
    pass(20);
    await lose(account, { named: true });
    const start = await logSize(stack);
    producing = await onward(await serve(production(email, { preservation: preserving.id })));
    expect(producing.targets[0]?.decisions.map(({ outcome }) => outcome)).toEqual(all.map(() => 'GRANTED'));
    const { subscriber, identification, traffic, content } = await disclosed(producing);
    expect(subscriber).toEqual({
      name: 'orla',
      birthDate: '1970-02-03',
      emails: [email],
      registeredAt: '2002-01-01T00:00:00.000Z',
      deleted: true,
    });
    expect(identification.nodes).toEqual([
      { at: '2002-08-06T00:00:00.000Z', ip: '198.51.100.1', port: 1001, deleted: true },
      { at: '2002-08-07T00:00:00.000Z', ip: '198.51.100.2', port: 1002, deleted: true },
    ]);
    expect(traffic.nodes).toEqual([
      { at: '2002-08-06T00:00:00.000Z', destination: 'there 1', deleted: true },
      { at: '2002-08-07T00:00:00.000Z', destination: 'there 2', deleted: null },
    ]);
    const message = { kind: 'MESSAGE', sender: email, recipients: ['friend@elsewhere.example'], text: 'words' };
    const item = { kind: 'ITEM', sender: account, recipients: [], text: 'text', deleted: true };
    expect(content.nodes).toEqual([
      { ...message, at: '2002-08-06T00:00:00.000Z', subject: 'subject 1', deleted: null },
      { ...item, at: '2002-08-06T01:00:00.000Z', subject: 'title 1' },
      { ...message, at: '2002-08-07T00:00:00.000Z', subject: 'subject 2', deleted: true },
      { ...item, at: '2002-08-07T01:00:00.000Z', subject: 'title 2' },
    ]);
    const read = (await entriesFrom(stack, start)).filter(({ type }) => type === 'record.disclosed.v1');
    expect(read.length).toBeGreaterThan(0);
  });

  it('is one list of what exists and what is gone, page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { content }: { content: { nodes: { subject: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await disclosed(producing, 'content(first: 1, after: $after) { nodes { subject } pageInfo { hasNextPage endCursor } }', { after });
      seen.push(...content.nodes.map(({ subject }) => subject));
      if (!content.pageInfo.hasNextPage) break;
      after = content.pageInfo.endCursor;
    }
    expect(seen).toEqual(['subject 1', 'title 1', 'subject 2', 'title 2']);
  });

  it('pauses its time while the production order is open', async () => {
    const { due_at: due, paused_at: paused } = await clockOf(preserving);
    expect(paused).not.toBeNull();
    pass(50);
    expect(due.getTime()).toBeLessThan(now().getTime());
    expect(await statusOf(preserving)).toBe('IN_FORCE');
    expect(await preserved(preserving)).toMatchObject({ state: 'PRESERVED' });
  });

  it('ends when the production is acknowledged: disclosed, fulfilled, destroyed', async () => {
    await orders.must('police', 'acknowledgeDisclosure', producing);
    expect(await statusOf(producing)).toBe('FULFILLED');
    expect(await statusOf(preserving)).toBe('FULFILLED');
    expect(await preserved(preserving)).toMatchObject({ state: 'PRODUCED', endsAt: null });
    expect(await preserved(producing)).toMatchObject({ state: 'PRODUCED', endsAt: null });
    await destroyed(preserving);
    await destroyed(producing);
  });
});

describe('a production order alone', () => {
  it('produces what was lost between its service and its reading, and nothing from after its service', async () => {
    const { account, email } = await person('piet');
    const served = await serve(production(email));
    await taken(served);
    await lose(account);
    await stack.sql('postgres', `INSERT INTO records.traffic VALUES ('late', $1, '2002-08-09', $2, 'LOGIN', 'here', 'late')`, [
      account,
      now(),
    ]);
    const order = await onward(served);
    const { traffic, subscriber } = await disclosed(
      order,
      'subscriber { name deleted } traffic(first: 10) { nodes { destination deleted } }',
    );
    // The platform was asked once for this order: what became of it since is not known.
    expect(subscriber).toEqual({ name: 'piet', deleted: null });
    expect(traffic.nodes).toEqual([
      { destination: 'there 1', deleted: null },
      { destination: 'there 2', deleted: null },
    ]);
    await orders.must('police', 'withdrawOrder', order, { reason: ['String!', 'The case is closed.'] });
    expect(await preserved(order)).toMatchObject({ state: 'ENDED', endsAt: null });
    await destroyed(order);
  });

  it('reads no snapshot of another order that it does not name', async () => {
    const { account, email } = await person('quim');
    const preserving = await serve(preservation(email));
    await taken(preserving);
    await stack.sql('postgres', `DELETE FROM records.traffic WHERE account_id = $1`, [account]);
    const order = await onward(await serve(production(email, { earlier: preserving.id })));
    const { traffic } = await disclosed(order, 'traffic(first: 10) { nodes { destination } }');
    expect(traffic.nodes).toEqual([]);
  });
});

describe('the time of a preservation', () => {
  it('is sixty days, and thirty more once; then the order expires and its snapshots are destroyed', async () => {
    const { email } = await person('rosa');
    const order = await onward(await serve(preservation(email)));
    await taken(order);
    const due = async () => (await clockOf(order)).due_at.getTime();
    const sixty = await due();
    pass((sixty - now().getTime()) / dayMs - 1);
    const extended = await orders.must('police', 'extendPreservation', await orders.read('police', order.id), {
      reason: ['String!', 'The production order waits for its judge.'],
    });
    expect((await due()) - sixty).toBeGreaterThan(27 * dayMs);
    const again = await orders.act('police', 'extendPreservation', extended, { reason: ['String!', 'Once more.'] });
    expect(again).toMatchObject({ reasons: ['TOO_LATE'] });
    pass(2);
    expect(await statusOf(order)).toBe('IN_FORCE');
    expect(await preserved(order)).toMatchObject({ state: 'PRESERVED' });
    pass(((await due()) - now().getTime()) / dayMs + 1 / 86_400);
    await expect.poll(() => statusOf(order)).toBe('EXPIRED');
    expect(await preserved(order)).toMatchObject({ state: 'EXPIRED', endsAt: null });
    await destroyed(order);
  });

  it('continues when the production order that requested the snapshots ends without them', async () => {
    const { email } = await person('sven');
    const preserving = await onward(await serve(preservation(email)));
    const before = await clockOf(preserving);
    const producing = await serve(production(email, { preservation: preserving.id }));
    expect((await clockOf(preserving)).paused_at).not.toBeNull();
    pass(3);
    await orders.must('police', 'withdrawOrder', producing, { reason: ['String!', 'Asked in error.'] });
    const after = await clockOf(preserving);
    expect(after.paused_at).toBeNull();
    // Three days later, or at the end of the next working day where that is on a day off.
    const moved = (after.due_at.getTime() - before.due_at.getTime()) / dayMs;
    expect(moved).toBeGreaterThan(2.99);
    expect(moved).toBeLessThan(9);
    expect(await preserved(preserving)).toMatchObject({ state: 'PRESERVED' });
  });
});

describe('what an order preserved is still produced', () => {
  const traffic = 'traffic(first: 10) { nodes { destination deleted } }';
  const rowsOf = (deleted: true | null) => [
    { destination: 'there 1', deleted },
    { destination: 'there 2', deleted: null },
  ];
  /** Whether they are gone is known where the platform was asked again, and still has the account under that name. */
  const [both, marked] = [rowsOf(null), rowsOf(true)];
  const why = { reason: ['String!', 'The proceedings are closed.'] as [string, unknown] };
  const refuse = async (served: OrderView): Promise<OrderView> => {
    const reviewed = await orders.claim('agent-1', served);
    return orders.decide(
      'agent-1',
      reviewed,
      orders.grantAll(reviewed, () => ({ outcome: 'REFUSED', ...withheld() })),
    );
  };

  it('under the corrected order, although the user deleted it before that was served', async () => {
    const { account, email } = await person('ulla');
    const served = await serve(production(email));
    const first = await taken(served);
    const asked = await orders.must('agent-1', 'askClarification', await orders.claim('agent-1', served), {
      codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']],
      text: ['String!', 'Which invoice?'],
    });
    await lose(account, { named: true });
    const corrected = await orders.must('police', 'answerClarification', await orders.read('police', asked.id), {
      input: ['OrderInput', production(email, { categories: ['SUBSCRIBER', 'TRAFFIC'] })],
      text: ['String!', 'Less is enough.'],
    });
    expect(corrected.status).toBe('SUBMITTED');
    expect(await preserved(corrected)).toMatchObject({ state: 'PRESERVED', since: first.since });
    const again = await orders.validate('judge', await orders.read('judge', corrected.id));
    await taken(again);
    expect((await disclosed(await onward(again), traffic)).traffic.nodes).toEqual(marked);
    await orders.must('police', 'acknowledgeDisclosure', await orders.read('police', again.id));
    await destroyed(again);
  });

  it('by another order, although the platform refused the first one, until its authority needs it no longer', async () => {
    const { account, email } = await person('vera');
    const served = await serve(production(email));
    await taken(served);
    const refused = await refuse(served);
    expect(refused.status).toBe('REFUSED');
    await lose(account);
    const other = production(email, { preservation: refused.id, earlier: refused.id });
    const order = await onward(await serve(onGrounds('A court has confirmed that the platform has to produce.', other)));
    expect((await disclosed(order, traffic)).traffic.nodes).toEqual(both);
    await orders.must('police', 'acknowledgeDisclosure', order);
    expect(await preserved(refused), 'its own is kept').toMatchObject({ state: 'PRESERVED' });
    const ended = await orders.must('police', 'endPreservation', await orders.read('police', refused.id), why);
    expect(ended.status).toBe('REFUSED');
    await destroyed(refused);
  });

  it('under an emergency order that is validated at its sixtieth hour', async () => {
    const { account, email } = await person('wim');
    const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A child is missing.' };
    const input = production(email, { categories: ['SUBSCRIBER'], from: null, to: null, emergency });
    const served = await orders.submit('police', await orders.draft('police', input));
    expect(served.status).toBe('SERVED');
    await taken(served);
    await lose(account);
    pass(60 / 24);
    // It is overdue by now, which is an entry of its own: who acts meanwhile reads the order again.
    await workerIdle(stack);
    const validated = await orders.validate('judge', await orders.read('judge', served.id));
    const reviewed = await orders.callBack('agent-1', await orders.claim('agent-1', validated));
    const inForce = await orders.release('counsel-1', await orders.decide('agent-1', reviewed));
    expect((await disclosed(inForce, 'subscriber { name deleted }')).subscriber).toEqual({ name: 'wim', deleted: null });
  });

  it('after 120 days, in which nobody has answered', async () => {
    const { account, email } = await person('xenia');
    const served = await serve(production(email));
    await taken(served);
    await lose(account);
    pass(120);
    expect((await disclosed(await onward(await orders.read('agent-1', served.id)), traffic)).traffic.nodes).toEqual(both);
  });

  it('to the end of the sixty days, although the platform refused to preserve', async () => {
    const { email } = await person('yara');
    const served = await serve(preservation(email));
    await taken(served);
    const refused = await refuse(served);
    expect(await preserved(refused)).toMatchObject({ state: 'PRESERVED' });
    pass(((await clockOf(refused)).due_at.getTime() - now().getTime()) / dayMs + 1 / 86_400);
    await destroyed(refused);
    expect([await statusOf(refused), (await preserved(refused))?.state]).toEqual(['REFUSED', 'EXPIRED']);
  });
});

it('an order is acknowledged alike for an existing and a missing account, and its entries name no account and count nothing', async () => {
  const { account, email } = await person('tove');
  const start = await logSize(stack);
  const shown: Preserved[] = [];
  const served: OrderView[] = [];
  for (const target of [email, 'nobody@elsewhere.example']) {
    const order = await onward(await serve(preservation(target)));
    served.push(order);
    shown.push(await taken(order));
    expect(order.targets[0]?.decisions.map(({ outcome }) => outcome)).toEqual(all.map(() => 'GRANTED'));
    await orders.must('police', 'withdrawOrder', order, { reason: ['String!', 'The case is closed.'] });
    await destroyed(order);
  }
  expect(shown[1]?.state).toBe(shown[0]?.state);
  expect(shown.map(({ endsAt }) => endsAt?.slice(0, 10))).toEqual([shown[0]?.endsAt?.slice(0, 10), shown[0]?.endsAt?.slice(0, 10)]);
  const ids = served.map(({ id }) => id);
  const written = async () =>
    (await entriesFrom(stack, start)).filter(({ type, legal }) => type?.startsWith('record.') && ids.includes(String(legal?.['order'])));
  await expect.poll(async () => (await written()).length).toBe(6);
  // What was asked is in the first; the digest of the parts in the second is another one of every collection.
  const said = ids.map(async (id) =>
    (await written())
      .filter(({ legal, type }) => legal?.['order'] === id && type !== 'record.collection.v1')
      .map(({ index: _, request: __, legal: ___, target, ...entry }) => ({
        ...entry,
        target: { ...target, digest: typeof target?.['digest'] },
      })),
  );
  const [one, other] = await Promise.all(said);
  expect(other).toEqual(one);
  expect(one?.map(({ type, initiator }) => [type, initiator?.subject])).toEqual([
    ['record.preserved.v1', null],
    ['record.deleted.v1', null],
  ]);
  expect(JSON.stringify(one)).not.toContain(account);
});
