import { verifyOpening } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { draftOf, type Served, serve } from '../../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.add(...given);
});
afterAll(() => served.close());
beforeEach(() => {
  served.state.logFails = false;
  served.appended.length = 0;
});

const hour = (n: number): Date => new Date(Date.UTC(2026, 1, 1, n));
const said = { fact: 'dispute', outcome: 'UPHELD', hours: 3 };
const ann = 'ann' as NonNullable<ReturnType<typeof draftOf>['subject']>;
const of = (n: number, type: string, fact?: object) =>
  draftOf({
    at: hour(n),
    type,
    details: { outcome: 'success', legal: { body: 'a body' }, target: { account: 'ann' }, ...(fact && { fact: { ...fact } }) },
    subject: ann,
  });
/** The entries 0 to 5, at the hours 0 to 5. */
const given = [
  of(0, 'dispute.decided.v1', said),
  of(1, 'dispute.decided.v1'),
  of(2, 'order.released.v1'),
  draftOf({ at: hour(3), type: 'limit.hit.v1', details: { limit: 'bodyBytes' }, kind: 'system' }),
  of(4, 'order.served.v1', { fact: 'order' }),
  of(5, 'dispute.decided.v1', said),
].map((draft) => {
  const { organisation, ...rest } = draft;
  return draft.type === 'limit.hit.v1' ? rest : { ...rest, ...(organisation === undefined ? {} : { organisation }) };
});

const page = `query ($from: DateTime!, $to: DateTime!, $first: Int, $after: String) { facts(from: $from, to: $to, first: $first, after: $after) {
  nodes { index event type at leaf beforeFacts decidedIn commitments { field commitment } fact { field value salt } decisions { value } }
  pageInfo { hasNextPage endCursor } } }`;
const ask = (variables: object = {}, who: 'auditor' | 'agent' = 'auditor') =>
  served.ask(who, page, { from: hour(0), to: hour(5), ...variables });

test('the list has what entries of a period say, names those of before, and leaves out what does not count', async () => {
  const { data, errors } = await ask();
  expect(errors).toEqual([]);
  const { nodes } = data.facts;
  expect(nodes.map(({ index, beforeFacts }: { index: string; beforeFacts: boolean }) => [index, beforeFacts])).toEqual([
    ['0', false],
    ['1', true],
    ['4', false],
  ]);
  expect(nodes[0].fact).toMatchObject({ field: 'fact', value: '{"fact":"dispute","hours":3,"outcome":"UPHELD"}' });
  expect(nodes[1].fact).toBeNull();
});

test('each line is what its leaf commits to, another is not, and no other field is opened', async () => {
  const { data, text } = await ask().then((answer) => ({ ...answer, text: JSON.stringify(answer.data) }));
  const [{ leaf, commitments, fact }] = data.facts.nodes;
  const about = {
    leaf: new Uint8Array(Buffer.from(leaf, 'base64')),
    commitments: Object.fromEntries(commitments.map(({ field, commitment }: Record<string, string>) => [field, commitment])),
    field: 'fact',
    salt: Buffer.from(fact.salt, 'base64url'),
  };
  expect(() => verifyOpening({ ...about, value: Buffer.from(fact.value) })).not.toThrow();
  expect(() => verifyOpening({ ...about, value: Buffer.from(fact.value.replace('3', '4')) })).toThrow();
  expect(text).not.toMatch(/ann|a body|northport/);
});

test('pages follow each other, and the cursor of another period is refused', async () => {
  const first = (await ask({ first: 1 })).data.facts;
  const second = (await ask({ first: 2, after: first.pageInfo.endCursor })).data.facts;
  expect([first, second].map(({ nodes }) => nodes.map(({ index }: { index: string }) => index))).toEqual([['0'], ['1', '4']]);
  expect((await ask({ to: hour(6), after: first.pageInfo.endCursor })).codes).toEqual(['BAD_USER_INPUT']);
});

test('a page is an entry before it is answered, and is for auditors alone', async () => {
  await ask();
  const asked = { from: hour(0).toISOString(), to: hour(5).toISOString() };
  expect(served.appended).toMatchObject([{ type: 'audit.inspected.v1', details: { target: { facts: asked } } }]);
  served.state.logFails = true;
  expect((await ask()).codes).toEqual(['LOG_UNAVAILABLE']);
  served.state.logFails = false;
  expect((await ask({}, 'agent')).codes).not.toEqual([]);
});

test('a fact is readable when the account of its entry was erased', async () => {
  await served.erase('account:ann');
  expect((await ask()).data.facts.nodes[0].fact.value).toContain('UPHELD');
});
