/**
 * What a person signs: one statement about one order, one credential or one case, as canonical JSON (RFC 8785). Who signs, who shows it and who
 * checks it make the same bytes of it. Runs in a browser too.
 */
import { sha256, toBase64Url, utf8 } from '@writ/tlog';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** What an act does. The list is closed. */
export const actNames = [
  'ISSUE',
  'VALIDATE',
  'RECORD',
  'REVIEW',
  'RELEASE',
  'RETURN',
  'OBJECT',
  'CLEAR',
  'WITHDRAW',
  'MAINTAIN',
  'PERMIT_MARKED',
  'RAISE_LIMIT',
  'END_CHALLENGE',
  'OPEN_CASE',
  'ENROL',
  'SUSPEND',
  'ERASE',
  'CREDENTIAL',
] as const;
export type ActName = (typeof actNames)[number];

/** In which role somebody signs. */
export const signerRoles = ['ISSUING', 'VALIDATING', 'ENFORCING', 'AGENT', 'COUNSEL', 'AUDITOR'] as const;
export type SignerRole = (typeof signerRoles)[number];

/** In which role each act may be signed. */
export const rolesOfActs: Readonly<Record<ActName, readonly SignerRole[]>> = {
  ISSUE: ['ISSUING'],
  VALIDATE: ['VALIDATING'],
  RECORD: ['AGENT', 'COUNSEL'],
  REVIEW: ['AGENT'],
  RELEASE: ['COUNSEL'],
  RETURN: ['AGENT', 'COUNSEL'],
  OBJECT: ['ENFORCING'],
  CLEAR: ['ENFORCING'],
  WITHDRAW: ['ISSUING', 'VALIDATING', 'COUNSEL'],
  MAINTAIN: ['ISSUING'],
  PERMIT_MARKED: ['COUNSEL'],
  RAISE_LIMIT: ['COUNSEL'],
  END_CHALLENGE: ['COUNSEL'],
  /** Whoever of the platform's staff holds the piece of work. */
  OPEN_CASE: ['AGENT', 'COUNSEL'],
  ENROL: ['COUNSEL', 'AUDITOR'],
  /** Of their own key anybody; of others' and of orders counsel and the auditor, which its checker sees to. */
  SUSPEND: signerRoles,
  ERASE: ['COUNSEL', 'AUDITOR'],
  CREDENTIAL: signerRoles,
};

const text = z.string().min(1).max(500);
/** RFC 3339 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const instant = z.iso.datetime({ precision: 3 });

/** How a challenge in court ended. */
export const challengeOutcomes = ['ORDER_STANDS', 'ANNULLED', 'TAKEN_BACK'] as const;

/** Milliseconds for which a release may be signed at most: 90 days. */
export const releaseMs = 90 * 86_400_000;

const statementFields = z.strictObject({
  v: z.literal(1),
  act: z.enum(actNames),
  /** The order's id; null where the act is about a credential, which the digest names. */
  order: text.nullable(),
  /** The number of changes that the signer saw; null where there is no order. */
  generation: z.int().nonnegative().nullable(),
  /** Of the order, or of the credential: what was shown. */
  digest: text,
  issuer: text,
  subject: text,
  role: z.enum(signerRoles),
  organisation: text.nullable(),
  at: instant,
  /** When what the act allows ends by itself. */
  endsAt: instant.nullable(),
  /** Until when a validation must follow, where the order began without one. */
  validationDueAt: instant.exactOptional(),
  /** Of RECORD alone: SHA-256 of the document by which the order arrived, in lower-case hex. */
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  /** Of RELEASE alone: the REVIEW that it rests on, by its {@link actId}. */
  review: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .exactOptional(),
  /** Of END_CHALLENGE alone: which challenge it is, and how it ended. */
  challenge: text.exactOptional(),
  outcome: z.enum(challengeOutcomes).exactOptional(),
});
/** A statement in its form. Only what was recorded of a document names one, only a release a review, and only the end of a challenge which one, and how. */
export const statementSchema = statementFields
  .refine(({ act, document }) => (act === 'RECORD') === (document !== undefined), { path: ['document'] })
  .refine(({ act, review }) => (act === 'RELEASE') === (review !== undefined), { path: ['review'] })
  .refine(({ act, challenge }) => (act === 'END_CHALLENGE') === (challenge !== undefined), { path: ['challenge'] })
  .refine(({ act, outcome }) => (act === 'END_CHALLENGE') === (outcome !== undefined), { path: ['outcome'] })
  .refine(({ act, at, endsAt }) => act !== 'RELEASE' || endsAt === null || Date.parse(endsAt) - Date.parse(at) <= releaseMs, {
    path: ['endsAt'],
  });
export type Statement = Readonly<z.infer<typeof statementSchema>>;

/** The bytes that are signed. */
export const statementBytes = (statement: Statement): Uint8Array => utf8(String(canonicalize(statement)));

const prefix = utf8('writ/act/v1\0');

/** What an authenticator signs for a statement: SHA-256 over `writ/act/v1`, NUL and the statement; 32 bytes. */
export const challengeOf = (statement: Statement): Uint8Array => sha256(prefix, statementBytes(statement));

/** By which an act is named where it is not shown: the challenge in base64url. */
export const actId = (statement: Statement): string => toBase64Url(challengeOf(statement));
