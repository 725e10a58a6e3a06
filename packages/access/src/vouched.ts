/**
 * A fact with proof that a process of this installation states it: HMAC-SHA-256 under a key that no database role reads. One subgraph leaves
 * it in the database for another, or gives it to the database with what it asks. Who has a role's password alone can make no proof. A key has 32 bytes; while it
 * is replaced there are two of them, the new one first, and a proof has a code under each.
 */
import { createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { codesIn, haveCommonCode } from '@writ/core';

/** The fact's kind first, then what it says. */
export type Fact = readonly [kind: string, ...parts: (string | null)[]];

const codesOver = (key: Uint8Array, bytes: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(codesIn(key).map((one) => createHmac('sha256', createSecretKey(one)).update(bytes).digest())));

/** JSON keeps the parts apart, whatever is in them. */
export const vouch = (key: Uint8Array, fact: Fact): Uint8Array => codesOver(key, JSON.stringify(fact));

const noPart = Buffer.alloc(32);

/** The same for a fact that the database checks: over the hashes of its parts, which SQL makes as well (`sealing.require_proof()`). */
export function vouchToDatabase(key: Uint8Array, fact: Fact): Uint8Array<ArrayBuffer> {
  const parts = fact.map((part) => (part === null ? noPart : createHash('sha256').update(part).digest()));
  return codesOver(key, Buffer.concat(parts));
}

/**
 * The key of such proofs, which the database has as well; another one than the queue's, which it must not have. Of two keys of the queue there are two.
 */
export const databaseProofKey = (queueKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(codesIn(queueKey).map((key) => Buffer.from(hkdfSync('sha256', key, '', 'writ database proofs v1', 32)))));

/** Whether the proof has the code of one of the keys. */
export const isVouched = (key: Uint8Array, fact: Fact, proof: Uint8Array | null): boolean =>
  proof !== null && haveCommonCode(vouch(key, fact), proof);

/** Which work it is: there is one of each kind about a subject, and no role changes either. */
export interface WorkSubject {
  readonly kind: string;
  readonly subjectId: string;
}

/** That somebody holds a piece of work until an instant. */
export const claimFact = ({ kind, subjectId }: WorkSubject, person: string, endsAt: Date): Fact => [
  'claim',
  kind,
  subjectId,
  person,
  endsAt.toISOString(),
];

/** That work about this account came from a sender whom the platform recognises, or from the account's own holder. */
export const originFact = ({ kind, subjectId, accountId }: WorkSubject & { readonly accountId: string | null }): Fact => [
  'origin',
  kind,
  subjectId,
  accountId,
];

/** A report of a suspicion as two persons of the platform sent it. */
export interface SentReport {
  readonly id: string;
  readonly account: string;
  readonly fields: readonly string[];
  readonly receiverIssuer: string | null;
  readonly receiverOrganisation: string | null;
  readonly receiverCountry: string | null;
  readonly proposedBy: string;
  readonly decidedBy: string;
  /** Over everything that is sent. */
  readonly digest: string;
}

/** That one person proposed and another sent exactly this, to this body. */
export const reportFact = (report: SentReport): Fact => [
  'report',
  report.id,
  report.account,
  report.fields.join(' '),
  report.receiverIssuer,
  report.receiverOrganisation,
  report.receiverCountry,
  report.proposedBy,
  report.decidedBy,
  report.digest,
];

/** A trusted flagger: who counts as one, and who recorded it. */
export interface FlaggerIdentity {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string | null;
  readonly organisation: string | null;
  readonly recordedBy: string;
}

/** That a person of the platform recorded a trusted flagger. */
export const flaggerFact = ({ id, issuer, subject, organisation, recordedBy }: FlaggerIdentity): Fact => [
  'flagger',
  id,
  issuer,
  subject,
  organisation,
  recordedBy,
];

/** How a person decided a complaint about an access or an order's execution, by the entry that says so. */
export interface ComplaintDecision {
  readonly complaint: string;
  readonly outcome: string;
  /** The index of the entry of the access; null where the complaint is about an execution. */
  readonly access: bigint | null;
  /** The order that was executed; null where the complaint is about an access. */
  readonly order: string | null;
  readonly person: string;
  /** The event of the entry. */
  readonly event: string;
}

export const decisionFact = ({ complaint, outcome, access, order, person, event }: ComplaintDecision): Fact => [
  'decision',
  complaint,
  outcome,
  access === null ? null : String(access),
  order,
  person,
  event,
];

/** What an auditor found, before its entry is written: by the event of that entry. */
export interface FoundByAudit {
  readonly event: string;
  /** The index of the entry that it is about. */
  readonly about: bigint;
  readonly verdict: string;
  /** The body that it concerns; both null for the platform. */
  readonly organisation: string | null;
  readonly country: string | null;
}

export const findingFact = ({ event, about, verdict, organisation, country }: FoundByAudit): Fact => [
  'finding',
  event,
  String(about),
  verdict,
  organisation,
  country,
];
