/**
 * F4, S1: somebody has the password of `writ_enforcement` and helps a member of staff. They write into the queue that work is claimed, or
 * plant work as if a body that the platform recognises had sent it in. No case opens on that: a claim and a recognised sender are believed
 * with the proof of a process, which the database never had, and what work is about can't be changed once it is there.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asked, freshBudgets, openCase } from '../harness/cases.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const name = 'account { subscriber { name } }';
let stack: Stack;
let issuer: string;
let item: string;
let author: string;

beforeAll(async () => {
  stack = await startStack();
  const [row] = await stack.sql<{ id: string; account: string; issuer: string }>(
    'postgres',
    `SELECT i.id, i.account_id AS account, (SELECT issuer FROM records.account_holder LIMIT 1) AS issuer FROM content.item i ORDER BY i.id LIMIT 1`,
  );
  ({ id: item, account: author, issuer } = row ?? expect.fail('there is no item'));
});
afterAll(() => stack.close());
beforeEach(() => freshBudgets(stack));

const steal = (text: string, values: unknown[] = []) => stack.sql('enforcement', text, values);
const open = async (login: string, work: string) =>
  (await openCase(stack, login, work, asked('The notice says that they pretend to be a bank.', 'NAME'), name)).data.openCase;

/** A notice by the graph; answers it and the work on it. */
async function noticed(login: string | null): Promise<{ notice: string; work: string }> {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It pretends to be of a bank.',
    name: 'A Reader',
    email: `${crypto.randomUUID()}@example.org`,
    goodFaith: true,
  };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const notice: string = (await stack.ask('public', login, submit, { input })).data.submitNotice.id;
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [notice]);
  return { notice, work: row?.id ?? expect.fail('the notice opened no work') };
}

async function claim(login: string, work: string): Promise<void> {
  const document = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }';
  expect((await stack.ask('platform', login, document, { work })).data.claim).toEqual({ id: work });
}

/** A notice that nobody gave, as if an enrolled public body or this flagger had, with the work on it. */
async function plant(id: string, flagger: string | null = null): Promise<void> {
  await steal(
    `INSERT INTO enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at, source, flagger_id, public_body_name, public_body_recognised)
     VALUES ($1, $2, $3, 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', 'x', now(), $4::enforcement.notice_source, $5, $6, $7)`,
    [
      id,
      item,
      author,
      flagger === null ? 'STATE_ACTOR' : 'TRUSTED_FLAGGER',
      flagger,
      flagger === null ? 'northport-consumer-office' : null,
      flagger === null,
    ],
  );
  await steal(`INSERT INTO enforcement.work_item (id, kind, subject_id, account_id, due_at) VALUES ($1, 'NOTICE', $1, $2, now())`, [
    id,
    author,
  ]);
}
const plantFlagger = (id: string, subject: string) =>
  steal(
    `INSERT INTO enforcement.trusted_flagger (id, name, country, expertise, issuer, subject, recorded_by, recorded_at)
     VALUES ($1, $1, 'DE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', $2, $3, 'nobody', now())`,
    [id, issuer, subject],
  );

describe('F4: a claim that is only in the row of the queue', () => {
  const forge = (work: string) =>
    steal(`UPDATE enforcement.work_item SET claimed_by = $2, claim_ends_at = now() + interval '20 minutes' WHERE id = $1`, [
      work,
      `${issuer} agent-1`,
    ]);

  it('opens no case, and leads to no request for a second person', async () => {
    const { work } = await noticed(null);
    await forge(work);
    expect(await open('agent-1', work)).toMatchObject({ reasons: ['NOT_CLAIMED'] });
    expect(await stack.sql('postgres', 'SELECT FROM orders.case_request WHERE work_id = $1', [work])).toEqual([]);
  });

  it("opens no case with the proof of another person's claim, of another end, or of other work", async () => {
    const [mine, other] = [await noticed(null), await noticed(null)];
    await claim('agent-2', mine.work);
    await forge(mine.work);
    expect(await open('agent-1', mine.work)).toMatchObject({ reasons: ['NOT_CLAIMED'] });
    await claim('agent-1', other.work);
    expect(await open('agent-1', other.work)).toMatchObject({ state: 'PENDING' });
    await steal(
      `INSERT INTO enforcement.work_item (id, kind, subject_id, account_id, claimed_by, claim_ends_at, claim_proof)
       SELECT 'copied', 'COMPLAINT', subject_id, account_id, claimed_by, claim_ends_at, claim_proof FROM enforcement.work_item WHERE id = $1`,
      [other.work],
    );
    expect(await open('agent-1', 'copied')).toMatchObject({ reasons: ['NOT_CLAIMED'] });
    await steal(`UPDATE enforcement.work_item SET claim_ends_at = claim_ends_at + interval '1 hour' WHERE id = $1`, [other.work]);
    expect(await open('agent-1', other.work)).toMatchObject({ reasons: ['NOT_CLAIMED'] });
  });
});

