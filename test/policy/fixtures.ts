/**
 * What the matrix asks about: one thing of each kind that an answer can carry, brought there over HTTP by the people whose it is. It is
 * made once, and no question of the matrix changes it.
 */

import { expect, vi } from 'vitest';
import { asked, fromRecognisedBody, openCase } from '../harness/cases.ts';
import { notified } from '../harness/order-traces.ts';
import { ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import type { Stack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';
import { coveredBatch, refusedSubmission, toldServer } from './batch-fixture.ts';
import type { Fixtures } from './carriers.ts';
import { endpointOfBody, enrolAndEnd, keyAndEnd } from './enrolment-fixture.ts';
import { keptFile, missingFile } from './file-fixtures.ts';
import { answeredFindings } from './finding-fixture.ts';
import { aroundNotices } from './notice-fixtures.ts';
import {
  orderAnswered,
  orderCarriedOut,
  orderContested,
  orderEvidenced,
  orderInForce,
  orderReceived,
  orderRemoved,
  ordersOfCases,
  orderToPreserve,
  orderToValidator,
  toldBySource,
  twoDrafts,
} from './order-fixtures.ts';
import { packagesOf } from './package-fixture.ts';

/** The id of what a mutation answered. Throws for a refusal. */
async function idOf(answer: Promise<Answer>, field: string): Promise<string> {
  const { data, text } = await answer;
  const id: unknown = data?.[field]?.id;
  if (typeof id !== 'string') throw new Error(`the set-up was refused: ${text}`);
  return id;
}

const textOf = async (stack: Stack, sql: string, values: unknown[] = []): Promise<string> =>
  (await stack.sql<{ text: string }>('postgres', sql, values))[0]?.text ?? '';

const complain = (stack: Stack, input: Record<string, unknown>): Promise<string> =>
  idOf(
    stack.ask(
      'public',
      'holder-1',
      `mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ... on Complaint { id } ... on Refusal { reasons message } } }`,
      { input },
    ),
    'fileComplaint',
  );

async function complainedRestriction(stack: Stack, item: string) {
  const restriction = await idOf(
    stack.ask(
      'platform',
      'agent-1',
      `mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { reasons message } } }`,
      { input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }) },
    ),
    'restrict',
  );
  return { restriction, complaint: await complain(stack, { restriction, explanation: 'The label is wrong.' }) };
}

/** A restriction that counts so much against its author that a step is proposed, though they were warned before. */
async function strikeAgainst(stack: Stack, item: string): Promise<void> {
  const { statement } = restrictInput() as { statement: object };
  const grave = {
    ...statement,
    category: 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
    categorySpecification: ['KEYWORD_TERRORIST_CONTENT'],
  };
  const input = restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], statement: grave });
  const query = `mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { reasons message } } }`;
  await idOf(stack.ask('platform', 'agent-1', query, { input }), 'restrict');
}

const submitNotice = (stack: Stack, item: string): Promise<string> =>
  idOf(
    stack.ask(
      'public',
      'holder-1',
      `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { reasons message } } }`,
      {
        input: {
          item,
          category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          explanation: 'It asks for money in advance.',
          name: 'A Reader',
          email: 'reader@example.org',
          goodFaith: true,
        },
      },
    ),
    'submitNotice',
  );

/** What somebody of the issuing body signed, as it is where signatures are checked. */
async function signedAct(stack: Stack, order: string): Promise<void> {
  await stack.sql(
    'postgres',
    `INSERT INTO orders.signing_key VALUES ('k', sha256('k'), 'PASSKEY', 'i', 's', 'northport-police', NULL, '{ISSUING}', '[]', true, now())`,
  );
  const statement = {
    ...{
      v: 1,
      act: 'ISSUE',
      order,
      generation: 1,
      digest: 'd',
      issuer: 'i',
      subject: 's',
      role: 'ISSUING',
      organisation: 'northport-police',
    },
    ...{ at: '2026-12-01T09:00:00.000Z', endsAt: null },
  };
  await stack.sql('postgres', `INSERT INTO orders.signed_act VALUES ($1, 1, 'ISSUE', $2, 'k', '{"seal": "a.b.c"}', now())`, [
    order,
    JSON.stringify(statement),
  ]);
}

/** The work on a new notice, claimed. */
async function claimedWork(stack: Stack, login: string, item: string): Promise<string> {
  const notice = await submitNotice(stack, item);
  const work = await textOf(stack, 'SELECT id AS text FROM enforcement.work_item WHERE subject_id = $1', [notice]);
  return idOf(stack.ask('platform', login, `mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } } }`, { work }), 'claim');
}

