/**
 * What a request amounts to: what may be opened, or why nothing is. Two steps, since what the register, the indexes and the counters say is looked up
 * between them by what the entry names. No step reads a database, and no caller is believed.
 */
import { type ActTrust, genuineActs, personOf, requireActs, requireDistinct, type SignedAct } from './acts.ts';
import { requireOpened } from './case.ts';
import { requireFloor } from './floor.ts';
import { type GrantedScope, requireInOrder, requireReading, type SinceOfAccount, shownOrder, signedDigests } from './order.ts';
import { decisionMs, type Permit, type Scope } from './permit.ts';
import { Refused } from './refused.ts';
import type { GrantRequest } from './request.ts';

/** Milliseconds in which what was granted is opened. */
export const openMs = { ORDER: 60_000, CASE: 60_000, EXPORT: decisionMs.EXPORT } as const;

/** What somebody signed to end an order or a case, or to clear it of their objection; the signer had this role in this body. */
export interface SignedEnd {
  /** The act by its id. */
  readonly id: string;
  readonly act: string;
  /** Of the order as the signer saw it. */
  readonly digest: string;
  readonly role: string;
  readonly organisation: string | null;
  /** The state of the order that the signer saw. */
  readonly generation: number | null;
}

/** What is ended or not. */
export interface Endable {
  /** The bodies that the order names for its issue and validation; none of a case. */
  readonly bodies: readonly string[];
  /** The body that was notified of the order. */
  readonly notified: string | null;
  /** The state of the order that was reviewed; null of a case. */
  readonly generation: number | null;
  /** Objections, by the ids of their acts, of which the body that raised them cleared the order. */
  readonly lifted: readonly string[];
}

/** What the service knows by itself of what the entry names. */
export interface Known extends ActTrust {
  readonly sinceOf: SinceOfAccount;
  readonly ends: readonly SignedEnd[];
  /** The earliest start of this order that was granted under. */
  readonly begunAt: Date | undefined;
}

/** What may be opened, by which handle. */
export interface Granted extends Endable {
  readonly origin: string;
  readonly index: number;
  readonly account: string;
  readonly operation: string;
  readonly scopes: readonly GrantedScope[];
  /** The order, or the piece of work. */
  readonly reference: string;
  readonly person: string;
  /** For whom it is counted: the body that issued the order. */
  readonly body: string;
  /** The keys that signed for it. */
  readonly credentials: readonly string[];
  /** Who released it, and on which day; null for a case and in an emergency, which have no limit of releases. */
  readonly released: { readonly by: string; readonly on: string } | null;
  readonly isExport: boolean;
  /** Subscriber fields of a case; 0 under an order. */
  readonly fields: number;
  /** When the order began; null for a case. */
  readonly begunAt: Date | null;
  /** When the order ends by what was signed; null for a case. */
  readonly orderEndsAt: Date | null;
  readonly expiresAt: Date;
}

function scopesOf({ decided }: Permit): readonly Scope[] {
  const { categories } = decided.target;
  if (categories === undefined) throw new Refused('NO_PERMIT', 'The entry permits no category.');
  return categories;
}

/** Counsel and the auditor end any order, the bodies that the order names theirs; a return ends what was reviewed in the state that it names, or before. */
export function endsIt({ id, act, role, organisation, generation }: SignedEnd, of: Endable): boolean {
  if (act === 'CLEAR' || of.lifted.includes(id)) return false;
  if (act === 'RETURN') return of.generation !== null && generation !== null && of.generation <= generation;
  if (role === 'COUNSEL' || role === 'AUDITOR') return true;
  if (organisation === null) return false;
  return role === 'ENFORCING' ? organisation === of.notified : of.bodies.includes(organisation);
}

/**
 * Objections that are over: the same body signed CLEAR in a later state, over an order that reaches at least what is shown now. Regulation (EU) 2023/1543,
 * Art. 12: a ground may be raised against a part, and the rest is produced.
 */
