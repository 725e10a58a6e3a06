/**
 * S1, F10: a member of staff who files the work themself, about everybody who has published something, and opens a case on each. They learn
 * nothing about anybody alone; with a second person they read single fields until the budget ends, and everybody sees that it was hit.
 */
import { orderLimits } from '@writ/access';
import { parseLeaf } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, consent, freshBudgets, fromRecognisedBody, openCase, readCase } from '../harness/cases.ts';
import { errorsOf, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const why = 'The notice says that they pretend to be a bank.';
const name = 'account { subscriber { name } }';
let stack: Stack;
/** One item of each author. */
let items: string[];

beforeAll(async () => {
  stack = await startStack();
  const rows = await stack.sql<{ id: string }>('postgres', 'SELECT DISTINCT ON (account_id) id FROM content.item ORDER BY account_id, id');
  items = rows.map(({ id }) => id);
  expect(items.length).toBeGreaterThan(100);
});
afterAll(() => stack.close());

/** Files a notice on an item, signed in or as nobody, and lets agent-1 claim the work. */
async function filed(login: string | null, item: string, email = `${login ?? 'nobody'}-${item}@example.org`): Promise<string> {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It pretends to be of a bank.',
    name: 'A Reader',
    email,
    goodFaith: true,
  };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const { data } = await stack.ask('public', login, submit, { input });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    data.submitNotice.id,
  ]);
  const work = row?.id ?? expect.fail('the notice opened no work');
  await claim('agent-1', work);
  return work;
}
async function claim(login: string, work: string): Promise<void> {
  const document = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }';
  expect((await stack.ask('platform', login, document, { work })).data.claim).toEqual({ id: work });
}
const caseGrants = () => stack.sql('postgres', `SELECT FROM orders.access_grant WHERE purpose = 'CASE'`);

/** The public leaves of limits from an index on. */
async function limitLeaves(start: number) {
  const rows = await stack.sql<{ leaf: Buffer }>('postgres', 'SELECT leaf FROM log.log_entry WHERE idx >= $1 ORDER BY idx', [start]);
  return rows.flatMap(({ leaf }) => {
    const parsed = parseLeaf(leaf);
    return 'public' in parsed && parsed.public['type'] === 'limit.hit.v1' ? [parsed.public] : [];
  });
}
interface LimitHit {
  id: string;
  limit: string;
  side: string;
  person: string;
  reference: string;
  hits: number;
}
const openHits = async (graph: 'platform' | 'audit', login: string): Promise<LimitHit[]> =>
  (await stack.ask(graph, login, '{ limitHits(reviewed: false, first: 100) { nodes { id limit side person reference hits } } }')).data
    .limitHits.nodes;

