/**
 * Staff open the case of a piece of work that they have claimed and did not send in: the fields that they name of who the person is, nothing
 * else, each with a reason that the person reads. Where the sender is unknown, a second person consents first. Whatever is missing is a
 * refusal with its entry, and nothing is read.
 */
import { parseVerifierKey } from '@writ/tlog';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, consent, freshBudgets, fromRecognisedBody, openCase, readCase } from '../harness/cases.ts';
import { entriesFrom, errorsOf, grantsOn, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const reason = 'The notice says that you pretend to be a bank: who is named on the account?';
let stack: Stack;
let account: string;
let email: string;
let item: string;

beforeAll(async () => {
  stack = await startStack();
  ({ account, email } = await holderIn(stack, 'holder-1'));
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  item = row?.id ?? expect.fail('the holder has published nothing');
});
afterAll(() => stack.close());
beforeEach(() => freshBudgets(stack));

/** A notice of an enrolled public body on the holder's item; answers the work about it. */
async function noticed(): Promise<string> {
  const work = await noticedByNobody();
  await fromRecognisedBody(stack, work);
  return work;
}
/** A notice of somebody unknown. */
async function noticedByNobody(login: string | null = null): Promise<string> {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It pretends to be of a bank.',
    name: 'A Reader',
    email: `${crypto.randomUUID()}@example.org`,
    goodFaith: true,
  };
  const { data } = await stack.ask(
    'public',
    login,
    'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }',
    { input },
  );
  return workOn(data.submitNotice.id);
}
async function workOn(subject: string): Promise<string> {
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [subject]);
  return row?.id ?? expect.fail(`no work about ${subject}`);
}
async function claim(login: string, work: string): Promise<void> {
  const document = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }';
  expect((await stack.ask('platform', login, document, { work })).data.claim).toEqual({ id: work });
}
const nameAndEmails = 'account { subscriber { name emails } }';
const open = (login: string, work: string, why = reason, selection = nameAndEmails): Promise<Answer> =>
  openCase(stack, login, work, asked(why, 'NAME', 'EMAILS'), selection);

/** It is refused for this reason, in one entry of its own, and nothing was granted. */
async function expectRefused(login: string, work: string, why: string, because: string): Promise<void> {
  const grants = await stack.sql('postgres', 'SELECT FROM orders.access_grant');
  const start = await logSize(stack);
  const answer = await open(login, work, why);
  expect(answer.data?.openCase, answer.text).toEqual({ reasons: [because], message: expect.stringMatching(/\w/) });
  expect(answer.extensions).toBeUndefined();
  expect(await entriesFrom(stack, start)).toMatchObject([
    {
      type: 'access.refused.v1',
      outcome: 'failure',
      action: 'openCase',
      reason: [because],
      initiator: { subject: login },
      target: { work },
    },
  ]);
  expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant')).toHaveLength(grants.length);
}