export function liftedObjections(ends: readonly SignedEnd[], digests: ReadonlySet<string>): string[] {
  const clears = ends.filter(({ act, digest }) => act === 'CLEAR' && digests.has(digest));
  const isLifted = (objection: SignedEnd): boolean =>
    clears.some(
      ({ organisation, generation }) =>
        organisation !== null &&
        organisation === objection.organisation &&
        generation !== null &&
        objection.generation !== null &&
        generation > objection.generation,
    );
  return ends.filter((end) => end.act === 'OBJECT' && isLifted(end)).map(({ id }) => id);
}

function requireNotEnded(ends: readonly SignedEnd[], of: Endable): void {
  if (ends.some((end) => endsIt(end, of))) throw new Refused('ENDED', 'Somebody who may has ended what this rests on.');
}

/** Passes when each act is genuine, and of another person with another key. */
async function requireSigners(request: GrantRequest, known: Known): Promise<SignedAct[]> {
  const signed = await genuineActs(request.acts, known);
  requireDistinct(signed.map(({ owner }) => owner));
  return signed;
}

const namesOf = (signed: readonly SignedAct[]): string[] => signed.map(({ owner }) => owner.id);

/** What the grant rests on, whose ends of it count, and how long it may be used at most. */
interface Basis extends Endable, Pick<Granted, 'scopes' | 'reference' | 'body' | 'fields' | 'begunAt' | 'credentials' | 'released'> {
  readonly endsAt: Date;
}

async function requireOrder(request: GrantRequest, permit: Permit, known: Known): Promise<Basis> {
  const { order: id, digest, generation } = permit.decided.legal;
  if (id === undefined || typeof digest !== 'string' || generation === undefined || request.order === null)
    throw new Refused('NO_PERMIT', 'An order is named by its id, digest and generation, and shown.');
  const order = shownOrder(request.order, digest);
  requireReading(order);
  const signed = await requireSigners(request, known);
  const digests = signedDigests(request.order, digest);
  const { release, generation: reviewed, offices, begunAt, endsAt } = requireActs(order, signed, { id, digests, generation }, known);
  const bodies = [order.issuing.organisation, order.validating?.organisation].filter((body) => typeof body === 'string');
  const [body] = bodies;
  if (body === undefined || !bodies.some((one) => one === permit.decided.initiator.organisation))
    throw new Refused('NO_PERMIT', 'The entry permits somebody of a body that the order does not name.');
  const lifted = liftedObjections(known.ends, digests);
  const endable = { bodies, notified: order.notified?.organisation ?? null, generation: reviewed, lifted };
  requireNotEnded(known.ends, endable);
  const scopes = requireInOrder(order, scopesOf(permit), known.sinceOf);
  requireFloor(order, scopesOf(permit), offices, known.now);
  const released = order.emergency === null ? { by: personOf(release), on: release.at.slice(0, 10) } : null;
  return { ...endable, scopes, reference: id, body, fields: 0, begunAt, endsAt, credentials: namesOf(signed), released };
}

async function requireCase(request: GrantRequest, permit: Permit, known: Known): Promise<Basis> {
  const signed = await requireSigners(request, known);
  const [act, ...more] = signed;
  if (act?.statement.act !== 'OPEN_CASE' || more.length > 0)
    throw new Refused('ACT_MISSING', 'A case is opened by one act of the agent, and no other.');
  const scopes = scopesOf(permit);
  const opened = requireOpened(act.statement, permit, scopes, known.now);
  const endable = { bodies: [], notified: null, generation: null, lifted: [] };
  requireNotEnded(known.ends, endable);
  const { issuer } = permit.decided.initiator;
  return { ...opened, ...endable, scopes, body: issuer, begunAt: null, credentials: namesOf(signed), released: null };
}

/** What is granted. Throws {@link Refused}. */
export async function judge(request: GrantRequest, permit: Permit, known: Known): Promise<Granted> {
  const { decided, origin, index } = permit;
  const isCase = request.purpose === 'CASE';
  const { endsAt, ...basis } = isCase ? await requireCase(request, permit, known) : await requireOrder(request, permit, known);
  return {
    origin,
    index,
    account: decided.target.account,
    operation: decided.request.operation,
    ...basis,
    person: personOf(decided.initiator),
    isExport: request.purpose === 'EXPORT',
    orderEndsAt: isCase ? null : endsAt,
    expiresAt: new Date(Math.min(known.now.getTime() + openMs[request.purpose], endsAt.getTime())),
  };
}
