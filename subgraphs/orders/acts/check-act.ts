/**
 * Whether what somebody signed is the act that they make: over this order, in the state that they saw and as it is afterwards, in their own name, by a key
 * that counts, just now. Asked before the order's move is written.
 */
import type { Caller } from '@writ/access';
import { type Act, type ActName, actId, type SignerRole, type Statement } from '@writ/acts';
import { type Credential, deviceRoles, RefusedAct, type SigningPlace, verifyAct } from '@writ/acts/check';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import type { Database } from '../store/database.ts';
import { readGivenAct } from './given-act.ts';
import { actsOf } from './signed-acts.ts';
import { keysThatCount } from './signing-keys.ts';

/** Milliseconds that a statement may be old, and by which the clock of its signer may be ahead. */
export const oldMs = 5 * 60_000;
export const aheadMs = 60_000;

const refused = (code: string, message: string): Reason => reason('SIGNATURE_REFUSED', `${code}: ${message}`);

/** Milliseconds for which a case may be opened at most: keys.md, 3.7. The service of keys refuses longer ones by a constant of its own. */
export const caseMs = 8 * 3_600_000;

/** An order or an enrolment as its signer saw it, or a piece of work, which has no generation. */
interface Seen {
  readonly id: string;
  readonly generation: number | null;
}

type Owner = Pick<Caller, 'issuer' | 'subject' | 'organisation' | 'office' | 'roles'>;

/** Whether the statement is in the caller's own name. A body's seal is the body's: who of it sends it is in the log. */
function personReasons({ statement, proof }: Act, { issuer, subject, organisation, roles }: Owner): Reason[] {
  const isOfPlatform = deviceRoles.includes(statement.role);
  const isSame =
    statement.issuer === issuer &&
    (statement.subject === subject || ('seal' in proof && !isOfPlatform)) &&
    statement.organisation === (isOfPlatform ? null : organisation) &&
    (roles as readonly string[]).includes(statement.role satisfies SignerRole);
  return isSame ? [] : [refused('OTHER_PERSON', 'The statement is in the name, the body or the role of somebody else than you.')];
}

function timeReasons({ statement: { act, at, endsAt } }: Act, now: Date): Reason[] {
  const age = now.getTime() - Date.parse(at);
  const reasons: Reason[] = [];
  if (age > oldMs || age < -aheadMs)
    reasons.push(
      refused('OTHER_TIME', `It was signed at ${at}, and is sent within ${oldMs / 60_000} minutes: sign again, by a clock that is right.`),
    );
  if (endsAt !== null && Date.parse(endsAt) <= now.getTime()) reasons.push(refused('ENDED', `What it allows ended at ${endsAt}.`));
  if (act === 'OPEN_CASE' && (endsAt === null || Date.parse(endsAt) > Date.parse(at) + caseMs))
    reasons.push(refused('FORM', `A case names its end in endsAt, ${caseMs / 3_600_000} hours after at at most.`));
  if (act === 'RELEASE' && endsAt === null) reasons.push(refused('FORM', 'A release names its end in endsAt.'));
  return reasons;
}

/** A release rests on the review that is kept with the order, and on no earlier one. */
async function reviewReasons(db: Database, { act, review }: Statement, order: string): Promise<Reason[]> {
  if (act !== 'RELEASE') return [];
  const kept = (await actsOf(db, order)).find(({ statement }) => statement.act === 'REVIEW');
  if (kept !== undefined && review === actId(kept.statement)) return [];
  return [refused('OTHER_REVIEW', 'What was signed rests on another review than the last one that was signed: read the order again.')];
}

async function keyReasons(act: Act, key: Credential | undefined, { office }: Owner, place: SigningPlace): Promise<Reason[]> {
  try {
    await verifyAct(act, key, place);
  } catch (cause) {
    if (!(cause instanceof RefusedAct)) throw cause;
    return [refused(cause.code, cause.message)];
  }
  const asOffice = act.statement.act === 'ISSUE' || act.statement.act === 'VALIDATE';
  return asOffice && key?.office !== office ? [refused('WRONG_SIGNER', 'The key is registered for another office than yours.')] : [];
}

/** What was given with an act, as far as it was checked. */
export interface GivenSignature {
  /** Null where there is none that counts. */
  readonly act: Act | null;
  /** Why it is not the act of this name over this digest; a name of null is an act that nobody signs. Empty where it is. */
  reasonsFor(name: ActName | null, digest: string | null): readonly Reason[];
}

const none = (reasons: (name: ActName | null) => readonly Reason[]): GivenSignature => ({ act: null, reasonsFor: reasons });

/** By whom, when, and where persons sign; null where they don't. */
export interface Checking {
  readonly place: SigningPlace | null;
  readonly caller: Owner;
  readonly now: Date;
}

function reasonsOf({ statement }: Act, name: ActName | null, digest: string | null): Reason[] {
  if (name === null) return [refused('OTHER_ACT', 'Nobody signs this act: leave signature out.')];
  if (statement.act !== name) return [refused('OTHER_ACT', `What was signed is ${statement.act}, and this act is ${name}.`)];
  return statement.digest === digest
    ? []
    : [
        refused(
          'OTHER_DIGEST',
          'What was signed is another digest than that of what you do: the order as it is afterwards, the case with its account and fields, or the enrolment.',
        ),
      ];
}

/** Checks all of a signature that does not need the order as it is afterwards. */
export async function checkSignature(
  db: Database,
  input: SignedActInput | null | undefined,
  { id, generation }: Seen,
  { place, caller, now }: Checking,
): Promise<GivenSignature> {
  if (place === null)
    return none(() =>
      input ? [reason('SIGNATURE_NOT_CHECKED', 'Nobody signs here: this installation has no signing page. Leave signature out.')] : [],
    );
  if (!input)
    return none((name) =>
      name === null
        ? []
        : [reason('SIGNATURE_REQUIRED', `Whoever makes this act signs it: sign ${name} at ${place.origin}, and send it as signature.`)],
    );
  const act = readGivenAct(input);
  if (!('statement' in act)) return none(() => act);
  const { statement } = act;
  const keys = await keysThatCount(db, [act.credential]);
  const found = [
    ...(statement.order === id ? [] : [refused('OTHER_ORDER', 'What was signed is about another order, piece of work or enrolment.')]),
    ...(statement.generation === generation
      ? []
      : [refused('OTHER_STATE', 'What was signed is about another state of it: read it again.')]),
    ...personReasons(act, caller),
    ...timeReasons(act, now),
    ...(await reviewReasons(db, statement, id)),
    ...(await keyReasons(act, keys.get(act.credential), caller, place)),
  ];
  return { act, reasonsFor: (name, digest) => [...reasonsOf(act, name, digest), ...found] };
}

/** For acts of clocks, which sign nothing. */
export const unsigned: GivenSignature = none(() => []);
