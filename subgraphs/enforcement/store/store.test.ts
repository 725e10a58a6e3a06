import { connect } from '@writ/prisma';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintById, decideComplaintRow } from './complaints.ts';
import { moveNotice, noticeById } from './notices.ts';
import { inheritParticipants, insertParticipant, participantsOf } from './participants.ts';
import { closeRestriction, restrictionById } from './restrictions.ts';
import { closeWork, takeClaim, workById } from './work-items.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const fixture = `
  insert into enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at) values ('n', 'i', 'a', 'c', 'x', now());
  insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
    values ('r', 'ACTIVE', 'i', 'a', '{DECISION_VISIBILITY_CONTENT_DISABLED}', '{DE}', now(), 'o', 'i agent', now());
  insert into enforcement.complaint (id, notice_id, filed_issuer, filed_subject, explanation, filed_at) values ('c', 'n', 'i', 's', 'x', now());
  insert into enforcement.work_item (id, kind, subject_id) values ('w', 'NOTICE', 'n');`;

let database: TestDatabase;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  const superuser = await connect(database.options('postgres'));
  await superuser.query(fixture);
  await superuser.end();
  db = openPrisma(database.options('enforcement'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

describe('a change based on an outdated generation or state is refused', () => {
  test('for a notice', async () => {
    const to = { state: 'NOT_ACTIONED' as const, decidedAt: at, decidedBy: 'i agent', reason: 'x' };
    expect(await moveNotice(db, { id: 'n', generation: 1, state: 'RECEIVED' }, to)).toBe(false);
    expect(await moveNotice(db, { id: 'n', generation: 0, state: 'ACTIONED' }, to)).toBe(false);
    expect(await noticeById(db, 'n')).toMatchObject({ state: 'RECEIVED', generation: 0 });
    expect(await moveNotice(db, { id: 'n', generation: 0, state: 'RECEIVED' }, to)).toBe(true);
    expect(await noticeById(db, 'n')).toMatchObject({ state: 'NOT_ACTIONED', generation: 1 });
  });
  test('for a restriction', async () => {
    const to = { state: 'LIFTED' as const, closedAt: at, closeReason: 'x' };
    expect(await closeRestriction(db, { id: 'r', generation: 1, state: 'ACTIVE' }, to)).toBe(false);
    expect(await closeRestriction(db, { id: 'r', generation: 0, state: 'SCHEDULED' }, to)).toBe(false);
    expect(await restrictionById(db, 'r')).toMatchObject({ state: 'ACTIVE', generation: 0 });
    expect(await closeRestriction(db, { id: 'r', generation: 0, state: 'ACTIVE' }, to)).toBe(true);
    expect(await restrictionById(db, 'r')).toMatchObject({ state: 'LIFTED', generation: 1 });
  });
  test('for a complaint', async () => {
    const to = {
      state: 'UPHELD' as const,
      decidedAt: at,
      decidedBy: 'i counsel',
      reason: 'x',
      automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      unfounded: false,
    };
    expect(await decideComplaintRow(db, { id: 'c', generation: 1 }, to)).toBe(false);
    expect(await complaintById(db, 'c')).toMatchObject({ state: 'OPEN', generation: 0 });
    expect(await decideComplaintRow(db, { id: 'c', generation: 0 }, to)).toBe(true);
    expect(await decideComplaintRow(db, { id: 'c', generation: 1 }, to)).toBe(false);
  });
});

test('a participant of a case is added once, inherited, and never changed or removed', async () => {
  const part = { caseId: 'n', person: 'i agent', act: 'DECIDE_NOTICE' as const, at };
  await insertParticipant(db, part);
  await insertParticipant(db, part);
  await inheritParticipants(db, 'n', 'r');
  await inheritParticipants(db, 'n', 'r');
  for (const id of ['n', 'r']) expect(await participantsOf(db, id)).toEqual([{ person: 'i agent', act: 'DECIDE_NOTICE' }]);
  await expect(db.caseParticipant.deleteMany({})).rejects.toThrow(/permission denied/);
  await expect(db.caseParticipant.updateMany({ data: { person: 'i other' } })).rejects.toThrow(/permission denied/);
});

test('work is closed by the holder of its claim at that instant, and once', async () => {
  const soon = new Date(at.getTime() + 30 * 60_000 - 1);
  const lapsed = new Date(at.getTime() + 30 * 60_000);
  expect(await closeWork(db, { kind: 'NOTICE', subjectId: 'n' }, { person: 'i agent', at: at })).toBe(false);
  expect(await takeClaim(db, { id: 'w', kinds: ['COMPLAINT'] }, { person: 'i agent', at: at }, new Uint8Array(32))).toBeNull();
  expect(await takeClaim(db, { id: 'w', kinds: ['NOTICE'] }, { person: 'i agent', at: at }, new Uint8Array(32))).toMatchObject({
    claimedBy: 'i agent',
    claimEndsAt: lapsed,
  });
  expect(await closeWork(db, { kind: 'NOTICE', subjectId: 'n' }, { person: 'i other', at: soon })).toBe(false);
  expect(await closeWork(db, { kind: 'NOTICE', subjectId: 'n' }, { person: 'i agent', at: lapsed })).toBe(false);
  expect(await closeWork(db, { kind: 'COMPLAINT', subjectId: 'n' }, { person: 'i agent', at: soon })).toBe(false);
  expect((await workById(db, 'w'))?.closedAt).toBeNull();
  expect(await closeWork(db, { kind: 'NOTICE', subjectId: 'n' }, { person: 'i agent', at: soon })).toBe(true);
  expect(await closeWork(db, { kind: 'NOTICE', subjectId: 'n' }, { person: 'i agent', at: soon })).toBe(false);
  expect(await takeClaim(db, { id: 'w', kinds: ['NOTICE'] }, { person: 'i other', at: lapsed }, new Uint8Array(32))).toBeNull();
});
