/**
 * The log's writer is cut off in the wire, at each message of an append, before it and after it: no record leaves and
 * nothing claims success. What was cut is found whole afterwards: the tree gives its root, and no entry is there twice.
 */
import { Buffer } from 'node:buffer';
import { appendLeaves, emptyFrontier, hashLeaf, openCheckpoint, parseLeaf, parseVerifierKey } from '@writ/tlog';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { type Cut, type Side, Wire } from '../harness/proxy.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { type Answer, digestOf } from '../harness/watch.ts';

let wire: Wire;
let stack: Stack;
let items: string[];
const answers: Answer[] = [];

beforeAll(async () => {
  // Hundreds of failed batches are the point here, not news.
  faults.log.level = 'silent';
  stack = await startStack({
    uncompared: 'entries whose answer was withheld are the point here; the last test accounts for them',
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  items = (await stack.sql<{ id: string }>('postgres', "SELECT id FROM content.item WHERE published_at >= '2000-01-01' ORDER BY id")).map(
    ({ id }) => id,
  );
  await Promise.all(['holder-1', 'agent-1'].map((login) => stack.token(login)));
  expect((await read()).status).toBe(200);
});
afterEach(() => wire.heal());
afterAll(async () => {
  await stack.close();
  await wire.close();
});

async function read(): Promise<Answer> {
  const answer = await stack.ask(
    'public',
    'holder-1',
    '{ me { id records { subscriber { name emails } traffic(first: 1) { nodes { at } } } } }',
  );
  answers.push(answer);
  return answer;
}
const restrict = (item: string): Promise<Answer> =>
  stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename ... on Restriction { id } ... on Refusal { message } } }',
    {
      input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }),
    },
  );

/** Either it was answered in full with its receipt, or nothing at all was. */
function expectAllOrNothing(answer: Answer, where: string): void {
  if (answer.status === 200) {
    expect(answer.errors, where).toBeUndefined();
    expect(answer.data.me.records.subscriber.name, where).not.toBe('');
    expect(answer.extensions?.receipt, where).toHaveLength(1);
    return;
  }
  expectRefused(answer, where);
}
function expectRefused(answer: Answer, where: string): void {
  expect(answer.status, `${where}: ${answer.text}`).toBe(503);
  expect(
    answer.errors?.map(({ extensions }) => extensions.code),
    where,
  ).toEqual(['LOG_UNAVAILABLE']);
  expect(answer.data ?? null, where).toBeNull();
  expect(answer.extensions, where).toBeUndefined();
}

/** Cuts at message 1, 2, 3 and so on, until an append has no such message any more; answers how many it had. */
async function atEach(
  side: Side,
  order: { forward: boolean; skip: number; times: number },
  act: (where: string) => Promise<void>,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const cut: Cut = { side, at, forward: order.forward };
    wire.order({ ...cut, skip: order.skip, times: order.times });
    await act(`${order.forward ? 'after' : 'before'} ${side} message ${at}, append ${order.skip + 1}, ${order.times} times`);
    const reached = wire.cuts > 0;
    wire.heal();
    if (!reached) return at - 1;
  }
}

const sides: readonly Side[] = ['frontend', 'backend'];
const appends = [
  { append: 'the decision', skip: 0 },
  { append: 'the disclosure', skip: 1 },
];
/** What the client has seen when a cut falls after a message of the server is what it has seen when it falls before the next. */
const cuts = [
  { side: 'frontend', forward: false },
  { side: 'frontend', forward: true },
  { side: 'backend', forward: false },
] as const;
const places = cuts.flatMap((cut) => appends.map((append) => ({ ...cut, ...append })));

describe.each(places)('a connection cut at each $side message of $append (let through: $forward)', ({ side, forward, skip }) => {
  it('for good lets no record out', async () => {
    let refused = 0;
    const messages = await atEach(side, { forward, skip, times: Number.POSITIVE_INFINITY }, async (where) => {
      const answer = await read();
      expectAllOrNothing(answer, where);
      refused += Number(answer.status === 503);
    });
    expect(messages).toBeGreaterThanOrEqual(15);
    expect(refused).toBeGreaterThanOrEqual(messages - 6);
    expect((await read()).status).toBe(200);
  });
});

