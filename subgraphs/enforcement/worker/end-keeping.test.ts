/** Times for keeping: what the job deletes, what it leaves, and what it writes down. Regulation (EU) 2016/679, Art. 5(1)(e). */
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';
import { endKeeping } from './end-keeping.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database, 2);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const run = () => endKeeping.round({ ...served.parts, db });
const entries = () => served.entries.filter(({ type }) => type === 'retention.ended.v1').map(({ details }) => details.target);
const setTime = (at: string) => {
  served.state.now = new Date(at);
};
const noticeOf = async (id: string) =>
  (
    await served.sql(
      `select state::text, notifier_name, notifier_email, notifier_issuer, notifier_subject, notifier_hash, explanation, reason,
              redacted_at is not null as redacted, item_id, receipt_hash is not null as receipt from enforcement.notice where id = $1`,
      [id],
    )
  )[0];

async function refused(): Promise<string> {
  const { id } = await acts.submitNotice('reader');
  await acts.claim('agent', id);
  await acts.decideNotice('agent', id, 'NOT_ACTIONED');
  return id;
}

describe('a notice', () => {
  test('loses its sender and its text twelve months after its decision, and keeps what was decided', async () => {
    const id = await refused();
    const open = (await acts.submitNotice('reader')).id;
    for (const notice of [id, open]) {
      await served.sql(`insert into enforcement.notice_file values ($1, sha256(''), 0, 1, now(), '', '')`, [notice]);
      await served.sql(`insert into enforcement.notice_file_part values ($1, sha256(''), 1, '')`, [notice]);
    }
    const filesOf = async () =>
      (await served.sql('select notice_id from enforcement.notice_file join enforcement.notice_file_part using (notice_id, file)')).map(
        (row) => row['notice_id'],
      );
    setTime('2027-03-01T11:59:59.999Z');
    await run();
    expect((await filesOf()).toSorted()).toEqual([id, open].toSorted());
    expect(await noticeOf(id)).toMatchObject({
      redacted: false,
      notifier_email: 'ana@example.org',
      explanation: 'It asks for a password.',
    });
    setTime('2027-03-01T12:00:00.001Z');
    expect(await run()).toBe(false);
    expect(await noticeOf(id)).toEqual({
      ...{ state: 'NOT_ACTIONED', item_id: 'item-1', receipt: true, redacted: true, explanation: '[deleted]', reason: '[deleted]' },
      ...{ notifier_name: null, notifier_email: null, notifier_issuer: null, notifier_subject: null, notifier_hash: null },
    });
    expect(await filesOf(), 'the files go with the words, and of no other notice').toEqual([open]);
    await run();
    expect(entries(), 'once, and of nobody').toEqual([{ kind: 'NOTICE', rows: 1 }]);
  });
  test('that nobody has decided stays, however old it is', async () => {
    const { id } = await acts.submitNotice('reader');
    setTime('2036-03-01T00:00:00Z');
    await run();
    expect(await noticeOf(id)).toMatchObject({ redacted: false, notifier_name: 'Ana Example' });
  });
  test('stays while a complaint about it is open, and twelve months from the decision of that complaint', async () => {
    const id = await refused();
    const complaint = await acts.complain('reader', { notice: id });
    setTime('2028-03-01T00:00:00Z');
    await run();
    expect(await noticeOf(id)).toMatchObject({ redacted: false });
    await acts.claim('counsel', complaint.id);
    await acts.decideComplaint('counsel', complaint.id, 'UPHELD');
    setTime('2029-02-28T00:00:00Z');
    await run();
    expect(await noticeOf(id)).toMatchObject({ redacted: false });
    setTime('2029-03-02T00:00:00Z');
    await run();
    expect(await noticeOf(id)).toMatchObject({ redacted: true });
  });
});

test('a decided complaint loses its text and its sender, and an open one nothing', async () => {
  const { id: one } = await acts.restrict('agent');
  const decided = await acts.complain('author', { restriction: one });
  await acts.claim('counsel', decided.id);
  await acts.decideComplaint('counsel', decided.id, 'UPHELD');
  const { id: two } = await acts.restrict('agent');
  const open = await acts.complain('author', { restriction: two });
  setTime('2027-03-02T00:00:00Z');
  await run();
  const rows = await served.sql('select id, state::text, explanation, filed_subject from enforcement.complaint');
  expect(rows.find(({ id }) => id === decided.id)).toMatchObject({ state: 'UPHELD', explanation: '[deleted]', filed_subject: null });
  expect(rows.find(({ id }) => id === open.id)).toMatchObject({ state: 'OPEN', filed_subject: 'author' });
  expect(rows.find(({ id }) => id === open.id)?.['explanation']).not.toBe('[deleted]');
});

