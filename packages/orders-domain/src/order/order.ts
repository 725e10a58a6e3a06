/**
 * The order as a value that is never changed: each act makes a new one. The asker writes `desiredStatus`, the machine alone
 * writes `status`, and `generation` is the lock. It knows no row of a database.
 */
import type { DataCategory, Office } from '@writ/access/vocabulary';
import type { Clock } from '../clocks/clock.ts';
import type { ClarificationCode, ObjectionGround } from '../law/clarifications.ts';
import type { ChallengeGround, ImpedimentKind } from '../law/kind-law.ts';
import type { ActType } from '../machine/act-type.ts';
import type { CasePart, Participation, Person } from '../people/separation-of-duties.ts';
import type { Body, Identifier, OrderContent, Secrecy } from './content.ts';
import type { Salts } from './salts.ts';
import type { Window } from './window.ts';

/** Each state says who must act; the last five are terminal. */
export const orderStatuses = [
  'DRAFT',
  'SUBMITTED',
  'SERVED',
  'UNDER_REVIEW',
  'CLARIFICATION',
  'APPROVED',
  'HELD',
  'IN_FORCE',
  'FULFILLED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
  'EXPIRED',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** What the asker wants. */
export type DesiredStatus = 'DRAFT' | 'IN_FORCE' | 'WITHDRAWN';

/** Whose hand it was: a person, for a body, signing as an office. Body and office may be null for the platform's people. */
export interface Signature extends Person {
  readonly organisation: string | null;
  readonly country: string | null;
  readonly office: Office | null;
  readonly at: Date;
}

export interface OrderTarget extends Identifier {
  readonly id: string;
  /** The account or item that it names; null before release, and after it when there is none. */
  readonly resolved: string | null;
}

/** What became of one target and category. PENDING still asks; NOT_AVAILABLE is known from release on. */
export type DecisionOutcome = 'PENDING' | 'GRANTED' | 'NARROWED' | 'REFUSED' | 'NOT_AVAILABLE';

export interface TargetDecision {
  readonly target: string;
  /** Null for an order that acts on items. */
  readonly category: DataCategory | null;
  readonly outcome: DecisionOutcome;
  /** What is asked or granted of time; null when the category has no window. Once narrowed it never widens. */
  readonly window: Window | null;
  /** Why it was refused or narrowed. */
  readonly code: ClarificationCode | ObjectionGround | null;
  /** Why, in the reviewer's words for the authority. */
  readonly text: string | null;
  /** What the reviewer told the authority: that what is not produced is preserved as far as it exists, or cannot be. */
  readonly preserved: boolean | null;
}

/**
 * Of the body's other orders: the same was refused to it, or it asks for the same target under another law and does not say so. LINE_UNKNOWN: to whom
 * the issuing officer or the validator reports was not known when the order was validated.
 */
export type RelatedWarning = 'REFUSED_BEFORE' | 'UNDER_ANOTHER_LAW' | 'LINE_UNKNOWN';

/** A reviewer's hold on the order. */
export interface Claim {
  readonly by: Person;
  readonly endsAt: Date;
}

/** One act that moved the order. */
export interface OrderEvent {
  readonly act: ActType | 'draftOrder' | 'receiveOrder';
  /** Whose part in the case it was; null for SYSTEM and for a person who only receives. */
  readonly part: CasePart | null;
  /** Null for SYSTEM. */
  readonly by: Signature | null;
  readonly at: Date;
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  /** The generation that the act made. */
  readonly generation: number;
  /** A reason, a question or an answer. */
  readonly text: string | null;
  readonly codes: readonly (ClarificationCode | ObjectionGround)[];
  /** Of a decision on an order that doesn't reach what is published for certain purposes. */
  readonly publicPurpose?: PurposeFound;
}

/** A call back to the authority of an emergency order, on the number of its enrolment. */
export interface CallBack {
  readonly at: Date;
  /** Whether the authority confirmed that the order is its own. */
  readonly confirmed: boolean;
  /** By office and name. */
  readonly spokenTo: string;
}

/**
 * Evidence that an authority which is not enrolled here was notified outside: a document that the platform holds, from the authority or the
 * issuing one, as the reviewer has recorded it.
 */
export interface NotificationEvidence {
  /** When the authority was notified. */
  readonly at: Date;
  /** The document's own number. */
  readonly reference: string;
  /** Of the document: 64 characters of hex in lower case. */
  readonly sha256: string;
}

/** By which way an order reached the platform that nobody submitted here: Regulation (EU) 2023/1543, Art. 19; Regulation (EU) 2021/784, Art. 3(5). */
export type ReceiptChannel = 'E_CODEX' | 'CONTACT_POINT' | 'PAPER';

/** How somebody found out whether an order is its authority's own. */
export type AuthenticityMeans = 'REGISTER' | 'CALL_BACK' | 'SEAL';

export interface AuthenticityCheck {
  readonly means: AuthenticityMeans;
  /** Whether the order is its authority's own, as far as that was found. */
  readonly confirmed: boolean;
  /** Which register, whom, or which seal. */
  readonly text: string;
  readonly at: Date;
}

/** Of an order that was received otherwise than by a submission here. */
export interface Receipt {
  readonly channel: ReceiptChannel;
  /** When it was received: its times run from here. */
  readonly at: Date;
  /** Of the document: 64 characters of hex in lower case, and how many bytes it has. */
  readonly sha256: string;
  readonly bytes: number;
  /** Null before anybody checked it. */
  readonly authenticity: AuthenticityCheck | null;
}

/** One target and category of which something was sent by hand. */
export interface AnsweredPart {
  readonly target: string;
  readonly category: DataCategory;
}

/** What counsel sent outside Writ, because no machine grants it or nobody of the authority reads here. It counts once another person confirms it. */
export interface OutsideAnswer {
  readonly id: string;
  readonly parts: readonly AnsweredPart[];
  /** To whom, and by which way. */
  readonly sentTo: string;
  readonly sentAt: Date;
  /** Of what was sent: 64 characters of hex in lower case. */
  readonly sha256: string;
  /** Null before that. */
  readonly confirmedAt: Date | null;
}

/** In which procedure production is requested: an EPOC, a European Investigation Order, mutual legal assistance, or another one. */
export type ProductionInstrument = 'EPOC' | 'INVESTIGATION_ORDER' | 'LEGAL_ASSISTANCE' | 'OTHER';

/** A request for production elsewhere, as Annex V of Regulation (EU) 2023/1543 confirms it. */
export interface ProductionRequest {
  readonly instrument: ProductionInstrument;
  /** The authority that requests it. */
  readonly organisation: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly reference: string;
  /** When it was issued. */
  readonly requestedAt: Date;
  /** When it was confirmed to the platform. */
  readonly confirmedAt: Date;
}

/** A renewal of the non-disclosure period, with a ground and a reason of its own. */
export interface Renewal extends Secrecy {
  readonly at: Date;
}

/** For what material is published that is no terrorist content then: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurpose = 'NONE' | 'EDUCATION' | 'JOURNALISM' | 'ART' | 'RESEARCH' | 'COUNTERING_TERRORISM';

/** What a reviewer found on that. */
export interface PurposeFound {
  readonly purpose: PublicPurpose;
  readonly reason: string;
}

export interface Impediment {
  readonly kind: ImpedimentKind;
  readonly text: string;
  readonly at: Date;
  /** Null while it lasts. */
  readonly endedAt: Date | null;
}

/** Whose request a scrutiny follows: Regulation (EU) 2021/784, Art. 4(4). */
export type ScrutinyRequester = 'PROVIDER' | 'CONTENT_PROVIDER';

/** What a scrutiny found: a serious or manifest infringement, or none. */
export type ScrutinyOutcome = 'INFRINGES' | 'STANDS';

/** A request of the platform. */
export interface ScrutinyRequest {
  readonly at: Date;
  readonly text: string;
}

/** From when the authority's time runs: its receipt of the copy of the order, where it acts of its own motion, or of a request. */
export interface ScrutinyBasis {
  readonly onRequestOf: ScrutinyRequester | null;
  readonly receivedAt: Date;
}

/** The document in which the platform received a decision otherwise than here. */
export interface ScrutinyDocument {
  readonly reference: string;
  /** Of the document: 64 characters of hex in lower case. */
  readonly sha256: string;
}

export interface ScrutinyFinding {
  readonly outcome: ScrutinyOutcome;
  readonly authority: Body;
  readonly text: string;
  /** When the authority decided. */
  readonly at: Date;
  readonly recordedAt: Date;
  readonly basis: ScrutinyBasis;
  /** Null where the authority decided here. */
  readonly document: ScrutinyDocument | null;
}

/** The scrutiny of a removal order by the authority of the platform's state, oldest first: Regulation (EU) 2021/784, Art. 4. */
export interface Scrutiny {
  readonly requests: readonly ScrutinyRequest[];
  readonly findings: readonly ScrutinyFinding[];
}

/** How a challenge in court ended. */
export type ChallengeOutcome = 'ORDER_STANDS' | 'ANNULLED' | 'TAKEN_BACK';

/** A challenge of the order in court. */
export interface Challenge {
  readonly id: string;
  readonly ground: ChallengeGround;
  /** The court or authority that decides; null while the issuing authority considers an objection of the platform. */
  readonly forum: string | null;
  readonly filedAt: Date;
  /** Whether the platform's clock is paused until it is decided. */
  readonly suspends: boolean;
  /** Null while it is open, as is `endedAt`. */
  readonly outcome: ChallengeOutcome | null;
  readonly endedAt: Date | null;
}

export interface Order extends Omit<OrderContent, 'identifiers'> {
  readonly id: string;
  /** Grows with every act that moves the order. */
  readonly generation: number;
  readonly desiredStatus: DesiredStatus;
  readonly status: OrderStatus;
  readonly issuing: Signature;
  readonly validating: Signature | null;
  readonly enforcing: Signature | null;
  /** What its body's other orders gave to warn of when it was submitted. */
  readonly relatedWarnings: readonly RelatedWarning[];
  readonly targets: readonly OrderTarget[];
  readonly decisions: readonly TargetDecision[];
  /** As `@writ/tlog/order-digest` writes it; null for a draft. */
  readonly digest: string | null;
  /** Of the digest's parts; they never change. */
  readonly salts: Salts;
  readonly claim: Claim | null;
  /** The horizon of every read; null while the platform doesn't have it. */
  readonly servedAt: Date | null;
  /** What is waited for, and until when; at most one clock of a kind. */
  readonly clocks: readonly Clock[];
  /** Null while nobody called back; of emergency orders alone. */
  readonly callBack: CallBack | null;
  /** When the enforcing authority received the notification: it was alerted here, or evidence says so. Null before that, and where none is named. */
  readonly notifiedAt: Date | null;
  /** The enforcing authority that was told of a concern though none was notified: Regulation (EU) 2023/1543, Art. 10(5). */
  readonly concerned: Body | null;
  /** Null where none was recorded; void with other content. The digest covers it. */
  readonly notificationEvidence: NotificationEvidence | null;
  /** Renewals of the non-disclosure period since service, oldest first. What was asked is in `secrecy`, which the digest covers. */
  readonly renewals: readonly Renewal[];
  /** What was answered by hand, oldest first. */
  readonly answers: readonly OutsideAnswer[];
  /** Requests elsewhere to produce what it preserves, oldest first. */
  readonly productionRequests: readonly ProductionRequest[];
  /** Null for an order that its authority submitted here. */
  readonly received: Receipt | null;
  /** When the authority notified the person, as it has confirmed; null before that. */
  readonly informedAt: Date | null;
  /** Where the authority informs: since when the person may know of the order by its word, a confirmation or a release; null before that. */
  readonly knowableFrom: Date | null;
  /** Oldest first. */
  readonly challenges: readonly Challenge[];
  /** Impediments to carrying it out, oldest first. */
  readonly impediments: readonly Impediment[];
  /** Null while nobody requested it and nothing was found. */
  readonly scrutiny: Scrutiny | null;
  /** The body that is enrolled here to scrutinise orders of its kind; null while there is none. It is of the platform's state. */
  readonly home: Body | null;
  readonly history: readonly OrderEvent[];
  /** Who took part in the case outside this order's own acts: complaint reviewers, auditors. */
  readonly elsewhere: readonly Participation[];
}
