/**
 * Check 5, who signed: the acts that an order needs are there, each over this order, by persons and keys that are pairwise distinct, of the bodies that
 * the order names; and none of them is over.
 */

import { judicialOffices } from '@writ/access/order-limits';
import { type Act, actId, type Statement } from '@writ/acts';
import { type Credential, type SigningPlace, verifyAct } from '@writ/acts/check';
import { asRefusal, Refused } from './refused.ts';
import type { GrantedOrder } from './request.ts';
import type { Verified } from './verified.ts';

/** Milliseconds for which an emergency order lasts without a validation: Regulation (EU) 2023/1543, Art. 4(5). */
export const emergencyMs = 48 * 3_600_000;
/** Milliseconds that the clock of a signer may be ahead. */
export const aheadMs = 60_000;

/** What the entry says of the order. */
export interface NamedOrder {
  readonly id: string;
  /** Over which an act may be: its own, and those that it had when others signed it. */
  readonly digests: ReadonlySet<string>;
  readonly generation: number;
}

export interface ActTrust {
  readonly place: SigningPlace;
  readonly now: Date;
  readonly credentialOf: (id: string) => Credential | undefined;
  /** Acts whose signatures were verified; each is verified where it is left out. */
  readonly acts?: Verified<true>;
}

const lawful = ['ISSUE', 'VALIDATE', 'RECORD', 'REVIEW', 'RELEASE'] as const;
type Lawful = (typeof lawful)[number];

/** An act that is genuine, with the key that signed it. */
export interface SignedAct {
  readonly statement: Statement;
  readonly owner: Credential;
}
type ActsOfOrder = Partial<Readonly<Record<Lawful, SignedAct>>>;

/** Passes for a genuine act. Verified once for the same act, the same key as it is registered now, and the same signing page. Throws {@link Refused}. */
async function requireGenuine(act: Act, owner: Credential | undefined, { place, acts }: ActTrust): Promise<void> {
  if (acts === undefined || owner === undefined) return verifyAct(act, owner, place);
  const all = JSON.stringify([act, { ...owner, spki: Buffer.from(owner.spki).toString('base64') }, place]);
  if (acts.get(all) !== undefined) return;
  await verifyAct(act, owner, place);
  acts.keep(all, true);
}

/** The acts with their keys, where all are genuine. Throws {@link Refused}. */
export async function genuineActs(acts: readonly Act[], trust: ActTrust): Promise<SignedAct[]> {
  const signed: SignedAct[] = [];
  for (const act of acts) {
    const owner = trust.credentialOf(act.credential);
    try {
      await requireGenuine(act, owner, trust);
    } catch (cause) {
      throw asRefusal(cause);
    }
    if (owner !== undefined) signed.push({ statement: act.statement, owner });
  }
  return signed;
}

type Person = Pick<Credential, 'issuer' | 'subject'>;
export const personOf = ({ issuer, subject }: Person): string => JSON.stringify([issuer, subject]);

/** Passes when no person and no key signed twice. */
export function requireDistinct(owners: readonly Credential[]): void {
  const persons = new Set(owners.map(personOf));
  const keys = new Set(owners.map(({ spki }) => Buffer.from(spki).toString('base64')));
  if (persons.size !== owners.length || keys.size !== owners.length)
    throw new Refused('NOT_DISTINCT', 'Each act on an order is of another person, with a key of their own.');
}

/** The acts by their names, each once and over this order. */
function actsOf(acts: readonly SignedAct[], named: NamedOrder): ActsOfOrder {
  const found: Partial<Record<Lawful, SignedAct>> = {};
  for (const act of acts) {
    const { statement } = act;
    const name = lawful.find((one) => one === statement.act);
    if (name === undefined || found[name] !== undefined)
      throw new Refused('BAD_REQUEST', `An order is granted under ${lawful.join(', ')}, each once; not under ${statement.act}.`);
    if (statement.order !== named.id) throw new Refused('OTHER_ORDER', `${name} is about another order.`);
    if (!named.digests.has(statement.digest) || (statement.generation ?? 0) > named.generation)
      throw new Refused('ORDER_CHANGED', `${name} was signed over the order as it was, or as it is not yet.`);
    found[name] = act;
  }
  if (found.RECORD !== undefined && (found.ISSUE !== undefined || found.VALIDATE !== undefined))
    throw new Refused('BAD_REQUEST', 'A RECORD is of an order that nobody signed here: not beside ISSUE or VALIDATE.');
  return found;
}

const isJudge = (office: string | null | undefined): boolean => judicialOffices.some((one) => one === office);

/** Who issues a European Production Order without anybody's validation: Regulation (EU) 2023/1543, Art. 4(1)(a); of traffic and content a judge alone, which the floor sees to. */
const issuesAlone = (office: string | null): boolean => isJudge(office) || office === 'PUBLIC_PROSECUTOR';

/** Whether somebody else than the issuing authority has to sign for it. */
const needsValidation = ({ kind, issuing, validating, emergency }: GrantedOrder): boolean =>
  validating !== null || (emergency !== null && !isJudge(issuing.office)) || (kind === 'EPOC' && !issuesAlone(issuing.office));

/** The acts that every order has. */
interface Steps {
  /** ISSUE, or RECORD of what arrived otherwise. */
  readonly begun: Statement;
  readonly review: Statement;
  readonly release: Statement;
}

