/** People who were let in, and their passkeys. */
import { createHash } from 'node:crypto';
import type { Office, Role } from '@writ/access';
import { publicKeyOf, RefusedAct, type SigningPlace, verifyChallenge } from '@writ/acts/check';
import type { Sql } from '@writ/own-database';
import { z } from 'zod';
import type { Realm } from './realm.ts';
import { Refused } from './refused.ts';

export interface Person {
  /** The `sub` of their tokens: drawn, and of nobody else ever. */
  readonly id: string;
  readonly realm: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** As what they sign; null for the platform's. */
  readonly office: Office | null;
  /** Whether they may invite. */
  readonly isAdministrator: boolean;
}

/** A person, and the graph of their body. */
export interface Signer extends Person {
  readonly graph: Realm['graph'];
}

const columns = 'p.id, p.realm, p.name, p.roles, p.office, p.is_administrator AS "isAdministrator"';

/** Who was let in and has not left. */
export async function findPerson(sql: Sql, realm: string, id: string): Promise<Person | null> {
  const { rows } = await sql.query<Person>(`SELECT ${columns} FROM person p WHERE p.realm = $1 AND p.id = $2 AND p.ended_at IS NULL`, [
    realm,
    id,
  ]);
  return rows[0] ?? null;
}

/** Who was let in and has not left, by name. */
export async function peopleIn(sql: Sql, realm: string): Promise<Person[]> {
  const { rows } = await sql.query<Person>(
    `SELECT ${columns} FROM person p WHERE p.realm = $1 AND p.ended_at IS NULL ORDER BY p.name, p.id`,
    [realm],
  );
  return rows;
}

const base64Url = z
  .string()
  .min(1)
  .max(4_096)
  .regex(/^[A-Za-z0-9_-]+$/);

/** What a browser sends of an assertion. */
export const assertedShape = z.object({
  credential: base64Url.max(1_400),
  clientDataJSON: base64Url,
  authenticatorData: base64Url,
  signature: base64Url,
});
export type AssertedForm = z.infer<typeof assertedShape>;

/** Passes when the key signed the challenge here with its user verified. The platform's keys are of one device. Throws {@link Refused}. */
export function requireSigned(
  { credential: _, ...assertion }: AssertedForm,
  spki: Uint8Array,
  challenge: Uint8Array,
  { place, graph }: { place: SigningPlace; graph: Realm['graph'] },
): void {
  try {
    verifyChallenge({ challenge, assertion, key: publicKeyOf(spki), place, needsDevice: graph === 'platform' });
  } catch (cause) {
    if (cause instanceof RefusedAct) throw new Refused(cause.code === 'NOT_DEVICE_BOUND' ? 'OF_ONE_DEVICE' : 'NOT_SIGNED', { cause });
    if (cause instanceof TypeError) throw new Refused('NOT_SIGNED', { cause });
    throw cause;
  }
}

/** The person whose passkey signed the challenge. Throws {@link Refused}. */
export async function signerOf(sql: Sql, asserted: AssertedForm, challenge: Uint8Array, place: SigningPlace): Promise<Signer> {
  const { rows } = await sql.query<Signer & { spki: Buffer }>(
    `SELECT ${columns}, r.graph, k.spki FROM passkey k JOIN person p ON p.id = k.person JOIN realm r ON r.name = p.realm
      WHERE k.id = $1 AND k.ended_at IS NULL AND p.ended_at IS NULL`,
    [asserted.credential],
  );
  const [found] = rows;
  if (found === undefined) throw new Refused('UNKNOWN_KEY');
  const { spki, ...signer } = found;
  requireSigned(asserted, spki, challenge, { place, graph: signer.graph });
  return signer;
}

/** What is signed at a log-in: this one attempt of one browser. */
export const signInChallenge = (issuer: string, uid: string): Buffer =>
  createHash('sha256').update(`writ/log-in/sign-in/v1\0${issuer}\0${uid}`).digest();