describe('S1, F10: an agent who files the work themself', () => {
  it("reads no author's records alone, whether they file anonymously or signed in", async () => {
    const seen = { waiting: 0, refused: 0, read: 0 };
    for (const item of items)
      for (const login of [null, 'agent-1']) {
        const { data, text } = await openCase(stack, 'agent-1', await filed(login, item), asked(why, 'NAME'), name);
        if (data.openCase.account !== undefined) seen.read += 1;
        else if (data.openCase.state === 'PENDING') seen.waiting += 1;
        else if (data.openCase.reasons?.join() === 'SAME_PERSON') seen.refused += 1;
        else expect.fail(text);
      }
    expect(seen).toEqual({ waiting: items.length, refused: items.length, read: 0 });
    expect(await caseGrants()).toEqual([]);
  });

  it('is recognised by the e-mail address that they once gave signed in, and by their own account', async () => {
    const [item = ''] = items;
    await filed('agent-1', item, 'private@example.org');
    const again = await filed(null, item, 'Private@Example.org');
    expect((await openCase(stack, 'agent-1', again, asked(why, 'NAME'), name)).data.openCase.reasons).toEqual(['SAME_PERSON']);
    const [author] = await stack.sql<{ account_id: string }>('postgres', 'SELECT account_id FROM content.item WHERE id = $1', [item]);
    const own = await filed(null, item);
    await stack.sql(
      'postgres',
      `INSERT INTO records.account_holder SELECT issuer, 'agent-1', $1 FROM records.account_holder WHERE subject = 'holder-1'`,
      [author?.account_id],
    );
    expect((await openCase(stack, 'agent-1', own, asked(why, 'NAME'), name)).data.openCase.reasons).toEqual(['SAME_PERSON']);
    await stack.sql('postgres', `DELETE FROM records.account_holder WHERE subject = 'agent-1'`);
  });

  it('reads single fields of as many people as the budget allows, once a second person consents to each', async () => {
    await freshBudgets(stack);
    const start = await logSize(stack);
    const most = orderLimits.consentedFieldsPerPerson;
    const outcomes: string[] = [];
    for (const item of items.slice(0, most + 2)) {
      const { data } = await openCase(stack, 'agent-1', await filed(null, item), asked(why, 'NAME'), name);
      expect((await consent(stack, 'counsel-1', data.openCase)).data.consentToCase.state).toBe('CONSENTED');
      const answer = await readCase(stack, 'agent-1', data.openCase.id, name);
      outcomes.push(answer.data.readCase.reasons?.join() ?? typeof answer.data.readCase.account.subscriber.name);
    }
    expect(outcomes).toEqual([...Array.from({ length: most }, () => 'string'), 'LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
    const leaves = await limitLeaves(start);
    expect(leaves.length).toBeGreaterThan(0);
    for (const leaf of leaves) expect(leaf).toEqual({ type: 'limit.hit.v1', time: expect.any(String), limit: 'consentedFieldsPerPerson' });
    const hits = (await openHits('audit', 'auditor')).filter(({ limit }) => limit === 'consentedFieldsPerPerson');
    expect(hits).toMatchObject([1, 2].map(() => ({ side: 'platform', person: 'agent-1', hits: 1 })));
  });
});

describe('S1, F10: an agent with work from a sender whom the platform recognises', () => {
  it('reads five fields a day alone, and then waits for a second person, in public', async () => {
    await freshBudgets(stack);
    const start = await logSize(stack);
    const opened: string[] = [];
    for (const item of items.slice(0, 3)) {
      const work = await filed(null, item);
      await fromRecognisedBody(stack, work);
      const answer = await openCase(stack, 'agent-1', work, asked(why, 'NAME', 'EMAILS'), 'account { subscriber { name emails } }');
      expect(errorsOf(answer)).toEqual([]);
      opened.push(answer.data.openCase.cause ?? 'read');
    }
    expect(opened).toEqual(['read', 'read', 'BUDGET']);
    expect(await limitLeaves(start)).toMatchObject([{ limit: 'fieldsPerPerson' }]);
  });

  it('gets no more by simultaneous requests, and has a budget of their own', async () => {
    await freshBudgets(stack);
    const works = await Promise.all(
      items.slice(0, 8).map(async (item) => {
        const work = await filed(null, item);
        await fromRecognisedBody(stack, work);
        return work;
      }),
    );
    const answers = await Promise.all(works.map((work) => openCase(stack, 'agent-1', work, asked(why, 'NAME'), name)));
    const read = answers.filter(({ data }) => data.openCase.account !== undefined);
    expect(read).toHaveLength(orderLimits.fieldsPerPerson);
  });

  it('stops at the limit for one piece of work, whoever reads', async () => {
    await freshBudgets(stack);
    const work = await filed(null, items[0] ?? '');
    await fromRecognisedBody(stack, work);
    const most = orderLimits.fieldsPerCase;
    await stack.sql('postgres', `INSERT INTO orders.budget VALUES ('fieldsPerCase', $1, '-infinity', $2)`, [work, most - 1]);
    expect((await openCase(stack, 'agent-1', work, asked(why, 'NAME', 'EMAILS'), name)).data.openCase.reasons).toEqual(['LIMIT_EXCEEDED']);
    expect(errorsOf(await openCase(stack, 'agent-1', work, asked(why, 'NAME'), name))).toEqual([]);
    expect((await openCase(stack, 'agent-1', work, asked(why, 'NAME'), name)).data.openCase.reasons).toEqual(['LIMIT_EXCEEDED']);
  });

  it('stops with the limit of the whole platform', async () => {
    await freshBudgets(stack);
    const work = await filed(null, items[0] ?? '');
    await fromRecognisedBody(stack, work);
    const [one] = await stack.sql<{ holder: string }>('postgres', `SELECT 'example-platform' AS holder`);
    await stack.sql('postgres', `INSERT INTO orders.budget VALUES ('fieldsPerPlatform', $1, (now() AT TIME ZONE 'UTC')::date, $2)`, [
      one?.holder,
      orderLimits.fieldsPerPlatform,
    ]);
    expect((await openCase(stack, 'agent-1', work, asked(why, 'NAME'), name)).data.openCase.reasons).toEqual(['LIMIT_EXCEEDED']);
  });
});

describe('S3: a limit that was hit', () => {
  const review = (login: string, hit: string, finding: string) =>
    stack.ask(
      'platform',
      login,
      'mutation ($hit: ID!, $finding: String!) { reviewLimitHit(hit: $hit, finding: $finding) { ... on LimitHit { reviewedBy finding } ... on Refusal { reasons } } }',
      { hit, finding },
    );

  it('is reviewed by another person, once, with the finding', async () => {
    const hit = (await openHits('platform', 'agent-2')).find(({ person }) => person === 'agent-1') ?? expect.fail('no hit waits');
    expect((await review('agent-1', hit.id, 'All is well.')).data.reviewLimitHit).toEqual({ reasons: ['SAME_PERSON'] });
    expect((await review('agent-2', hit.id, ' ')).data.reviewLimitHit).toEqual({ reasons: ['MISSING'] });
    const finding = 'They worked through a wave of notices; each has its reason.';
    expect((await review('agent-2', hit.id, ` ${finding}`)).data.reviewLimitHit).toEqual({ reviewedBy: 'agent-2', finding });
    expect((await review('counsel-1', hit.id, finding)).data.reviewLimitHit).toEqual({ reasons: ['WRONG_STATE'] });
    expect((await openHits('platform', 'agent-2')).map(({ id }) => id)).not.toContain(hit.id);
    expect((await review('counsel-1', 'none', finding)).data.reviewLimitHit).toEqual({ reasons: ['NOT_FOUND'] });
  });
});