describe.each(places.filter(({ skip, side, forward }) => skip === 1 && forward === (side === 'frontend')))(
  'a connection cut once at each $side message of $append (let through: $forward)',
  ({ side, forward, skip }) => {
    it('is tried again, and the request is answered in full or not at all', async () => {
      let answered = 0;
      const messages = await atEach(side, { forward, skip, times: 1 }, async (where) => {
        const answer = await read();
        expectAllOrNothing(answer, where);
        answered += Number(answer.status === 200);
      });
      expect(messages).toBeGreaterThanOrEqual(15);
      expect(answered).toBeGreaterThanOrEqual(messages - 1);
    });
  },
);

it('a restriction whose entry is cut at any message claims no success, and is logged once later', async () => {
  const cut: string[] = [];
  for (const side of sides)
    await atEach(side, { forward: true, skip: 0, times: Number.POSITIVE_INFINITY }, async (where) => {
      const item = items.pop() ?? '';
      const answer = await restrict(item);
      if (answer.status === 200 && answer.data.restrict.__typename === 'Restriction') return;
      expectRefused(answer, where);
      expect(answer.errors?.[0]?.message).toContain('not yet logged');
      cut.push(item);
    });
  expect(cut.length).toBeGreaterThanOrEqual(30);
  const pending = () => stack.sql('postgres', 'SELECT FROM log.log_pending');
  await vi.waitFor(async () => expect(await pending()).toHaveLength(0), { interval: 200 });
  const logged = await entriesOf('restriction.applied.v1');
  for (const item of cut) expect(logged.filter((target) => target['item'] === item)).toHaveLength(1);
});

it('a connection that no longer answers ends in 503', async () => {
  // Both with tokens that are fresh: nobody can log in while it is frozen.
  for (const answer of [await read(), await restrict(items.pop() ?? '')]) expect(answer.status).toBe(200);
  wire.freeze();
  const [answer, change] = await Promise.all([read(), restrict(items.pop() ?? '')]);
  expectRefused(answer, 'frozen');
  expectRefused(change, 'frozen');
  wire.heal();
  await vi.waitFor(async () => expect((await read()).status).toBe(200), { interval: 100 });
});

async function entriesOf(type: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  const [head] = await stack.sql<{ size: string }>('log', 'SELECT size FROM log.log_head');
  for (let index = 0; index < Number(head?.size); index += 1) {
    const opened = await stack.details.opening(index, ['type', 'target', 'response.digest']);
    if (opened?.openings['type']?.value !== type) continue;
    found.push({
      index: String(index),
      digest: opened.openings['response.digest']?.value,
      ...(opened.openings['target']?.value as object),
    });
  }
  return found;
}

describe('after the cuts', () => {
  it('the leaves give the signed root, and no event is in the log twice', async () => {
    // Entries may still come in: what was saved before is being logged.
    const [head] = await stack.sql<{ size: string; note: string }>('log', 'SELECT size, note FROM log.log_head');
    const read = 'SELECT idx, leaf FROM log.log_entry WHERE idx < $1 ORDER BY idx';
    const leaves = await stack.sql<{ idx: string; leaf: Buffer }>('log', read, [head?.size]);
    expect(leaves.map(({ idx }) => idx)).toEqual(Array.from({ length: Number(head?.size) }, (_, index) => String(index)));
    const tree = appendLeaves(
      emptyFrontier,
      leaves.map(({ leaf }) => hashLeaf(leaf)),
    );
    const signed = openCheckpoint({ text: head?.note ?? '', origin: stack.log.origin, keys: [parseVerifierKey(stack.log.verifierKey)] });
    expect(Buffer.from(signed.root).toString('hex')).toBe(Buffer.from(tree.root).toString('hex'));
    expect(new Set(leaves.map(({ leaf }) => parseLeaf(leaf).id)).size).toBe(leaves.length);
  });

  it('each answered record has its entry over exactly this answer, and an entry without its answer belongs to a 503', async () => {
    const logged = new Map((await entriesOf('record.disclosed.v1')).map(({ index, digest }) => [index, digest]));
    const answered = answers.filter(({ status }) => status === 200);
    for (const answer of answered)
      for (const receipt of answer.extensions?.receipt ?? []) expect(logged.get(receipt.index)).toBe(digestOf(answer));
    const unanswered = answers.length - answered.length;
    expect(logged.size - answered.length).toBeGreaterThan(0);
    expect(logged.size - answered.length).toBeLessThanOrEqual(unanswered);
    expect(unanswered).toBeGreaterThan(50);
  });
});
