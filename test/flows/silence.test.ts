/**
 * Who tells the person, over the whole stack: of a production order its authority alone, whatever day has passed, and the day that it forgets is
 * seen by counsel, auditor and the public count; of an order to provide information the platform, in the app, by a mail that says nothing, and in
 * the access history. The clock is the test's.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lettersIn } from '../harness/letters.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const dayMs = 86_400_000;
let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  orders = ordersOn(stack);
  // What is read was recorded before.
  now = new Date();
  const { data } = await stack.ask('public', 'holder-1', '{ me { records { subscriber { emails } } } }');
  email = data.me.records.subscriber.emails[0];
});
afterAll(() => stack.close());

const inDays = (days: number): string => new Date(now.getTime() + days * dayMs).toISOString();
const pass = (days: number, ms = 0): void => {
  now = new Date(now.getTime() + days * dayMs + ms);
};
const order = (reference: string, changes: Record<string, unknown>) =>
  epoc(email, { reference, categories: ['SUBSCRIBER'], from: null, to: null, ...changes });
const silence = (days: number) => ({ ground: 'PREJUDICE_TO_INVESTIGATION', reason: 'The suspect would flee.', until: inDays(days) });
/** An order in force under which the subscriber was read. */
async function looked(input: Record<string, unknown>, issuer?: string): Promise<OrderView> {
  const released = await orders.intoForce(input, undefined, issuer);
  const answer = await orders.disclose(issuer ?? 'police', released, released.targets[0]?.id ?? '', 'subscriber { emails }');
  expect(answer.data?.order.disclosure.subscriber.emails, answer.text).toContain(email);
  return released;
}
const references = async (path: string): Promise<string[]> => {
  const { data, text } = await stack.ask(
    'public',
    'holder-1',
    `{ me { accesses(first: 100) { nodes { reference } } informed { reference } } }`,
  );
  const nodes: { reference: string }[] = path === 'accesses' ? data.me.accesses.nodes : data.me.informed;
  expect(text).not.toMatch(/"police"|"regulator"/);
  return nodes.map(({ reference }) => reference);
};
const looks = () => references('accesses');
const told = () => references('informed');
const mails = () => lettersIn(stack.dataFolder);
/** What is told by then and stays so: long enough for the worker to have looked. */
const settles = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
};
const entryTypes = async (): Promise<string[]> => {
  const { rows } = { rows: await stack.sql<{ idx: string }>('postgres', 'SELECT idx FROM log.log_entry ORDER BY idx') };
  const values = await stack.details.values(
    rows.map(({ idx }) => Number(idx)),
    ['type'],
  );
  return [...values.values()].flatMap(({ type }) => (typeof type === 'string' ? [type] : []));
};
const count = async (type: string): Promise<number> => (await entryTypes()).filter((one) => one === type).length;
const until = (read: () => Promise<unknown>, wanted: unknown) => expect.poll(read, { interval: 200 }).toEqual(wanted);

