/** Complaints about the platform's own decisions: from when the six months run, what is told, that it acts at once, and by a receipt. */
import { connect } from '@writ/prisma';
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

const fields = '... on Complaint { id state covers automatedMeans remedies orderRedress } ... on Refusal { reasons message }';
const file = (who: Who, input: Record<string, unknown>) =>
  served.ask(who, `mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ${fields} } }`, {
    input: { explanation: 'It is satire.', ...input },
  });
const decide = async (who: Who, id: string, outcome: string, means = '') => {
  await acts.claim(who, id);
  const text = `mutation ($id: ID!, $o: ComplaintOutcome!) { decideComplaint(complaint: $id, generation: 0, outcome: $o, reason: "Heard."${means}) { ${fields} } }`;
  return (await served.ask(who, text, { id, o: outcome })).data.decideComplaint;
};
const mailed = (about: string, at: string, outcome = 'SENT') =>
  served.sql('update enforcement.letter set mailed_at = $2, outcome = $3::enforcement.letter_outcome where about = $1', [
    about,
    at,
    outcome,
  ]);
/** A notice that somebody without an account gave, and that was refused; with its receipt. */
async function refused(who: Who = 'anonymous') {
  const text =
    'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id receipt } ... on Refusal { message } } }';
  const input = {
    item: 'item-1',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It asks for a password.',
    name: 'Ana Example',
    email: 'ana@example.org',
    goodFaith: true,
  };
  const notice: { id: string; receipt: string } = (await served.ask(who, text, { input })).data.submitNotice;
  await acts.claim('agent', notice.id);
  await acts.decideNotice('agent', notice.id, 'NOT_ACTIONED');
  return notice;
}

