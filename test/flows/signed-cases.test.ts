/** Cases that staff signed reach the auditor over HTTP: what is shown verifies offline by both checkers, pages follow each other, and nobody else reads it. */
import { type Act, actId, type Statement } from '@writ/acts';
import { signingPlace } from '@writ/acts/check';
import { SoftAuthenticator } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { hashOf } from '@writ/tlog/order-digest';
import { isVerified } from '@writ/verifier/report.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyActFile } from '../../apps/cli/verify-act/verify-act.ts';
import { checkEvidence, EvidenceRefused } from '../../apps/console/src/audit/evidence/check-evidence.ts';
import { fromRecognisedBody } from '../harness/cases.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const origin = 'https://sign.example.org';
const hourMs = 3_600_000;
let stack: Stack;
let ceremony: Ceremony;
let agent: SoftAuthenticator;
let account: string;
/** What the agent signed, oldest first. */
const signed: Act[] = [];

beforeAll(async () => {
  stack = await startStack({
    worker: false,
    signing: (issuer) => {
      ceremony = new Ceremony(origin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
      agent = new SoftAuthenticator(origin, { issuer, subject: 'agent-1', roles: ['AGENT'] });
      return { origin, roots: ceremony.file };
    },
  });
  account = (await holderIn(stack, 'holder-1')).account;
  const register = 'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id } } }';
  await stack.ask('audit', 'auditor', register, { input: keyInputOf(ceremony.register(agent, stack.clock())) });
  for (let count = 0; count < 3; count += 1) signed.push(await opened());
});
afterAll(() => stack?.close());

/** A piece of work about the holder that the agent has claimed. */
async function claimedWork(): Promise<string> {
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  const input = { item: item?.id, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'A scam.', name: 'A Reader' };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const { data } = await stack.ask('public', null, submit, { input: { ...input, email: 'reader@example.org', goodFaith: true } });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    data.submitNotice.id,
  ]);
  const work = row?.id ?? expect.fail('the notice made no work');
  await fromRecognisedBody(stack, work);
  await stack.ask('platform', 'agent-1', 'mutation ($work: ID!) { claim(work: $work) { __typename } }', { work });
  return work;
}

/** The act by which the agent opened a case: it names no generation, since a case has no states. */
async function opened(): Promise<Act> {
  const work = await claimedWork();
  const now = stack.clock().getTime();
  const { issuer, subject } = agent.credential;
  const statement: Statement = {
    ...{ v: 1, act: 'OPEN_CASE', order: work, generation: null, issuer, subject, role: 'AGENT', organisation: null },
    digest: hashOf(['writ/case/1', { reference: work, account, fields: ['NAME'] }]),
    ...{ at: new Date(now).toISOString(), endsAt: new Date(now + hourMs).toISOString() },
  };
  const act = agent.sign(statement);
  const { data, text } = await stack.ask(
    'platform',
    'agent-1',
    `mutation ($work: ID!, $signature: SignedActInput) {
      openCase(work: $work, fields: [{ field: NAME, reason: "Who is it?" }], signature: $signature) { ... on Case { work } ... on Refusal { reasons } }
    }`,
    { work, signature: inputOf(act) },
  );
  expect(data?.openCase, text).toEqual({ work });
  return act;
}

interface Shown {
  id: string;
  statement: string;
  evidence: string;
  signingKey: { id: string };
}
const document = `query ($first: Int, $after: String) {
  signedCases(first: $first, after: $after) { nodes { id statement evidence signingKey { id } } pageInfo { hasNextPage endCursor } }
}`;
async function listed(variables: { first?: number; after?: string | null } = {}) {
  const { data, text } = await stack.ask('audit', 'auditor', document, variables);
  const page: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = data?.signedCases ?? expect.fail(text);
  return page;
}

/** What both checkers say of a file. */
async function checked(evidence: string): Promise<{ verifier: boolean; console: string }> {
  const report = await verifyActFile(JSON.parse(evidence), ceremony.file, signingPlace(origin));
  try {
    await checkEvidence(evidence, ceremony.file, origin);
    return { verifier: isVerified(report), console: 'holds' };
  } catch (error) {
    if (error instanceof EvidenceRefused) return { verifier: isVerified(report), console: error.fault };
    throw error;
  }
}

describe('a case that was signed', () => {
  it('is shown to the auditor word by word, in a file that both checkers verify', async () => {
    const { nodes, pageInfo } = await listed();
    expect(nodes.map(({ id }) => id).sort()).toEqual(signed.map(({ statement }) => actId(statement)).sort());
    expect(pageInfo.hasNextPage).toBe(false);
    for (const { statement, evidence, signingKey } of nodes) {
      expect(JSON.parse(statement)).toMatchObject({ act: 'OPEN_CASE', generation: null, subject: 'agent-1' });
      expect(signingKey.id).toBe(agent.credential.id);
      expect(await checked(evidence)).toEqual({ verifier: true, console: 'holds' });
      const file = JSON.parse(evidence);
      const other = { ...file, act: { ...file.act, statement: { ...file.act.statement, order: `${file.act.statement.order}0` } } };
      expect(await checked(JSON.stringify(other))).toEqual({ verifier: false, console: 'STATEMENT' });
    }
  });

  it('is listed once, however the list is cut into pages, newest first', async () => {
    const whole = (await listed()).nodes.map(({ id }) => id);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await listed({ first: 1, after });
      expect(nodes).toHaveLength(1);
      found.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null && found.length <= whole.length);
    expect(found).toEqual(whole);
    const times = (await listed()).nodes.map(({ statement }) => Date.parse(JSON.parse(statement).at));
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect((await stack.ask('audit', 'auditor', document, { first: 257 })).data?.signedCases ?? null).toBeNull();
  });

  it('is an entry of the log when the auditor looks', async () => {
    const start = await logSize(stack);
    await listed();
    const entries = await entriesFrom(stack, start);
    expect(entries.map(({ type }) => type)).toEqual(['audit.inspected.v1']);
  });

  it.each([
    ['public', null],
    ['public', 'holder-1'],
    ['authority', 'police'],
    ['authority', 'judge'],
    ['platform', 'agent-1'],
    ['platform', 'counsel-1'],
    ['audit', null],
    ['audit', 'agent-1'],
    ['audit', 'counsel-1'],
    ['audit', 'police'],
  ] as const)('is not shown on the graph %s to %s', async (graph, login) => {
    const start = await logSize(stack);
    const { data, errors } = await stack.ask(graph, login, document, {});
    expect(errors).toBeDefined();
    expect(data?.signedCases ?? null).toBeNull();
    expect((await entriesFrom(stack, start)).map(({ type }) => type)).not.toContain('audit.inspected.v1');
  });
});
