/** Who is there, for whoever may know it, and the end of a person: each is signed, and a line. */
import { inTransaction, type Sql } from '@writ/own-database';
import { type EndedSessions, endSessions } from '../provider/sessions.ts';
import { addAct } from './acts.ts';
import type { Desk } from './enrol.ts';
import { challengeOf, requireRecent } from './enrolment.ts';
import { type AssertedForm, findPerson, type Person, peopleIn, type Signer, signerOf } from './persons.ts';
import { issuerOf, type Realm } from './realm.ts';
import { Refused } from './refused.ts';

/** What is signed to see the people of a realm. */
export const listStatement = (origin: string, realm: Realm, at: string): string =>
  JSON.stringify({ act: 'LIST', issuer: issuerOf(origin, realm), at });

/** Whose end is signed. */
export interface Leaving {
  readonly person: string;
  readonly name: string;
}

/** What is signed to end somebody. */
export const endStatement = (origin: string, realm: Realm, { person, name }: Leaving, at: string): string =>
  JSON.stringify({ act: 'END', issuer: issuerOf(origin, realm), person, name, at });

/** Throws {@link Refused} unless the signer is an administrator of the body or a counsel of the platform. One is enough: what ends gives nobody anything. */
function requireKeeper(signer: Signer, realm: Realm): void {
  const isCounsel = signer.graph === 'platform' && signer.roles.includes('COUNSEL');
  if (isCounsel) return;
  if (signer.realm !== realm.name) throw new Refused('OTHER_BODY');
  if (!signer.isAdministrator) throw new Refused('NOT_ADMINISTRATOR');
}

/** The people of the realm, by name. Throws {@link Refused}. */
export function listPeople({ pool, place, clock }: Desk, realm: Realm, at: unknown, asserted: AssertedForm): Promise<Person[]> {
  return inTransaction(pool, async (sql) => {
    const now = clock();
    const statement = listStatement(place.origin, realm, requireRecent(at, now));
    const signer = await signerOf(sql, asserted, challengeOf(statement), place);
    requireKeeper(signer, realm);
    await addAct(sql, { act: 'LIST', realm: realm.name, person: signer.id, statement, asserted }, now);
    return peopleIn(sql, realm.name);
  });
}

/**
 * Ends a person: their passkeys, what they have under way, and what they invited or confirmed and nobody approved yet. Nothing brings them back. Throws {@link Refused}.
 * Answers the sessions that the console is to be told of.
 */
export function endPerson(
  { pool, place, clock }: Desk,
  realm: Realm,
  { at, ...leaving }: Leaving & { at: unknown },
  asserted: AssertedForm,
): Promise<EndedSessions> {
  return inTransaction(pool, async (sql) => {
    const now = clock();
    const statement = endStatement(place.origin, realm, leaving, requireRecent(at, now));
    const signer = await signerOf(sql, asserted, challengeOf(statement), place);
    requireKeeper(signer, realm);
    if (signer.id === leaving.person) throw new Refused('OWN_END');
    const found = await findPerson(sql, realm.name, leaving.person);
    if (found === null || found.name !== leaving.name) throw new Refused('NOT_THERE');
    await addAct(sql, { act: 'END', realm: realm.name, person: signer.id, statement, asserted }, now);
    return end(sql, found, signer, now);
  });
}

async function end(sql: Sql, { id, realm }: Person, by: Signer, now: Date): Promise<EndedSessions> {
  const { rowCount } = await sql.query('UPDATE person SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL', [
    id,
    now,
    by.id,
  ]);
  if (rowCount !== 1) throw new Refused('NOT_THERE');
  await sql.query('UPDATE passkey SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL', [id, now]);
  await sql.query(
    'UPDATE enrolment SET ends_at = $2 WHERE admitted_at IS NULL AND ends_at > $2 AND $1 IN (person, invited_by, confirmed_by)',
    [id, now],
  );
  return endSessions(sql, realm, id);
}
