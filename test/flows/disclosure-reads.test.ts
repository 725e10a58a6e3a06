/**
 * The recipient of an order in force reads what was granted and nothing beside it: compared row by row with what SQL of the superuser
 * finds. Windows, the horizon, pages and several orders in one operation.
 */
import { execFile } from 'node:child_process';
import { parseVerifierKey } from '@writ/tlog';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { entriesFrom, errorsOf, grantsOn, holderIn, logSize, rowsIn } from '../harness/disclosures.ts';
import { epoc, type OrderTarget, type OrderView, ordersOn, withheld } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const [from, to] = ['2002-08-01T00:00:00.000Z', '2002-10-01T00:00:00.000Z'];
const narrow = { from: '2002-08-20T00:00:00.000Z', to: '2002-09-05T00:00:00.000Z' };
const all = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
const identification = 'identification(first: 256) { nodes { at ip port } }';
const traffic = 'traffic(first: 256) { nodes { at event source destination protocol size } }';
const content = 'content(first: 256) { nodes { at kind sender recipients subject text } }';
const everything = `subscriber { name emails } ${identification} ${traffic} ${content}`;

type Holder = Awaited<ReturnType<typeof holderIn>>;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let one: Holder;
let two: Holder;
let whole: OrderView;
let horizon: Date;

/** Rows of each kind at an instant, whose id says when; `recorded` as the database takes it. */
async function keep(account: string, at: string, recorded: string, name: string): Promise<void> {
  const values = [`${name}-${at}-${account}`, account, at, recorded];
  await stack.sql('postgres', `INSERT INTO records.identification VALUES ($1, $2, $3, $4, '192.0.2.1', 4711)`, values);
  await stack.sql('postgres', `INSERT INTO records.traffic VALUES ($1, $2, $3, $4, 'LOGIN', 'edge', 'edge')`, values);
  await stack.sql('postgres', `INSERT INTO content.message VALUES ($1, $2, $3, $4, 'edge@example.org')`, values);
  await stack.sql('postgres', `INSERT INTO content.item VALUES ($1 || '-item', $2, 'edge', $3, $4, 'edge')`, values);
}
const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();
const servedAt = async ({ id }: OrderView): Promise<Date> =>
  (await stack.sql<{ at: Date }>('postgres', 'SELECT served_at AS at FROM orders.legal_order WHERE id = $1', [id]))[0]?.at ?? expect.fail();
const targetOf = ({ targets }: OrderView, at = 0): OrderTarget => targets[at] ?? expect.fail('no such target');
const read = (order: OrderView, selection: string, variables: Record<string, unknown> = {}, at = 0): Promise<Answer> =>
  orders.disclose('police', order, targetOf(order, at).id, selection, variables);
const disclosed = (answer: Answer) => answer.data?.order?.disclosure ?? expect.fail(answer.text);
const timesOf = (page: { nodes: { at: string }[] }): string[] => page.nodes.map(({ at }) => at);

beforeAll(async () => {
  // A table that fails is asked for here on purpose.
  faults.log.level = 'silent';
  stack = await startStack();
  orders = ordersOn(stack);
  [one, two] = [await holderIn(stack, 'holder-1'), await holderIn(stack, 'holder-2')];
  const edges = [from, justBefore(from), to, justBefore(to), narrow.from, justBefore(narrow.from), narrow.to, justBefore(narrow.to)];
  for (const account of [one.account, two.account]) for (const at of edges) await keep(account, at, '2002-12-01T00:00:00Z', 'edge');
  whole = await orders.intoForce(epoc(one.email, { categories: all }));
  horizon = await servedAt(whole);
  await workerIdle(stack);
});
afterAll(() => stack.close());

/** What SQL finds of an account, as an answer has it. */
async function kept({ account }: Holder, window = { from, to }, at = horizon) {
  const scope = { account, ...window, horizon: at };
  return {
    identification: { nodes: await rowsIn(stack, 'IDENTIFICATION', scope) },
    traffic: { nodes: await rowsIn(stack, 'TRAFFIC', scope) },
    content: { nodes: await rowsIn(stack, 'CONTENT', scope) },
  };
}

