/** What the signing page is asked: the order as it is once the act is done, its parts, and the statement over its digest. */
import { type DigestedOrder, recomputed, type VisiblePart } from '@writ/tlog/order-digest';
import canonicalize from 'canonicalize';
import type { Graph, Role, Session } from '../app/session.ts';

/** Acts on orders that somebody signs here: `docs/decisions/signed-acts.md`. */
export type SignedActName =
  | 'ISSUE'
  | 'VALIDATE'
  | 'RECORD'
  | 'REVIEW'
  | 'RELEASE'
  | 'RETURN'
  | 'OBJECT'
  | 'CLEAR'
  | 'WITHDRAW'
  | 'MAINTAIN'
  | 'PERMIT_MARKED'
  | 'RAISE_LIMIT'
  | 'END_CHALLENGE';

const rolesOfActs: Readonly<Record<SignedActName, readonly Role[]>> = {
  ISSUE: ['ISSUING'],
  VALIDATE: ['VALIDATING'],
  RECORD: ['AGENT', 'COUNSEL'],
  REVIEW: ['AGENT'],
  RELEASE: ['COUNSEL'],
  RETURN: ['COUNSEL'],
  OBJECT: ['ENFORCING'],
  CLEAR: ['ENFORCING'],
  WITHDRAW: ['ISSUING', 'VALIDATING', 'COUNSEL'],
  MAINTAIN: ['ISSUING'],
  PERMIT_MARKED: ['COUNSEL'],
  RAISE_LIMIT: ['COUNSEL'],
  END_CHALLENGE: ['COUNSEL'],
};

/** An order with what its digest needs, as a page has it. */
export type SignableOrder = Omit<DigestedOrder, 'secrecy'> & {
  readonly id: string;
  readonly generation: number;
  readonly digest: string | null;
  readonly digestParts: readonly VisiblePart[];
  readonly secrecy: (DigestedOrder['secrecy'] & { readonly state?: string; readonly renewals?: readonly unknown[] }) | null;
};

/** What somebody does, and the order as it is afterwards. */
export interface ToSign {
  readonly act: SignedActName;
  readonly order: SignableOrder;
  /** Of RECORD: SHA-256 of the document, in lower-case hex. */
  readonly document?: string;
  /** Of END_CHALLENGE: which challenge ended, and how. */
  readonly ended?: { readonly challenge: string; readonly outcome: string };
}

/** A key of somebody, as the register describes it. */
export interface OwnKey {
  readonly id: string;
  readonly kind: 'PASSKEY' | 'SEAL';
  readonly roles: readonly string[];
}

/** Who signs, and with which keys. */
export interface Signer {
  readonly session: Pick<Session, 'roles' | 'subject' | 'organisation'> & { readonly graph: Graph };
  readonly issuer: string;
  readonly keys: readonly OwnKey[];
  /** By the server's clock. */
  readonly now: Date;
  /** Of RELEASE: the name of the review that was signed last. */
  readonly review: string | null;
}

/** Milliseconds that a release may be signed for at most (`releaseMs` of `@writ/acts`): the service of keys ends it with what it rests on, which may be sooner. */
const releaseMs = 90 * 86_400_000;

type Signatory = DigestedOrder['issuing'];
const signatoryOf = ({ organisation, country, office }: Signatory): Signatory => ({ organisation, country, office });

function shownSecrecy({ secrecy }: SignableOrder) {
  return secrecy && { ground: secrecy.ground, reason: secrecy.reason ?? null, until: secrecy.until };
}

/** The names of an order that the signing page takes, and no other. */
function shownOrder(order: SignableOrder): DigestedOrder {
  const { kind, reference, legalBasis, purpose, emergency, informBy, notified, notNotified, territories } = order;
  const { notificationEvidence: evidence, earlier, preservation, recipient, reportTo, processor } = order;
  const { provision, offence, threshold, catalogue, grounds, redress, worldwide } = legalBasis;
  return {
    kind,
    reference,
    legalBasis: { provision, offence, threshold, catalogue: catalogue ?? null, grounds: grounds ?? null, redress, worldwide },
    purpose: purpose ?? null,
    emergency: emergency && { ground: emergency.ground, threat: emergency.threat ?? null },
    secrecy: shownSecrecy(order),
    informBy,
    notified: notified && { organisation: notified.organisation, country: notified.country },
    notNotified,
    notificationEvidence: evidence && { at: evidence.at, reference: evidence.reference, sha256: evidence.sha256 },
    targets: order.targets.map(({ type, value, decisions }) => ({
      type,
      value: value ?? null,
      decisions: decisions.map(({ category, outcome, from, to }) => ({ category, outcome, from, to })),
    })),
    territories: [...territories],
    earlier,
    preservation,
    recipient,
    reportTo,
    processor,
    issuing: signatoryOf(order.issuing),
    validating: order.validating && signatoryOf(order.validating),
  };
}

/** A part that is no longer as it was asked counts by its hash: the order that is shown can't say what it was. */
function partsOf({ digestParts, secrecy }: SignableOrder): VisiblePart[] {
  const isChanged = secrecy !== null && ((secrecy.renewals ?? []).length > 0 || secrecy.state === 'ENDED');
  return digestParts.map(({ name, salt, hash }) => ({ name, salt: isChanged && name === 'secrecy' ? null : salt, hash }));
}

/** In which role somebody signs: one for which they have a key, where there is one. */
function roleFor(act: SignedActName, { session, keys }: Signer): Role | null {
  const roles = rolesOfActs[act].filter((role) => session.roles.includes(role));
  return roles.find((role) => keys.some((key) => key.roles.includes(role))) ?? roles[0] ?? null;
}

/** The ids of somebody's passkeys for a role. */
export const passkeysFor = (keys: readonly OwnKey[], role: string): string[] =>
  keys.filter((key) => key.kind === 'PASSKEY' && key.roles.includes(role)).map(({ id }) => id);

/** The message for the signing page. Throws RangeError for an order whose parts are not told. */
export function messageFor({ act, order, document, ended }: ToSign, signer: Signer) {
  const shown = shownOrder(order);
  const parts = partsOf(order);
  const role = roleFor(act, signer) ?? rolesOfActs[act][0] ?? 'AGENT';
  const { session, issuer, now, review } = signer;
  const statement = {
    v: 1,
    act,
    order: order.id,
    generation: order.generation,
    digest: recomputed(shown, parts).digest,
    issuer,
    subject: session.subject,
    role,
    organisation: session.graph === 'authority' ? session.organisation : null,
    at: now.toISOString(),
    endsAt: act === 'RELEASE' ? new Date(now.getTime() + releaseMs).toISOString() : null,
    ...(document === undefined ? {} : { document }),
    ...ended,
    ...(act === 'RELEASE' && review !== null ? { review } : {}),
  };
  return { v: 1, statement, order: shown, parts, credentials: passkeysFor(signer.keys, role) };
}

/** The text of a statement that is signed and sent (RFC 8785). */
export const statementText = (statement: object): string => canonicalize(statement) ?? '';
