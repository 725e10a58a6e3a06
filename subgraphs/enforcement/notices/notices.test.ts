/** Notices over GraphQL on the database: receipt, source, decision, and who can't give one. */
import { createHash } from 'node:crypto';
import { statementInput } from '@writ/statements-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const words = {
  item: 'item-1',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a password.',
  name: 'Ana Example',
  email: 'ana@example.org',
  goodFaith: true,
};
const fields = 'id generation state source publicBody { name country recognised } receipt redress automatedMeans reason';
const submit = async (who: Who, input: Record<string, unknown> = {}, country: string | null = null) =>
  (
    await served.ask(
      who,
      `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { ${fields} } ... on Refusal { reasons message article } } }`,
      { input: { ...words, ...input } },
      country,
    )
  ).data?.submitNotice;
const byReceipt = (receipt: string, who: Who = 'anonymous') =>
  served.ask(who, `query ($r: String!) { noticeByReceipt(receipt: $r) { ${fields} } }`, { r: receipt });
async function decide(id: string, outcome: string, more = '') {
  await acts.claim('agent', id);
  return served.ask(
    'agent',
    `mutation ($id: ID!, $o: NoticeOutcome!) { decideNotice(notice: $id, generation: 0, outcome: $o, reason: "Seen."${more}) {
      ... on Notice { ${fields} unfounded } ... on Refusal { reasons article } } }`,
    { id, o: outcome },
  );
}
const entryOf = (type: string) => served.entries.findLast((entry) => entry.type === type);
const enrol = (organisation: string, state = 'ENROLLED') =>
  served.sql(
    `insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by,
       confirmed_by, proposed_at, active_from) values ('e', 3, $2, 'another', $1, 'DE', '{ISSUING}', '{JUDGE}', '+49 30 901820', 'a', 'b', 'c', now(), now())`,
    [organisation, state],
  );