/**
 * Work that a case can be opened on as often as is asked, a request that waits for a second person, and a limit that was hit: budgets
 * have tests of their own.
 */
async function casesOf(stack: Stack, [agentsWork, counselsWork]: [string, string]) {
  await idOf(openCase(stack, 'agent-1', agentsWork, asked('Who is it?', 'NAME'), ''), 'openCase');
  for (const work of [agentsWork, counselsWork]) await fromRecognisedBody(stack, work);
  await stack.sql(
    'postgres',
    `CREATE FUNCTION orders.take_nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.taken := 0; RETURN NEW; END'`,
  );
  await stack.sql(
    'postgres',
    'CREATE TRIGGER take_nothing BEFORE UPDATE ON orders.budget FOR EACH ROW EXECUTE FUNCTION orders.take_nothing()',
  );
  await stack.sql(
    'postgres',
    `INSERT INTO console.suspension (id, issuer, subject, reason, by_auditor, suspended_by, suspended_at)
     VALUES ('suspension', 'https://id.example.org', 'nobody-here', 'A stolen laptop.', false, '{"issuer": "i", "subject": "s"}', now())`,
  );
  await stack.sql(
    'postgres',
    `INSERT INTO orders.limit_hit (id, name, side, issuer, subject, reference, first_at, last_at)
     VALUES ('hit', 'fieldsPerPerson', 'platform', 'i', 'agent-9', 'work', $1, $1)`,
    [stack.clock()],
  );
  return { agentsWork, counselsWork };
}

/** As if the item had been looked up at a source of the platform's own, which named a file of it. */
async function lookedUpWithFile(stack: Stack, item: string): Promise<void> {
  const file = { sha256: '0'.repeat(64), bytes: 3, mediaType: 'image/png', name: 'a.png', alt: 'A circle' };
  await stack.sql('postgres', `INSERT INTO content.card (item_id, version, attachments, looked_up_at) VALUES ($1, 'with a file', $2, $3)`, [
    item,
    JSON.stringify([file]),
    stack.clock(),
  ]);
}

/** A sample, once its announcement is published. */
async function announcedSample(stack: Stack): Promise<string> {
  const { data } = await stack.ask(
    'audit',
    'auditor',
    'mutation { announceSample(population: {}, size: 1) { ... on Sample { announced } } }',
  );
  const { announced } = data?.announceSample ?? {};
  await vi.waitFor(async () =>
    expect((await stack.ask('audit', 'auditor', `{ sample(announced: "${announced}") { size } }`)).errors).toBeUndefined(),
  );
  return announced;
}

/** The author of an item that no order is about, marked by counsel. */
async function markedAccount(stack: Stack, item: string): Promise<string> {
  const account = await textOf(stack, 'SELECT account_id AS text FROM content.item WHERE id = $1', [item]);
  const mark = `mutation ($account: ID!) { markAccount(account: $account, kind: PRESS, reason: "Its imprint.") { ... on AccountMark { id } } }`;
  await idOf(stack.ask('platform', 'counsel-1', mark, { account }), 'markAccount');
  return account;
}

/** As the worker leaves an e-mail whose address the source refused: nobody sends it before tomorrow. */
const waitingLetter = (stack: Stack): Promise<unknown> =>
  stack.sql(
    'postgres',
    `INSERT INTO enforcement.letter (kind, account_id, about, taken_until, attempts, fault)
     VALUES ('STATEMENT', 'an account that is written to', 'a statement', now() + interval '1 day', 1, 'SOURCE_REFUSED BAD_SCOPE')`,
  );

/** What an adapter could not carry out, of an item; there is none here that could be asked. */
async function incompleteEffect(stack: Stack, item: string): Promise<void> {
  await stack.sql(
    'postgres',
    `INSERT INTO enforcement.effect (kind, subject_id, account_id, sequence, state, wanted_at, carried, extent, carried_at, remaining, unsupported, version,
       tries, fault, drifts, drifted_at)
     VALUES ('ITEM', $1, 'none', 1, '[{"territory": "WORLD", "status": "DISABLED"}]', $2, 1, 'PARTIAL', $2, '{sync.getRepo}',
       '[{"territory": "DE", "status": "LABELLED"}]', 'v1', 1, 'BAD_ANSWER', 1, $2)`,
    [item, stack.clock()],
  );
}