describe('the disclosure under an order for everything', () => {
  it('is answered with the rows of that account in that window and no others, in one operation', async () => {
    const start = await logSize(stack);
    const answer = await read(whole, everything);
    expect(errorsOf(answer)).toEqual([]);
    const { subscriber, ...rows } = disclosed(answer);
    expect(rows).toEqual(await kept(one));
    expect(subscriber.emails).toContain(one.email);
    for (const { nodes } of Object.values(rows as Record<string, { nodes: object[] }>)) expect(nodes.length).toBeGreaterThan(4);
    const times = [rows.identification, rows.traffic, rows.content].map(timesOf);
    for (const list of times) {
      expect(list).toEqual(expect.arrayContaining([from, justBefore(to)]));
      for (const out of [justBefore(from), to]) expect(list).not.toContain(out);
    }
    const [decision, disclosure, ...rest] = (await entriesFrom(stack, start)).filter(({ type }) => type !== undefined);
    expect(rest).toEqual([]);
    const window = { from, to };
    expect(decision).toMatchObject({
      type: 'access.decision.v1',
      outcome: 'success',
      initiator: { subject: 'police', organisation: 'northport-police' },
      // Annex I, Section M, is not for the addressee: nor is it in the log that the addressee keeps.
      legal: { basis: 'ORDER', order: whole.id, reference: '12 Js 345/26', digest: whole.digest, purpose: '' },
      target: {
        account: one.account,
        target: targetOf(whole).id,
        categories: [
          { category: 'SUBSCRIBER', from: null, to: null },
          { category: 'IDENTIFICATION', ...window },
          { category: 'TRAFFIC', ...window },
          { category: 'CONTENT', ...window },
        ],
      },
    });
    expect(disclosure).toMatchObject({ type: 'record.disclosed.v1', refs: { decision: String(decision?.index) } });
    const reads = (disclosure?.target?.['reads'] ?? []) as { category: string; count: number }[];
    expect(Object.fromEntries(reads.map(({ category, count }) => [category, count]))).toEqual({
      SUBSCRIBER: 1,
      IDENTIFICATION: times[0]?.length,
      TRAFFIC: times[1]?.length,
      CONTENT: times[2]?.length,
    });
    const grants = await grantsOn(stack, [decision?.index ?? -1]);
    expect(grants.map(({ category }) => category)).toEqual(all);
    for (const grant of grants)
      expect(grant).toMatchObject({
        purpose: 'ORDER',
        reference: whole.id,
        account: one.account,
        horizon,
        revoked: false,
        operation: disclosure?.request?.operation,
        ...(grant.category === 'SUBSCRIBER' ? { from: null, to: null } : { from: new Date(from), to: new Date(to) }),
      });
  });

  it('has a receipt that proves this answer and no other, and a log that can be replayed', async () => {
    const answer = await read(whole, everything);
    expect(answer.extensions?.receipt).toHaveLength(1);
    const pinned = { origin: stack.log.origin, key: parseVerifierKey(stack.log.verifierKey) };
    const parsed = JSON.parse(answer.text) as { data: { order: { status: string } } };
    const results = (said: unknown) => verifyReceipts(answer.extensions?.receipt, said, pinned).steps.map(({ result }) => result);
    expect(results(parsed)).not.toContain('failed');
    parsed.data.order.status = 'FULFILLED';
    expect(results(parsed)).toContain('failed');
    const size = await logSize(stack);
    const published = async () => Number((await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
    await vi.waitFor(async () => expect(await published()).toBeGreaterThanOrEqual(size));
    const args = ['apps/cli/writ.mjs', 'verify', `${stack.baseUrl}/log/1/`, '--key', stack.log.verifierKey];
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...compiledCode() } }, (_error, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
    expect(said).toContain('Verified.');
  });

  it('has one decision and one grant, under however many names it is requested', async () => {
    const start = await logSize(stack);
    const [order, target] = [whole.id, targetOf(whole).id];
    const answer = await stack.ask(
      'authority',
      'police',
      `query ($order: ID!, $target: ID!) {
        a: order(id: $order) { x: disclosure(target: $target) { subscriber { name } } y: disclosure(target: $target) { traffic(first: 1) { nodes { at } } } }
        b: order(id: $order) { disclosure(target: $target) { ...F } }
      } fragment F on DisclosedAccount { s: subscriber { name } content(first: 1) { nodes { at } } }`,
      { order, target },
    );
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.extensions?.receipt).toHaveLength(1);
    const types = (await entriesFrom(stack, start)).flatMap(({ type }) => type ?? []);
    expect(types).toEqual(['access.decision.v1', 'record.disclosed.v1']);
  });

  it('is in the readings of the order for whoever sees the order, with the entry of its decision', async () => {
    const start = await logSize(stack);
    disclosed(await read(whole, 'subscriber { name }'));
    const decision = (await entriesFrom(stack, start)).find(({ type }) => type === 'access.decision.v1') ?? expect.fail('no decision');
    const query = 'query ($id: ID!) { order(id: $id) { readings { at target categories index } } }';
    const [id, target] = [whole.id, targetOf(whole).id];
    for (const [graph, who] of [
      ['authority', 'police'],
      ['authority', 'judge'],
      ['platform', 'counsel-1'],
      ['audit', 'auditor'],
    ] as const) {
      const answer = await stack.ask(graph, who, query, { id });
      const latest = answer.data?.order?.readings.at(-1) ?? expect.fail(answer.text);
      expect(latest, who).toEqual({ at: expect.any(String), target, categories: all, index: String(decision.index) });
    }
    // Who does not see the order learns of no reading.
    expect((await stack.ask('authority', 'regulator', query, { id })).data?.order ?? null).toBeNull();
  });

  it('that is refused is in no list', async () => {
    const order = await orders.intoForce(epoc(one.email, { categories: ['SUBSCRIBER'] }));
    const query = 'query ($id: ID!) { order(id: $id) { readings { index } } }';
    expect(errorsOf(await orders.disclose('police', order, 'nobody', 'subscriber { name }'))).not.toEqual([]);
    expect((await stack.ask('authority', 'police', query, { id: order.id })).data?.order.readings).toEqual([]);
  });
});

