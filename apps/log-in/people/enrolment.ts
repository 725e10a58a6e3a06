/** Letting a person in, as pure functions: what is signed at each step, which step is next, and who may take it. */
import { createHash } from 'node:crypto';
import { type Office, offices, type Role, rolesOf } from '@writ/access';
import { z } from 'zod';
import type { Signer } from './persons.ts';
import { issuerOf, type Realm } from './realm.ts';
import { Refused } from './refused.ts';

/** As whom somebody is let in. */
export interface Terms {
  /** Whose device is replaced; null for somebody new. */
  readonly person: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: Office | null;
  readonly isAdministrator: boolean;
}

export interface Enrolment extends Terms {
  readonly id: string;
  readonly realm: string;
  readonly kind: 'FIRST' | 'ROOT' | 'INVITED';
  readonly invitedBy: string | null;
  readonly endsAt: Date;
  readonly credential: string | null;
  readonly spki: Uint8Array | null;
  readonly confirmedBy: string | null;
  readonly approvedBy: string | null;
  readonly admittedAt: Date | null;
}

export const steps = ['ACCEPT', 'CONFIRM', 'APPROVE'] as const;
export type Step = (typeof steps)[number];

/** What is to be done next; null when the person was let in. */
export function nextStep({ kind, spki, confirmedBy, admittedAt }: Enrolment): Step | null {
  if (admittedAt !== null) return null;
  if (spki === null) return 'ACCEPT';
  return kind === 'INVITED' && confirmedBy === null ? 'CONFIRM' : 'APPROVE';
}

/** Whether the step is the last. */
export const isLast = ({ kind }: Enrolment, step: Step): boolean => step === (kind === 'ROOT' ? 'ACCEPT' : 'APPROVE');

/** Throws {@link Refused} unless the signer may invite people of the realm. */
export function requireInviter(signer: Signer, realm: Realm, { person }: Terms): void {
  if (signer.realm !== realm.name) throw new Refused('OTHER_BODY');
  if (!signer.isAdministrator) throw new Refused('NOT_ADMINISTRATOR');
  if (signer.id === person) throw new Refused('SAME_PERSON');
}

/** Throws {@link Refused} unless the signer may take the step: a second person of the body confirms, and a counsel of the platform approves. */
export function requireTaker(signer: Signer, step: Exclude<Step, 'ACCEPT'>, { realm, person, invitedBy, confirmedBy }: Enrolment): void {
  if (step === 'CONFIRM' && signer.realm !== realm) throw new Refused('OTHER_BODY');
  if (step === 'APPROVE' && (signer.graph !== 'platform' || !signer.roles.includes('COUNSEL'))) throw new Refused('NOT_COUNSEL');
  if ([person, invitedBy, confirmedBy].includes(signer.id)) throw new Refused('SAME_PERSON');
}

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+$/u);

/** The terms of a form or of a ceremony. Throws {@link Refused} for what the realm can't give. */
export function termsOf({ graph, roles }: Pick<Realm, 'graph' | 'roles'>, given: unknown): Terms {
  const shape = z.strictObject({
    person: z.string().min(1).max(100).nullable(),
    name,
    roles: z.array(z.enum(rolesOf(graph))).min(1),
    office: z.enum(offices).nullable(),
    isAdministrator: z.boolean(),
  });
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new Refused('BAD_TERMS', { cause: parsed.error });
  const terms = parsed.data;
  const isWhole = terms.roles.every((role) => roles.includes(role)) && (terms.office === null) === (graph === 'platform');
  if (!isWhole) throw new Refused('BAD_TERMS');
  return { ...terms, roles: roles.filter((role) => terms.roles.includes(role)) };
}

/** What a code of a key is made of: so many groups of four letters and digits that people read to each other. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLetters = 16;

/** A key in 80 bits that two people compare on the telephone. */
export function codeOf(spki: Uint8Array): string {
  const hash = createHash('sha256').update('writ/log-in/key/v1\0').update(spki).digest();
  const letters = Array.from({ length: codeLetters }, (_, at) => alphabet.charAt((hash[at] ?? 0) % alphabet.length)).join('');
  return letters.match(/.{4}/g)?.join(' ') ?? '';
}

/** What is signed: an act, whom it is about, and when. Each member is in its place, so that the same act is the same text. */
export function statementOf(
  act: Step | 'INVITE',
  origin: string,
  {
    id,
    realm,
    person,
    name: called,
    roles,
    office,
    isAdministrator,
    spki,
  }: Terms & Pick<Enrolment, 'id' | 'realm'> & { spki?: Uint8Array | null },
  at: string,
): string {
  const key = spki == null || act === 'ACCEPT' ? null : createHash('sha256').update(spki).digest('base64url');
  const issuer = issuerOf(origin, { name: realm });
  return JSON.stringify({ act, issuer, enrolment: id, person, name: called, roles, office, isAdministrator, key, at });
}

export const challengeOf = (statement: string): Buffer => createHash('sha256').update(`writ/log-in/act/v1\0${statement}`).digest();

/** How long a page may lie open before its form is sent, and how far clocks may be off, in milliseconds. */
const openMs = 15 * 60_000;

/** The instant of a statement. Throws {@link Refused} for one that is long past or to come. */
export function requireRecent(at: unknown, now: Date): string {
  const time = typeof at === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) ? Date.parse(at) : Number.NaN;
  if (typeof at !== 'string' || !(time <= now.getTime() && now.getTime() - time < openMs)) throw new Refused('OVER');
  return at;
}
