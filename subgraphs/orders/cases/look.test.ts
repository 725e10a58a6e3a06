/** A case is granted on what is true once witnesses have seen its decision, and not on what was true before the wait. */
import { playClock } from '@writ/prisma/test-database';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { holdNotice } from '../testing/queue-rows.ts';
import { serve } from '../testing/served.ts';

const minute = 60_000;
let served: Awaited<ReturnType<typeof serve>>;
let number = 0;
let work: string;
let request: string;

const refusal = '... on Refusal { reasons }';
const read = async () =>
  (await served.ask('agent', `mutation { readCase(request: "${request}") { ... on Case { work } ${refusal} } }`)).data.readCase;
const grants = () => served.sql('select from orders.access_grant where reference = $1', [work]);
const taken = () => served.sql(`select name from orders.budget where name <> 'givenBack' and taken > 0`);
const stateOf = async () => (await served.sql('select state from orders.case_request where id = $1', [request]))[0]?.['state'];

beforeEach(async () => {
  served ??= await serve({ works: false });
  await playClock(served.database, served.state.now);
  Object.assign(served.state, { witnesses: 'NONE', meanwhile: async () => undefined });
  await served.sql('delete from orders.budget');
  number += 1;
  work = `work-${number}`;
  await holdNotice(served.sql, work, 'author', 'https://platform.example agent', new Date(served.state.now.getTime() + 60 * minute));
  const ask = `mutation { openCase(work: "${work}", fields: [{ field: NAME, reason: "A notice" }]) { ... on CaseRequest { id digest } ${refusal} } }`;
  const { id, digest } = (await served.ask('agent', ask)).data.openCase;
  request = id;
  const consent = `mutation { consentToCase(request: "${id}", digest: "${digest}") { ... on CaseRequest { state } ${refusal} } }`;
  expect((await served.ask('counsel', consent)).data.consentToCase).toEqual({ state: 'CONSENTED' });
  served.state.witnesses = 'THERE';
});
afterAll(() => served.close());

test('is granted where nothing changed', async () => {
  expect(await read()).toEqual({ work });
  expect(await grants()).toHaveLength(1);
  expect(await stateOf()).toBe('USED');
});

test.each<[string, string, string]>([
  [
    'the claim was given up',
    'update enforcement.work_item set claimed_by = null, claim_ends_at = null, claim_proof = null where id = $1',
    'NOT_CLAIMED',
  ],
  ['the work was closed', 'update enforcement.work_item set closed_at = now() where id = $1', 'NOT_CLAIMED'],
])('is not granted where meanwhile %s', async (_what, change, because) => {
  served.state.meanwhile = () => served.sql(change, [work]);
  expect(await read()).toEqual({ reasons: [because] });
  expect([await grants(), await taken(), await stateOf()]).toEqual([[], [], 'CONSENTED']);
  expect(served.entries.at(-1)).toMatchObject({ type: 'access.refused.v1', details: { action: 'readCase', reason: [because] } });
});

test('is not granted where the consent ended meanwhile, and the consent is not used', async () => {
  const { now } = served.state;
  served.state.meanwhile = async () => served.pass(16 * minute);
  expect(await read()).toEqual({ reasons: ['NOT_YET'] });
  expect([await grants(), await taken(), await stateOf()]).toEqual([[], [], 'CONSENTED']);
  served.state.now = now;
});

test('a consent that ended is used by nobody, whatever was decided before', async () => {
  const { useRequest } = await import('./case-request.ts');
  const { openPrisma } = await import('@writ/prisma/client');
  const db = openPrisma(served.options.database);
  const { now } = served.state;
  expect(await useRequest(db, request, new Date(now.getTime() + 16 * minute))).toBe(false);
  expect(await useRequest(db, request, now)).toBe(true);
  await db.$disconnect();
});
