/**
 * What a console asks this page to have signed. The page believes nothing of it: it computes the digest over what it shows, and compares it with the
 * statement's. Whatever it can't show whole in what matters is nothing to sign.
 */
import { type ActName, rolesOfActs, type Statement, statementBytes, statementSchema } from '@writ/acts';
import { fromBase64, sha256 } from '@writ/tlog';
import { type DigestedOrder, digestVersion, hashOf, type OrderPart, recomputed } from '@writ/tlog/order-digest';
import { z } from 'zod';
import {
  caseSchema,
  type DescribedKey,
  describedSchema,
  enrolmentSchema,
  erasureSchema,
  type Owner,
  orderSchema,
  ownerSchema,
  partSchema,
  type ShownCase,
  type ShownEnrolment,
  type ShownErasure,
  type ShownOrder,
} from './order-form.ts';

/** Why there is nothing to sign. The list is closed. */
export const refusals = [
  /** The message is not of its form: a name too many or too few, a code without words. */
  'FORM',
  /** Nobody signs this act in this role. */
  'ROLE',
  /** What is shown is not what the act is about, or nothing is shown. */
  'NOT_SHOWN',
  /** A part that the signer has to see came as its hash. */
  'HIDDEN',
  /** What is shown has another digest than the statement. */
  'DIGEST',
  /** What the act allows is over. */
  'ENDED',
  /** The statement is of another time than now. */
  'CLOCK',
  /** Nobody named a key. */
  'NO_KEY',
] as const;
export type Refusal = (typeof refusals)[number];

/** What is signed over. `unseen` are parts of the order whose text the signer may not read: they count by their hash. */
export type Subject =
  | { readonly kind: 'order'; readonly order: ShownOrder; readonly unseen: readonly OrderPart[] }
  | { readonly kind: 'key'; readonly key: DescribedKey }
  | { readonly kind: 'case'; readonly case: ShownCase }
  | { readonly kind: 'enrolment'; readonly enrolment: ShownEnrolment }
  | { readonly kind: 'erasure'; readonly erasure: ShownErasure };

export interface AskedSignature {
  readonly mode: 'sign';
  readonly statement: Statement;
  readonly subject: Subject;
  /** Ids of the signer's passkeys, in base64url. */
  readonly credentials: readonly string[];
}
export interface AskedKey {
  readonly mode: 'register';
  readonly owner: Owner;
}
export type Asked = AskedSignature | AskedKey;
export type Reading = { readonly asked: Asked } | { readonly refused: Refusal };

/** Which kind of thing each act is about. */
const subjectsOfActs: Readonly<Record<ActName, readonly Subject['kind'][]>> = {
  ISSUE: ['order'],
  VALIDATE: ['order'],
  RECORD: ['order'],
  REVIEW: ['order'],
  RELEASE: ['order'],
  RETURN: ['order'],
  OBJECT: ['order'],
  CLEAR: ['order'],
  WITHDRAW: ['order'],
  MAINTAIN: ['order'],
  PERMIT_MARKED: ['order'],
  RAISE_LIMIT: ['order'],
  END_CHALLENGE: ['order'],
  OPEN_CASE: ['case'],
  ENROL: ['enrolment'],
  SUSPEND: ['order', 'key'],
  ERASE: ['erasure'],
  CREDENTIAL: ['key'],
};

const credentials = z.array(z.string().regex(/^[A-Za-z0-9_-]{1,500}$/)).max(50);
const common = { v: z.literal(1), statement: statementSchema, credentials };
const askedSchema = z.union([
  z.strictObject({ ...common, order: orderSchema, parts: z.array(partSchema).max(20) }),
  z.strictObject({ ...common, credential: describedSchema }),
  z.strictObject({ ...common, case: caseSchema }),
  z.strictObject({ ...common, enrolment: enrolmentSchema }),
  z.strictObject({ ...common, erasure: erasureSchema }),
  z.strictObject({ v: z.literal(1), register: ownerSchema }),
]);
type Message = z.infer<typeof askedSchema>;
type OfOrder = Extract<Message, { order: unknown }>;

/** Parts that not every signer may read, or that are told no more as they were asked. Everybody sees all the others before they sign. */
const mayBeUnseen: readonly OrderPart[] = ['grounds', 'purpose', 'secrecy'];

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is signed of a key: lower-case hex of SHA-256 over its description as canonical JSON. */
export const keyDigest = (key: DescribedKey): string => hashOf(['writ/credential/1', key]);
const caseDigest = ({ reference, account, fields }: ShownCase): string =>
  hashOf(['writ/case/1', { reference, account, fields: [...fields].sort() }]);
