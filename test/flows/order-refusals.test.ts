/**
 * What an order is refused for: its text, one fault at a time and all at once; what its signer may not ask; what somebody saw that
 * is so no longer. A refusal changes no row of an order, and is an entry of the log where the contract of the log says so.
 */
import { type Caller, orderLimits } from '@writ/access';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actAs, addressIn, callerOf, digest, type More, notified, type OrderEntry, refusalIn, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn, orderToAct, withheld } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerByHand } from '../harness/worker-by-hand.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
let worker: ReturnType<typeof workerByHand>;
let held: string;
let item: string;

beforeAll(async () => {
  // What a refusal leaves is all that there is: a snapshot that is taken meanwhile would be more.
  stack = await startStack({ worker: false });
  worker = workerByHand(stack);
  orders = ordersOn(stack);
  traces = tracesIn(stack);
  const [found] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY id LIMIT 1');
  held = await addressIn(stack);
  item = found?.id ?? expect.fail('the seed has no item');
});
afterAll(async () => {
  await worker.close();
  await stack.close();
});

type Input = Record<string, unknown>;
const why: More = { reason: ['String!', 'It is more than the case needs.'] };
const email = (value: string) => ({ type: 'EMAIL', value });
const basis = (changes: Input) => ({ legalBasis: { ...(epoc('')['legalBasis'] as Input), ...changes } });
const numbered = (count: number) => Array.from({ length: count }, (_, index) => email(`person-${index}@example.org`));

/** What is refused changes no row; answers its codes and message, and the entries that it left. */
async function refused(work: () => Promise<Parameters<typeof refusalIn>[0]>) {
  const [before, size] = [await traces.rows(), await traces.size()];
  const refusal = refusalIn(await work());
  expect(await traces.rows(), 'no row of any table has changed').toEqual(before);
  return { ...refusal, entries: await traces.entriesFrom(size) };
}
const step = (login: string, name: string, order: Pick<OrderView, 'id' | 'generation'>, more: More = {}) =>
  refused(() => orders.act(login, name, order, more));
const typesOf = (entries: OrderEntry[]) => entries.map(({ type }) => type);

