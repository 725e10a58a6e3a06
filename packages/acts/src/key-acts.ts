/**
 * How a key becomes one that signs: proposed by who has it, approved by a counsel, confirmed by the auditor, three persons with three keys over one
 * description. The first two counsel and the auditor come from roots, which a ceremony made. The service of keys judges the same by code of its own.
 */
import { fromBase64 } from '@writ/tlog';
import { hashOf } from '@writ/tlog/order-digest';
import { z } from 'zod';
import { type Act, actSchema } from './act.ts';
import { type Credential, deviceRoles, publicKeyOf, type SigningPlace, verifyAct } from './check.ts';
import { RefusedAct } from './refused-act.ts';
import { signerRoles } from './statement.ts';

const short = z.string().min(1).max(500);

/** What is signed of a key. */
export const describedKeySchema = z.strictObject({
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
export type DescribedKey = Readonly<z.infer<typeof describedKeySchema>>;

/** A key and the three acts CREDENTIAL by which it is one. */
export const registeredKeySchema = z.strictObject({ credential: describedKeySchema, acts: z.array(actSchema).length(3) });
export type RegisteredKey = Readonly<z.infer<typeof registeredKeySchema>>;

const rootsSchema = z.strictObject({
  v: z.literal(1),
  counsel: z.array(describedKeySchema).length(2),
  auditor: describedKeySchema,
});

/** Lower-case hex of SHA-256 over a key's description, as an act CREDENTIAL names it. */
export const keyDigest = (described: DescribedKey): string => hashOf(['writ/credential/1', described]);

/** The description of a key, as the acts on it are over. */
export const describedKey = ({ id, spki, kind, issuer, subject, organisation, office, roles }: Credential): DescribedKey => ({
  id,
  spki: Buffer.from(spki).toString('base64'),
  kind,
  issuer,
  subject,
  organisation,
  office,
  roles: [...roles],
});

/** The key of a description. Throws {@link RefusedAct} for one that can't sign: keys of the platform and its auditor are passkeys of no body and in one role, others are of a body. */
export function keyOfDescription(described: DescribedKey): Credential {
  const { kind, organisation, office, roles } = described;
  const isOfPlatform = roles.some((role) => deviceRoles.includes(role));
  const isRight = isOfPlatform
    ? kind === 'PASSKEY' && organisation === null && office === null && roles.length === 1
    : organisation !== null;
  if (!isRight)
    throw new RefusedAct('WRONG_SIGNER', `${deviceRoles.join(', ')} is the one role of a passkey of no body; other roles are of a body.`);
  try {
    const spki = fromBase64(described.spki);
    if (spki === undefined) throw new TypeError('It is not base64.');
    publicKeyOf(spki);
    return { ...described, spki };
  } catch (cause) {
    throw new RefusedAct('UNKNOWN_CREDENTIAL', 'The key is no SPKI of P-256 or Ed25519 in base64.', { cause });
  }
}

/** Passes when no person and no key is there twice. */
function requireDistinct(owners: readonly Credential[]): void {
  const persons = new Set(owners.map(({ issuer, subject }) => JSON.stringify([issuer, subject])));
  const keys = new Set(owners.map(({ spki }) => Buffer.from(spki).toString('base64')));
  if (persons.size !== owners.length || keys.size !== owners.length)
    throw new RefusedAct('WRONG_SIGNER', 'Each act on a key is of another person, with a key of their own.');
}

/** Who confirms after whom; the first is the owner of the key. */
const steps = [null, 'COUNSEL', 'AUDITOR'] as const;

/**
 * The key, where the three acts are over its description: by itself, by a counsel, by the auditor. Throws {@link RefusedAct}.
 *
 * Not checked: when they were signed.
 */
export async function verifyKeyActs(
  { credential: described, acts }: RegisteredKey,
  { place, keyOf }: { readonly place: SigningPlace; readonly keyOf: (id: string) => Credential | undefined },
): Promise<Credential> {
  const own = keyOfDescription(described);
  const digest = keyDigest(described);
  const owners: Credential[] = [];
  for (const [i, act] of acts.entries()) {
    const step = steps[i] ?? null;
    const owner = step === null ? own : keyOf(act.credential);
    requireStep(act, digest, step);
    await verifyAct(act, owner, place);
    if (owner !== undefined) owners.push(owner);
  }
  requireDistinct(owners);
  return own;
}

function requireStep({ statement }: Act, digest: string, step: (typeof steps)[number]): void {
  if (statement.act !== 'CREDENTIAL' || statement.order !== null || statement.digest !== digest)
    throw new RefusedAct('OTHER_STATEMENT', 'What was signed is not the description of this key.');
  if (step !== null && statement.role !== step)
    throw new RefusedAct('WRONG_SIGNER', 'A key is approved as COUNSEL, then confirmed as AUDITOR.');
}

/** Those who begin, as `WRIT_KEYS_ROOTS` names them: two counsel and the auditor, three persons with three keys. Throws TypeError. */
export function readRoots(text: string): Credential[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new TypeError('The roots are no JSON.', { cause });
  }
  const parsed = rootsSchema.safeParse(value);
  if (!parsed.success) throw new TypeError(`The roots are not of their form: ${parsed.error.issues[0]?.path.join('.') || 'no object'}.`);
  const { counsel, auditor } = parsed.data;
  if (counsel.some(({ roles }) => roles.join() !== 'COUNSEL') || auditor.roles.join() !== 'AUDITOR')
    throw new TypeError('The roots are two keys of COUNSEL and one of AUDITOR.');
  try {
    const roots = [...counsel, auditor].map(keyOfDescription);
    requireDistinct(roots);
    if (new Set(roots.map(({ id }) => id)).size !== roots.length) throw new RefusedAct('WRONG_SIGNER', 'Each root has a name of its own.');
    return roots;
  } catch (cause) {
    throw new TypeError(`The roots can't be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
