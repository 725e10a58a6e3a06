/**
 * How a key comes into the register: proposed by who has it, approved by a counsel, confirmed by the auditor, three persons with three keys over one
 * description. The first two counsel and the auditor come from the roots, which a ceremony made.
 */
import { type Act, actSchema, type Statement, signerRoles } from '@writ/acts';
import { type Credential, deviceRoles, publicKeyOf, verifyAct } from '@writ/acts/check';
import { fromBase64 } from '@writ/tlog';
import { hashOf } from '@writ/tlog/order-digest';
import { z } from 'zod';
import { type ActTrust, aheadMs, requireDistinct } from './acts.ts';
import { asRefusal, Refused } from './refused.ts';

const short = z.string().min(1).max(500);
const describedSchema = z.strictObject({
  id: short,
  /** DER in base64. */
  spki: z.string().min(1).max(2_000),
  kind: z.enum(['PASSKEY', 'SEAL']),
  issuer: short,
  subject: short,
  organisation: short.nullable(),
  /** What kind of authority the owner signs as, like COURT. */
  office: short.nullable(),
  roles: z.array(z.enum(signerRoles)).min(1).max(signerRoles.length),
});
export type DescribedCredential = z.infer<typeof describedSchema>;

export const credentialSchema = z.strictObject({ v: z.literal(1), credential: describedSchema, acts: z.array(actSchema).length(3) });

/** What is signed of a key: lower-case hex of SHA-256 over its description as canonical JSON. */
export const credentialDigest = (described: DescribedCredential): string => hashOf(['writ/credential/1', described]);

/** Whether it may be a key: of one person, in one role, for the platform and its auditor; of a body for the others. */
function isAsOwned({ kind, organisation, office, roles }: DescribedCredential): boolean {
  if (!roles.some((role) => deviceRoles.includes(role))) return organisation !== null;
  return kind === 'PASSKEY' && organisation === null && office === null && roles.length === 1;
}

/** The key as the register has it. Throws `BAD_REQUEST` for a key that can't sign acts. */
export function registered(described: DescribedCredential): Credential {
  if (!isAsOwned(described))
    throw new Refused('BAD_REQUEST', `${deviceRoles.join(', ')} is the one role of a passkey of no body; other roles are of a body.`);
  const spki = fromBase64(described.spki);
  try {
    if (spki === undefined) throw new TypeError('It is not base64.');
    publicKeyOf(spki);
    return { ...described, spki };
  } catch (cause) {
    throw new Refused('BAD_REQUEST', 'The key is no SPKI of P-256 or Ed25519.', { cause });
  }
}

/** The auditor confirms what counsel approved, and neither is of an authority. */
const steps = [null, 'COUNSEL', 'AUDITOR'] as const;

/** Milliseconds that an act on a key, or on an account, may be old: those that belong together are signed in one day. */
const ceremonyMs = 24 * 3_600_000;

/** Passes for an act of the last day that has not ended. Throws `BAD_REQUEST` for one of the future, and `ENDED`. */
export function requireFresh({ act, at, endsAt }: Statement, now: Date): void {
  if (Date.parse(at) > now.getTime() + aheadMs) throw new Refused('BAD_REQUEST', `${act} is of the future.`);
  const isOver = Date.parse(at) < now.getTime() - ceremonyMs || (endsAt !== null && Date.parse(endsAt) <= now.getTime());
  if (isOver) throw new Refused('ENDED', `${act} is of the last ${ceremonyMs / 3_600_000} hours, and has not ended.`);
}

/** Passes for a key with its three acts. Throws {@link Refused}. */
export async function requireCeremony(
  described: DescribedCredential,
  acts: readonly Act[],
  { place, credentialOf, now }: ActTrust,
): Promise<Credential> {
  const own = registered(described);
  const digest = credentialDigest(described);
  const owners: Credential[] = [];
  for (const [i, act] of acts.entries()) {
    const role = steps[i];
    const owner = role === null ? own : credentialOf(act.credential);
    const { statement } = act;
    if (statement.act !== 'CREDENTIAL' || statement.order !== null)
      throw new Refused('BAD_REQUEST', 'A key is registered by acts CREDENTIAL.');
    if (statement.digest !== digest) throw new Refused('ORDER_CHANGED', 'What was signed is the description of another key.');
    if (role !== null && statement.role !== role)
      throw new Refused('WRONG_SIGNER', `The key is approved as COUNSEL, then confirmed as AUDITOR.`);
    requireFresh(statement, now);
    await verifyAct(act, owner, place).catch((cause: unknown) => {
      throw asRefusal(cause);
    });
    if (owner !== undefined) owners.push(owner);
  }
  requireDistinct(owners);
  return own;
}

const rootsSchema = z.strictObject({ v: z.literal(1), counsel: z.array(describedSchema).length(2), auditor: describedSchema });

/** Those who begin: two counsel and the auditor, three persons with three keys. Throws TypeError. */
export function parseRoots(text: string): Credential[] {
  const parsed = rootsSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new TypeError(`The roots are not of their form: ${parsed.error.issues[0]?.path.join('.') ?? 'unknown'}.`);
  const { counsel, auditor } = parsed.data;
  const isRight = counsel.every(({ roles }) => roles.join() === 'COUNSEL') && auditor.roles.join() === 'AUDITOR';
  if (!isRight || [...counsel, auditor].some(({ kind }) => kind !== 'PASSKEY'))
    throw new TypeError('The roots are passkeys of two counsel and the auditor, each with one role.');
  const roots = [...counsel, auditor].map(registered);
  requireDistinct(roots);
  return roots;
}
