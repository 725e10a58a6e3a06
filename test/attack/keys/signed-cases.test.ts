/**
 * A case that its agent signed is registered with the service of keys, and one that they didn't is refused before: over HTTP, with a log that a witness really
 * cosigns, the service over its own database, and one authenticator that both registers know.
 */
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Act, actId, type Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { type ConnectedKeyService, connectKeyService } from '@writ/keys-client';
import { parseWitnessPolicy } from '@writ/tlog';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, fromRecognisedBody } from '../../harness/cases.ts';
import { entriesFrom, holderIn, logSize } from '../../harness/disclosures.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { KeysUnderTest, secrets, servicePublicKey, signingOrigin } from './keys-service.ts';

const hourMs = 3_600_000;
let keys: KeysUnderTest;
let client: ConnectedKeyService;
let stack: Stack;
let ceremony: Ceremony;
let agent: SoftAuthenticator;
let account: string;

beforeAll(async () => {
  keys = await KeysUnderTest.start();
  client = connectKeyService({ url: keys.url, secret: secrets.orders, publicKey: createPublicKey(servicePublicKey) });
  stack = await startStack({
    witness: true,
    worker: false,
    keyService: client,
    signing: (issuer) => {
      ceremony = new Ceremony(signingOrigin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
      agent = new SoftAuthenticator(signingOrigin, { issuer, subject: 'agent-1', roles: ['AGENT'] });
      return { origin: signingOrigin, roots: ceremony.file };
    },
  });
  await keys.stop();
  keys.policy = parseWitnessPolicy(readFileSync(join(stack.dataFolder, 'witness', 'policy'), 'utf8'));
  await keys.run();
  account = (await holderIn(stack, 'holder-1')).account;
  const register = 'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id } } }';
  await stack.ask('audit', 'auditor', register, { input: keyInputOf(ceremony.register(agent, stack.clock())) });
  await keys.register(agent.credential);
});
afterAll(async () => {
  await stack?.close();
  await client?.close();
  await keys?.end();
});

/** A piece of work about the holder that this agent has claimed. */
async function claimedWork(isRecognised = true): Promise<string> {
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  const input = { item: item?.id, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'A scam.', name: 'A Reader' };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const { data } = await stack.ask('public', null, submit, { input: { ...input, email: 'reader@example.org', goodFaith: true } });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    data.submitNotice.id,
  ]);
  const work = row?.id ?? expect.fail('the notice made no work');
  if (isRecognised) await fromRecognisedBody(stack, work);
  await stack.ask('platform', 'agent-1', 'mutation ($work: ID!) { claim(work: $work) { __typename } }', { work });
  return work;
}

function signed(work: string, fields: readonly string[], more: Partial<Statement> = {}): Act {
  const digest = hashOf(['writ/case/1', { reference: work, account, fields: [...fields].sort() }]);
  const now = stack.clock().getTime();
  const { issuer, subject } = agent.credential;
  const times = { at: new Date(now).toISOString(), endsAt: new Date(now + hourMs).toISOString() };
  return agent.sign({
    ...{ v: 1, act: 'OPEN_CASE', order: work, generation: null, digest, issuer, subject, role: 'AGENT', organisation: null },
    ...times,
    ...more,
  });
}

const answer =
  '{ ... on Case { work account { subscriber { name } } } ... on CaseRequest { id digest } ... on Refusal { reasons message } }';
const open = async (work: string, act: Act | null) => {
  const document = `mutation ($work: ID!, $fields: [CaseFieldInput!]!, $signature: SignedActInput) { openCase(work: $work, fields: $fields, signature: $signature) ${answer} }`;
  const fields = [{ field: 'NAME', reason: 'Who is it?' }];
  const { data, text } = await stack.ask('platform', 'agent-1', document, { work, fields, signature: act && inputOf(act) });
  return data?.openCase ?? text;
};
const read = async (request: string, act: Act | null) => {
  const document = `mutation ($request: ID!, $signature: SignedActInput) { readCase(request: $request, signature: $signature) ${answer} }`;
  const { data, text } = await stack.ask('platform', 'agent-1', document, { request, signature: act && inputOf(act) });
  return data?.readCase ?? text;
};
const registered = async () =>
  (await keys.pool.query<{ reference: string; fields: number }>('SELECT reference, fields FROM opened ORDER BY log_idx')).rows;
const kept = (work: string) => stack.sql('postgres', 'SELECT id FROM orders.signed_case WHERE work_id = $1', [work]);

describe('a case where persons sign', () => {
  it('is opened by the act of whoever opens it, which is kept, named in the entry and registered with the service', async () => {
    const work = await claimedWork();
    const start = await logSize(stack);
    const act = signed(work, ['NAME']);
    expect(await open(work, act)).toMatchObject({ work, account: { subscriber: { name: expect.any(String) } } });
    expect(await kept(work)).toEqual([{ id: actId(act.statement) }]);
    expect(await registered()).toEqual([{ reference: work, fields: 1 }]);
    const [decision] = (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1');
    const named = await stack.details.values([decision?.index ?? -1], ['act']);
    expect([...named.values()]).toEqual([{ act: actId(act.statement) }]);
  });

  it('is not opened without one, or by one for another case, other fields, another act or too long', async () => {
    const work = await claimedWork();
    const before = await registered();
    const start = await logSize(stack);
    expect(await open(work, null)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const wrong: [Act, string][] = [
      [signed('another-work', ['NAME']), 'OTHER_ORDER'],
      [signed(work, ['NAME', 'EMAILS']), 'OTHER_DIGEST'],
      [signed(work, ['NAME'], { generation: 1 }), 'OTHER_STATE'],
      [signed(work, ['NAME'], { act: 'RETURN' }), 'OTHER_ACT'],
      [signed(work, ['NAME'], { subject: 'agent-2' }), 'OTHER_PERSON'],
      [signed(work, ['NAME'], { endsAt: null }), 'FORM'],
      [signed(work, ['NAME'], { endsAt: new Date(stack.clock().getTime() + 9 * hourMs).toISOString() }), 'FORM'],
    ];
    for (const [act, code] of wrong)
      expect(await open(work, act), code).toMatchObject({
        reasons: expect.arrayContaining(['SIGNATURE_REFUSED']),
        message: expect.stringContaining(`${code}: `),
      });
    expect([await registered(), await kept(work)]).toEqual([before, []]);
    const types = (await entriesFrom(stack, start)).map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['access.refused.v1']));
  });

  it('to which somebody has to consent is asked without one, and read by one of its own', async () => {
    const work = await claimedWork(false);
    const request = await open(work, null);
    expect(request).toMatchObject({ id: expect.any(String) });
    await consent(stack, 'agent-2', request);
    expect(await read(request.id, null)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    expect(await read(request.id, signed(work, ['NAME']))).toMatchObject({ work, account: { subscriber: { name: expect.any(String) } } });
    expect((await registered()).at(-1)).toEqual({ reference: work, fields: 1 });
  });
});
