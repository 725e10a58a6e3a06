/**
 * Whether a read of personal records is lawful now, and what it may cover: a pure function of values. It reads no
 * database or clock and grants nothing itself; a grant is minted from its answer, after the answer is in the log.
 */
import type { AccountId } from '@writ/core';
import type { Caller } from './caller.ts';
import { type DataCategory, dataCategories } from './data-categories.ts';
import { exportGrantSeconds, grantSeconds } from './limits.ts';
import { judicialCategories } from './order-limits.ts';
import type { Role } from './roles.ts';
import { ownRecordsStepUp, ownStepUpCategories, stepUpRefusal } from './sign-in/step-up.ts';
import type { SubscriberField } from './subscriber-fields.ts';

/** One category of one account, in `[from, to)`; without a window, rows of any date. */
export interface Scope {
  category: DataCategory;
  window: { from: Date; to: Date } | null;
}

/** Somebody wants to read their own records: Regulation (EU) 2016/679, Art. 15. */
export interface SelfRequest {
  purpose: 'SELF';
  /** The account that is asked for. */
  account: AccountId;
  /** The account that the caller holds, by the platform's own books; null when none. */
  held: AccountId | null;
}

/** The order that a read is asked under, as far as the decision needs it. */
export interface OrderFacts {
  id: string;
  /** Whether it is in force at this instant and the entry of its release is in the log. */
  inForce: boolean;
  /** Whether its kind gives grants at all. */
  givesGrants: boolean;
  /** The body that the order names as recipient, and the role in which its people read; null when there is none yet. */
  recipient: { role: Role; organisation: string | null; country: string | null } | null;
  /** Whether a judge, a court or an investigating judge issued or validated it. */
  isJudicial: boolean;
  /** The state that is read: when the order was served. */
  servedAt: Date | null;
  /** When reading under it ends automatically; null when nothing does. */
  endsAt: Date | null;
  /** Operations that have disclosed under it today, without this one, and how many may. */
  disclosures: { today: number; most: number };
}

/** An authority wants to read one target of an order. */
export interface OrderRequest {
  purpose: 'ORDER';
  order: OrderFacts;
  /** The account that the target was found to name at release; null when there is none. */
  account: AccountId | null;
  /** What of it is granted. */
  granted: readonly Scope[];
  /** Whether it is read for a package. */
  isExport?: true;
}

/** Somebody of the platform wants to know who the person is that a piece of work is about. */
export interface CaseRequest {
  purpose: 'CASE';
  work: {
    id: string;
    /** The account that it is about; null when it names none. */
    account: AccountId | null;
    isClosed: boolean;
    /** Who has claimed it; null when nobody has. */
    claim: { issuer: string; subject: string; endsAt: Date } | null;
    /** Whether somebody sent it in whom the platform can tell apart from its own staff. */
    isRecognised: boolean;
    /** Whether the caller submitted it, is the person whom it is about, or decided in its case. */
    tookPart: boolean;
  };
  /** What is asked of the record. */
  fields: readonly SubscriberField[];
  /** Who consented to exactly these fields, a moment ago; null when nobody did. */
  consent: { issuer: string; subject: string; until: Date } | null;
}

/** The platform reports a suspicion of a crime that threatens life or safety: Regulation (EU) 2022/2065, Art. 18. */
export interface ReportRequest {
  purpose: 'REPORT';
  /** What two persons of the platform decided to send. */
  report: {
    id: string;
    /** The account that it is about; null when there is none. */
    account: AccountId | null;
    /** What it names of the record. */
    fields: readonly SubscriberField[];
    /** The one body that reads it; null where it is sent by hand. */
    receiver: { issuer: string; organisation: string; country: string } | null;
    /** The counsel who sent it. */
    sender: { issuer: string; subject: string };
    /** Whether it was sent by hand already. */
    isHanded: boolean;
  };
}

export type AccessRequest = SelfRequest | OrderRequest | CaseRequest | ReportRequest;