describe('a submission', () => {
  const faults: [what: string, input: (value: string) => Input, reasons: string[]][] = [
    ['no identifier', () => ({ targets: [] }), ['TARGETS']],
    ['an empty identifier', () => ({ targets: [email(' ')] }), ['MISSING']],
    ['a wildcard', () => ({ targets: [email('orla*@example.org')] }), ['WILDCARD']],
    ['a whole domain', () => ({ targets: [email('@example.org')] }), ['WILDCARD']],
    ['a range', () => ({ targets: [{ type: 'IP_ADDRESS_PORT_TIME', value: '198.51.100.0/24 80 2002-08-22T11:26:25Z' }] }), ['RANGE']],
    ['words to search for', () => ({ targets: [{ type: 'USER_ID', value: 'all who wrote this' }] }), ['KEYWORD']],
    ['a list in one field', () => ({ targets: [email('orla@example.org; finn@example.org')] }), ['LIST']],
    ['a target twice, in two spellings', (value) => ({ targets: [email(value), email(` ${value.toUpperCase()}`)] }), ['DUPLICATE_TARGET']],
    ['an item', () => ({ targets: [{ type: 'ITEM_ID', value: 'item-1' }] }), ['INVALID']],
    ['a window without an end', () => ({ to: null }), ['WINDOW_OPEN']],
    ['a window without a beginning', () => ({ from: null }), ['WINDOW_OPEN']],
    [
      'a window that ends in the future',
      () => ({ from: new Date(Date.now() - 1_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() }),
      ['WINDOW_NOT_PAST'],
    ],
    ['a window that ends before it begins', () => ({ from: '2002-10-01T00:00:00Z', to: '2002-08-01T00:00:00Z' }), ['WINDOW_EMPTY']],
    ['no category', () => ({ categories: [], from: null, to: null }), ['CATEGORY']],
    ['no offence', () => basis({ offence: null }), ['OFFENCE']],
    ['an offence of spaces', () => ({ ...basis({ offence: ' ' }), reference: '12 Js 346/26' }), ['OFFENCE']],
    ['no reference', () => ({ reference: '' }), ['MISSING']],
    ['territories', () => ({ territories: ['DE'] }), ['TERRITORY']],
    ['an emergency without a threat', () => ({ emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: '' } }), ['EMERGENCY']],
    ['secrecy without a reason', () => ({ secrecy: { ground: 'PUBLIC_SECURITY', reason: ' ', until: null } }), ['SECRECY']],
    ['its own body as the notified one', () => ({ notified: { organisation: 'northport-police', country: 'DE' } }), ['INVALID']],
  ];

  it.each(faults)('of %s remains a draft, and is an entry with its reason', async (_, input, reasons) => {
    const order = await orders.draft('police', epoc(held, input(held)));
    const answer = await step('police', 'submitOrder', order);
    expect(answer.reasons).toEqual(reasons);
    expect(answer.entries).toMatchObject([
      {
        type: 'order.rejected.v1',
        action: 'submitOrder',
        outcome: 'failure',
        reason: reasons,
        initiator: { subject: 'police' },
        legal: { order: order.id },
      },
    ]);
    for (const value of ['orla', 'person-', held]) expect(answer.message, 'no identifier is repeated').not.toContain(value);
    expect(await orders.read('police', order.id)).toMatchObject({ status: 'DRAFT', generation: 1, desiredStatus: 'DRAFT', digest: null });
  });

  it.each<[string, (value: string) => Input]>([
    ['eleven targets', (value) => ({ targets: [email(value), ...numbered(orderLimits.targets)] })],
    ['a window of 367 days', () => ({ from: '2002-01-01T00:00:00Z', to: '2003-01-03T00:00:00Z' })],
    ['no window', () => ({ from: null, to: null })],
    ['a window for what has none', () => ({ categories: ['SUBSCRIBER'] })],
    ['no grounds and no summary', () => ({ ...basis({ grounds: '' }), purpose: '' })],
    ['secrecy without an end', () => ({ secrecy: { ground: 'PUBLIC_SECURITY', reason: 'It would warn.', until: null } })],
    ['a window that ends now', () => ({ from: new Date(Date.now() - 86_400_000).toISOString(), to: new Date().toISOString() })],
    ['a subscriber without a window', () => ({ categories: ['SUBSCRIBER'], from: null, to: null })],
  ])('of %s is accepted', async (_, input) => {
    const order = await orders.submit('police', await orders.draft('police', epoc(held, input(held))));
    expect(order.status).toBe('SUBMITTED');
    expect(await traces.actsOf(order)).toEqual(['order.submitted.v1']);
  });

  it('with many errors is answered with all of them at once', async () => {
    const order = await orders.draft(
      'police',
      epoc(held, {
        ...basis({ offence: null, provision: ' ' }),
        targets: [email('*@example.org'), email('a@example.org,b@example.org'), email(held), email(held)],
        to: null,
        reference: '',
        territories: ['FR'],
      }),
    );
    const { reasons, entries } = await step('police', 'submitOrder', order);
    expect(new Set(reasons)).toEqual(new Set(['OFFENCE', 'MISSING', 'WILDCARD', 'LIST', 'DUPLICATE_TARGET', 'WINDOW_OPEN', 'TERRITORY']));
    expect(entries).toMatchObject([{ type: 'order.rejected.v1', reason: reasons }]);
  });

  it('of an order to act is open to the police as it is to a regulator: Regulation (EU) 2022/2065, Art. 9(1), recital 31', async () => {
    for (const signer of ['police', 'regulator'])
      expect((await orders.submit(signer, await orders.draft(signer, orderToAct(item)))).status, signer).toBe('SERVED');
  });

  it('of an order whose person the platform informs states until when not: Regulation (EU) 2022/2065, Art. 9(5)', async () => {
    const secrecy = { ground: 'PUBLIC_SECURITY', reason: 'It would warn.', until: null };
    const order = await orders.draft('regulator', orderToAct(item, { secrecy }));
    const { reasons, entries, article } = await step('regulator', 'submitOrder', order);
    expect([reasons, article]).toEqual([['SECRECY'], 'Regulation (EU) 2022/2065, Art. 9(5)']);
    expect(entries).toMatchObject([{ type: 'order.rejected.v1', reason: ['SECRECY'] }]);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const ended = await orders.draft('regulator', orderToAct(item, { secrecy: { ...secrecy, until } }));
    expect((await orders.submit('regulator', ended)).status).toBe('SERVED');
  });

  it("of a regulator cannot request a person's records", async () => {
    const { reasons, entries, article } = await step('regulator', 'submitOrder', await orders.draft('regulator', epoc(held)));
    expect(reasons).toEqual(['NOT_COMPETENT']);
    expect(article).toBe('Regulation (EU) 2023/1543, Art. 4(1)');
    expect(typesOf(entries)).toEqual(['order.rejected.v1']);
  });
});

