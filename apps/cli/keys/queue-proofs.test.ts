import { randomBytes, randomUUID } from 'node:crypto';
import { claimFact, decisionFact, type Fact, findingFact, flaggerFact, isVouched, originFact, vouch } from '@writ/access';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proveQueueAgain } from './queue-proofs.ts';

let database: TestDatabase;
let owner: pg.Client;
const [next, previous] = [randomBytes(32), randomBytes(32)];
const keys = { next, previous };
const endsAt = new Date('2031-05-06T07:08:09.123Z');
const work = { kind: 'ORDER', subjectId: 'o-1', accountId: null };
const complaint = { kind: 'COMPLAINT', subjectId: 'c-1', accountId: 'a-1' };
const decision = { complaint: 'c-1', outcome: 'REVERSED', access: 7n, order: null, person: 'p-2', event: randomUUID() };
const finding = { event: randomUUID(), about: 7n, verdict: 'UNLAWFUL', organisation: null, country: null };
const flagger = { id: 'f-1', issuer: 'https://flaggers.example', subject: 's-1', organisation: null, recordedBy: 'p-1' };

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('owner'));
  const insert = `INSERT INTO enforcement.work_item (id, kind, subject_id, account_id, due_at, claimed_by, claim_ends_at, claim_proof, origin_proof, access_idx, outcome, decided_event, decided_proof, closed_at)
    VALUES ($1, $2, $3, $4, now(), $5, $6, $7, $8, $9, $10, $11, $12, CASE WHEN $10::enforcement.complaint_state IS NOT NULL THEN now() END)`;
  await owner.query('ALTER TABLE enforcement.work_item DISABLE TRIGGER USER');
  await owner.query(insert, [
    'w-1',
    'ORDER',
    'o-1',
    null,
    'p-1',
    endsAt,
    vouch(previous, claimFact(work, 'p-1', endsAt)),
    null,
    null,
    null,
    null,
    null,
  ]);
  await owner.query(insert, [
    ...['w-2', 'COMPLAINT', 'c-1', 'a-1', 'p-2', endsAt, null, vouch(previous, originFact(complaint))],
    ...[7, 'REVERSED', decision.event, vouch(previous, decisionFact(decision))],
  ]);
  const recorded = `INSERT INTO enforcement.trusted_flagger (id, name, country, expertise, issuer, subject, recorded_by, recorded_at, proof)
    VALUES ($1, 'Flaggers', 'IE', '{a}', 'https://flaggers.example', $2, 'p-1', now(), $3)`;
  await owner.query(recorded, ['f-1', 's-1', vouch(previous, flaggerFact(flagger))]);
  // Nothing proves this one.
  await owner.query(recorded, ['f-2', 's-2', randomBytes(32)]);
  await owner.query(`INSERT INTO orders.finding (event, about, verdict, text, at, proof) VALUES ($1, 7, 'UNLAWFUL', 'why', now(), $2)`, [
    finding.event,
    vouch(previous, findingFact(finding)),
  ]);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const stored = async (sql: string): Promise<Buffer> => (await owner.query<{ proof: Buffer }>(sql)).rows[0]?.proof ?? Buffer.alloc(0);

it('what the old key proved is proved by the new one, once; what nothing proved stays unproved', async () => {
  const unproved = await stored("SELECT proof FROM enforcement.trusted_flagger WHERE id = 'f-2'");
  expect(await proveQueueAgain(owner, keys)).toBe(5);
  const proved: readonly (readonly [string, Fact])[] = [
    ["SELECT claim_proof AS proof FROM enforcement.work_item WHERE id = 'w-1'", claimFact(work, 'p-1', endsAt)],
    ["SELECT origin_proof AS proof FROM enforcement.work_item WHERE id = 'w-2'", originFact(complaint)],
    ["SELECT decided_proof AS proof FROM enforcement.work_item WHERE id = 'w-2'", decisionFact(decision)],
    ["SELECT proof FROM enforcement.trusted_flagger WHERE id = 'f-1'", flaggerFact(flagger)],
    ['SELECT proof FROM orders.finding', findingFact(finding)],
  ];
  for (const [sql, fact] of proved) {
    const proof = await stored(sql);
    expect(isVouched(next, fact, proof), sql).toBe(true);
    expect(isVouched(previous, fact, proof), sql).toBe(false);
  }
  expect(await stored("SELECT proof FROM enforcement.trusted_flagger WHERE id = 'f-2'")).toEqual(unproved);
  expect(await proveQueueAgain(owner, keys)).toBe(0);
});