export interface Permit {
  permit: true;
  purpose: AccessRequest['purpose'];
  /** What the grant rests on: the account itself, the order, or the piece of work. */
  reference: string;
  account: AccountId;
  scopes: readonly Scope[];
  /** For a case or a report: the fields of the subscriber record that may be read, and no other. Empty for what covers whole records. */
  fields: readonly SubscriberField[];
  decidedAt: Date;
  /** The state that is read: rows recorded later are not returned. */
  horizon: Date;
  expiresAt: Date;
}

export type DenialReason =
  | 'NOT_YOURS'
  | 'WRONG_AUDIENCE'
  | 'NOT_RECIPIENT'
  | 'NOT_IN_FORCE'
  | 'NOTHING_GRANTED'
  | 'NOT_AVAILABLE'
  | 'LIMIT_EXCEEDED'
  | 'NOT_CLAIMED'
  | 'NO_ACCOUNT'
  | 'OWN_WORK'
  | 'CONSENT_NEEDED';

export interface Denial {
  permit: false;
  reason: DenialReason;
}

export type Decision = Permit | Denial;

const deny = (reason: DenialReason): Denial => ({ permit: false, reason });

type Permitted = Pick<Permit, 'purpose' | 'reference' | 'account' | 'scopes' | 'horizon'> & Partial<Pick<Permit, 'fields'>>;

function permit(request: Permitted, now: Date, endsAt: Date | null, seconds: number = grantSeconds): Permit {
  const longest = now.getTime() + seconds * 1000;
  const expiresAt = new Date(endsAt === null ? longest : Math.min(longest, endsAt.getTime()));
  return { permit: true, fields: [], ...request, decidedAt: now, expiresAt };
}

/** A self-grant is for the account's holder on the public graph, and for nobody else; what weighs is in it only after a log-in of a moment ago. */
function decideSelf(caller: Caller, { account, held }: SelfRequest, now: Date): Decision {
  if (caller.graph !== 'public' || caller.subject === null || !caller.roles.includes('ACCOUNT_HOLDER') || caller.office !== null)
    return deny('WRONG_AUDIENCE');
  if (held === null || held !== account) return deny('NOT_YOURS');
  const isFresh = stepUpRefusal(caller, ownRecordsStepUp) === null;
  const covered = dataCategories.filter((category) => isFresh || !ownStepUpCategories.includes(category));
  const scopes = covered.map((category) => ({ category, window: null }));
  return permit({ purpose: 'SELF', reference: account, account, scopes, horizon: now }, now, null);
}

/** No order can go below this: a closed window that was past when it was served, and a judge for traffic and content. */
const holdsFloor = ({ category, window }: Scope, { isJudicial, servedAt }: OrderFacts): boolean =>
  (category === 'SUBSCRIBER' || (window !== null && servedAt !== null && window.from < window.to && window.to <= servedAt)) &&
  (isJudicial || !judicialCategories.includes(category));

function isRecipient(caller: Caller, { recipient }: OrderFacts): boolean {
  if (recipient === null || caller.organisation === null || caller.country === null || caller.office === null) return false;
  const { role, organisation, country } = recipient;
  return caller.roles.includes(role) && organisation === caller.organisation && country === caller.country;
}

/** Under an order in force, its recipient reads what it grants of one account: Regulation (EU) 2023/1543, Art. 5 and 10. */
function decideOrder(caller: Caller, { order, account, granted, isExport }: OrderRequest, now: Date): Decision {
  if (caller.graph !== 'authority' || caller.subject === null) return deny('WRONG_AUDIENCE');
  if (!isRecipient(caller, order)) return deny('NOT_RECIPIENT');
  if (!order.inForce || !order.givesGrants || order.servedAt === null || order.servedAt > now) return deny('NOT_IN_FORCE');
  if (order.endsAt !== null && order.endsAt <= now) return deny('NOT_IN_FORCE');
  if (granted.length === 0) return deny('NOTHING_GRANTED');
  if (account === null) return deny('NOT_AVAILABLE');
  const scopes = granted.filter((scope) => holdsFloor(scope, order));
  if (scopes.length === 0) return deny('NOTHING_GRANTED');
  if (order.disclosures.today >= order.disclosures.most) return deny('LIMIT_EXCEEDED');
  const permitted = { purpose: 'ORDER', reference: order.id, account, scopes, horizon: order.servedAt } as const;
  return permit(permitted, now, order.endsAt, isExport ? exportGrantSeconds : grantSeconds);
}