describe('a production order under a non-disclosure period', () => {
  let silent: OrderView;

  it('is hidden from the person while the period runs: no access, no news, no mail', async () => {
    silent = await looked(order('S-1', { secrecy: silence(60) }));
    await settles();
    expect([await looks(), await told(), await mails()]).toEqual([[], [], []]);
    expect(await count('secrecy.set.v1')).toBe(1);
  });

  it('remains hidden when the period was renewed, though the order is fulfilled and its entry says otherwise', async () => {
    await orders.must('police', 'acknowledgeDisclosure', await orders.read('police', silent.id));
    pass(59);
    const fulfilled = await orders.read('police', silent.id);
    const renewed = await orders.must('police', 'renewSecrecy', fulfilled, {
      ground: ['SecrecyGround!', 'OBSTRUCTION_OF_INQUIRIES'],
      reason: ['String!', 'A second suspect is still to be questioned.'],
      until: ['DateTime!', inDays(30)],
    });
    expect([renewed.status, renewed.digest]).toEqual(['FULFILLED', fulfilled.digest]);
    pass(29);
    await settles();
    expect([await looks(), await told()]).toEqual([[], []]);
  });

  it('whose day the authority forgets is shown to nobody, and its authority, counsel and auditor see it', async () => {
    pass(1);
    const asked = '{ order(id: "ID") { secrecy { state } duties { kind state } } }'.replace('ID', silent.id);
    for (const [graph, who] of [
      ['authority', 'police'],
      ['platform', 'counsel-2'],
      ['audit', 'auditor'],
    ] as const) {
      const { data, text } = await stack.ask(graph, who, asked);
      expect(data?.order, text).toMatchObject({ secrecy: { state: 'LAPSED' } });
      await until(
        async () => (await stack.ask(graph, who, asked)).data.order.duties.find(({ kind }: { kind: string }) => kind === 'INFORM')?.state,
        'OVERDUE',
      );
    }
    await until(() => count('duty.overdue.v1'), 1);
    pass(800);
    await settles();
    expect([await looks(), await told(), await mails()]).toEqual([[], [], []]);
    expect(await count('secrecy.ended.v1')).toBe(0);
  });

  it('is counted in public: a number of duties to inform that are overdue, and of periods that run', async () => {
    const rows = await stack.sql<{ age: string; silences: string }>('log', 'SELECT age, silences FROM orders.silences_by_age(now())');
    expect(rows.map(({ age }) => age)).toContain('duty to inform overdue');
    const leaves = await stack.sql<{ leaf: Buffer }>('postgres', `SELECT leaf FROM log.log_entry`);
    expect(leaves.map(({ leaf }) => leaf.toString('utf8')).some((leaf) => leaf.includes('duty to inform overdue'))).toBe(true);
  });

  it('is shown from the authority’s confirmation on, in the access history; and the platform still notifies nobody', async () => {
    await orders.must('police', 'confirmInformed', await orders.read('police', silent.id), { at: ['DateTime!', inDays(-1)] });
    await until(looks, ['S-1']);
    pass(30);
    await settles();
    expect([await told(), await mails()]).toEqual([[], []]);
    expect(await count('user.informed.v1'), 'the entry of the authority').toBe(1);
  });
});

describe('a production order whose authority informs the person by a day', () => {
  it('is shown by nobody when that day passes, and once the authority has confirmed', async () => {
    const asked = await looked(order('S-2', { informBy: inDays(20) }));
    pass(21);
    await settles();
    expect([await looks(), await told()]).toEqual([['S-1'], []]);
    await orders.must('police', 'confirmInformed', await orders.read('police', asked.id), { at: ['DateTime!', inDays(-1)] });
    expect(await looks()).toEqual(['S-2', 'S-1']);
  });

  it('need not name a day, nor an end of non-disclosure', async () => {
    const draft = await orders.draft('police', order('S-3', { informBy: null, secrecy: null }));
    expect(await orders.act('police', 'submitOrder', draft)).toMatchObject({ status: 'SUBMITTED' });
    const endless = await orders.draft('police', order('S-4', { secrecy: { ...silence(1), until: null } }));
    expect(await orders.act('police', 'submitOrder', endless)).toMatchObject({ status: 'SUBMITTED' });
  });
});

describe('an order to provide information', () => {
  it('is shown by the platform at effect, which is the first read, at once', async () => {
    const input = order('S-5', {
      kind: 'DSA_INFORM',
      reportTo: 'Northland Regulator, desk for orders',
      legalBasis: {
        provision: 'Digital Services Act of Northland, section 13',
        grounds: 'The trader does not name himself: Consumer Act, section 7.',
        redress: 'Administrative court of Northport, within one month.',
      },
    });
    await looked(input, 'regulator');
    await until(async () => (await looks())[0], 'S-5');
    await until(async () => (await told())[0], 'S-5');
    await until(async () => (await mails()).length, 1);
    const [mail = ''] = await mails();
    expect(mail).toContain(`To: ${email}`);
    for (const secret of ['S-5', 'regulator', 'DSA', 'order', 'authority', 'subscriber'])
      expect(mail.replaceAll(email, ''), secret).not.toMatch(new RegExp(secret, 'i'));
    const { data } = await stack.ask('public', 'holder-1', '{ me { informed { reference categories redress authority } } }');
    expect(data.me.informed[0]).toMatchObject({
      categories: ['SUBSCRIBER'],
      redress: 'Administrative court of Northport, within one month.',
    });
  });
});