describe('a category outside the grant', () => {
  it('is FORBIDDEN at its place because of the grant alone, without a call to its subgraph, and the other categories keep their data', async () => {
    const order = await orders.intoForce(epoc(one.email, { categories: ['SUBSCRIBER', 'TRAFFIC'] }));
    const change = (what: string) => stack.sql('postgres', what);
    const parameters = '(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int)';
    const [identified, messages] = [`records.identification_of_session${parameters}`, `content.messages_of_session${parameters}`];
    await change(`REVOKE EXECUTE ON FUNCTION ${identified} FROM writ_records`);
    await change(`REVOKE EXECUTE ON FUNCTION ${messages} FROM writ_content`);
    try {
      const answer = await read(order, everything);
      expect(errorsOf(answer)).toEqual(['order.disclosure.content FORBIDDEN', 'order.disclosure.identification FORBIDDEN']);
      const { subscriber, ...rest } = disclosed(answer);
      expect(subscriber.emails).toContain(one.email);
      expect(rest).toEqual({ identification: null, traffic: (await kept(one)).traffic, content: null });
      expect(answer.extensions?.receipt).toHaveLength(1);
      const granted = await read(whole, identification);
      expect(errorsOf(granted), 'where it is called, it fails').toEqual(['order.disclosure.identification INTERNAL_SERVER_ERROR']);
    } finally {
      await change(`GRANT EXECUTE ON FUNCTION ${identified} TO writ_records`);
      await change(`GRANT EXECUTE ON FUNCTION ${messages} TO writ_content`);
    }
  });
});

