/**
 * Everything that can move an order, as values: the mutations of the graph under their names, and the acts of clocks and
 * workers. An act carries the generation that its author saw and whatever the outside world had to be asked for.
 */
import type { DataCategory } from '@writ/access/vocabulary';
import type { ClarificationCode, ObjectionGround } from '../law/clarifications.ts';
import type { ImpedimentKind } from '../law/kind-law.ts';
import type { AccountMark } from '../law/marks.ts';
import type { Body, OrderContent, Secrecy } from '../order/content.ts';
import type {
  AuthenticityMeans,
  ChallengeOutcome,
  NotificationEvidence,
  OutsideAnswer,
  ProductionRequest,
  PurposeFound,
  ScrutinyDocument,
  ScrutinyFinding,
  ScrutinyOutcome,
  ScrutinyRequester,
} from '../order/order.ts';
import type { KnownOrders } from '../order/related-orders.ts';
import type { Window } from '../order/window.ts';
import type { Person } from '../people/separation-of-duties.ts';
import type { ActType } from './act-type.ts';

/**
 * The reviewer's decision on one target and category: `window` exactly for NARROWED; `code` and `text` exactly for what is not granted as it
 * was asked, and `preserved` there for a kind whose data are preserved.
 */
export interface DecisionInput {
  readonly target: string;
  readonly category: DataCategory | null;
  readonly outcome: 'GRANTED' | 'NARROWED' | 'REFUSED';
  readonly window: Window | null;
  readonly code: ClarificationCode | null;
  /** Why, in words for the authority. */
  readonly text: string | null;
  /** Whether what is not produced is preserved as far as it exists, or cannot be, because the order does not identify it. */
  readonly preserved: boolean | null;
}

/** The enforcing authority's objection to one target and category. */
export interface ObjectionInput {
  readonly target: string;
  readonly category: DataCategory | null;
  readonly ground: ObjectionGround;
}

/** A target that names an account with a mark. */
export interface MarkedTarget {
  readonly target: string;
  readonly mark: AccountMark;
}

/** The notified authority's status here at the act. */
export interface NotifiedAuthorityState {
  /** Since when it can object here without a break; null while it can't, or none is named. */
  readonly notifiedSince: Date | null;
  /** The name of a body that is enrolled or suspended here as an enforcing authority and is, or looks like, the notified one; null when there is none. */
  readonly enrolledLike: string | null;
}