describe('a category that needs a higher office than its signer', () => {
  it("waits for a validator; without it the same prosecutor's order is served at once", async () => {
    const of = async (categories: string[]) => {
      const window = categories.length === 1 ? { from: null, to: null } : {};
      return orders.submit('prosecutor', await orders.draft('prosecutor', epoc(held, { categories, ...window })));
    };
    expect((await of(['SUBSCRIBER'])).status).toBe('SERVED');
    expect((await of(['SUBSCRIBER', 'IDENTIFICATION'])).status).toBe('SERVED');
    expect((await of(['SUBSCRIBER', 'TRAFFIC'])).status).toBe('SUBMITTED');
    const content = await of(['SUBSCRIBER', 'CONTENT']);
    expect(content.status).toBe('SUBMITTED');
    expect((await orders.validate('judge', content)).status).toBe('SERVED');
  });

  it('is not permitted by a validator whose office could not issue it, by one of the same body, nor by one abroad', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(held)));
    const validate = (caller: Caller) => refused(() => actAs(stack, caller, 'validateOrder', order, digest(order)));
    const validator = (organisation: string, office: Caller['office'], country = 'DE') =>
      callerOf(stack, 'authority', 'another-validator', { roles: ['VALIDATING'], organisation, office, country });
    expect((await validate(validator('southport-prosecution', 'PUBLIC_PROSECUTOR'))).reasons).toEqual(['NOT_COMPETENT']);
    expect((await validate(validator('southport-customs', 'OTHER_COMPETENT_AUTHORITY'))).reasons).toEqual(['NOT_COMPETENT']);
    expect((await validate(validator('northport-police', 'JUDGE'))).reasons).toEqual(['SAME_BODY']);
    expect((await validate(validator('lyon-court', 'JUDGE', 'FR'))).reasons).toEqual(['NOT_FOUND']);
    expect((await orders.validate('judge', order)).status).toBe('SERVED');
  });
});