describe('a window that the agent narrowed', () => {
  it('applies to its category alone, from its beginning and without its end', async () => {
    const order = await orders.intoForce(epoc(one.email, { categories: ['IDENTIFICATION', 'TRAFFIC'] }), (reviewed) =>
      orders.grantAll(reviewed, (_target, category) => (category === 'TRAFFIC' ? { outcome: 'NARROWED', ...narrow, ...withheld() } : {})),
    );
    const answer = disclosed(await read(order, `${traffic} ${identification}`));
    const at = await servedAt(order);
    expect(answer).toEqual({
      traffic: (await kept(one, narrow, at)).traffic,
      identification: (await kept(one, { from, to }, at)).identification,
    });
    expect(timesOf(answer.traffic)).toEqual(expect.arrayContaining([narrow.from, justBefore(narrow.to)]));
    for (const out of [justBefore(narrow.from), narrow.to]) {
      expect(timesOf(answer.traffic)).not.toContain(out);
      expect(timesOf(answer.identification)).toContain(out);
    }
  });
});

describe('two orders in one operation', () => {
  const document = `query ($a: ID!, $one: ID!, $b: ID!, $two: ID!) {
    a: order(id: $a) { disclosure(target: $one) { subscriber { name emails } ${traffic} ${content} } }
    b: order(id: $b) { disclosure(target: $two) { subscriber { name emails } ${traffic} ${content} } }
  }`;
  const crossed = ['a.disclosure.content FORBIDDEN', 'a.disclosure.traffic FORBIDDEN', 'b.disclosure.subscriber FORBIDDEN'];

  it('with crossed categories each answer their own account and category, and nothing of the other one', async () => {
    const a = await orders.intoForce(epoc(one.email, { categories: ['SUBSCRIBER'], from: null, to: null }));
    const b = await orders.intoForce(epoc(two.email, { categories: ['TRAFFIC', 'CONTENT'] }));
    const ids = { a: a.id, one: targetOf(a).id, b: b.id, two: targetOf(b).id };
    const answer = await stack.ask('authority', 'police', document, ids);
    expect(errorsOf(answer)).toEqual(crossed);
    expect(answer.data.a.disclosure).toMatchObject({
      subscriber: { emails: expect.arrayContaining([one.email]) },
      traffic: null,
      content: null,
    });
    const { traffic: rows, content: said } = await kept(two, { from, to }, await servedAt(b));
    expect(answer.data.b.disclosure).toEqual({ subscriber: null, traffic: rows, content: said });
    expect(rows.nodes.length).toBeGreaterThan(4);
    const decisions = (answer.extensions?.receipt ?? []).map(({ index }) => index);
    expect(new Set(decisions).size).toBe(2);
  });

  it('are answered as two targets of one order are', async () => {
    const both = { targets: [one, two].map(({ email: value }) => ({ type: 'EMAIL', value })) };
    const order = await orders.intoForce(epoc(one.email, both), (reviewed) =>
      orders.grantAll(reviewed, ({ value }, category) =>
        (value === one.email) === (category === 'SUBSCRIBER') ? {} : { outcome: 'REFUSED', ...withheld() },
      ),
    );
    const ids = { a: order.id, one: targetOf(order).id, b: order.id, two: targetOf(order, 1).id };
    const answer = await stack.ask('authority', 'police', document, ids);
    expect(errorsOf(answer)).toEqual(crossed);
    expect(answer.data.a.disclosure.subscriber.emails).toContain(one.email);
    const { traffic: rows, content: said } = await kept(two, { from, to }, await servedAt(order));
    expect(answer.data.b.disclosure).toEqual({ subscriber: null, traffic: rows, content: said });
    expect(answer.extensions?.receipt).toHaveLength(2);
  });
});