describe('the six months for a complaint', () => {
  test('run from the notification, not from the decision, and not at all before the person was notified', async () => {
    const { id } = await acts.restrict('agent');
    served.state.now = new Date('2026-12-01T00:00:00.000Z');
    expect((await file('author', { restriction: id })).data.fileComplaint).toMatchObject({ state: 'OPEN' });
    await served.sql(`delete from enforcement.work_item; delete from enforcement.complaint`);
    await mailed(id, '2026-04-01T09:00:00.000Z');
    served.state.now = new Date('2026-10-02T23:00:00.000Z');
    expect((await file('author', { restriction: id })).data.fileComplaint.reasons).toEqual(['TOO_LATE']);
    served.pass(-1);
    expect((await file('author', { restriction: id })).data.fileComplaint).toMatchObject({ state: 'OPEN' });
  });
  test.each(['NO_ADDRESS', 'REFUSED'])('do not run where no notification reaches the person: %s', async (outcome) => {
    const { id } = await acts.restrict('agent');
    await mailed(id, '2026-04-01T09:00:00.000Z', outcome);
    served.state.now = new Date('2027-09-03T00:00:00.000Z');
    expect((await file('author', { restriction: id })).data.fileComplaint).toMatchObject({ state: 'OPEN' });
  });
  test.each([
    ['an account', { item: null, visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED', account: 'author' }],
    ['a service', { item: null, visibility: [], provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION', account: 'author' }],
    ['payments', { item: null, visibility: [], monetary: 'DECISION_MONETARY_SUSPENSION', account: 'author' }],
  ] as const)('apply to a restriction of %s too', async (_, input) => {
    const { id } = await acts.restrict('agent', { ...input, visibility: [] });
    expect((await file('author', { restriction: id })).data.fileComplaint).toMatchObject({ state: 'OPEN', covers: 'DECISION' });
  });
});

describe('the answer to a complaint', () => {
  test('names further remedies, whatever it is, and how far it was automated', async () => {
    const [not, partly] = ['AUTOMATED_DECISION_NOT_AUTOMATED', 'AUTOMATED_DECISION_PARTIALLY'];
    const degrees = [not, partly, not];
    for (const [index, outcome] of ['UPHELD', 'OMITTED', 'REVERSED'].entries()) {
      const { id } = await acts.restrict('agent');
      const { data } = await file('author', { restriction: id });
      expect(data.fileComplaint).toMatchObject({ remedies: null, automatedMeans: null });
      const answer = await decide(
        'counsel',
        data.fileComplaint.id,
        outcome,
        index === 1 ? ', automatedMeans: AUTOMATED_DECISION_PARTIALLY' : '',
      );
      expect(answer).toMatchObject({ state: outcome, automatedMeans: degrees[index], orderRedress: null });
      expect(answer.remedies).toMatch(/out-of-court.*Art\. 21.*Digital Services Coordinator.*Art\. 53.*court/s);
    }
    const legal = served.entries.filter(({ type }) => type === 'complaint.decided.v1').map(({ details }) => details['legal']);
    expect(legal).toMatchObject([
      { automatedMeans: degrees[0] },
      { automatedMeans: degrees[1], covers: 'DECISION' },
      { automatedMeans: degrees[2] },
    ]);
  });
  test('is never one of automated means alone: Regulation (EU) 2022/2065, Art. 20(6)', async () => {
    const { id } = await acts.restrict('agent');
    const { data } = await file('author', { restriction: id });
    const answer = await decide('counsel', data.fileComplaint.id, 'UPHELD', ', automatedMeans: AUTOMATED_DECISION_FULLY');
    expect(answer).toEqual({ reasons: ['INVALID'], message: expect.stringContaining('a person decides it') });
    await expect(served.sql(`update enforcement.complaint set automated_means = 'AUTOMATED_DECISION_FULLY'`)).rejects.toThrow(
      'complaint_automated',
    );
  });
  test('is a person’s in the database too: a decision without a person is refused', async () => {
    const { id } = await acts.restrict('agent');
    await file('author', { restriction: id });
    const alone = `update enforcement.complaint set state = 'UPHELD', decided_at = now(), reason = 'x'`;
    await expect(served.sql(alone)).rejects.toThrow(/complaint_by_person/);
  });
  test('is effective for the very next reader, with the event for every serving node', async () => {
    const { id } = await acts.restrict('agent');
    const complaint = (await file('author', { restriction: id })).data.fileComplaint;
    const events = async () => Number((await served.sql('select count(*) from enforcement.outbox'))[0]?.['count']);
    const before = await events();
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    await decide('counsel', complaint.id, 'REVERSED');
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    const withheld = await served.sql(`select enforcement.withheld('{item-1}', 'DE', $1)`, [served.state.now]);
    expect(withheld).toEqual([]);
    expect(await events()).toBe(before + 1);
  });
  test('is effective with its event or not at all: a failure in between leaves the complaint open and the item withheld', async () => {
    const { id } = await acts.restrict('agent');
    const complaint = (await file('author', { restriction: id })).data.fileComplaint;
    await acts.claim('counsel', complaint.id);
    await served.sql(`create function public.no_outbox() returns trigger language plpgsql as $$ begin raise exception 'no outbox'; end $$;
      create trigger no_outbox before insert on enforcement.outbox execute function public.no_outbox()`);
    await expect(acts.decideComplaint('counsel', complaint.id, 'REVERSED')).rejects.toThrow();
    const [row] = await served.sql('select state, decided_by from enforcement.complaint');
    expect(row).toEqual({ state: 'OPEN', decided_by: null });
    expect(await served.sql(`select from enforcement.work_fact where kind = 'DECIDED'`)).toEqual([]);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
  });
});

test('a complaint that arrives while its notice is being decided keeps the notice open, and the decider reads why', async () => {
  const { id } = await acts.submitNotice('anonymous');
  const restriction = await acts.restrict('agent', acts.fromNotice(id));
  await acts.claim('agent', id);
  const arrives = `update enforcement.notice set category = category;
    insert into enforcement.complaint (id, restriction_id, account_id, filed_issuer, filed_subject, explanation, filed_at)
      values ('c', '${restriction.id}', 'author', 'i', 'author', 'It is satire.', now())`;
  const decided = await served.atOnce(arrives, 1, () => acts.decideNotice('agent', id, 'ACTIONED'));
  expect(decided.reasons).toEqual(['COMPLAINT_OPEN']);
  expect(await served.sql('select state from enforcement.notice')).toEqual([{ state: 'RECEIVED' }]);
});

describe('a notifier without an account', () => {
  test('contests the refusal with the receipt, without a sign-in, and is notified at the address of the notice', async () => {
    const notice = await refused();
    const filed = (await file('anonymous', { receipt: notice.receipt })).data.fileComplaint;
    expect(filed).toMatchObject({ state: 'OPEN', covers: 'DECISION' });
    expect((await file('anonymous', { receipt: notice.receipt })).data.fileComplaint.reasons).toEqual(['COMPLAINT_OPEN']);
    expect(served.entries.at(-1)).toMatchObject({ type: 'complaint.filed.v1', details: { legal: { notice: notice.id } } });
    expect(await decide('counsel', filed.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect(await served.sql('select state from enforcement.notice')).toEqual([{ state: 'RECEIVED' }]);
    expect(await served.sql(`select notice_id, account_id, about from enforcement.letter where kind = 'COMPLAINT_DECIDED'`)).toEqual([
      { notice_id: notice.id, account_id: null, about: filed.id },
    ]);
  });
  test('needs the receipt itself: the id of the notice, another code or nothing is not enough', async () => {
    const notice = await refused();
    for (const receipt of [notice.id, `${notice.receipt}x`, notice.receipt.toLowerCase(), '', ' '])
      expect((await file('anonymous', { receipt })).data.fileComplaint.reasons, receipt).toEqual(['NOT_FOUND']);
    expect((await file('anonymous', { notice: notice.id })).codes).toEqual(['UNAUTHENTICATED']);
    const { id } = await acts.restrict('agent');
    expect((await file('anonymous', { restriction: id })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await file('anonymous', { receipt: notice.receipt, restriction: id })).data.fileComplaint.reasons).toContain('INVALID');
    expect(await served.sql('select from enforcement.complaint')).toEqual([]);
  });
  test('reads the answer to no other complaint, and no person who signs in reads theirs', async () => {
    const notice = await refused();
    const { id } = (await file('anonymous', { receipt: notice.receipt })).data.fileComplaint;
    const text = 'query ($id: ID!) { complaint(id: $id) { id } }';
    for (const who of ['author', 'reader'] as const) expect((await served.ask(who, text, { id })).codes, who).toEqual(['NOT_FOUND']);
    expect((await served.ask('anonymous', text, { id })).codes).toEqual(['UNAUTHENTICATED']);
  });
  test('follows the complaint by the code, and reads its answer there', async () => {
    const notice = await refused();
    const text = 'query ($r: String!) { noticeByReceipt(receipt: $r) { complaint { id state reason remedies } } }';
    const followed = async () => (await served.ask('anonymous', text, { r: notice.receipt })).data.noticeByReceipt.complaint;
    expect(await followed()).toBeNull();
    const { id } = (await file('anonymous', { receipt: notice.receipt })).data.fileComplaint;
    expect(await followed()).toEqual({ id, state: 'OPEN', reason: null, remedies: null });
    await decide('counsel', id, 'UPHELD');
    expect(await followed()).toEqual({ id, state: 'UPHELD', reason: 'Heard.', remedies: expect.stringContaining('Art. 21') });
  });
  test('has six months from the notification', async () => {
    const notice = await refused();
    await served.sql(`update enforcement.letter set mailed_at = '2026-03-02Z', outcome = 'SENT' where kind = 'NOTICE_DECIDED'`);
    served.state.now = new Date('2026-09-04T00:00:00.000Z');
    expect((await file('anonymous', { receipt: notice.receipt })).data.fileComplaint.reasons).toEqual(['TOO_LATE']);
  });
});

test('a complaint without a person is about a notice alone, and names both issuer and subject or neither', async () => {
  const { id } = await acts.restrict('agent');
  const superuser = await connect({ ...served.parts.database, user: 'postgres' });
  const insert = (columns: string, values: string) =>
    superuser.query(
      `insert into enforcement.complaint (id, restriction_id, explanation, filed_at${columns}) values ('c', $1, 'x', now()${values})`,
      [id],
    );
  await expect(insert('', '')).rejects.toThrow(/complaint_filer/);
  await expect(insert(', filed_issuer', `, 'i'`)).rejects.toThrow(/complaint_filer/);
  await superuser.end();
});