describe('a version that somebody saw before', () => {
  it('is stale for every step once the order has changed, and changes nothing', async () => {
    const old = ({ id, generation }: OrderView) => ({ id, generation: generation - 1 });
    const isStale = async (login: string, name: string, order: OrderView, more: More = {}) =>
      expect((await step(login, name, old(order), more)).reasons, name).toEqual(['STALE']);
    const draft = await orders.draft('police', epoc(held, { notified }));
    await isStale('police', 'submitOrder', draft);
    const submitted = await orders.submit('police', draft);
    for (const name of ['validateOrder', 'refuseValidation'])
      await isStale('judge', name, submitted, name === 'validateOrder' ? digest(submitted) : why);
    await isStale('police', 'withdrawOrder', submitted, why);
    const reviewing = await orders.claim('agent-1', await orders.validate('judge', submitted));
    const decisions: More = { decisions: ['[TargetDecisionInput!]!', orders.grantAll(reviewing)] };
    const ask: More = { codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']], text: ['String!', 'Which?'] };
    await isStale('agent-1', 'decideOrder', reviewing, decisions);
    await isStale('agent-1', 'askClarification', reviewing, ask);
    const asked = await orders.must('agent-1', 'askClarification', reviewing, ask);
    await isStale('police', 'answerClarification', asked, { text: ['String!', 'The first.'] });
    const answered = await orders.must('police', 'answerClarification', asked, { text: ['String!', 'The first.'] });
    const approved = await orders.decide('agent-1', answered);
    await isStale('counsel-1', 'returnOrder', approved, why);
    const release = await step('counsel-1', 'releaseOrder', old(approved), digest(approved));
    expect(release.reasons).toEqual(['STALE']);
    expect(typesOf(release.entries)).toEqual(['access.refused.v1']);
    const waiting = await orders.release('counsel-1', approved);
    const grounds: More = {
      grounds: ['[ObjectionInput!]!', [{ target: waiting.targets[0]?.id, category: 'CONTENT', ground: 'FUNDAMENTAL_RIGHTS' }]],
    };
    await isStale('enforcing-1', 'objectToOrder', waiting, grounds);
    await isStale('enforcing-1', 'clearOrder', waiting);
    const inForce = await orders.must('enforcing-1', 'clearOrder', waiting);
    await isStale('police', 'acknowledgeDisclosure', inForce);
    expect((await traces.actsOf(draft)).filter((type) => type === 'access.refused.v1')).toHaveLength(1);
  });

  it('is not signed when its digest has changed: at validation, and at release with an entry', async () => {
    const submitted = await orders.submit('police', await orders.draft('police', epoc(held)));
    const other = '0'.repeat(64);
    for (const wrong of [other, '', submitted.digest?.toUpperCase() ?? ''])
      expect((await step('judge', 'validateOrder', submitted, digest({ digest: wrong }))).reasons).toEqual(['DIGEST_MISMATCH']);
    const approved = await orders.decide('agent-1', await orders.claim('agent-1', await orders.validate('judge', submitted)));
    const { reasons, entries } = await step('counsel-1', 'releaseOrder', approved, digest({ digest: other }));
    expect(reasons).toEqual(['DIGEST_MISMATCH']);
    expect(entries).toMatchObject([
      {
        type: 'access.refused.v1',
        action: 'releaseOrder',
        outcome: 'failure',
        reason: ['DIGEST_MISMATCH'],
        initiator: { subject: 'counsel-1' },
        legal: { order: approved.id, digest: approved.digest, status: 'APPROVED' },
      },
    ]);
    expect((await orders.release('counsel-1', approved)).status).toBe('IN_FORCE');
  });

  it('is not released when the digest changed after the approval, by another decision or by another scope', async () => {
    const reviewing = await orders.claim(
      'agent-1',
      await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(held)))),
    );
    const first = await orders.decide('agent-1', reviewing);
    const back = await orders.must('counsel-1', 'returnOrder', first, why);
    const less = orders.grantAll(back, (_target, category) => (category === 'CONTENT' ? { outcome: 'REFUSED', ...withheld() } : {}));
    const second = await orders.decide('agent-1', back, less);
    expect(second.digest).not.toBe(first.digest);
    const earlier = await step('counsel-2', 'releaseOrder', second, digest(first));
    expect(earlier.reasons).toEqual(['DIGEST_MISMATCH']);
    expect(typesOf(earlier.entries)).toEqual(['access.refused.v1']);

    const again = await orders.must('counsel-1', 'returnOrder', second, why);
    const ask: More = { codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']], text: ['String!', 'Is traffic needed?'] };
    const asked = await orders.must('agent-1', 'askClarification', again, ask);
    const scope = epoc(held, { categories: ['SUBSCRIBER'], from: null, to: null });
    const anew = await orders.must('police', 'answerClarification', asked, { text: ['String!', 'No.'], input: ['OrderInput', scope] });
    const third = await orders.decide('agent-1', await orders.claim('agent-1', await orders.validate('judge', anew)));
    for (const old of [first, second]) {
      const answer = await step('counsel-2', 'releaseOrder', third, digest(old));
      expect(answer.reasons).toEqual(['DIGEST_MISMATCH']);
      expect(typesOf(answer.entries)).toEqual(['access.refused.v1']);
    }
    expect((await orders.release('counsel-2', third)).status).toBe('IN_FORCE');
  });
});

