/**
 * What a request amounts to: what may be opened, or why nothing is. Two steps, since what the register, the indexes and the counters say is looked up
 * between them by what the entry names. No step reads a database, and no caller is believed.
 */
import { type ActTrust, genuineActs, requireActs, requireDistinct, type SignedAct } from './acts.ts';
import { requireOpened } from './case.ts';
import { requireFloor } from './floor.ts';
import { type IsOfAccount, requireInOrder, shownOrder } from './order.ts';
import { decisionMs, type Permit, type Scope } from './permit.ts';
import { Refused } from './refused.ts';
import type { GrantRequest } from './request.ts';

/** Milliseconds in which what was granted is opened. */
export const openMs = { ORDER: 60_000, CASE: 60_000, EXPORT: decisionMs.EXPORT } as const;

/** An end that somebody signed: of an order, whose signer had this role in this body. */
export interface SignedEnd {
  readonly role: string;
  readonly organisation: string | null;
}

/** What the service knows by itself of what the entry names. */
export interface Known extends ActTrust {
  readonly isOfAccount: IsOfAccount;
  readonly ends: readonly SignedEnd[];
  /** The earliest start of this order that was granted under. */
  readonly begunAt: Date | undefined;
}

/** What may be opened, by which handle. */
export interface Granted {
  readonly origin: string;
  readonly index: number;
  readonly account: string;
  readonly operation: string;
  readonly scopes: readonly Scope[];
  /** The order, or the piece of work. */
  readonly reference: string;
  readonly person: string;
  readonly body: string;
  /** Whose ends of it count beside those of counsel, the auditor and the enforcing authority. */
  readonly bodies: readonly string[];
  readonly isExport: boolean;
  /** Subscriber fields of a case; 0 under an order. */
  readonly fields: number;
  /** When the order began; null for a case. */
  readonly begunAt: Date | null;
  readonly expiresAt: Date;
}

function scopesOf({ decided }: Permit): readonly Scope[] {
  const { categories } = decided.target;
  if (categories === undefined) throw new Refused('NO_PERMIT', 'The entry permits no category.');
  return categories;
}

/** Counsel, the auditor and the enforcing authority end any order, and the bodies that signed it theirs. */
export const endsIt = ({ role, organisation }: SignedEnd, bodies: readonly string[]): boolean =>
  ['COUNSEL', 'AUDITOR', 'ENFORCING'].includes(role) || (organisation !== null && bodies.includes(organisation));

/** Passes when each act is genuine, and of another person with another key. */
async function requireSigners(request: GrantRequest, known: Known): Promise<SignedAct[]> {
  const signed = await genuineActs(request.acts, known);
  requireDistinct(signed.map(({ owner }) => owner));
  return signed;
}

/** What the grant rests on, whose ends of it count, and how long it may be used at most. */
interface Basis extends Pick<Granted, 'reference' | 'bodies' | 'fields' | 'begunAt'> {
  readonly endsAt: Date;
}

async function requireOrder(request: GrantRequest, permit: Permit, known: Known): Promise<Basis> {
  const { order: id, digest, generation } = permit.decided.legal;
  if (id === undefined || typeof digest !== 'string' || generation === undefined || request.order === null)
    throw new Refused('NO_PERMIT', 'An order is named by its id, digest and generation, and shown.');
  const order = shownOrder(request.order, digest);
  const lawful = requireActs(order, await requireSigners(request, known), { id, digest, generation }, known);
  const bodies = [order.issuing.organisation, order.validating?.organisation].filter((body) => typeof body === 'string');
  if (known.ends.some((end) => endsIt(end, bodies))) throw new Refused('ENDED', 'Somebody who may has ended this order.');
  requireInOrder(order, scopesOf(permit), known.isOfAccount);
  requireFloor(order, scopesOf(permit), lawful.offices, known.now);
  return { reference: id, bodies, fields: 0, begunAt: lawful.begunAt, endsAt: lawful.endsAt };
}

async function requireCase(request: GrantRequest, permit: Permit, known: Known): Promise<Basis> {
  await requireSigners(request, known);
  const [act, ...more] = request.acts;
  if (act?.statement.act !== 'OPEN_CASE' || more.length > 0)
    throw new Refused('ACT_MISSING', 'A case is opened by one act of the agent, and no other.');
  const opened = requireOpened(act.statement, permit, scopesOf(permit), known.now);
  if (known.ends.some((end) => endsIt(end, []))) throw new Refused('ENDED', 'Somebody who may has ended this case.');
  return { ...opened, bodies: [], begunAt: null };
}

/** What is granted. Throws {@link Refused}. */
export async function judge(request: GrantRequest, permit: Permit, known: Known): Promise<Granted> {
  const { decided, origin, index } = permit;
  const isCase = request.purpose === 'CASE';
  const { endsAt, ...basis } = isCase ? await requireCase(request, permit, known) : await requireOrder(request, permit, known);
  const { issuer, subject, organisation } = decided.initiator;
  return {
    origin,
    index,
    account: decided.target.account,
    operation: decided.request.operation,
    scopes: scopesOf(permit),
    ...basis,
    person: JSON.stringify([issuer, subject]),
    body: organisation ?? issuer,
    isExport: request.purpose === 'EXPORT',
    expiresAt: new Date(Math.min(known.now.getTime() + openMs[request.purpose], endsAt.getTime())),
  };
}
