/** A person is suspended: at the next request, at every gateway, nothing of the three closed graphs is theirs, until another counsel lifts it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Graph, graphPaths } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OwnBrowser } from '../attack/own-browser.ts';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let built: string;
let stack: Stack;
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'writ-console-'));
  mkdirSync(join(built, 'assets'));
  writeFileSync(join(built, 'index.html'), '<!doctype html><script type="application/json" id="session">__SESSION__</script>');
  stack = await startStack({ replicas: 2, consoleFolder: built });
});
afterAll(async () => {
  await stack.close();
  rmSync(built, { recursive: true });
});

const issuer = () => `${stack.baseUrl}/oidc`;
const shown = '{ ... on PersonSuspension { id subject byAuditor liftReason } ... on Refusal { reasons message } }';
const graphOf = (login: string): Graph => (login === 'auditor' ? 'audit' : 'platform');

async function suspend(by: string, subject: string, reason = 'The laptop was stolen.') {
  const document = `mutation ($issuer: String!, $subject: String!, $reason: String!) { suspendPerson(issuer: $issuer, subject: $subject, reason: $reason) ${shown} }`;
  const { data, errors } = await stack.ask(graphOf(by), by, document, { issuer: issuer(), subject, reason });
  return data?.suspendPerson ?? errors?.[0]?.extensions;
}
async function lift(by: string, suspension: string, reason = 'It was found, and wiped.') {
  const document = `mutation ($suspension: ID!, $reason: String!) { liftPersonSuspension(suspension: $suspension, reason: $reason) ${shown} }`;
  const { data, errors } = await stack.ask('platform', by, document, { suspension, reason });
  return data?.liftPersonSuspension ?? errors?.[0]?.extensions;
}
/** What a person is answered, asked often enough that both gateways have. */
async function answers(login: string, graph: Graph): Promise<unknown[]> {
  const found = [];
  for (let time = 0; time < 4; time += 1) {
    const { errors } = await stack.ask(graph, login, '{ __typename }');
    found.push(errors?.[0]?.extensions?.reason ?? errors?.[0]?.extensions?.code ?? 'answered');
  }
  return found;
}
const four = (answer: string): string[] => Array(4).fill(answer);