describe('S1: work that was planted in the queue', () => {
  it('needs a second person, even if its rows name a public body as the sender and a member of staff as the claimant', async () => {
    await plant('planted-body');
    await claim('agent-1', 'planted-body');
    expect(await open('agent-1', 'planted-body')).toMatchObject({ state: 'PENDING', cause: 'UNKNOWN_SENDER' });
  });

  it('needs a second person as the complaint of an account that nobody filed', async () => {
    const [held] = await stack.sql<{ account: string }>(
      'postgres',
      `SELECT account_id AS account FROM records.account_holder WHERE subject = 'holder-1'`,
    );
    await steal(
      `INSERT INTO enforcement.complaint (id, account_id, access_idx, access_basis, access_reference, filed_issuer, filed_subject, explanation, filed_at)
       VALUES ('planted-complaint', $2, 0, 'CASE', 'x', $1, 'holder-1', 'x', now())`,
      [issuer, held?.account],
    );
    await steal(
      `INSERT INTO enforcement.work_item (id, kind, subject_id, account_id)
       VALUES ('planted-complaint', 'COMPLAINT', 'planted-complaint', $1)`,
      [held?.account],
    );
    await claim('counsel-1', 'planted-complaint');
    expect(await open('counsel-1', 'planted-complaint')).toMatchObject({ state: 'PENDING', cause: 'UNKNOWN_SENDER' });
  });

  it('needs a second person as the notice of a trusted flagger whom nobody recorded, also when it comes by the graph', async () => {
    await plantFlagger('planted-flagger', 'holder-1');
    await plant('planted-flagged', 'planted-flagger');
    await claim('agent-1', 'planted-flagged');
    expect(await open('agent-1', 'planted-flagged')).toMatchObject({ state: 'PENDING', cause: 'UNKNOWN_SENDER' });
    const { work } = await noticed('holder-1');
    await claim('agent-1', work);
    expect(await open('agent-1', work)).toMatchObject({ state: 'PENDING', cause: 'UNKNOWN_SENDER' });
  });

  it('needs a second person when the proof of proved work was copied to it', async () => {
    const record = 'mutation ($input: FlaggerInput!) { recordFlagger(input: $input) { ... on TrustedFlagger { id } } }';
    const expertise = ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'];
    const input = { name: 'Fraud Watch', country: 'DE', expertise, issuer, subject: 'holder-2' };
    expect((await stack.ask('platform', 'counsel-1', record, { input })).data.recordFlagger).toEqual({ id: expect.any(String) });
    const { work } = await noticed('holder-2');
    await claim('agent-1', work);
    expect((await open('agent-1', work)).account, 'the nearest allow').toEqual({ subscriber: { name: expect.any(String) } });
    await plant('planted-lent');
    const lent = await stack.sql<{ origin_proof: Buffer }>('postgres', 'SELECT origin_proof FROM enforcement.work_item WHERE id = $1', [
      work,
    ]);
    await stack.sql('postgres', `UPDATE enforcement.work_item SET origin_proof = $1 WHERE id = 'planted-lent'`, [lent[0]?.origin_proof]);
    await claim('agent-1', 'planted-lent');
    expect(await open('agent-1', 'planted-lent')).toMatchObject({ state: 'PENDING', cause: 'UNKNOWN_SENDER' });
  });
});

describe('S1: the subject and the sender of work', () => {
  it.each([
    ['work_item', 'id', 'kind', 'subject_id', 'account_id', 'access_idx', 'order_id', 'origin_proof'],
    ['notice', 'id', 'item_id', 'author_account_id', 'notifier_issuer', 'notifier_subject', 'notifier_hash', 'flagger_id'],
    ['notice', 'source', 'public_body_name', 'public_body_recognised'],
    ['complaint', 'id', 'account_id', 'filed_issuer', 'filed_subject', 'notice_id', 'restriction_id', 'access_idx'],
    ['restriction', 'id', 'account_id', 'item_id', 'notice_id', 'order_id', 'statement_id'],
    ['trusted_flagger', 'id', 'issuer', 'subject', 'organisation', 'recorded_by', 'proof'],
  ])('cannot be changed in %s by the role that writes it', async (table, ...columns) => {
    for (const column of columns)
      await expect(steal(`UPDATE enforcement.${table} SET ${column} = ${column}`), column).rejects.toMatchObject({ code: '42501' });
  });
});
