/** What the password of the role of orders alone can do with keys: propose one. Everything else needs its entry, and waits as long as it must. */
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { at, day, hour, start } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { playClock } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ageRecipients, certificates } from '../testing/certificates.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
let role: pg.Client;
let body: string;
beforeAll(async () => {
  served = await serve();
  role = await connect(served.database.options('orders'));
  const [row] = await served.sql('SELECT id FROM orders.enrolment ORDER BY id LIMIT 1');
  body = String(row?.['id']);
});
afterEach(async () => {
  await role.query('ROLLBACK');
  await playClock(served.database);
  await served.sql('DELETE FROM orders.delivery_key');
  await served.sql('DELETE FROM log.log_pending');
});
afterAll(async () => {
  await role.end();
  await served.close();
});

const denied = '42501';
const checkFailed = '23514';
const number = '+49 30 23125 000';
const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const spkiOf = (pem: string): string => hashOf(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }));

const columns = {
  id: () => randomUUID() as string,
  enrolment_id: () => body,
  purpose: () => 'ENCRYPTION',
  profile: () => 'CMS' as string | null,
  material: () => certificates.evidence as string,
  thumbprint: () => '',
  public_key: () => null as string | null,
  label: () => 'Evidence desk',
  not_after: () => '2060-01-01Z' as string | null,
  proposed_by: () => '{"issuer": "i", "subject": "officer"}',
  proposed_at: () => '2026-03-01T12:00:00Z',
};
type Column = keyof typeof columns;

/** A proposal as the role can write it. */
async function propose(given: Partial<Record<Column, string | null>> = {}, more: Record<string, unknown> = {}): Promise<string> {
  const row = { ...Object.fromEntries(Object.entries(columns).map(([name, make]) => [name, make()])), ...given } as Record<
    Column,
    string | null
  >;
  const pem = row.material ?? '';
  if (row.thumbprint === '') row.thumbprint = hashOf(row.profile === 'AGE' ? Buffer.from(pem) : new X509Certificate(pem).raw);
  if (row.public_key === null && row.profile !== 'AGE') row.public_key = spkiOf(pem);
  const all: Record<string, unknown> = { ...row, ...more };
  const names = Object.keys(all);
  await role.query(
    `INSERT INTO orders.delivery_key (${names.join()}) VALUES (${names.map((_, at) => `$${at + 1}`).join()})`,
    Object.values(all),
  );
  return row.id ?? '';
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (fault: { code: string }) => fault.code,
  );
/** Leaves an entry pending, and answers its id. */
async function entryOf(type: string, details: Record<string, unknown>): Promise<string> {
  const event = randomUUID();
  const pending = { type, entry: JSON.stringify({ details }) };
  await role.query('INSERT INTO log.log_pending (event_id, draft) VALUES ($1, $2)', [event, JSON.stringify(pending)]);
  return event;
}
const printOf = (pem: string) => hashOf(new X509Certificate(pem).raw);
const evidence = printOf(certificates.evidence);

interface Approval {
  seen?: number;
  by?: string;
  called?: string;
  hours?: number;
  entry?: string;
  at?: Date;
}
async function approve(key: string, { seen = 1, by = 'counsel', called = number, hours = 72, entry, at: instant = start }: Approval = {}) {
  const event = entry ?? (await entryOf('key.enrolled.v1', { thumbprint: evidence }));
  return role.query(
    `SELECT orders.approve_delivery_key($1, $2, $3, $4, 'read aloud', $7::timestamptz, $7::timestamptz + make_interval(hours => $5), $6)`,
    [key, seen, { issuer: 'i', subject: by }, called, hours, event, instant],
  );
}

describe('a row', () => {
  it('has the thumbprint that its material has, whoever writes it', async () => {
    expect(await codeOf(propose())).toBe('');
    expect(await codeOf(propose({ thumbprint: printOf(certificates.evidenceRsa) }))).toBe(checkFailed);
    expect(await codeOf(propose({ material: certificates.evidenceRsa, thumbprint: evidence }))).toBe(checkFailed);
  });
  it('is a proposal: nothing else of it can be written', async () => {
    for (const [name, value] of Object.entries({ approved_by: '{}', usable_from: '2020-01-01Z', tried_at: '2020-01-01Z', generation: 2 }))
      expect(await codeOf(propose({}, { [name]: value })), name).toBe(denied);
    for (const set of [
      'material = material',
      'usable_from = now()',
      'tried_at = now()',
      'revoked_at = NULL',
      'enrolment_id = enrolment_id',
    ])
      expect(await codeOf(role.query(`UPDATE orders.delivery_key SET ${set}`)), set).toBe(denied);
    expect(await codeOf(role.query('DELETE FROM orders.delivery_key'))).toBe(denied);
  });
  it('holds no private key', async () => {
    const material = 'AGE-SECRET-KEY-1AAAA';
    expect(
      await codeOf(propose({ profile: 'AGE', material, thumbprint: hashOf(Buffer.from(material)), public_key: null, not_after: null })),
    ).toBe(checkFailed);
  });
});