function stepsOf({ ISSUE, RECORD, REVIEW, RELEASE }: ActsOfOrder): Steps {
  const begun = ISSUE ?? RECORD;
  if (begun === undefined) throw new Refused('ACT_MISSING', 'Nobody signed that the order was issued.');
  if (REVIEW === undefined) throw new Refused('ACT_MISSING', 'Nobody signed REVIEW.');
  if (RELEASE === undefined) throw new Refused('ACT_MISSING', 'Nobody signed RELEASE.');
  if (RELEASE.statement.endsAt === null) throw new Refused('BAD_REQUEST', 'A release names its end.');
  return { begun: begun.statement, review: REVIEW.statement, release: RELEASE.statement };
}

/** Passes when each was signed after what it rests on. In an emergency a validation may follow the release. */
function requireSequence({ emergency }: GrantedOrder, { begun, review, release }: Steps, validate: Statement | undefined): void {
  const inTurn = [
    [begun, review, release],
    ...(validate === undefined ? [] : [[begun, validate, ...(emergency === null ? [review] : [])]]),
  ];
  for (const line of inTurn)
    for (const [i, { act, at }] of line.entries()) {
      const next = line[i + 1];
      if (next !== undefined && Date.parse(at) > Date.parse(next.at))
        throw new Refused('ORDER_CHANGED', `${act} was signed after ${next.act}, which rests on it.`);
    }
  if (release.generation === null || review.generation === null)
    throw new Refused('BAD_REQUEST', 'A review and a release name the state that was seen.');
  if (release.review !== actId(review)) throw new Refused('ORDER_CHANGED', 'RELEASE rests on another REVIEW than the one that is shown.');
}

/** When the order ends unless it is validated, in milliseconds; never, where it is or need not be. */
function validationDue(order: GrantedOrder, acts: ActsOfOrder, { begun, release }: Steps, begunAt: Date): number {
  if (acts.VALIDATE !== undefined || !needsValidation(order)) return Number.POSITIVE_INFINITY;
  if (order.emergency === null) {
    if (acts.RECORD === undefined) throw new Refused('ACT_MISSING', 'The order needs a validation, and nobody signed one.');
    return Number.POSITIVE_INFINITY;
  }
  const due = [begun, release].flatMap(({ validationDueAt: at }) => (at === undefined ? [] : [Date.parse(at)]));
  return Math.min(...due, begunAt.getTime() + emergencyMs);
}

/** The body and the office of a key are those that the order names: who is a judge is in the register, and no word of the order. */
function requireSigner(act: SignedAct | undefined, signer: GrantedOrder['validating']): void {
  if (act === undefined) return;
  if (signer === null || act.statement.organisation !== signer.organisation || act.owner.office !== signer.office)
    throw new Refused('WRONG_SIGNER', `${act.statement.act} is of another body or office than the order names.`);
}

/** When the first of the acts ends. */
function endOf(acts: ActsOfOrder, now: Date): number {
  const ends = Object.values(acts).map(({ statement }) => {
    if (Date.parse(statement.at) > now.getTime() + aheadMs) throw new Refused('BAD_REQUEST', `${statement.act} is of the future.`);
    if (statement.endsAt !== null && Date.parse(statement.endsAt) <= now.getTime())
      throw new Refused('ENDED', `What ${statement.act} allows ended at ${statement.endsAt}.`);
    return statement.endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(statement.endsAt);
  });
  return Math.min(...ends);
}

/** What the acts on an order amount to. */
export interface LawfulOrder {
  /** The earliest that the service knows of. */
  readonly begunAt: Date;
  /** When the first of its acts ends, or a validation is due. */
  readonly endsAt: Date;
  readonly release: Statement;
  /** The state that was reviewed: a return of it, or of a later one, takes the release back too. */
  readonly generation: number | null;
  /** Offices whose holders signed. A record counts for both, in an emergency for the issuing one alone. */
  readonly offices: readonly (string | null | undefined)[];
}

/** What the acts amount to where those signed who have to, in their turn, and the order runs. Throws {@link Refused}. */
export function requireActs(
  order: GrantedOrder,
  signed: readonly SignedAct[],
  named: NamedOrder,
  known: { readonly now: Date; readonly begunAt: Date | undefined },
): LawfulOrder {
  const { now } = known;
  const acts = actsOf(signed, named);
  const steps = stepsOf(acts);
  requireSigner(acts.ISSUE, order.issuing);
  requireSigner(acts.VALIDATE, order.validating);
  const end = endOf(acts, now);
  requireSequence(order, steps, acts.VALIDATE?.statement);
  const begunAt = new Date(Math.min(Date.parse(steps.begun.at), known.begunAt?.getTime() ?? Number.POSITIVE_INFINITY));
  const due = validationDue(order, acts, steps, begunAt);
  if (!(now.getTime() < due))
    throw new Refused('UNVALIDATED', `An emergency order lasts ${emergencyMs / 3_600_000} hours at most without a validation.`);
  const isValidated = acts.VALIDATE !== undefined || (acts.RECORD !== undefined && order.emergency === null);
  const offices = [order.issuing.office, isValidated ? order.validating?.office : null];
  return { begunAt, endsAt: new Date(Math.min(end, due)), release: steps.release, generation: steps.review.generation, offices };
}
