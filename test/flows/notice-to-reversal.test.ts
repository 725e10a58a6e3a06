/**
 * A notice, the restriction that it led to, the complaint of the person concerned and its reversal, over the whole stack: what each of the
 * people is told on the way, what readers get, and that the statement of reasons reaches the DSA Transparency Database though it is down
 * for a while. Regulation (EU) 2022/2065, Art. 16, 17, 20 and 24(5).
 */
import type { AccountId } from '@writ/core';
import { type Fault, type StandIn, startStandIn } from '@writ/transparency-stand-in';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lettersIn } from '../harness/letters.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const refusal = '... on Refusal { reasons message article }';
let stack: Stack;
let database: StandIn;
let fault: Fault | null = { when: 'before', how: 503 };
let asked = 0;
let item: string;

beforeAll(async () => {
  const whetherDown = (): Fault | null => {
    asked += 1;
    return fault;
  };
  database = await startStandIn({ tokens: { secret: 'platform' }, fault: whetherDown });
  stack = await startStack({ transparency: { url: database.url, token: 'secret' } });
  const [row] = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
      WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 1`,
  );
  item = row?.id ?? '';
});
afterAll(async () => {
  await stack.close();
  await database.close();
});

const read = async (territory: string) =>
  (
    await stack.ask(
      'public',
      null,
      'query ($id: ID!, $in: String) { item(id: $id) { text enforcementStatus(territory: $in) tombstones(territory: $in) { ground category order authority } } }',
      { id: item, in: territory },
    )
  ).data.item;
const noticeInput = (own: Record<string, unknown> = {}) => ({
  item,
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a fee to claim a prize.',
  name: 'A Reader',
  email: 'reader@example.org',
  goodFaith: true,
  ...own,
});
const submit = async (login: string | null, own: Record<string, unknown> = {}) =>
  (
    await stack.ask(
      'public',
      login,
      `mutation ($input: NoticeInput!) { submitNotice(input: $input) { __typename ... on Notice { id state receipt source } ${refusal} } }`,
      { input: noticeInput(own) },
    )
  ).data.submitNotice;
const act = async (login: string, name: string, types: string, args: Record<string, unknown>, selection: string) => {
  const graph = login.startsWith('holder') ? 'public' : 'platform';
  const given = Object.keys(args).map((key) => `${key}: $${key}`);
  const answer = await stack.ask(
    graph,
    login,
    `mutation (${types}) { ${name}(${given.join(', ')}) { __typename ${selection} ${refusal} } }`,
    args,
  );
  expect(answer.errors, answer.text).toBeUndefined();
  return answer.data[name];
};
const claim = async (login: string, kind: string, subject: string) => {
  const { data } = await stack.ask(
    'platform',
    login,
    'query ($kinds: [WorkKind!]) { queue(filter: { kinds: $kinds }, first: 256) { nodes { id subject { ... on Notice { id } ... on Complaint { id } } } } }',
    { kinds: [kind] },
  );
  const work = data.queue.nodes.find((node: { subject: { id: string } }) => node.subject.id === subject);
  expect(work, `the queue shows ${kind}`).toBeDefined();
  return act(login, 'claim', '$work: ID!', { work: work.id }, '... on WorkItem { id }');
};
/** The letters that were written to an address. */
const letters = async (to: string): Promise<string[]> => {
  const texts = await lettersIn(stack.dataFolder);
  return texts.filter((text) => text.includes(`To: ${to}`) || text.includes(`<${to}>`));
};

describe('on the way from a notice to a reversal,', () => {
  let notice: { id: string; receipt: string };
  let restriction: { id: string; generation: number; statement: { puid: string } };
  let complaint: { id: string; generation: number };

  it('anybody gives notice and gets a code to follow it; an officer is referred to orders', async () => {
    notice = await submit(null);
    expect(notice).toMatchObject({
      __typename: 'Notice',
      state: 'RECEIVED',
      source: 'ARTICLE_16',
      receipt: expect.stringMatching(/.{40}/),
    });
    const officer = await stack.ask(
      'public',
      null,
      'query ($receipt: String!) { noticeByReceipt(receipt: $receipt) { id state receipt } }',
      { receipt: notice.receipt },
    );
    expect(officer.data.noticeByReceipt).toEqual({ id: notice.id, state: 'RECEIVED', receipt: null });
    await vi.waitFor(async () => expect((await letters('reader@example.org')).join()).toContain('We have received your notice'));
  });

  it('an agent restricts where the law is broken, with reasons, and decides the notice', async () => {
    await claim('agent-1', 'NOTICE', notice.id);
    const statement = { ...(restrictInput()['statement'] as object), sourceType: 'SOURCE_ARTICLE_16' };
    const input = restrictInput({
      item,
      notice: notice.id,
      statement,
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      territories: ['DE', 'FR'],
    });
    restriction = await act(
      'agent-1',
      'restrict',
      '$input: RestrictInput!',
      { input },
      '... on Restriction { id generation statement { puid } }',
    );
    expect(restriction).toMatchObject({ __typename: 'Restriction' });
    expect(await read('DE')).toEqual({
      text: null,
      enforcementStatus: 'DISABLED',
      tombstones: [
        {
          ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
          category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          order: null,
          authority: null,
        },
      ],
    });
    expect(await read('IE')).toMatchObject({ enforcementStatus: 'AVAILABLE', tombstones: [] });
    const decided = await act(
      'agent-1',
      'decideNotice',
      '$notice: ID!, $generation: Int!, $outcome: NoticeOutcome!, $reason: String!',
      { notice: notice.id, generation: 0, outcome: 'ACTIONED', reason: 'The prize does not exist.' },
      '... on Notice { state redress automatedMeans }',
    );
    expect(decided).toMatchObject({
      state: 'ACTIONED',
      automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      redress: expect.stringContaining('Art. 20'),
    });
    await vi.waitFor(async () => {
      const sent = (await letters('reader@example.org')).join();
      expect(sent).toContain('We have decided on your notice');
      expect(sent).toContain('The prize does not exist.');
    });
  });

  it('the person reads why in the text of the statement, and gets an e-mail that there is news', async () => {
    const { data } = await stack.ask(
      'public',
      'holder-1',
      '{ me { restrictions { nodes { id statement { decisionFacts sourceType redress territorialScope } stateActor } } } }',
    );
    expect(data.me.restrictions.nodes).toEqual([
      {
        id: restriction.id,
        stateActor: null,
        statement: {
          decisionFacts: expect.stringContaining('prize'),
          sourceType: 'SOURCE_ARTICLE_16',
          redress: expect.stringContaining('six months'),
          territorialScope: ['DE', 'FR'],
        },
      },
    ]);
    const [mailed] = await stack.sql<{ told: number }>(
      'postgres',
      `SELECT count(*)::int AS told FROM enforcement.letter WHERE account_id IS NOT NULL`,
    );
    expect(mailed?.told).toBeGreaterThan(0);
  });

  it('the statement waits while the database is down, and is submitted once when it is available again', async () => {
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0));
    expect(database.held('platform')).toEqual([]);
    fault = null;
    await stack.sql('postgres', "UPDATE enforcement.submission SET next_at = now() - interval '1 second'");
    await vi.waitFor(() => expect(database.held('platform').map(({ puid }) => puid)).toEqual([restriction.statement.puid]));
    const [kept] = database.held('platform');
    expect(JSON.stringify(kept)).not.toMatch(/reader@example|holder-1/);
    expect(kept).toMatchObject({ territorial_scope: ['DE', 'FR'], decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] });
    const { data } = await stack.ask('platform', 'counsel-1', '{ submissions { nodes { puid state errors { field } } } }');
    await vi.waitFor(async () => {
      const now = await stack.ask('platform', 'counsel-1', '{ submissions { nodes { puid state } } }');
      expect(now.data.submissions.nodes).toEqual([{ puid: restriction.statement.puid, state: 'SENT' }]);
    });
    expect(data.submissions.nodes).toHaveLength(1);
  });

  it('the person complains; the person who decided does not hear it, another one reverses it, and readers have the item again at once', async () => {
    complaint = await act(
      'holder-1',
      'fileComplaint',
      '$input: ComplaintInput!',
      { input: { restriction: restriction.id, explanation: 'It is a parody of such mails.' } },
      '... on Complaint { id generation covers }',
    );
    expect(complaint).toMatchObject({ __typename: 'Complaint', covers: 'DECISION' });
    await claim('counsel-1', 'COMPLAINT', complaint.id);
    const decided = await act(
      'counsel-1',
      'decideComplaint',
      '$complaint: ID!, $generation: Int!, $outcome: ComplaintOutcome!, $reason: String!',
      { complaint: complaint.id, generation: complaint.generation, outcome: 'REVERSED', reason: 'Parody is allowed.' },
      '... on Complaint { state remedies }',
    );
    expect(decided).toMatchObject({ state: 'REVERSED', remedies: expect.stringContaining('Art. 21') });
    expect(await read('DE')).toMatchObject({ enforcementStatus: 'AVAILABLE', text: expect.any(String), tombstones: [] });
  });

  it('the log holds each step once, in its order', async () => {
    const [author] = await stack.sql<{ account: string }>('postgres', 'SELECT account_id AS account FROM content.item WHERE id = $1', [
      item,
    ]);
    const indices = await stack.details.entriesOf((author?.account ?? '') as AccountId);
    const values = await stack.details.values(indices, ['type']);
    const types = indices.map((index) => String(values.get(index)?.['type'])).filter((type) => type !== 'letter.addressed.v1');
    expect(types).toEqual([
      'notice.submitted.v1',
      'restriction.applied.v1',
      'notice.decided.v1',
      'complaint.filed.v1',
      'complaint.decided.v1',
      'restriction.ended.v1',
    ]);
  });
});

describe('a notice of a public body', () => {
  it('is named to the person concerned; one of an officer names the body of their sign-in and no other', async () => {
    const declared = { publicBody: { name: 'Northland Consumer Office', country: 'DE' } };
    const officer = await stack.ask(
      'public',
      'police',
      `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { source publicBody { name recognised } } ${refusal} } }`,
      { input: noticeInput(declared) },
    );
    expect(officer.data?.submitNotice, officer.text).toEqual({
      source: 'STATE_ACTOR',
      publicBody: { name: 'northport-police', recognised: true },
    });
    const notice = await submit(null, { publicBody: { name: 'Northland Consumer Office', country: 'DE' } });
    expect(notice).toMatchObject({ source: 'STATE_ACTOR' });
    const statement = { ...(restrictInput()['statement'] as object), sourceType: 'SOURCE_ARTICLE_16' };
    const input = restrictInput({ item, notice: notice.id, statement, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] });
    await act('agent-2', 'restrict', '$input: RestrictInput!', { input }, '... on Restriction { id }');
    const { data } = await stack.ask(
      'public',
      'holder-1',
      '{ me { restrictions(first: 1) { nodes { stateActor statement { sourceIdentity } } } } }',
    );
    expect(data.me.restrictions.nodes).toEqual([
      {
        stateActor: 'Northland Consumer Office, declared by the sender, not verified',
        statement: { sourceIdentity: 'Northland Consumer Office (DE), declared by the sender, not verified' },
      },
    ]);
  });
});