describe('a key that is approved', () => {
  it('is approved beside its public entry, and not without it, with one of another key or type, or of an earlier transaction', async () => {
    await role.query('BEGIN');
    const key = await propose();
    await role.query('SAVEPOINT proposed');
    const attempt = async (entry: string) => {
      const code = await codeOf(approve(key, { entry }));
      await role.query('ROLLBACK TO proposed');
      return code;
    };
    expect(await attempt(randomUUID())).toBe(denied);
    expect(await attempt(await entryOf('key.enrolled.v1', { thumbprint: printOf(certificates.evidenceRsa) }))).toBe(denied);
    expect(await attempt(await entryOf('key.approved.v1', { thumbprint: evidence }))).toBe(denied);
    const earlier = await connect(served.database.options('orders'));
    const event = randomUUID();
    const pending = { type: 'key.enrolled.v1', entry: JSON.stringify({ details: { thumbprint: evidence } }) };
    await earlier.query('INSERT INTO log.log_pending (event_id, draft) VALUES ($1, $2)', [event, JSON.stringify(pending)]);
    await earlier.end();
    expect(await attempt(event)).toBe(denied);
    expect(await codeOf(approve(key))).toBe('');
  });
  it('waits 72 hours, was read aloud on the number of the enrolment to somebody who did not propose it, and was not changed meanwhile', async () => {
    await role.query('BEGIN');
    const key = await propose();
    await role.query('SAVEPOINT proposed');
    for (const wrong of [{ hours: 71 }, { called: '+49 30 1234567' }, { by: 'officer' }, { seen: 2 }]) {
      expect(await codeOf(approve(key, wrong)), JSON.stringify(wrong)).toBe(denied);
      await role.query('ROLLBACK TO proposed');
    }
    expect(await codeOf(approve(key))).toBe('');
    expect(await codeOf(approve(key, { seen: 2 })), 'twice').toBe(denied);
  });
  it('waits 72 hours by the clock of the database, whatever instant its caller gives', async () => {
    await playClock(served.database, at(day));
    await role.query('BEGIN');
    const key = await propose();
    await role.query('SAVEPOINT proposed');
    expect(await codeOf(approve(key, { at: start }))).toBe(denied);
    await role.query('ROLLBACK TO proposed');
    expect(await codeOf(approve(key, { at: at(day) }))).toBe('');
  });
});

describe('a key is usable', () => {
  /** Which of these instants it is usable at, as hours after it was approved. */
  async function usable(key: string, enrolment: string, hours: readonly number[]): Promise<number[]> {
    const found: number[] = [];
    for (const hoursLater of hours) {
      const { rows } = await role.query('SELECT tried FROM orders.usable_delivery_key($1, $2, $3)', [
        key,
        enrolment,
        at(hoursLater * hour),
      ]);
      if (rows.length > 0) found.push(hoursLater);
    }
    return found;
  }
  /** A key that is approved, with its public leaf in the log or on its way. */
  async function approved({
    logged = true,
    ...given
  }: Partial<Record<Column, string | null>> & { logged?: boolean } = {}): Promise<string> {
    await role.query('BEGIN');
    const key = await propose(given);
    const entry = await entryOf('key.enrolled.v1', { thumbprint: printOf(given.material ?? certificates.evidence) });
    await approve(key, { entry });
    await role.query('COMMIT');
    if (logged) await served.sql(`INSERT INTO log.log_entry SELECT coalesce(max(idx) + 1, 0), $1, '', '' FROM log.log_entry`, [entry]);
    return key;
  }
  const instants = [-1, 0, 71, 72, 1_000];

  it('once its waiting time is over, for its own body', async () => {
    const key = await approved();
    expect(await usable(key, body, instants)).toEqual([72, 1_000]);
    const [other] = await served.sql('SELECT id FROM orders.enrolment WHERE id <> $1 LIMIT 1', [body]);
    expect(await usable(key, String(other?.['id']), instants)).toEqual([]);
  });
  it('no sooner than the clock of the database', async () => {
    const key = await approved();
    await playClock(served.database, at(71 * hour));
    expect(await usable(key, body, instants)).toEqual([]);
  });
  it('only with its public leaf in the log', async () => {
    expect(await usable(await approved({ logged: false }), body, instants)).toEqual([]);
  });
  it('only to encrypt', async () => {
    expect(await usable(await approved({ purpose: 'SIGNING', profile: null }), body, instants)).toEqual([]);
  });
  it('until its certificate ends', async () => {
    expect(await usable(await approved({ not_after: at(80 * hour).toISOString() }), body, instants)).toEqual([72]);
  });
  it.each(['SUSPENDED', 'ENDED'])('not while the enrolment is %s', async (state) => {
    const key = await approved();
    await served.sql('UPDATE orders.enrolment SET state = $2::orders.enrolment_state WHERE id = $1', [body, state]);
    expect(await usable(key, body, instants)).toEqual([]);
    await served.sql(`UPDATE orders.enrolment SET state = 'ENROLLED' WHERE id = $1`, [body]);
  });
  it('not before it is approved, nor after it is revoked', async () => {
    await role.query('BEGIN');
    const proposal = await propose();
    expect(await usable(proposal, body, instants)).toEqual([]);
    await role.query('ROLLBACK');
    const key = await approved();
    await role.query('BEGIN');
    const revoked = await entryOf('key.revoked.v1', { target: { thumbprint: evidence } });
    await role.query(`SELECT orders.revoke_delivery_key($1, 2, '{}', 'lost', $2, $3)`, [key, start, revoked]);
    expect(await usable(key, body, instants)).toEqual([]);
  });
  it('and is tried once, beside the entry of it, when its waiting time is over', async () => {
    const key = await approved();
    await role.query('BEGIN');
    await role.query('SAVEPOINT untried');
    const tried = async (hours: number, entry: string) => {
      const code = await codeOf(role.query('SELECT orders.mark_delivery_key_tried($1, $2, $3, $4)', [key, body, at(hours * hour), entry]));
      if (code !== '') await role.query('ROLLBACK TO untried');
      return code;
    };
    const entry = () => entryOf('key.tried.v1', { target: { thumbprint: evidence } });
    expect(await tried(72, randomUUID())).toBe(denied);
    expect(await tried(71, await entry())).toBe(denied);
    expect(await tried(72, await entry())).toBe('');
    expect(await tried(73, await entry()), 'twice').toBe(denied);
  });
});