/** A complaint about the access under an order: the person was told of it by the authority. */
async function contestedAccess(stack: Stack, order: string, target: string): Promise<string> {
  const steps = ordersOn(stack);
  await steps.disclose('police', { id: order }, target, 'subscriber { name }');
  const at: [string, string] = ['DateTime!', stack.clock().toISOString()];
  await steps.must('police', 'confirmInformed', await steps.read('police', order), { at });
  const access = await vi.waitFor(async () => {
    const { data } = await stack.ask('public', 'holder-1', '{ me { accesses(first: 1) { nodes { id } } } }');
    return (data?.me.accesses.nodes[0]?.id as string | undefined) ?? expect.fail('nobody looked');
  });
  return complain(stack, { access, explanation: 'I have nothing to do with that case.' });
}

/** The authority graph, closed by a canary and opened again by the auditor. */
async function closeAndReopen(stack: Stack, order: string): Promise<void> {
  await stack.sql('postgres', `SELECT orders.close_gate('RESOLVED', $1, null, null, $2)`, [order, stack.clock()]);
  const reopen = 'mutation { reopenAuthorityGraph(reason: "The order was forged.") { ... on AuthorityGate { isClosed } } }';
  expect((await stack.ask('audit', 'auditor', reopen)).data?.reopenAuthorityGraph).toEqual({ isClosed: false });
}

/** All of it; the worker has nothing left to do. */
export async function fixturesOn(stack: Stack): Promise<Fixtures> {
  const ofHolder = `SELECT account_id FROM records.account_holder`;
  const ofFirst = `SELECT i.id AS text FROM content.item i JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1' ORDER BY i.id`;
  const item = await textOf(stack, `${ofFirst} LIMIT 1`);
  const other = await textOf(stack, `SELECT id AS text FROM content.item WHERE account_id NOT IN (${ofHolder}) ORDER BY id LIMIT 1`);
  const { order, target } = await orderInForce(stack, notified);
  const toValidator = await orderToValidator(stack);
  await packagesOf(stack, { order, target }, 'northport-police');
  await packagesOf(stack, { order: toValidator.validated, target: toValidator.validatedTarget }, 'northport-district-court');
  const ids = {
    item,
    ...(await complainedRestriction(stack, item)),
    notice: await submitNotice(stack, other),
    ...(await aroundNotices(
      stack,
      other,
      await textOf(stack, `SELECT account_id AS text FROM records.account_holder WHERE subject = 'holder-1'`),
    )),
    ...(await casesOf(stack, [await claimedWork(stack, 'agent-1', other), await claimedWork(stack, 'counsel-1', other)])),
    order,
    target,
    accessComplaint: await contestedAccess(stack, order, target),
    ...toValidator,
    contested: await orderContested(stack, notified),
    evidenced: await orderEvidenced(stack),
    drafts: await twoDrafts(stack),
    received: await orderReceived(stack, notified),
    handed: await orderAnswered(stack),
    preserving: await orderToPreserve(stack),
    removing: await orderRemoved(stack, await textOf(stack, `${ofFirst} OFFSET 2 LIMIT 1`)),
    marked: await markedAccount(stack, other),
    ...(await ordersOfCases(stack, item)),
    ...(await coveredBatch(stack, item)),
    sample: await announcedSample(stack),
  };
  await incompleteEffect(stack, other);
  await waitingLetter(stack);
  await lookedUpWithFile(stack, item);
  await stack.ask('public', 'holder-1', 'mutation { requestAccess { __typename } }');
  await toldServer(stack);
  await refusedSubmission(stack);
  await strikeAgainst(stack, await textOf(stack, `${ofFirst} OFFSET 1 LIMIT 1`));
  await orderCarriedOut(stack, await textOf(stack, `${ofFirst} DESC LIMIT 1`));
  await enrolAndEnd(stack);
  await keyAndEnd(stack);
  await endpointOfBody(stack);
  await answeredFindings(stack);
  await closeAndReopen(stack, order);
  await toldBySource(stack, ids.evidenced);
  await signedAct(stack, order);
  await stack.sql('postgres', `INSERT INTO orders.order_document VALUES ('d', $1, 0, 'Warrant', repeat('a', 64), 3, now(), NULL, NULL)`, [
    order,
  ]);
  await keptFile(stack, order);
  await missingFile(stack, ids.removing);
  await workerIdle(stack);
  return ids;
}
