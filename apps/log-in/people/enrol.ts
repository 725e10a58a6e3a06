/** The steps of letting a person in, on the database: each signed, each a line, the last one lets in. */
import { createHash, randomBytes } from 'node:crypto';
import { publicKeyOf, type SigningPlace } from '@writ/acts/check';
import { inTransaction, type Sql } from '@writ/own-database';
import type pg from 'pg';
import { type EndedSessions, endSessions } from '../provider/sessions.ts';
import { addAct } from './acts.ts';
import {
  challengeOf,
  type Enrolment,
  isLast,
  nextStep,
  requireInviter,
  requireRecent,
  requireTaker,
  type Step,
  statementOf,
  type Terms,
} from './enrolment.ts';
import { type AssertedForm, findPerson, requireSigned, signerOf } from './persons.ts';
import type { Realm } from './realm.ts';
import { Refused } from './refused.ts';

export interface Desk {
  readonly pool: pg.Pool;
  readonly place: SigningPlace;
  readonly clock: () => Date;
}

/** How long a link is good for, in milliseconds: three days, over a weekend. */
const linkMs = 3 * 86_400_000;

export const drawn = (): string => randomBytes(16).toString('base64url');
const hashOf = (secret: string): Buffer => createHash('sha256').update(`writ/log-in/link/v1\0${secret}`).digest();

const columns = `id, realm, kind, person, name, roles, office, is_administrator AS "isAdministrator", invited_by AS "invitedBy", ends_at AS "endsAt",
  credential, spki, confirmed_by AS "confirmedBy", approved_by AS "approvedBy", admitted_at AS "admittedAt"`;

