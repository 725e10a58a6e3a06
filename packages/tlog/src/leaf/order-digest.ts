/**
 * The digest of an order, which its validator, its reviewer and who releases it sign: computed by the server, by the page that shows the
 * order, and by anybody who holds what they may read of it. Version 2 is SHA-256 over salted hashes of the order's parts, so that who may
 * not read a part takes its hash and still recomputes the whole, and who knows a hash can't try guesses on it. Version 1 was SHA-256 over
 * some of the texts; orders that were signed with it stay valid. A digest of version 2 is written `2:` and 64 hex characters, one of
 * version 1 is 64 hex characters alone. Works on plain JSON with instants as RFC 3339 in UTC with milliseconds; nothing is validated here.
 */
import canonicalize from 'canonicalize';
import { sha256OfText } from '#crypto';

/** The parts of an order, in the order in which they are hashed. The list is closed: another list is another version. */
export const orderParts = [
  'law',
  'grounds',
  'purpose',
  'emergency',
  'secrecy',
  'notification',
  'targets',
  'scopes',
  'territories',
  'links',
  'parties',
  'issuing',
  'validating',
] as const;
export type OrderPart = (typeof orderParts)[number];

interface Signer {
  readonly organisation: string | null;
  readonly country: string | null;
  readonly office: string | null;
}

/** An order as its parties are told it. */
export interface DigestedOrder {
  readonly kind: string;
  readonly reference: string;
  readonly legalBasis: {
    readonly provision: string;
    readonly offence: string | null;
    readonly threshold: string | null;
    /** The offence by its key in a catalogue; a part without one is hashed as before there was one. */
    readonly catalogue?: string | null;
    /** Left out or null for readers who may not see it, as are the other texts that can be. */
    readonly grounds?: string | null;
    readonly redress: string | null;
    readonly worldwide: string | null;
  };
  readonly purpose?: string | null;
  readonly emergency: { readonly ground: string; readonly threat?: string | null } | null;
  /** As it was asked with the order, whatever renewed it. */
  readonly secrecy: { readonly ground: string; readonly reason?: string | null; readonly until: string | null } | null;
  readonly informBy: string | null;
  readonly notified: { readonly organisation: string; readonly country: string } | null;
  readonly notNotified: string | null;
  /** That an authority was notified outside the platform, as its reviewer has recorded it. */
  readonly notificationEvidence: { readonly at: string; readonly reference: string; readonly sha256: string } | null;
  readonly targets: readonly {
    readonly type: string;
    /** Left out for readers who may not see identifiers. */
    readonly value?: string | null;
    readonly decisions: readonly {
      readonly category: string | null;
      readonly outcome: string;
      readonly from: string | null;
      readonly to: string | null;
    }[];
  }[];
  readonly territories: readonly string[];
  readonly earlier: string | null;
  readonly preservation: string | null;
  readonly recipient: string;
  readonly reportTo: string | null;
  readonly processor: string | null;
  readonly issuing: Signer;
  readonly validating: Signer | null;
}

/** SHA-256 over the RFC 8785 text of a JSON value, in lower-case hex. Throws for half a character, which no text of an order has. */
export const hashOf = (value: unknown): string => sha256OfText(String(canonicalize(value)));

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

const windowOf = (from: string | null, to: string | null) => (from === null || to === null ? null : { from, to });

/** What is still asked or granted: which target, by its place in the part `targets`, which category, which time. */
const scopesOf = (targets: DigestedOrder['targets']) =>
  targets.flatMap(({ decisions }, target) =>
    decisions
      .filter(({ outcome }) => outcome !== 'REFUSED')
      .map(({ category, from, to }) => ({ target, category, window: windowOf(from, to) }))
      .sort((one, other) => Number(String(one.category) > String(other.category)) - Number(String(one.category) < String(other.category))),
  );

const signerOf = ({ organisation, country, office }: Signer): Signer => ({ organisation, country, office });