interface Acts {
  submitOrder: { readonly known: KnownOrders };
  validateOrder: {
    readonly digest: string;
    /** Everybody above the validator, by the reporting lines that were pinned when the order was drafted. */
    readonly superiors: readonly Person[];
    /** Whether the lines of the validator and of the issuing officer were known then. */
    readonly linesKnown: boolean;
  };
  refuseValidation: { readonly reason: string };
  claim: unknown;
  /** COUNSEL: to know whom it names and why. */
  takeOrder: unknown;
  askClarification: { readonly codes: readonly ClarificationCode[]; readonly text: string };
  /** `content` null: nothing is changed. */
  answerClarification: { readonly content: OrderContent | null; readonly text: string; readonly known: KnownOrders };
  /** `publicPurpose` exactly for an order whose law asks it. */
  decideOrder: { readonly decisions: readonly DecisionInput[]; readonly publicPurpose?: PurposeFound | null };
  reportImpossible: { readonly kind: ImpedimentKind; readonly text: string };
  endImpediment: { readonly text: string };
  recordCallBack: {
    readonly number: string;
    readonly spokenTo: string;
    readonly confirmed: boolean;
    /** The numbers of the issuing body's enrolments. */
    readonly enrolled: readonly string[];
  };
  recordNotification: NotificationEvidence & Pick<NotifiedAuthorityState, 'enrolledLike'>;
  recordObjection: { readonly grounds: readonly ObjectionInput[]; readonly text: string };
  /** Whether an order that was received otherwise is its authority's own. */
  checkAuthenticity: { readonly means: AuthenticityMeans; readonly confirmed: boolean; readonly text: string };
  /** Its authority answered a question outside, and changes nothing. */
  recordClarification: { readonly text: string };
  /** Its authority withdrew it outside. */
  recordWithdrawal: { readonly text: string };
  /** Its authority said outside that it no longer needs what is preserved under it. */
  recordNoLongerNeeded: { readonly text: string };
  /** Counsel sent by hand what no machine grants, or what nobody of the authority reads here. */
  recordAnswer: Omit<OutsideAnswer, 'id' | 'confirmedAt'> &
    Pick<NotifiedAuthorityState, 'notifiedSince' | 'enrolledLike'> & {
      /** Why it was not granted by machine. */
      readonly text: string;
      /** Whether the body that receives is enrolled here now. */
      readonly readsHere: boolean;
      readonly marked: readonly MarkedTarget[];
    };
  /** A second person has seen what was sent. */
  /** `resolved`: the accounts that each target names, as at a release; the person's access history shows what was sent of them. */
  confirmAnswer: { readonly answer: string; readonly sha256: string; readonly resolved: Readonly<Record<string, readonly string[]>> };
  /** COUNSEL: a reasoned request of the platform. */
  requestScrutiny: { readonly text: string };
  /** The authority that scrutinises orders here. `onRequest` null: of its own motion. */
  scrutiniseOrder: {
    readonly outcome: ScrutinyOutcome;
    readonly text: string;
    readonly onRequest: { readonly of: ScrutinyRequester; readonly receivedAt: Date } | null;
  };
  /** COUNSEL: a decision that the platform received otherwise. */
  recordScrutiny: Pick<ScrutinyFinding, 'outcome' | 'text' | 'basis'> & {
    readonly authority: string;
    readonly decidedAt: Date;
    readonly document: ScrutinyDocument;
  };
  recordChallenge: { readonly forum: string; readonly filedAt: Date; readonly text: string };
  endChallenge: { readonly challenge: string; readonly outcome: ChallengeOutcome; readonly text: string };
  extendPreservation: { readonly reason: string };
  /** An authority no longer needs what an order preserves that is over. */
  endPreservation: { readonly reason: string };
  /** ISSUING, by Annex V: production is requested elsewhere. */
  confirmProductionRequest: { readonly request: Omit<ProductionRequest, 'confirmedAt'> };
  /** COUNSEL: the same, where the confirmation came otherwise. */
  recordProductionRequest: { readonly request: Omit<ProductionRequest, 'confirmedAt'>; readonly text: string };
  /** COUNSEL: it was produced under that request. */
  recordProduction: { readonly text: string };
  /** SYSTEM: a production order asks for what is preserved. */
  awaitProduction: unknown;
  /** SYSTEM: no production order asks for it any more. */
  endProduction: unknown;
  returnOrder: { readonly reason: string };
  /** A second counsel lets this order be released beyond the number of a day. */
  raiseLimit: { readonly reason: string };
  /** Another counsel decides that what is protected of accounts with a mark is released. */
  permitMarked: { readonly text: string; readonly marked: readonly MarkedTarget[] };
  /** The same counsel tells both authorities first; `authority` names one of the platform's state exactly where none was notified. */
  raiseMarked: { readonly text: string; readonly authority: Body | null; readonly marked: readonly MarkedTarget[] };
  releaseOrder: NotifiedAuthorityState & {
    readonly marked: readonly MarkedTarget[];
    readonly digest: string;
    /** Why it is released although warnings stand; null where none does. */
    readonly reason: string | null;
    /** For each target's id, the accounts or items that it names now. */
    readonly resolved: Readonly<Record<string, readonly string[]>>;
    /** What was released today already: by this person, and targets to the issuing body. */
    readonly today: { readonly byPerson: number; readonly toBody: number };
    /** Whether the bodies that issued and validated the order are enrolled now, each under the issuer of its signature. */
    readonly signersEnrolled: boolean;
    /** Whether the body that receives what is disclosed is enrolled here now. */
    readonly readsHere: boolean;
  };
  clearOrder: unknown;
  objectToOrder: { readonly grounds: readonly ObjectionInput[] };
  /** The enforcing authority asks the issuing one, before it objects. */
  consultIssuer: { readonly text: string };
  /** The enforcing authority sets conditions for the use of what has left already. */
  setConditions: { readonly text: string };
  /** The reviewer's; `authority` names one of the platform's state exactly where none was notified. */
  reportConcern: { readonly codes: readonly ClarificationCode[]; readonly text: string; readonly authority: Body | null };
  /** The issuing authority's answer to what it was told; `court` exactly for an objection of the platform that waits for it. */
  maintainOrder: { readonly text: string; readonly court: string | null; readonly dueAt: Date | null };
  /** The reviewer writes the platform's objection, a counsel sends it. */
  writeObjection: { readonly text: string };
  sendObjection: unknown;
  /** What the issuing authority's court decided on the platform's objection. */
  recordReview: { readonly lifted: boolean; readonly text: string };
  acknowledgeDisclosure: unknown;
  withdrawOrder: { readonly reason: string };
  renewSecrecy: Secrecy;
  /** `release`: the person may know of the order from now on, though the authority has not told them. */
  liftSecrecy: { readonly release?: boolean };
  /** `at` is when the authority notified the person. */
  confirmInformed: { readonly at: Date };
  /** SYSTEM: a complaint about an access was reversed by a counsel; the complaint's entry says who. */
  reverseAccess: { readonly complaint: string };
  /** SYSTEM: an order that needs no validation first goes to the platform. */
  serve: unknown;
  /** SYSTEM: the notified authority is enrolled here and receives the notification. */
  alertAuthority: { readonly notifiedSince: Date | null };
  /** SYSTEM: a claim has lapsed. */
  lapseClaim: unknown;
  /** SYSTEM: a time runs out, or has. */
  escalate: unknown;
  /** SYSTEM: a non-disclosure period is over; only where the platform informs. */
  endSecrecy: unknown;
  /** SYSTEM: the notified authority's time is over. */
  endHold: NotifiedAuthorityState;
  /** SYSTEM: the notified authority could not object for a while and can again: its time starts again. */
  restartHold: { readonly notifiedSince: Date | null };
  /** SYSTEM: what the order asked is done; ids of the targets for which it is, and when the last of it was done. */
  fulfil: { readonly done: readonly string[]; readonly at?: Date };
  /** SYSTEM: the time of what the order preserves is over. */
  expire: unknown;
}

export type ActOf<T extends ActType> = { readonly type: T; readonly generation: number } & Acts[T];
export type Act = { [T in ActType]: ActOf<T> }[ActType];
