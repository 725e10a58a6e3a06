/** The form of what is asked of the service. Whatever is not of it is refused before anything is checked. */
import { actSchema } from '@writ/acts';
import { accountIdentifiers } from '@writ/core/identifier-form';
import { z } from 'zod';
import { Refused } from './refused.ts';

const text = z.string().max(20_000);
const short = z.string().min(1).max(500);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z
  .string()
  .max(100_000)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const instant = z.iso.datetime({ precision: 3 });

const signer = z.strictObject({ organisation: text.nullable(), country: text.nullable(), office: text.nullable() });
const evidence = z.object({ at: text, reference: text, sha256: text }).nullable();
const decisions = z
  .array(z.object({ category: short.nullable(), outcome: short, from: instant.nullable(), to: instant.nullable() }))
  .max(100);
/** An order as `@writ/tlog/order-digest` hashes it. Names that it does not hash are dropped, so that nothing unsigned is read. */
const digestedOrder = z.object({
  kind: short,
  reference: text,
  legalBasis: z.object({
    provision: text,
    offence: text.nullable(),
    threshold: text.nullable(),
    catalogue: text.nullish(),
    grounds: text.nullish(),
    redress: text.nullable(),
    worldwide: text.nullable(),
  }),
  purpose: text.nullish(),
  emergency: z.object({ ground: text, threat: text.nullish() }).nullable(),
  secrecy: z.object({ ground: text, reason: text.nullish(), until: text.nullable() }).nullable(),
  informBy: text.nullable(),
  notified: z.object({ organisation: text, country: text }).nullable(),
  notNotified: text.nullable(),
  notificationEvidence: evidence,
  targets: z.array(z.object({ type: short, value: text, decisions })).max(1_000),
  territories: z.array(text).max(1_000),
  earlier: text.nullable(),
  preservation: text.nullable(),
  recipient: text,
  reportTo: text.nullable(),
  processor: text.nullable(),
  issuing: signer,
  validating: signer.nullable(),
});
export type GrantedOrder = z.infer<typeof digestedOrder>;

/** What was different in an order when somebody signed it: before a validation, before an authority was notified, before its scopes were narrowed. */
const earlierState = z.strictObject({
  validating: signer.nullable(),
  notificationEvidence: evidence,
  /** Of each target, in the order of the targets. */
  decisions: z.array(decisions).max(1_000),
});
export type EarlierState = z.infer<typeof earlierState>;

const part = z.strictObject({ name: short, salt: z.string().max(200).nullable(), hash });

export const purposes = ['ORDER', 'EXPORT', 'CASE'] as const;

/** An entry has some twenty fields, and seven of them are opened. */
const atMost = (count: number) => (fields: object) => Object.keys(fields).length <= count;

export const grantSchema = z.strictObject({
  v: z.literal(1),
  /** SHA-256 of the handle, in lower-case hex. */
  grant: hash,
  purpose: z.enum(purposes),
  leaf: base64,
  commitments: z.record(short, z.string().max(100)).refine(atMost(32)),
  openings: z.record(short, z.strictObject({ text, salt: z.string().max(100) })).refine(atMost(8)),
  /** C2SP tlog-proof. */
  proof: z.string().max(100_000),
  /** From the size that the service has seen to that of the checkpoint, or the other way round; null where it is the same. */
  consistency: z.strictObject({ from: z.int().nonnegative(), path: z.array(base64).max(64) }).nullable(),
  /** `earlier`: the states in which acts were signed, where the digest was another one. */
  order: z.strictObject({ order: digestedOrder, parts: z.array(part).max(20), earlier: z.array(earlierState).max(11) }).nullable(),
  acts: z.array(actSchema).max(12),
});
export type GrantRequest = z.infer<typeof grantSchema>;

export const openSchema = z.strictObject({
  v: z.literal(1),
  handle: short,
  operation: short,
  keys: z
    .array(
      z.strictObject({
        table: short,
        id: short,
        account: short,
        category: z.enum(['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT']),
        period: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-01$/),
        version: z.int().positive(),
        sealed: base64,
      }),
    )
    .min(1)
    .max(1_000),
});
export type OpenRequest = z.infer<typeof openSchema>;
export type AskedKey = OpenRequest['keys'][number];

/** A day in UTC. */
export const daySchema = z.strictObject({ v: z.literal(1), day: z.iso.date() });

/** Accounts that are asked for at once, and identifiers of one. */
const accountsMost = 100;

export const accountsSchema = z.strictObject({
  v: z.literal(1),
  accounts: z
    .array(
      z.strictObject({
        id: short,
        identifiers: z
          .array(z.strictObject({ type: z.enum(accountIdentifiers), value: z.string().min(1).max(2_000) }))
          .max(100)
          .exactOptional(),
      }),
    )
    .min(1)
    .max(accountsMost),
});
export type AccountsRequest = z.infer<typeof accountsSchema>;

export const endSchema = z.strictObject({ v: z.literal(1), act: actSchema });

/**
 * Passes for a value all of whose texts, names too, are Unicode without NUL: what else there is no database keeps, and no two programs read alike. Throws
 * `BAD_REQUEST`.
 */
export function requirePlainTexts(value: unknown): void {
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string' && (one.includes('\0') || !one.isWellFormed()))
      throw new Refused('BAD_REQUEST', 'A text has a NUL, or half of a surrogate pair.');
    if (typeof one === 'object' && one !== null)
      for (const [name, value] of Object.entries(one)) {
        waiting.push(name);
        waiting.push(value);
      }
  }
}

/** The value in its form. Throws {@link Refused} with the path of what is wrong, and no value. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused('BAD_REQUEST', `${issue?.path.join('.') || 'The body'} is not of the form that is asked: ${issue?.code ?? 'unknown'}.`);
}