/** Whether a second person consented, and the moment in which that counts is not over. */
const isConsented = (caller: Caller, { consent }: CaseRequest, now: Date): boolean =>
  consent !== null && consent.until > now && (consent.issuer !== caller.issuer || consent.subject !== caller.subject);

/** For a claimed piece of work that came from somebody else, or with a second person's consent: the named fields of the subscriber record. */
function decideCase(caller: Caller, request: CaseRequest, now: Date): Decision {
  const { work, fields } = request;
  const isStaff = caller.roles.includes('AGENT') || caller.roles.includes('COUNSEL');
  if (caller.graph !== 'platform' || caller.subject === null || !isStaff) return deny('WRONG_AUDIENCE');
  const { id, account, isClosed, claim } = work;
  if (isClosed || claim === null || claim.endsAt <= now) return deny('NOT_CLAIMED');
  if (claim.issuer !== caller.issuer || claim.subject !== caller.subject) return deny('NOT_CLAIMED');
  if (work.tookPart) return deny('OWN_WORK');
  if (account === null) return deny('NO_ACCOUNT');
  if (fields.length === 0) return deny('NOTHING_GRANTED');
  if (!work.isRecognised && !isConsented(caller, request, now)) return deny('CONSENT_NEEDED');
  const scopes: Scope[] = [{ category: 'SUBSCRIBER', window: null }];
  return permit({ purpose: 'CASE', reference: id, account, scopes, fields, horizon: now }, now, claim.endsAt);
}

/** The body reads what was sent to it; what is sent by hand is read by the counsel who sends it, until it is recorded as passed on. */
function isReader(caller: Caller, { receiver, sender, isHanded }: ReportRequest['report']): boolean {
  if (receiver === null) return caller.graph === 'platform' && caller.roles.includes('COUNSEL') && !isHanded && samePerson(caller, sender);
  const { issuer, organisation, country } = receiver;
  const isOfBody = caller.issuer === issuer && caller.organisation === organisation && caller.country === country;
  const mayRead = caller.roles.includes('ISSUING') || caller.roles.includes('ENFORCING');
  return caller.graph === 'authority' && isOfBody && mayRead && caller.office !== null;
}

const samePerson = (caller: Caller, { issuer, subject }: { issuer: string; subject: string }): boolean =>
  caller.issuer === issuer && caller.subject === subject;

/** For a report that was sent: the fields that it names, by its one reader. */
function decideReport(caller: Caller, { report }: ReportRequest, now: Date): Decision {
  if (caller.subject === null || !isReader(caller, report)) return deny('NOT_RECIPIENT');
  const { id, account, fields } = report;
  if (account === null) return deny('NO_ACCOUNT');
  if (fields.length === 0) return deny('NOTHING_GRANTED');
  const scopes: Scope[] = [{ category: 'SUBSCRIBER', window: null }];
  return permit({ purpose: 'REPORT', reference: id, account, scopes, fields, horizon: now }, now, null);
}

/** Decides a request at an instant. */
export function decide(caller: Caller, request: AccessRequest, now: Date): Decision {
  switch (request.purpose) {
    case 'SELF':
      return decideSelf(caller, request, now);
    case 'ORDER':
      return decideOrder(caller, request, now);
    case 'CASE':
      return decideCase(caller, request, now);
    case 'REPORT':
      return decideReport(caller, request, now);
  }
}