describe('a counsel suspends an officer', () => {
  it('whose token and session count nowhere from the next request on, and count again once another counsel has lifted it', async () => {
    const own = new OwnBrowser(stack.baseUrl);
    await own.signIn('authority', 'police');
    expect(await answers('police', 'authority')).toEqual(four('answered'));
    const asked = async () => JSON.parse((await own.ask(graphPaths.authority, { query: '{ __typename }' })).text);
    expect((await asked()).errors).toBeUndefined();

    const start = await logSize(stack);
    const suspension = await suspend('counsel-1', 'police');
    expect(suspension).toMatchObject({ subject: 'police', byAuditor: false, liftReason: null });
    expect(await answers('police', 'authority')).toEqual(four('PERSON_SUSPENDED'));
    expect((await asked()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await stack.sql('postgres', `SELECT FROM console.session`)).toEqual([]);
    expect(await answers('judge', 'authority')).toEqual(four('answered'));
    expect(await answers('police', 'public')).toEqual(four('answered'));

    expect(await suspend('counsel-2', 'police')).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await lift('counsel-1', suspension.id)).toMatchObject({ reasons: ['SAME_PERSON'] });
    expect(await lift('counsel-2', suspension.id, ' ')).toHaveProperty('reasons');
    expect(await answers('police', 'authority')).toEqual(four('PERSON_SUSPENDED'));
    expect(await lift('counsel-2', suspension.id)).toMatchObject({ liftReason: 'It was found, and wiped.' });
    expect(await answers('police', 'authority')).toEqual(four('answered'));
    expect((await asked()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await lift('counsel-2', suspension.id)).toMatchObject({ reasons: ['WRONG_STATE'] });

    const entries = (await entriesFrom(stack, start)).filter(({ type }) => type?.startsWith('person.'));
    expect(entries.map(({ type }) => type)).toEqual(['person.suspended.v1', 'person.suspension.lifted.v1']);
    const target = { suspension: suspension.id, issuer: issuer(), subject: 'police' };
    expect(entries[0]).toMatchObject({ initiator: { subject: 'counsel-1' }, reason: { text: 'The laptop was stolen.' }, target });
    expect(entries[1]).toMatchObject({ initiator: { subject: 'counsel-2' }, target });
  });

  it('and somebody who signs in while they are suspended gets no session', async () => {
    const { id } = await suspend('counsel-1', 'judge');
    const own = new OwnBrowser(stack.baseUrl);
    const { seen } = await own.follow(`/sign-in/start?${new URLSearchParams({ graph: 'authority', hint: 'judge', to: '/session' })}`);
    expect(seen.status).toBe(403);
    expect(own.cookies.has('writ-session')).toBe(false);
    await lift('counsel-2', id);
  });
});

describe('who may suspend whom', () => {
  it('is nobody themselves, and nobody without a name or a reason', async () => {
    expect(await suspend('counsel-1', 'counsel-1')).toMatchObject({ reasons: ['SAME_PERSON'] });
    expect(await suspend('auditor', 'auditor')).toMatchObject({ reasons: ['SAME_PERSON'] });
    expect(await suspend('counsel-1', '')).toMatchObject({ reasons: ['INVALID'] });
    expect(await suspend('counsel-1', 'police\n')).toMatchObject({ reasons: ['INVALID'] });
    expect(await suspend('counsel-1', 'police', ' ')).toHaveProperty('reasons');
    expect(await suspend('agent-1', 'police')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await stack.sql('postgres', 'SELECT FROM console.suspension WHERE lifted_at IS NULL')).toEqual([]);
  });

  it('is of two counsel one, who suspend each other at once: no counsel suspends the last one', async () => {
    const both = await Promise.all([suspend('counsel-1', 'counsel-2'), suspend('counsel-2', 'counsel-1')]);
    const made = both.filter((one) => one.id !== undefined);
    expect(made).toHaveLength(1);
    const [left, gone] = made[0].subject === 'counsel-2' ? ['counsel-1', 'counsel-2'] : ['counsel-2', 'counsel-1'];
    expect(await answers(gone, 'platform')).toEqual(four('PERSON_SUSPENDED'));
    expect(await lift(gone, made[0].id)).toMatchObject({ reason: 'PERSON_SUSPENDED' });
    expect(await lift(left, made[0].id)).toMatchObject({ reasons: ['SAME_PERSON'] });
    // The last counsel: an auditor may, and nobody of the platform is left to lift it.
    const last = await suspend('auditor', left);
    expect(last).toMatchObject({ subject: left, byAuditor: true });
    expect(await answers(left, 'platform')).toEqual(four('PERSON_SUSPENDED'));
    await stack.sql('postgres', 'DELETE FROM console.suspension');
  });

  it('is on the audit graph an auditor alone: a counsel who names one keeps nobody out', async () => {
    const { id } = await suspend('counsel-1', 'auditor');
    expect(await answers('auditor', 'audit')).toEqual(four('answered'));
    const listed = await stack.ask('audit', 'auditor', '{ personSuspensions { id subject suspendedBy { person } } }');
    expect(listed.data.personSuspensions).toEqual([{ id, subject: 'auditor', suspendedBy: { person: 'counsel-1' } }]);
    await stack.sql('postgres', `UPDATE console.suspension SET by_auditor = true`);
    expect(await answers('auditor', 'audit')).toEqual(four('PERSON_SUSPENDED'));
    await stack.sql('postgres', 'DELETE FROM console.suspension');
  });

  it('and ends no session of the audit graph, which a suspension by an auditor does', async () => {
    const own = new OwnBrowser(stack.baseUrl);
    await own.signIn('audit', 'auditor');
    const asked = async () => JSON.parse((await own.ask(graphPaths.audit, { query: '{ __typename }' })).text);
    await suspend('counsel-1', 'auditor');
    expect((await asked()).errors).toBeUndefined();
    await stack.sql('postgres', 'DELETE FROM console.suspension');
    await stack.sql(
      'postgres',
      `INSERT INTO console.suspension (id, issuer, subject, reason, by_auditor, suspended_by, suspended_at) VALUES ('by-another', $1, 'auditor', 'x', true, '{}', now())`,
      [issuer()],
    );
    expect((await asked()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await stack.sql('postgres', 'DELETE FROM console.suspension');
  });
});