describe('a proposal', () => {
  const refusals = { notEnrolled: 'WK001', otherPurpose: 'WK002', revoked: 'WK003', again: '23505' };
  const signing = { purpose: 'SIGNING', profile: null, material: certificates.evidenceSigning };

  it('is of a body that is enrolled', async () => {
    await served.sql(`UPDATE orders.enrolment SET state = 'SUSPENDED' WHERE id = $1`, [body]);
    expect(await codeOf(propose())).toBe(refusals.notEnrolled);
    await served.sql(`UPDATE orders.enrolment SET state = 'ENROLLED' WHERE id = $1`, [body]);
  });
  it('of a recipient of age has neither public key nor end, and does not come back either once it was tried', async () => {
    const [material, another] = ageRecipients;
    const age = { profile: 'AGE', material, not_after: null };
    expect(await codeOf(propose({ ...age, public_key: evidence }))).toBe(checkFailed);
    expect(await codeOf(propose({ ...age, not_after: '2060-01-01Z' }))).toBe(checkFailed);
    expect(await codeOf(propose({ ...age, thumbprint: hashOf(Buffer.from(another)) }))).toBe(checkFailed);
    const key = await propose(age);
    await served.sql(
      `UPDATE orders.delivery_key SET approved_by = '{}', approved_at = $2, called = $3, call_back = 'aloud', usable_from = $2::timestamptz + interval '72 hours',
              enrolled_event = gen_random_uuid(), tried_at = $2, tried_event = gen_random_uuid(), revoked_by = '{}', revoked_at = $2, revoke_reason = 'lost' WHERE id = $1`,
      [key, start, number],
    );
    expect(await codeOf(propose(age))).toBe(refusals.revoked);
    expect(await codeOf(propose({ ...age, material: another }))).toBe('');
  });
  it('has one purpose for its public key, in whatever certificate and order', async () => {
    await role.query('BEGIN');
    await propose();
    await role.query('SAVEPOINT one');
    expect(await codeOf(propose(signing))).toBe(refusals.otherPurpose);
    await role.query('ROLLBACK');
    await role.query('BEGIN');
    await propose(signing);
    expect(await codeOf(propose())).toBe(refusals.otherPurpose);
  });
  it('is there once', async () => {
    await role.query('BEGIN');
    await propose();
    expect(await codeOf(propose())).toBe(refusals.again);
  });
  it('does not bring back what was in use and is revoked, but what was dropped', async () => {
    await role.query('BEGIN');
    const drop = async (key: string, seen: number, print: string) =>
      role.query(`SELECT orders.revoke_delivery_key($1, $2, '{}', 'r', $3, $4)`, [
        key,
        seen,
        start,
        await entryOf('key.revoked.v1', { target: { thumbprint: print } }),
      ]);
    await drop(await propose(), 1, evidence);
    await propose();
    const print = printOf(certificates.signing);
    const own = { ...signing, material: certificates.signing };
    const key = await propose(own);
    await approve(key, { entry: await entryOf('key.enrolled.v1', { thumbprint: print }) });
    await drop(key, 2, print);
    expect(await codeOf(propose(own))).toBe(refusals.revoked);
  });
});