test('a letter goes twelve months after it went out, but for those by which a time for complaints runs', async () => {
  await refused();
  await served.sql(`update enforcement.letter set mailed_at = $1, outcome = 'SENT'`, [served.state.now]);
  const kinds = async () => (await served.sql('select kind::text from enforcement.letter order by 1')).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['NOTICE_DECIDED', 'NOTICE_RECEIVED']);
  setTime('2027-03-02T00:00:00Z');
  await run();
  expect(await kinds()).toEqual(['NOTICE_DECIDED']);
});

test('what was reported of a suspicion goes twelve months after it was sent; one that is proposed or still to be passed on stays', async () => {
  await served.sql(
    `insert into enforcement.suspicion (id, state, item_id, offence, explanation, country, digest, proposed_by, proposed_at, decided_by, decided_at, hand_to)
     values ('sent', 'SENT', 'item-1', 'x', 'A threat.', 'DE', 'd', 'i agent', $1, 'i counsel', $1, null),
            ('proposed', 'PROPOSED', 'item-1', 'x', 'A threat.', 'DE', 'e', 'i agent', $1, null, null, null),
            ('by hand', 'SENT', 'item-1', 'x', 'A threat.', 'DE', 'f', 'i agent', $1, 'i counsel', $1, 'Europol')`,
    [served.state.now],
  );
  setTime('2027-03-02T00:00:00Z');
  await run();
  expect(await served.sql('select id, explanation from enforcement.suspicion order by id')).toEqual([
    { id: 'by hand', explanation: 'A threat.' },
    { id: 'proposed', explanation: 'A threat.' },
    { id: 'sent', explanation: '[deleted]' },
  ]);
  expect(entries()).toEqual([{ kind: 'SUSPICION', rows: 1 }]);
});

test('a dispute loses its words thirty-six months after its outcome was implemented, and one that is open nothing', async () => {
  const id = await refused();
  await served.sql(
    `insert into enforcement.dispute (id, state, notice_id, body, country, reference, submitted_at, recorded_by, recorded_at, outcome, outcome_text, decided_at, decided_by,
                                      implemented, implementation, implemented_at, implemented_by)
     values ('closed', 'CLOSED', $1, 'A body', 'IE', '1/26', $2, 'i c', $2, 'UPHELD', 'Ana is wrong.', $2, 'i c', true, 'Nothing.', $2, 'i d'),
            ('decided', 'DECIDED', $1, 'A body', 'IE', '2/26', $2, 'i c', $2, 'UPHELD', 'Ana is wrong.', $2, 'i c', null, null, null, null)`,
    [id, served.state.now],
  );
  setTime('2029-02-28T00:00:00Z');
  await run();
  expect(entries()).not.toContainEqual({ kind: 'DISPUTE', rows: 1 });
  setTime('2029-03-02T00:00:00Z');
  await run();
  expect(await served.sql('select id, reference, outcome::text, outcome_text, implementation from enforcement.dispute order by 1')).toEqual(
    [
      { id: 'closed', reference: '[deleted]', outcome: 'UPHELD', outcome_text: '[deleted]', implementation: '[deleted]' },
      { id: 'decided', reference: '2/26', outcome: 'UPHELD', outcome_text: 'Ana is wrong.', implementation: null },
    ],
  );
  expect(entries()).toContainEqual({ kind: 'DISPUTE', rows: 1 });
});

test('what a coordinator is informed of about a flagger, beside the figures, goes thirty-six months after that', async () => {
  await served.sql(
    `insert into enforcement.trusted_flagger (id, issuer, organisation, name, country, expertise, recorded_by, recorded_at)
     values ('f', 'i', 'o', 'Flagger', 'IE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i c', $1)`,
    [served.state.now],
  );
  await served.sql(
    `insert into enforcement.coordinator_report (id, flagger_id, from_at, to_at, notices, decided, not_actioned, unfounded, explanation, informed_by, informed_at)
     values ('r', 'f', $1::timestamptz - interval '1 day', $1, 9, 9, 9, 9, 'Ana sends them.', 'i c', $1)`,
    [served.state.now],
  );
  setTime('2029-03-02T00:00:00Z');
  await run();
  expect(await served.sql('select notices, unfounded, explanation from enforcement.coordinator_report')).toEqual([
    { notices: 9, unfounded: 9, explanation: '[deleted]' },
  ]);
});