const enrolmentDigest = (shown: ShownEnrolment): string =>
  hashOf(['writ/enrolment/1', { ...shown, roles: [...shown.roles].sort(), offices: [...shown.offices].sort() }]);
const erasureDigest = ({ account }: ShownErasure): string => hashOf(['writ/erasure/1', { account }]);
/** By which a key is suspended: SHA-256 over its SPKI. */
const spkiDigest = ({ spki }: DescribedKey): string => hex(sha256(fromBase64(spki) ?? new Uint8Array()));

function readOrder({ statement, order, parts }: OfOrder): Subject | Refusal {
  if (statement.order === null || statement.generation === null) return 'FORM';
  // The first version covers some of the texts alone.
  if (digestVersion(statement.digest) !== 2 || new Set(parts.map(({ name }) => name)).size !== parts.length) return 'DIGEST';
  try {
    const { digest, own } = recomputed(order as DigestedOrder, parts);
    const unseen = parts.map(({ name }) => name).filter((name) => !own.includes(name));
    if (unseen.some((name) => !mayBeUnseen.includes(name))) return 'HIDDEN';
    return digest === statement.digest ? { kind: 'order', order, unseen } : 'DIGEST';
  } catch {
    // A part that is missing, or half of a character: no digest is that of such an order.
    return 'DIGEST';
  }
}

function readKey(statement: Statement, key: DescribedKey): Subject | Refusal {
  if (statement.order !== null || statement.generation !== null) return 'FORM';
  const digest = statement.act === 'SUSPEND' ? spkiDigest(key) : keyDigest(key);
  return digest === statement.digest ? { kind: 'key', key } : 'DIGEST';
}

function readCase(statement: Statement, shown: ShownCase): Subject | Refusal {
  if (statement.order !== shown.reference) return 'FORM';
  return caseDigest(shown) === statement.digest ? { kind: 'case', case: shown } : 'DIGEST';
}

function readEnrolment(statement: Statement, shown: ShownEnrolment): Subject | Refusal {
  if (statement.order !== shown.enrolment || statement.generation === null) return 'FORM';
  return enrolmentDigest(shown) === statement.digest ? { kind: 'enrolment', enrolment: shown } : 'DIGEST';
}

function readErasure(statement: Statement, shown: ShownErasure): Subject | Refusal {
  if (statement.order !== null || statement.generation !== null) return 'FORM';
  return erasureDigest(shown) === statement.digest ? { kind: 'erasure', erasure: shown } : 'DIGEST';
}

/** What a message shows. */
function kindOf(message: Exclude<Message, { register: unknown }>): Subject['kind'] {
  if ('order' in message) return 'order';
  if ('case' in message) return 'case';
  if ('erasure' in message) return 'erasure';
  return 'enrolment' in message ? 'enrolment' : 'key';
}

function subjectOf(message: Exclude<Message, { register: unknown }>): Subject | Refusal {
  const { statement } = message;
  if (!subjectsOfActs[statement.act].includes(kindOf(message))) return 'NOT_SHOWN';
  try {
    statementBytes(statement);
    if ('order' in message) return readOrder(message);
    if ('case' in message) return readCase(statement, message.case);
    if ('erasure' in message) return readErasure(statement, message.erasure);
    return 'enrolment' in message ? readEnrolment(statement, message.enrolment) : readKey(statement, message.credential);
  } catch {
    // Half of a character has no bytes that could be signed.
    return 'FORM';
  }
}

/** Milliseconds that a statement may be ahead of this clock, and old: whoever signs says when they sign, and much counts from then. */
const aheadMs = 60_000;
const oldestMs = 3_600_000;

/** What a statement's times have against it now; null for nothing. Asked again when the button is pressed. */
export function timeFault({ at, endsAt }: Statement, now: Date): Refusal | null {
  if (endsAt !== null && Date.parse(endsAt) <= now.getTime()) return 'ENDED';
  const age = now.getTime() - Date.parse(at);
  return age < -aheadMs || age > oldestMs ? 'CLOCK' : null;
}

/** Reads a message of a console. Nothing of it is kept or shown where it is refused. */
export function readAsked(message: unknown, now: Date): Reading {
  const parsed = askedSchema.safeParse(message);
  if (!parsed.success) return { refused: 'FORM' };
  const { data } = parsed;
  if ('register' in data) return { asked: { mode: 'register', owner: data.register } };
  const { statement } = data;
  if (!rolesOfActs[statement.act].includes(statement.role)) return { refused: 'ROLE' };
  const subject = subjectOf(data);
  if (typeof subject === 'string') return { refused: subject };
  const late = timeFault(statement, now);
  if (late !== null) return { refused: late };
  if (data.credentials.length === 0) return { refused: 'NO_KEY' };
  return { asked: { mode: 'sign', statement, subject, credentials: data.credentials } };
}