describe('a claimed notice about an account', () => {
  it('opens the identity of the person, with a decision before it and a receipt after it', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    const start = await logSize(stack);
    const answer = await open('agent-1', work, `  ${reason} `);
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.data.openCase).toEqual({
      work,
      account: { subscriber: { name: expect.any(String), emails: expect.arrayContaining([email]) } },
    });
    const [decision, disclosure, ...rest] = await entriesFrom(stack, start);
    expect(rest).toEqual([]);
    expect(decision).toMatchObject({
      type: 'access.decision.v1',
      outcome: 'success',
      initiator: { subject: 'agent-1' },
      legal: {
        basis: 'CASE',
        kind: 'NOTICE',
        reference: work,
        purpose: `NAME: ${reason}\nEMAILS: ${reason}`,
        authority: { organisation: 'example-platform' },
      },
      target: { account, categories: [{ category: 'SUBSCRIBER', from: null, to: null }], fields: ['NAME', 'EMAILS'] },
    });
    expect(disclosure).toMatchObject({ type: 'record.disclosed.v1', refs: { decision: String(decision?.index) } });
    expect(await grantsOn(stack, [decision?.index ?? -1])).toMatchObject([
      { purpose: 'CASE', category: 'SUBSCRIBER', reference: work, account, from: null, to: null, revoked: false },
    ]);
    const pinned = { origin: stack.log.origin, key: parseVerifierKey(stack.log.verifierKey) };
    const steps = verifyReceipts(answer.extensions?.receipt, JSON.parse(answer.text), pinned).steps.map(({ result }) => result);
    expect(steps).toContain('passed');
    expect(steps).not.toContain('failed');
  });

  it('opens it for a counsel too who claimed the work', async () => {
    const work = await noticed();
    await claim('counsel-1', work);
    expect(errorsOf(await open('counsel-1', work))).toEqual([]);
  });

  it('opens nothing else of the account: the graph has no such field', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    for (const field of ['identification', 'traffic', 'content']) {
      const answer = await open('agent-1', work, reason, `account { subscriber { name } ${field} { nodes { at } } }`);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(answer.data ?? null).toBeNull();
    }
    expect((await open('agent-1', work, reason, 'account { grant }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('opens it for no caller outside the platform', async () => {
    const work = await noticed();
    const document = 'mutation ($work: ID!) { openCase(work: $work, fields: [{ field: NAME, reason: "why" }]) { __typename } }';
    for (const [graph, login] of [
      ['public', 'holder-1'],
      ['authority', 'police'],
      ['audit', 'auditor'],
    ] as const)
      expect((await stack.ask(graph, login, document, { work })).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('the fields of a case', () => {
  it('are only the named ones: any other is refused at its place, and neither read nor reported', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    const start = await logSize(stack);
    const every = 'account { subscriber { name birthDate emails phones address registeredAt registrationIp service } }';
    const answer = await openCase(stack, 'agent-1', work, asked(reason, 'NAME'), every);
    const unnamed = ['birthDate', 'emails', 'phones', 'address', 'registeredAt', 'registrationIp', 'service'];
    expect(answer.errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code]).sort()).toEqual(
      unnamed.map((field) => [field, 'FORBIDDEN']).sort(),
    );
    const { name, ...rest } = answer.data.openCase.account.subscriber;
    expect(name).toEqual(expect.stringMatching(/\w/));
    expect(rest).toEqual(Object.fromEntries(unnamed.map((field) => [field, null])));
    const disclosed = (await entriesFrom(stack, start)).find(({ type }) => type === 'record.disclosed.v1');
    expect(disclosed?.target).toMatchObject({ reads: [{ category: 'SUBSCRIBER', fields: ['name'] }] });
  });

  it('are refused in the database for a grant that names no field, and for one that covers a whole record by another name', async () => {
    const forge = (fields: string) =>
      stack.sql(
        'postgres',
        `INSERT INTO orders.access_grant SELECT (jsonb_populate_record(g, jsonb_build_object('handle_hash', sha256('forged'), 'fields', $1::jsonb))).*
           FROM orders.access_grant g WHERE purpose = 'CASE' LIMIT 1`,
        [fields],
      );
    await expect(forge('[]')).rejects.toMatchObject({ code: '23514' });
    await expect(forge('["NAME", "EVERYTHING"]')).rejects.toMatchObject({ code: '23514' });
  });
});

describe('a case from an unknown sender', () => {
  const decide = (login: string, field: string, request: string): Promise<Answer> =>
    stack.ask(
      'platform',
      login,
      `mutation ($request: ID!) { ${field} { ... on CaseRequest { state refusal } ... on Refusal { reasons } } }`,
      {
        request,
      },
    );
  /** Lets the consent be so old, past the trigger that keeps what was decided. */
  const decidedBefore = (request: string, age: string) =>
    stack.sql(
      'postgres',
      `WITH off AS (SELECT set_config('session_replication_role', 'replica', true))
       UPDATE orders.case_request SET decided_at = now() - $2::interval FROM off WHERE id = $1`,
      [request, age],
    );
  /** A request of agent-1 for the name. */
  async function requested(): Promise<{ work: string; request: { id: string; digest: string } }> {
    const work = await noticedByNobody();
    await claim('agent-1', work);
    const { data } = await openCase(stack, 'agent-1', work, asked(reason, 'NAME'), nameAndEmails);
    return { work, request: data.openCase };
  }

  it('is read after a second person has consented to exactly what was requested, once', async () => {
    const start = await logSize(stack);
    const { work, request } = await requested();
    expect(request).toMatchObject({ state: 'PENDING', cause: 'UNKNOWN_SENDER', fields: [{ field: 'NAME', reason }] });
    expect((await openCase(stack, 'agent-1', work, asked(reason, 'NAME'), '')).data.openCase.id, 'asked once').toBe(request.id);
    expect((await readCase(stack, 'agent-1', request.id, nameAndEmails)).data.readCase.reasons).toEqual(['NOT_YET']);
    expect((await consent(stack, 'agent-2', { ...request, digest: '' })).data.consentToCase.reasons).toEqual(['DIGEST_MISMATCH']);
    expect((await consent(stack, 'agent-1', request)).data.consentToCase.reasons).toEqual(['SAME_PERSON']);
    expect((await consent(stack, 'agent-2', request)).data.consentToCase).toEqual({ id: request.id, state: 'CONSENTED' });
    expect((await consent(stack, 'counsel-1', request)).data.consentToCase.reasons).toEqual(['WRONG_STATE']);
    expect((await readCase(stack, 'agent-2', request.id, nameAndEmails)).data.readCase.reasons).toEqual(['NOT_FOUND']);
    const read = await readCase(stack, 'agent-1', request.id, 'account { subscriber { name } }');
    expect(read.data.readCase, read.text).toEqual({ work, account: { subscriber: { name: expect.any(String) } } });
    expect((await readCase(stack, 'agent-1', request.id, nameAndEmails)).data.readCase.reasons).toEqual(['WRONG_STATE']);
    const entries = await entriesFrom(stack, start);
    expect(entries.map(({ type, initiator }) => [type, initiator?.subject])).toEqual([
      ['notice.submitted.v1', null],
      ['work.claimed.v1', 'agent-1'],
      ['case.requested.v1', 'agent-1'],
      ['access.refused.v1', 'agent-1'],
      ['access.refused.v1', 'agent-1'],
      ['case.consented.v1', 'agent-2'],
      ['access.refused.v1', 'agent-2'],
      ['access.decision.v1', 'agent-1'],
      ['record.disclosed.v1', 'agent-1'],
      ['access.refused.v1', 'agent-1'],
    ]);
    expect(entries[7]).toMatchObject({ refs: { request: request.id }, legal: { purpose: `NAME: ${reason}` } });
  });

  it('is read by no one when the second person refuses, with a reason that the requester sees', async () => {
    const { request } = await requested();
    const refuse = (login: string, text: string) =>
      decide(login, `refuseCase(request: $request, reason: ${JSON.stringify(text)})`, request.id);
    expect((await refuse('counsel-1', '')).data.refuseCase.reasons).toEqual(['MISSING']);
    expect((await refuse('counsel-1', 'The notice can be decided without it.')).data.refuseCase).toEqual({
      state: 'REFUSED',
      refusal: 'The notice can be decided without it.',
    });
    expect((await readCase(stack, 'agent-1', request.id, nameAndEmails)).data.readCase.reasons).toEqual(['WRONG_STATE']);
    const listed = await stack.ask('audit', 'auditor', '{ caseRequests(states: [REFUSED]) { nodes { id askedBy decidedBy refusal } } }');
    expect(listed.data.caseRequests.nodes).toContainEqual({
      id: request.id,
      askedBy: 'agent-1',
      decidedBy: 'counsel-1',
      refusal: 'The notice can be decided without it.',
    });
  });

  it('is consented to by no one who gave the notice', async () => {
    const { work, request } = await requested();
    await stack.sql(
      'postgres',
      `UPDATE enforcement.notice SET notifier_issuer = split_part(w.claimed_by, ' ', 1), notifier_subject = 'agent-2'
         FROM enforcement.work_item w WHERE w.id = $1 AND notice.id = w.subject_id`,
      [work],
    );
    expect((await consent(stack, 'agent-2', request)).data.consentToCase.reasons).toEqual(['SAME_PERSON']);
  });

  it('is not read after a quarter of an hour, nor after the claim', async () => {
    const { work, request } = await requested();
    await consent(stack, 'agent-2', request);
    await decidedBefore(request.id, '15 minutes');
    expect((await readCase(stack, 'agent-1', request.id, nameAndEmails)).data.readCase.reasons).toEqual(['TOO_LATE']);
    await decidedBefore(request.id, '0 minutes');
    await stack.sql('postgres', `UPDATE enforcement.work_item SET claimed_by = NULL, claim_ends_at = NULL WHERE id = $1`, [work]);
    expect((await readCase(stack, 'agent-1', request.id, nameAndEmails)).data.readCase.reasons).toEqual(['NOT_CLAIMED']);
  });

  it('keeps who consented from deciding a complaint about the access, as it keeps who read', async () => {
    const { request } = await requested();
    await consent(stack, 'counsel-1', request);
    const start = await logSize(stack);
    await readCase(stack, 'agent-1', request.id, 'account { subscriber { name } }');
    const openers = await stack.sql('postgres', 'SELECT subject FROM orders.case_opening WHERE log_idx = $1 ORDER BY subject', [start]);
    expect(openers).toEqual([{ subject: 'agent-1' }, { subject: 'counsel-1' }]);
  });
});

describe('a case from a trusted flagger', () => {
  it('is opened by one person, but needs a second one when the counsel who recorded the flagger opens it', async () => {
    const [{ issuer } = { issuer: '' }] = await stack.sql<{ issuer: string }>(
      'postgres',
      'SELECT issuer FROM records.account_holder LIMIT 1',
    );
    const input = {
      name: 'Fraud Watch',
      country: 'DE',
      expertise: ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'],
      issuer,
      subject: 'holder-2',
    };
    const record =
      'mutation ($input: FlaggerInput!) { recordFlagger(input: $input) { ... on TrustedFlagger { id } ... on Refusal { message } } }';
    const { data } = await stack.ask('platform', 'counsel-1', record, { input });
    expect(data.recordFlagger).toEqual({ id: expect.any(String) });
    const work = await noticedByNobody('holder-2');
    await claim('agent-1', work);
    expect((await open('agent-1', work)).data.openCase.account).toBeDefined();
    const other = await noticedByNobody('holder-2');
    await claim('counsel-1', other);
    expect((await open('counsel-1', other)).data.openCase.cause).toBe('UNKNOWN_SENDER');
  });
});

describe('a case is refused', () => {
  it('without a claim, under a claim of somebody else, and under one that has lapsed', async () => {
    const work = await noticed();
    await expectRefused('agent-1', work, reason, 'NOT_CLAIMED');
    await claim('agent-2', work);
    await expectRefused('agent-1', work, reason, 'NOT_CLAIMED');
    expect(errorsOf(await open('agent-2', work))).toEqual([]);
    await stack.sql('postgres', `UPDATE enforcement.work_item SET claim_ends_at = now() - interval '1 second' WHERE id = $1`, [work]);
    await expectRefused('agent-2', work, reason, 'NOT_CLAIMED');
  });

  it('once the work is done', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    await stack.sql('postgres', 'UPDATE enforcement.work_item SET closed_at = now() WHERE id = $1', [work]);
    await expectRefused('agent-1', work, reason, 'NOT_CLAIMED');
  });

  it('when no reason is given', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    await expectRefused('agent-1', work, '', 'MISSING');
    await expectRefused('agent-1', work, ' \n\t ', 'MISSING');
    await expectRefused('agent-1', work, 'x'.repeat(5_001), 'INVALID');
    expect(errorsOf(await open('agent-1', work, 'x'.repeat(5_000)))).toEqual([]);
  });

  it('when no field is named, or one is named twice', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    for (const [fields, because] of [
      [[], 'MISSING'],
      [asked(reason, 'NAME', 'NAME'), 'INVALID'],
    ] as const) {
      const { data } = await openCase(stack, 'agent-1', work, fields, nameAndEmails);
      expect(data.openCase).toEqual({ reasons: [because], message: expect.stringMatching(/\w/) });
    }
  });

  it('to a person who had a part in the work before: they decided a complaint in its case', async () => {
    const work = await noticed();
    await claim('agent-1', work);
    await stack.sql(
      'postgres',
      `INSERT INTO enforcement.case_participant
       SELECT w.subject_id, w.claimed_by, 'DECIDE_COMPLAINT', now() FROM enforcement.work_item w WHERE w.id = $1`,
      [work],
    );
    await expectRefused('agent-1', work, reason, 'SAME_PERSON');
  });

  it('when the work does not exist', async () => {
    await expectRefused('agent-1', crypto.randomUUID(), reason, 'NOT_FOUND');
    await expectRefused('agent-1', account, reason, 'NOT_FOUND');
  });

  it('when the work is about no account, such as an order', async () => {
    const orders = ordersOn(stack);
    const served = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email))));
    await orders.claim('agent-1', served);
    await workerIdle(stack);
    await expectRefused('agent-1', await workOn(served.id), reason, 'WRONG_STATE');
  });
});

describe('the person concerned', () => {
  it('sees the platform, the work, the category and the reason, and never the name of the person who opened the case', async () => {
    const work = await noticed();
    await claim('agent-2', work);
    const start = await logSize(stack);
    expect(errorsOf(await open('agent-2', work, 'Told to the person.'))).toEqual([]);
    const told = async (login: string): Promise<Answer> =>
      stack.ask('public', login, '{ me { accesses(first: 50) { nodes { id authority reference categories from to purpose } } } }');
    await vi.waitFor(async () => {
      const { data, text } = await told('holder-1');
      expect(data.me.accesses.nodes[0], text).toEqual({
        id: String(start),
        authority: 'example-platform (IE)',
        reference: work,
        categories: ['SUBSCRIBER'],
        from: null,
        to: null,
        purpose: 'NAME: Told to the person.\nEMAILS: Told to the person.',
      });
      expect(text).not.toMatch(/agent-\d/);
    });
    expect((await told('holder-2')).data.me.accesses.nodes).toEqual([]);
  });
});
