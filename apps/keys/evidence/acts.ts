/**
 * Check 5, who signed: the acts that an order needs are there, each over this order, by persons and keys that are pairwise distinct, of the bodies that
 * the order names; and none of them is over.
 */

import { judicialOffices } from '@writ/access/order-limits';
import type { Act, Statement } from '@writ/acts';
import { type Credential, type SigningPlace, verifyAct } from '@writ/acts/check';
import { asRefusal, Refused } from './refused.ts';
import type { GrantedOrder } from './request.ts';

/** Milliseconds for which an emergency order lasts without a validation: Regulation (EU) 2023/1543, Art. 4(5). */
export const emergencyMs = 48 * 3_600_000;
/** Milliseconds that the clock of a signer may be ahead. */
export const aheadMs = 60_000;

/** What the entry says of the order. */
export interface NamedOrder {
  readonly id: string;
  readonly digest: string;
  readonly generation: number;
}

export interface ActTrust {
  readonly place: SigningPlace;
  readonly now: Date;
  readonly credentialOf: (id: string) => Credential | undefined;
}

const lawful = ['ISSUE', 'VALIDATE', 'RECORD', 'REVIEW', 'RELEASE'] as const;
type Lawful = (typeof lawful)[number];
export type ActsOfOrder = Partial<Readonly<Record<Lawful, Statement>>>;

/** Passes when the acts are genuine; answers whose they are. Throws {@link Refused}. */
export async function genuineActs(acts: readonly Act[], { place, credentialOf }: ActTrust): Promise<Credential[]> {
  const owners: Credential[] = [];
  for (const act of acts) {
    const owner = credentialOf(act.credential);
    try {
      await verifyAct(act, owner, place);
    } catch (cause) {
      throw asRefusal(cause);
    }
    if (owner !== undefined) owners.push(owner);
  }
  return owners;
}

const personOf = ({ issuer, subject }: Credential): string => JSON.stringify([issuer, subject]);

/** Passes when no person and no key signed twice. */
export function requireDistinct(owners: readonly Credential[]): void {
  const persons = new Set(owners.map(personOf));
  const keys = new Set(owners.map(({ spki }) => Buffer.from(spki).toString('base64')));
  if (persons.size !== owners.length || keys.size !== owners.length)
    throw new Refused('NOT_DISTINCT', 'Each act on an order is of another person, with a key of their own.');
}

/** The acts by their names, each once and over this order. */
function actsOf(acts: readonly Act[], named: NamedOrder): ActsOfOrder {
  const found: Partial<Record<Lawful, Statement>> = {};
  for (const { statement } of acts) {
    const name = lawful.find((one) => one === statement.act);
    if (name === undefined || found[name] !== undefined)
      throw new Refused('BAD_REQUEST', `An order is granted under ${lawful.join(', ')}, each once; not under ${statement.act}.`);
    if (statement.order !== named.id) throw new Refused('OTHER_ORDER', `${name} is about another order.`);
    // What was recorded of a document that arrived otherwise names the document.
    const isOver = name === 'RECORD' || statement.digest === named.digest;
    if (!isOver || (statement.generation ?? 0) > named.generation)
      throw new Refused('ORDER_CHANGED', `${name} was signed over the order as it was, or as it is not yet.`);
    found[name] = statement;
  }
  return found;
}

const isJudge = (office: string | null | undefined): boolean => judicialOffices.some((one) => one === office);

/** Whether somebody else than the issuing authority has to sign for it. */
const needsValidation = ({ issuing, validating, emergency }: GrantedOrder): boolean =>
  validating !== null || (emergency !== null && !isJudge(issuing.office));

function requireValidated(order: GrantedOrder, acts: ActsOfOrder, now: Date): void {
  if (acts.VALIDATE !== undefined || !needsValidation(order)) return;
  const begun = acts.ISSUE ?? acts.RECORD;
  if (order.emergency === null) {
    if (acts.RECORD === undefined) throw new Refused('ACT_MISSING', 'The order needs a validation, and nobody signed one.');
    return;
  }
  const due = [acts.RELEASE?.validationDueAt, begun?.validationDueAt].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  const last = Math.min(...due, Date.parse(begun?.at ?? '') + emergencyMs);
  if (!(now.getTime() <= last))
    throw new Refused('UNVALIDATED', `An emergency order lasts ${emergencyMs / 3_600_000} hours at most without a validation.`);
}

function requireBody(statement: Statement | undefined, body: string | null | undefined): void {
  if (statement !== undefined && statement.organisation !== body)
    throw new Refused('WRONG_SIGNER', `${statement.act} is of another body than the order names.`);
}

function requireRunning(acts: ActsOfOrder, now: Date): void {
  for (const statement of Object.values(acts)) {
    if (Date.parse(statement.at) > now.getTime() + aheadMs) throw new Refused('BAD_REQUEST', `${statement.act} is of the future.`);
    if (statement.endsAt !== null && Date.parse(statement.endsAt) <= now.getTime())
      throw new Refused('ENDED', `What ${statement.act} allows ended at ${statement.endsAt}.`);
  }
  if (acts.RELEASE?.endsAt === null) throw new Refused('BAD_REQUEST', 'A release names its end.');
}

/** Passes when those who have to have signed the order, and it runs. Throws {@link Refused}. */
export function requireActs(order: GrantedOrder, acts: readonly Act[], named: NamedOrder, now: Date): void {
  const found = actsOf(acts, named);
  if (found.ISSUE === undefined && found.RECORD === undefined) throw new Refused('ACT_MISSING', 'Nobody signed that the order was issued.');
  for (const name of ['REVIEW', 'RELEASE'] as const)
    if (found[name] === undefined) throw new Refused('ACT_MISSING', `Nobody signed ${name}.`);
  requireBody(found.ISSUE, order.issuing.organisation);
  requireBody(found.VALIDATE, order.validating?.organisation);
  requireRunning(found, now);
  requireValidated(order, found, now);
}
