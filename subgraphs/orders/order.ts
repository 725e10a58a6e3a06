/**
 * The order as a value that is never changed: each act makes a new one. The asker writes `desiredStatus`, the machine alone
 * writes `status`, and `generation` is the lock. It knows no row of a database.
 */
import type { DataCategory, Office } from '@writ/access';
import type { ActType } from './act.ts';
import type { Identifier, OrderContent } from './content.ts';
import type { CasePart, Participation, Person } from './distinct.ts';
import type { ClarificationCode, ObjectionGround } from './law/clarifications.ts';

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
export interface Approval extends Person {
  readonly organisation: string | null;
  readonly country: string | null;
  readonly office: Office | null;
  readonly at: Date;
}

/** `[from, to)`. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
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
  /** Why it was refused. */
  readonly code: ClarificationCode | ObjectionGround | null;
}

/** A reviewer's hold on the order. */
export interface Claim {
  readonly by: Person;
  readonly endsAt: Date;
}

/** One act that moved the order. */
export interface OrderEvent {
  readonly act: ActType | 'draftOrder';
  /** Whose part in the case it was; null for SYSTEM and for who only receives. */
  readonly part: CasePart | null;
  /** Null for SYSTEM. */
  readonly by: Approval | null;
  readonly at: Date;
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  /** The generation that the act made. */
  readonly generation: number;
  /** A reason, a question or an answer. */
  readonly text: string | null;
  readonly codes: readonly (ClarificationCode | ObjectionGround)[];
}

export interface Order extends Omit<OrderContent, 'identifiers'> {
  readonly id: string;
  /** Grows with every act that moves the order. */
  readonly generation: number;
  readonly desiredStatus: DesiredStatus;
  readonly status: OrderStatus;
  readonly issuing: Approval;
  readonly validating: Approval | null;
  readonly enforcing: Approval | null;
  readonly targets: readonly OrderTarget[];
  readonly decisions: readonly TargetDecision[];
  /** Lower-case hex of SHA-256; null for a draft. */
  readonly digest: string | null;
  readonly claim: Claim | null;
  /** Starts the clock, and is the horizon of every read. */
  readonly servedAt: Date | null;
  /** When the answer is due; null when the kind has no date for it. */
  readonly dueAt: Date | null;
  /** Since when the clock stands; null while it runs. */
  readonly pausedAt: Date | null;
  /** When the validation of an emergency order is due; null when none is needed or it came before service. */
  readonly validationDueAt: Date | null;
  /** Until when the notified authority may object before anything leaves. */
  readonly holdUntil: Date | null;
  /** Until when the notified authority may object to an emergency order. */
  readonly objectionUntil: Date | null;
  readonly expiresAt: Date | null;
  readonly history: readonly OrderEvent[];
  /** Who took part in the case outside this order's own acts: complaint reviewers, auditors. */
  readonly elsewhere: readonly Participation[];
}
