/** What the signing page is asked about keys: a new one, a signature for one, the end of one; and the file by which a new key goes from its owner to counsel and the auditor. */
import { hashOf } from '@writ/tlog/order-digest';
import type { Role, Session } from '../../app/session.ts';
import { passkeysFor, statementText } from '../signed-order.ts';
import { actOf, type SignedAct } from '../signing-window.ts';

/** A key as the register describes it, and as three persons sign for it. */
export interface DescribedKey {
  readonly id: string;
  readonly spki: string;
  readonly kind: 'PASSKEY' | 'SEAL';
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly office: string | null;
  readonly roles: readonly string[];
}

const signerRoles = ['ISSUING', 'VALIDATING', 'ENFORCING', 'AGENT', 'COUNSEL', 'AUDITOR'] as const;

/** In which of their roles somebody signs. */
export const rolesToSign = ({ roles }: Pick<Session, 'roles'>): Role[] => signerRoles.filter((role) => roles.includes(role));

type Person = Pick<Session, 'graph' | 'subject' | 'organisation' | 'office'> & { readonly issuer: string };
const bodyOf = ({ graph, organisation, office }: Person) =>
  graph === 'authority' ? { organisation, office } : { organisation: null, office: null };

/** Asks for a new passkey of this person, for one role. */
export function newKeyMessage(person: Person, role: Role, keys: readonly DescribedKey[]) {
  const { issuer, subject } = person;
  const exclude = keys.filter(({ kind }) => kind === 'PASSKEY').map(({ id }) => id);
  return { v: 1, register: { issuer, subject, ...bodyOf(person), role, exclude } };
}

interface ByKey {
  readonly person: Person;
  readonly role: Role;
  readonly now: Date;
}

const statementOn = (digest: string, act: 'CREDENTIAL' | 'ERASE' | 'SUSPEND', { person, role, now }: ByKey) => ({
  v: 1,
  act,
  order: null,
  generation: null,
  digest,
  issuer: person.issuer,
  subject: person.subject,
  role,
  organisation: bodyOf(person).organisation,
  at: now.toISOString(),
  endsAt: null,
});

/** Asks for a signature for somebody else's new key. */
export const vouchMessage = (key: DescribedKey, by: ByKey, keys: readonly DescribedKey[]) => ({
  v: 1,
  statement: statementOn(hashOf(['writ/credential/1', key]), 'CREDENTIAL', by),
  credential: key,
  credentials: passkeysFor(keys, by.role),
});

/** Asks for the end of a key: by itself, or by a key of counsel or the auditor. `hash` is the SHA-256 of its SPKI in lower-case hex. */
export const endMessage = (key: DescribedKey, hash: string, by: ByKey, keys: readonly DescribedKey[]) => ({
  v: 1,
  statement: statementOn(hash, 'SUSPEND', by),
  credential: key,
  credentials: by.role === 'COUNSEL' || by.role === 'AUDITOR' ? passkeysFor(keys, by.role) : [key.id],
});

const erasureDigest = (account: string): string => hashOf(['writ/erasure/1', { account }]);

/** Asks for a signature for the end of an account's secrets at the service of keys. */
export const erasureMessage = (account: string, by: ByKey, keys: readonly DescribedKey[]) => ({
  v: 1,
  statement: statementOn(erasureDigest(account), 'ERASE', by),
  erasure: { account },
  credentials: passkeysFor(keys, by.role),
});

/** An act in a file: of a person, or the seal of a body, which its own programs make. */
export type FiledAct = Omit<SignedAct, 'proof'> & { readonly proof: SignedAct['proof'] | { readonly seal: string } };

/** An erasure on its way. With both acts it is what `POST /v1/erasures` of the service of keys takes. */
export interface ErasureFile {
  readonly v: 1;
  readonly account: string;
  readonly acts: readonly FiledAct[];
}

/** A new key on its way, with the acts that were signed for it so far. */
export interface KeyFile {
  readonly v: 1;
  readonly key: DescribedKey;
  readonly acts: readonly FiledAct[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

/** The key of a file or of an answer; null where it is none. Whether it can sign is for the signing page and the server to say. */
export function describedKey(value: unknown): DescribedKey | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, spki, kind, issuer, subject, organisation, office, roles } = value as Record<string, unknown>;
  if (![id, spki, issuer, subject].every(isText) || ![organisation, office].every(isTextOrNull)) return null;
  if ((kind !== 'PASSKEY' && kind !== 'SEAL') || !Array.isArray(roles) || !roles.every(isText)) return null;
  return { id, spki, kind, issuer, subject, organisation, office, roles } as DescribedKey;
}

function filedAct(value: unknown): FiledAct | null {
  const { statement, credential, proof } = (value ?? {}) as Record<string, unknown>;
  const { seal } = (proof ?? {}) as Record<string, unknown>;
  if (!isText(seal)) return actOf(value);
  const isWhole = typeof statement === 'object' && statement !== null && isText(credential);
  return isWhole ? { statement: { ...statement }, credential, proof: { seal } } : null;
}

/** The names of a file, and the acts in it; null where it has no act, more than two, or something else. */
function readSigned(text: string): { readonly named: Readonly<Record<string, unknown>>; readonly acts: readonly FiledAct[] } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Whoever gave the file is told what it should have been.
    return null;
  }
  const named = (value ?? {}) as Record<string, unknown>;
  const { v, acts } = named;
  const signed = Array.isArray(acts) ? acts.map(filedAct) : [];
  if (v !== 1 || signed.length === 0 || signed.length > 2 || signed.includes(null)) return null;
  return { named, acts: signed.flatMap((one) => one ?? []) };
}

/** Reads the file of a key; null where it is none. */
export function readKeyFile(text: string): KeyFile | null {
  const read = readSigned(text);
  const key = describedKey(read?.named['key']);
  return read === null || key === null ? null : { v: 1, key, acts: read.acts };
}

/** Reads the file of an erasure that a counsel has signed; null where it is none, or they signed for another account. */
export function readErasureFile(text: string): ErasureFile | null {
  const read = readSigned(text);
  const account = read?.named['account'];
  const [act, ...more] = read?.acts ?? [];
  if (act === undefined || more.length > 0 || !isText(account) || act.statement['digest'] !== erasureDigest(account)) return null;
  return { v: 1, account, acts: [act] };
}

export const signedFileText = (file: KeyFile | ErasureFile): string => JSON.stringify(file, null, 2);

/** As `SigningKeyInput` of the graphs, once three persons have signed. */
export const keyInput = ({ key, acts }: KeyFile) => ({
  ...key,
  roles: [...key.roles],
  acts: acts.map(({ statement, credential, proof }) => ({ statement: statementText(statement), credential, ...proof })),
});