/** All that an entry says, but for what is another for every order: ids, digests and instants, and the address that was asked for. */
const anybodys = (entry: object, address: string): unknown =>
  JSON.parse(
    JSON.stringify(entry)
      .replaceAll(address, '<address>')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
      .replaceAll(/[0-9a-f]{64}/g, '<digest>')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>'),
  );

/** Whose connections say what the system asks of orders and of records: those of a request, and those of what follows it by itself. */
const asking: readonly unknown[] = ['writ_orders', 'writ_records', 'writ_content'];

describe('before the release, whether a person has an account', () => {
  it('is revealed by no text, state or entry, nor by the statements that the database receives', async () => {
    const asked: string[] = [];
    const query = pg.Client.prototype.query;
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client & { user?: string }, ...args: unknown[]) {
      const [first] = args;
      const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');
      if (asking.includes(this.user)) asked.push(text);
      return Reflect.apply(query, this, args);
    });
    const seen = async (address: string) => {
      const [start, size] = [asked.length, await traces.size()];
      const views: unknown[] = [];
      const look = async (login: string, order: OrderView) => {
        const { id: _, digest: __, targets, ...rest } = await orders.read(login, order.id);
        const graph = /^agent|^counsel/.test(login) ? 'platform' : 'authority';
        const read = login === 'police' ? await orders.disclose(login, order, order.targets[0]?.id ?? '', 'subscriber { name }') : null;
        views.push(
          login,
          rest,
          targets.map(({ item: target, restrictedAt, decisions }) => ({ target, restrictedAt, decisions })),
        );
        views.push(await traces.history(graph, login, order), read?.errors, read?.data);
      };
      /** Before the worker has done what follows from a step, and after. */
      const lookTwice = async (logins: readonly string[], order: OrderView) => {
        for (const login of logins) await look(login, order);
        await worker.work();
        for (const login of logins) await look(login, order);
      };
      const draft = await orders.draft('police', epoc(address));
      await lookTwice(['police'], draft);
      const submitted = await orders.submit('police', draft);
      await lookTwice(['police', 'judge'], submitted);
      const served = await orders.validate('judge', submitted);
      await lookTwice(['police', 'judge', 'agent-1'], served);
      const reviewing = await orders.claim('agent-1', served);
      await lookTwice(['police', 'judge', 'agent-1'], reviewing);
      const approved = await orders.decide('agent-1', reviewing);
      await lookTwice(['police', 'judge', 'agent-1', 'counsel-1'], approved);
      const { reasons, message } = refusalIn(await orders.act('counsel-1', 'releaseOrder', approved, digest({ digest: '0'.repeat(64) })));
      const entries = (await traces.entriesFrom(size)).map(({ index: _, ...entry }) => anybodys(entry, address));
      return { approved, statements: asked.slice(start), observed: { views, reasons, message, entries } };
    };
    // What others have left due is no part of either.
    await worker.work();
    const [known, unknown] = [await seen(held), await seen('nobody.at.all@example.org')];
    expect(unknown.observed).toEqual(known.observed);
    expect(known.observed.entries).toContainEqual(expect.objectContaining({ type: 'record.preserved.v1' }));
    expect(known.statements.filter((text) => text.includes('SELECT orders.keep('))).toHaveLength(1);
    // What is asked at once is asked in any order; the law in force once a second, whoever asks.
    const askedOf = ({ statements }: typeof known) =>
      statements.filter((text) => text !== 'SELECT orders.law_in_force() AS hash').toSorted();
    expect(askedOf(unknown)).toEqual(askedOf(known));
    vi.restoreAllMocks();
    // From the release on it is told, as what was decided of the target.
    const outcomes = async ({ approved }: typeof known) =>
      (await orders.release('counsel-1', approved)).targets.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome));
    expect(new Set(await outcomes(known))).toEqual(new Set(['GRANTED']));
    expect(new Set(await outcomes(unknown))).toEqual(new Set(['NOT_AVAILABLE']));
    expect(unknown.approved.digest).not.toBe(known.approved.digest);
  });
});