describe('a cursor of a disclosure', () => {
  type Page = { nodes: { at: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const page = (name: string) => `${name}(first: 7, after: $after) { nodes { at } pageInfo { hasNextPage endCursor } }`;
  const cursorOf = async (order: OrderView, name: string, at = 0): Promise<string> =>
    disclosed(await read(order, page(name), { after: null }, at))[name].pageInfo.endCursor ?? expect.fail('one page alone');

  it.each(['identification', 'traffic', 'content'] as const)('continues in a later operation, through all of %s once', async (name) => {
    await workerIdle(stack);
    const start = await logSize(stack);
    const seen: { at: string }[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { nodes, pageInfo }: Page = disclosed(await read(whole, page(name), { after }))[name];
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(pages).toBeGreaterThan(1);
    expect(seen.map(({ at }) => at)).toEqual((await kept(one))[name].nodes.map((row) => (row as { at: string }).at));
    const entries = await entriesFrom(stack, start);
    expect(entries.map(({ type }) => type)).toEqual(
      Array.from({ length: pages }, () => ['access.decision.v1', 'record.disclosed.v1']).flat(),
    );
    expect(new Set(entries.map(({ request }) => request?.operation)).size).toBe(pages);
  });

  it('is refused in any other list, and nothing is read', async () => {
    const both = { targets: [one, two].map(({ email: value }) => ({ type: 'EMAIL', value })), categories: ['IDENTIFICATION', 'TRAFFIC'] };
    const twin = await orders.intoForce(epoc(one.email, both));
    const smaller = await orders.intoForce(epoc(one.email, { categories: ['TRAFFIC'], ...narrow }));
    const own = await stack.ask('public', 'holder-1', '{ me { records { traffic(first: 7) { pageInfo { endCursor } } } } }');
    const foreign: Record<string, string> = {
      'another target': await cursorOf(twin, 'traffic', 1),
      'another category': await cursorOf(twin, 'identification'),
      'another window': await cursorOf(smaller, 'traffic'),
      'another order over the same account and window': await cursorOf(whole, 'traffic'),
      'a read of their own': own.data.me.records.traffic.pageInfo.endCursor,
      nothing: 'nonsense',
    };
    const right = await cursorOf(twin, 'traffic');
    expect(errorsOf(await read(twin, page('traffic'), { after: right }))).toEqual([]);
    for (const [what, after] of Object.entries(foreign)) {
      const answer = await read(twin, page('traffic'), { after });
      expect(errorsOf(answer), what).toEqual(['order.disclosure.traffic BAD_USER_INPUT']);
      expect(disclosed(answer).traffic, what).toBeNull();
      expect(answer.extensions, what).toBeUndefined();
    }
  });
});

describe('a record from after the service of the order', () => {
  it('is never returned, even if its instant is in the window, nor one that came to the platform after the collection', async () => {
    const before = await kept(one);
    await keep(one.account, '2002-09-01T12:00:00.000Z', new Date(horizon.getTime() + 1).toISOString(), 'late');
    await keep(one.account, '2002-09-01T12:00:01.000Z', horizon.toISOString(), 'just');
    const { subscriber: _who, ...rows } = disclosed(await read(whole, everything));
    expect(rows).toEqual(before);
    for (const list of [rows.identification, rows.traffic, rows.content].map(timesOf))
      expect(list.filter((at) => at.startsWith('2002-09-01T12:00'))).toEqual([]);
  });

  it('is not returned of the account itself either: the answer is what was collected at service', async () => {
    const before = disclosed(await read(whole, 'subscriber { name deleted }')).subscriber;
    expect(before).toMatchObject({ deleted: null });
    await stack.sql('postgres', `UPDATE records.subscriber SET name = 'Changed Later', recorded_at = now() WHERE account_id = $1`, [
      one.account,
    ]);
    const answer = await read(whole, 'subscriber { name deleted }');
    expect(errorsOf(answer)).toEqual([]);
    expect(disclosed(answer)).toEqual({ subscriber: before });
    const fresh = await orders.intoForce(epoc(one.email, { categories: ['SUBSCRIBER'], from: null, to: null }));
    expect(disclosed(await read(fresh, 'subscriber { name deleted }'))).toEqual({ subscriber: { name: 'Changed Later', deleted: null } });
  });

  it('is not answered as if there were none where what was collected is gone', async () => {
    await stack.sql('postgres', `UPDATE orders.preservation SET state = 'ENDED', ended_at = now(), wrapped = NULL WHERE order_id = $1`, [
      whole.id,
    ]);
    const answer = await read(whole, 'subscriber { name }');
    expect(errorsOf(answer)).toEqual(['order.disclosure UPSTREAM_UNAVAILABLE']);
    expect(answer.extensions?.receipt).toBeUndefined();
  });
});