/** The enrolment that a link of the realm is for. Throws {@link Refused}; also for one whose time is over. */
export async function enrolmentOf(
  sql: Sql,
  realm: Realm,
  secret: string,
  { now, lock = false }: { now: Date; lock?: boolean },
): Promise<Enrolment> {
  const { rows } = await sql.query<Enrolment>(
    `SELECT ${columns} FROM enrolment WHERE secret_hash = $1 AND realm = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [hashOf(secret), realm.name],
  );
  const [found] = rows;
  if (found === undefined) throw new Refused('NOT_THERE');
  if (found.admittedAt === null && found.endsAt <= now) throw new Refused('OVER');
  return found;
}

/** Opens an enrolment and answers the secret of its link, which is kept nowhere. */
export async function openEnrolment(
  sql: Sql,
  { id, realm, kind, terms, invitedBy }: { id: string; realm: string; kind: Enrolment['kind']; terms: Terms; invitedBy: string | null },
  at: Date,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const { rowCount } = await sql.query(
    `INSERT INTO enrolment (id, realm, kind, secret_hash, person, name, roles, office, is_administrator, invited_by, invited_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING`,
    [
      ...[id, realm, kind, hashOf(secret), terms.person, terms.name, terms.roles, terms.office, terms.isAdministrator, invitedBy],
      ...[at, new Date(at.getTime() + linkMs)],
    ],
  );
  if (rowCount !== 1) throw new Refused('USED_BEFORE');
  return secret;
}

/** An administrator invites somebody, or replaces the device of a colleague. Answers the secret of the link. Throws {@link Refused}. */
export function invite(
  { pool, place, clock }: Desk,
  realm: Realm,
  { id, terms, at }: { id: string; terms: Terms; at: unknown },
  asserted: AssertedForm,
): Promise<string> {
  return inTransaction(pool, async (sql) => {
    const now = clock();
    const statement = statementOf('INVITE', place.origin, { ...terms, id, realm: realm.name }, requireRecent(at, now));
    const signer = await signerOf(sql, asserted, challengeOf(statement), place);
    requireInviter(signer, realm, terms);
    if (terms.person !== null) await requireSame(sql, realm, terms);
    const secret = await openEnrolment(sql, { id, realm: realm.name, kind: 'INVITED', terms, invitedBy: signer.id }, now);
    await addAct(sql, { act: 'INVITE', realm: realm.name, person: signer.id, statement, asserted }, now);
    return secret;
  });
}

/** A new device changes nothing else of a person. */
async function requireSame(sql: Sql, realm: Realm, { person, name, roles, office, isAdministrator }: Terms): Promise<void> {
  const found = await findPerson(sql, realm.name, person ?? '');
  if (found === null) throw new Refused('NOT_THERE');
  const isSame =
    found.name === name && String(found.roles) === String(roles) && found.office === office && found.isAdministrator === isAdministrator;
  if (!isSame) throw new Refused('BAD_TERMS');
}

/** The person accepts with a new passkey, which signs it. Throws {@link Refused}. */
export function accept(
  { pool, place, clock }: Desk,
  realm: Realm,
  { secret, at, spki }: { secret: string; at: unknown; spki: Uint8Array },
  asserted: AssertedForm,
): Promise<void> {
  return inTransaction(pool, async (sql) => {
    const now = clock();
    const enrolment = await enrolmentOf(sql, realm, secret, { now, lock: true });
    if (nextStep(enrolment) !== 'ACCEPT') throw new Refused('OTHER_STEP');
    const statement = statementOf('ACCEPT', place.origin, enrolment, requireRecent(at, now));
    requireSigned(asserted, canonical(spki), challengeOf(statement), { place, graph: realm.graph });
    await requireFresh(sql, asserted.credential, spki);
    await sql.query('UPDATE enrolment SET credential = $2, spki = $3, accepted_at = $4 WHERE id = $1', [
      enrolment.id,
      asserted.credential,
      spki,
      now,
    ]);
    await addAct(sql, { act: 'ACCEPT', realm: realm.name, person: null, statement, asserted }, now);
    if (isLast(enrolment, 'ACCEPT')) await letIn(sql, { ...enrolment, credential: asserted.credential, spki }, now);
  });
}

function canonical(spki: Uint8Array): Uint8Array {
  try {
    publicKeyOf(spki);
    return spki;
  } catch (cause) {
    if (cause instanceof TypeError) throw new Refused('NOT_SIGNED', { cause });
    throw cause;
  }
}

/** One key is of one person, and of one enrolment, whatever became of it. */
async function requireFresh(sql: Sql, credential: string, spki: Uint8Array): Promise<void> {
  const { rowCount } = await sql.query('SELECT FROM enrolment WHERE credential = $1 OR spki = $2', [credential, spki]);
  if (rowCount !== 0) throw new Refused('KEY_IN_USE');
}

/** A second person of the body confirms, or a counsel of the platform approves, which lets the person in. Answers what ended with a device that was replaced. Throws {@link Refused}. */
export function take(
  { pool, place, clock }: Desk,
  realm: Realm,
  { secret, at, step }: { secret: string; at: unknown; step: Exclude<Step, 'ACCEPT'> },
  asserted: AssertedForm,
): Promise<EndedSessions | null> {
  return inTransaction(pool, async (sql) => {
    const now = clock();
    const enrolment = await enrolmentOf(sql, realm, secret, { now, lock: true });
    if (nextStep(enrolment) !== step) throw new Refused('OTHER_STEP');
    const statement = statementOf(step, place.origin, enrolment, requireRecent(at, now));
    const signer = await signerOf(sql, asserted, challengeOf(statement), place);
    requireTaker(signer, step, enrolment);
    const set = step === 'CONFIRM' ? 'confirmed_by = $2, confirmed_at = $3' : 'approved_by = $2, admitted_at = $3';
    await sql.query(`UPDATE enrolment SET ${set} WHERE id = $1`, [enrolment.id, signer.id, now]);
    await addAct(sql, { act: step, realm: realm.name, person: signer.id, statement, asserted }, now);
    return isLast(enrolment, step) ? letIn(sql, enrolment, now) : null;
  });
}

/** The person is there, with this passkey and no other. Answers what ended with the one before. */
async function letIn(sql: Sql, enrolment: Enrolment, at: Date): Promise<EndedSessions | null> {
  const { id, realm, kind, name, roles, office, isAdministrator, credential, spki } = enrolment;
  const person = enrolment.person ?? drawn();
  let ended: EndedSessions | null = null;
  if (kind === 'ROOT') await sql.query('UPDATE enrolment SET admitted_at = $2 WHERE id = $1', [id, at]);
  if (enrolment.person === null)
    await sql.query(
      'INSERT INTO person (id, realm, name, roles, office, is_administrator, admitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [person, realm, name, roles, office, isAdministrator, at],
    );
  else {
    if ((await findPerson(sql, realm, person)) === null) throw new Refused('NOT_THERE');
    await sql.query('UPDATE passkey SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL', [person, at]);
    ended = await endSessions(sql, realm, person);
  }
  await sql.query('INSERT INTO passkey (id, person, spki, enrolment, added_at) VALUES ($1, $2, $3, $4, $5)', [
    credential,
    person,
    spki,
    id,
    at,
  ]);
  return ended;
}