describe('the receipt of a notice', () => {
  test('is a code of 256 bits that is shown once, of which only the hash is stored', async () => {
    const { id, receipt } = await submit('anonymous');
    expect(Buffer.from(receipt, 'base64url')).toHaveLength(32);
    expect((await submit('anonymous')).receipt).not.toBe(receipt);
    const [row] = await served.sql('select to_jsonb(n)::text as whole, receipt_hash from enforcement.notice n where id = $1', [id]);
    expect(row?.['receipt_hash']).toEqual(createHash('sha256').update(receipt).digest());
    expect(String(row?.['whole'])).not.toContain(receipt);
  });
  test('lets anybody who has it follow the notice, and never shows the code again', async () => {
    const { id, receipt } = await submit('reader');
    for (const who of ['anonymous', 'author', 'reader'] as const)
      expect((await byReceipt(receipt, who)).data.noticeByReceipt).toMatchObject({ id, state: 'RECEIVED', receipt: null, redress: null });
    await decide(id, 'NOT_ACTIONED', ', automatedMeans: AUTOMATED_DECISION_PARTIALLY');
    expect((await byReceipt(receipt)).data.noticeByReceipt).toMatchObject({
      state: 'NOT_ACTIONED',
      reason: 'Seen.',
      automatedMeans: 'AUTOMATED_DECISION_PARTIALLY',
      redress: expect.stringMatching(/Art\. 20.*Art\. 21.*court/),
    });
  });
  test.each(['', 'wrong', 'x'.repeat(5_000)])('that is wrong finds nothing: %s', async (code) => {
    await submit('anonymous');
    expect((await byReceipt(code)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a notifier', () => {
  test('gives their name and address, signed in or not, except about child sexual abuse', async () => {
    const nameless = { name: null, email: null };
    for (const who of ['anonymous', 'reader'] as const) expect((await submit(who, nameless)).reasons).toEqual(['MISSING']);
    const abuse = { category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS', keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'] };
    expect(await submit('anonymous', { ...nameless, ...abuse })).toMatchObject({ source: 'ARTICLE_16', state: 'RECEIVED' });
  });
  test('with a role of an authority gives a notice in the name of the body of their sign-in', async () => {
    const declared = { name: 'A friend', country: 'FR' };
    expect((await submit('officer')).publicBody).toEqual({ name: 'north-police', country: null, recognised: false });
    expect((await submit('officer', { publicBody: declared })).publicBody).toEqual({ ...declared, recognised: false });
    await enrol('north-police');
    expect((await submit('officer', { publicBody: declared })).publicBody).toMatchObject({ name: 'north-police', recognised: true });
  });
  test('of an enrolled authority is a state actor, whatever name they give', async () => {
    expect((await submit('member')).source).toBe('ARTICLE_16');
    await enrol('fraud-watch');
    expect(await submit('member', { publicBody: { name: 'A friend', country: 'FR' } }, 'DE')).toMatchObject({
      source: 'STATE_ACTOR',
      publicBody: { name: 'fraud-watch', country: 'DE', recognised: true },
    });
    const declared = { name: 'fraud-watch', country: 'DE' };
    expect((await submit('anonymous', { publicBody: declared })).publicBody, 'by who only says so').toEqual({
      ...declared,
      recognised: false,
    });
  });
  test('names only a body, because the name is published', async () => {
    expect((await submit('anonymous', { publicBody: { name: 'Friends of author', country: 'DE' } })).reasons).toEqual(['INVALID']);
  });
  test('of an authority whose enrolment has ended is not a state actor', async () => {
    await served.sql('alter table orders.enrolment drop constraint enrolment_decided');
    await enrol('fraud-watch', 'ENDED');
    expect((await submit('member')).source).toBe('ARTICLE_16');
  });
  test('for a public body is named in the statement that follows, in the entry of the decision, and to the person concerned', async () => {
    const declared = 'North police (DE), declared by the sender, not verified';
    const { id, source } = await submit('anonymous', { publicBody: { name: 'North police', country: 'DE' } });
    expect(source).toBe('STATE_ACTOR');
    const statement = statementInput({ sourceType: 'SOURCE_ARTICLE_16', sourceIdentity: 'somebody' });
    const restriction = await acts.restrict('agent', { notice: id, statement });
    await decide(id, 'ACTIONED');
    expect(entryOf('notice.decided.v1')?.details['legal']).toMatchObject({ source: 'STATE_ACTOR', publicBody: declared });
    const seen = await served.ask('author', 'query ($id: ID!) { restriction(id: $id) { statement { sourceType sourceIdentity } } }', {
      id: restriction.id,
    });
    expect(seen.data.restriction.statement).toEqual({ sourceType: 'SOURCE_ARTICLE_16', sourceIdentity: declared });
  });
});

describe('a trusted flagger', () => {
  const input = {
    name: 'Fraud Watch',
    country: 'DE',
    expertise: ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'],
    issuer: 'i',
    organisation: 'fraud-watch',
  };
  const answer = '... on TrustedFlagger { id generation state } ... on Refusal { reasons }';
  const record = async (who: Who = 'counsel', change: Record<string, unknown> = {}) =>
    served.ask(who, `mutation ($input: FlaggerInput!) { recordFlagger(input: $input) { ${answer} } }`, { input: { ...input, ...change } });
  const move = async (act: string, flagger: string, generation: number) =>
    (
      await served.ask(
        'counsel',
        `mutation ($f: ID!, $g: Int!) { ${act}Flagger(flagger: $f, generation: $g, reason: "Said so.") { ${answer} } }`,
        {
          f: flagger,
          g: generation,
        },
      )
    ).data[`${act}Flagger`];
  const queued = async (): Promise<string[]> =>
    (await served.ask('agent', '{ queue { nodes { subject { ... on Notice { id } } } } }')).data.queue.nodes.map(
      ({ subject }: { subject: { id: string } }) => subject.id,
    );

  test('is recorded once, by counsel alone, with an entry', async () => {
    expect((await record('agent')).codes).toEqual(['FORBIDDEN']);
    expect((await record()).data.recordFlagger).toMatchObject({ state: 'IN_FORCE', generation: 0 });
    expect(entryOf('config.changed.v1')?.details).toMatchObject({
      action: 'recordFlagger',
      legal: { article: 'Regulation (EU) 2022/2065, Art. 22(2)', country: 'DE' },
      target: { name: 'Fraud Watch', organisation: 'fraud-watch' },
    });
    expect((await record()).data.recordFlagger.reasons).toEqual(['WRONG_STATE']);
  });
  test('comes first in the queue within its expertise, and only while its status is in force', async () => {
    const { id: flagger } = (await record()).data.recordFlagger;
    const first = await submit('anonymous');
    const outside = await submit('member', { category: 'STATEMENT_CATEGORY_VIOLENCE' });
    served.pass(1_000);
    const flagged = await submit('member');
    expect([outside.source, flagged.source]).toEqual(['ARTICLE_16', 'TRUSTED_FLAGGER']);
    expect((await queued())[0]).toBe(flagged.id);
    expect((await queued()).slice(1).sort()).toEqual([first.id, outside.id].sort());
    expect(await move('suspend', flagger, 0)).toMatchObject({ state: 'SUSPENDED', generation: 1 });
    expect((await submit('member')).source).toBe('ARTICLE_16');
    expect((await move('suspend', flagger, 1)).reasons).toEqual(['WRONG_STATE']);
    expect((await move('resume', flagger, 0)).reasons).toEqual(['STALE']);
    expect(await move('resume', flagger, 1)).toMatchObject({ state: 'IN_FORCE' });
    expect((await submit('member')).source).toBe('TRUSTED_FLAGGER');
    expect(await move('end', flagger, 2)).toMatchObject({ state: 'ENDED' });
    expect((await submit('member')).source).toBe('ARTICLE_16');
    expect((await move('resume', flagger, 3)).reasons).toEqual(['WRONG_STATE']);
    expect(served.entries.filter(({ type }) => type === 'config.changed.v1').map(({ details }) => details['action'])).toEqual([
      'recordFlagger',
      'suspendFlagger',
      'resumeFlagger',
      'endFlagger',
    ]);
  });
  test('of another issuer is another notifier', async () => {
    await record('counsel', { issuer: 'elsewhere' });
    expect((await submit('member')).source).toBe('ARTICLE_16');
  });
  test('is named in the statement, and no other notifier is', async () => {
    await record();
    const statement = (sourceType: 'SOURCE_TRUSTED_FLAGGER' | 'SOURCE_ARTICLE_16') => statementInput({ sourceType });
    const flagged = await submit('member');
    const other = await submit('anonymous');
    expect((await acts.restrict('agent', { notice: flagged.id, statement: statement('SOURCE_ARTICLE_16') })).reasons).toEqual(['INVALID']);
    expect((await acts.restrict('agent', { notice: other.id, statement: statement('SOURCE_TRUSTED_FLAGGER') })).reasons).toEqual([
      'INVALID',
    ]);
    expect((await acts.restrict('agent', { notice: flagged.id, statement: statement('SOURCE_TRUSTED_FLAGGER') })).state).toBe('ACTIVE');
  });
});

test('a notice is unfounded only if it is not acted on, and no longer when it is reopened', async () => {
  const acted = await submit('reader');
  await acts.restrict('agent', acts.fromNotice(acted.id));
  expect((await decide(acted.id, 'ACTIONED', ', unfounded: true')).data.decideNotice.reasons).toEqual(['INVALID']);
  const { id } = await submit('reader');
  expect((await decide(id, 'NOT_ACTIONED', ', unfounded: true')).data.decideNotice).toMatchObject({
    unfounded: true,
    automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  });
  const complaint = await acts.complain('reader', { notice: id });
  await acts.claim('counsel', complaint.id);
  expect(await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
  const again = await served.ask('agent', 'query ($id: ID!) { notice(id: $id) { state unfounded } }', { id });
  expect(again.data.notice).toEqual({ state: 'RECEIVED', unfounded: false });
});