/** What each part says. `targets` is undefined where an identifier is not told; every other part is a JSON value. */
export function partValues(order: DigestedOrder): Readonly<Record<OrderPart, unknown>> {
  const { kind, reference, legalBasis, purpose, emergency, secrecy, informBy, notified, notNotified, targets, territories } = order;
  const { notificationEvidence: evidence, earlier, preservation, recipient, reportTo, processor, issuing, validating } = order;
  const { provision, offence, threshold, catalogue = null, grounds, redress, worldwide } = legalBasis;
  const hasValues = targets.every(({ value }) => typeof value === 'string');
  return {
    law: { kind, reference, provision, offence, threshold, ...(catalogue === null ? {} : { catalogue }), redress, worldwide },
    grounds,
    purpose,
    emergency: emergency && { ground: emergency.ground, threat: emergency.threat },
    secrecy: { secrecy: secrecy && { ground: secrecy.ground, reason: secrecy.reason, until: secrecy.until }, informBy },
    notification: {
      notified: notified && { organisation: notified.organisation, country: notified.country },
      notNotified,
      evidence: evidence && { at: evidence.at, reference: evidence.reference, sha256: evidence.sha256 },
    },
    targets: hasValues ? targets.map(({ type, value }) => ({ type, value })) : undefined,
    scopes: scopesOf(targets),
    territories: sorted(territories),
    links: { earlier, preservation },
    parties: { recipient, reportTo, processor },
    issuing: signerOf(issuing),
    validating: validating && signerOf(validating),
  };
}

/** The hash of one part: lower-case hex of SHA-256 over the RFC 8785 text of `["writ/order-part/2", name, salt, value]`. */
export const partHash = (name: OrderPart, salt: string, value: unknown): string => hashOf(['writ/order-part/2', name, salt, value]);

/** The digest over the hashes of all parts: `2:` and lower-case hex of SHA-256 over the RFC 8785 text of `["writ/order/2", [[name, hash], …]]`. */
export const digestOfParts = (hashes: Readonly<Record<OrderPart, string>>): string =>
  `2:${hashOf(['writ/order/2', orderParts.map((name) => [name, hashes[name]])])}`;

/** By which version a digest was made. */
export const digestVersion = (digest: string): 1 | 2 => (digest.startsWith('2:') ? 2 : 1);

/** A part as it is told: its hash to everybody who sees the order, its salt to who may read it. */
export interface VisiblePart {
  readonly name: string;
  readonly salt: string | null;
  readonly hash: string;
}

/** A digest that was recomputed, and which of the parts were computed from what is shown; of the others the hash was taken as it was told. */
export interface Recomputed {
  readonly digest: string;
  readonly own: readonly OrderPart[];
}

/**
 * The digest of version 2 of the order that is shown, with its parts as they were told. A part whose salt or text is not told counts by its
 * hash; so does one of `except`. Throws RangeError where a part is missing.
 */
export function recomputed(order: DigestedOrder, parts: readonly VisiblePart[], except: readonly OrderPart[] = []): Recomputed {
  const values = partValues(order);
  const own: OrderPart[] = [];
  const hashes = orderParts.map((name) => {
    const part = parts.find((one) => one.name === name);
    if (part === undefined) throw new RangeError(`The part ${name} is missing.`);
    if (part.salt === null || values[name] === undefined || except.includes(name)) return [name, part.hash] as const;
    own.push(name);
    return [name, partHash(name, part.salt, values[name])] as const;
  });
  return { digest: digestOfParts(Object.fromEntries(hashes) as Record<OrderPart, string>), own };
}

/** By code units, as RFC 8785 sorts names. */
const byKey = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : Number(one.key > other.key));

/** The digest of version 1: kind, reference, legal basis, recipient, secrecy, territories and scopes, and no other text of the order. */
export function digestOfVersion1({ kind, reference, legalBasis, recipient, secrecy, territories, targets }: DigestedOrder): string {
  const { provision, offence, threshold, grounds, redress, worldwide } = legalBasis;
  const scopes = targets
    .flatMap(({ type, value, decisions }) =>
      decisions
        .filter(({ outcome }) => outcome !== 'REFUSED')
        .map(({ category, from, to }) => ({ identifier: { type, value }, category, window: windowOf(from, to) })),
    )
    .map((scope) => ({ scope, key: JSON.stringify(scope) }))
    .sort(byKey)
    .map(({ scope }) => scope);
  return hashOf({
    kind,
    reference,
    legalBasis: { provision, offence, threshold, grounds, redress, worldwide },
    recipient,
    secrecy: secrecy && { ground: secrecy.ground, reason: secrecy.reason, until: secrecy.until },
    territories: sorted(territories),
    scopes,
  });
}
