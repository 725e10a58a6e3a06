/**
 * A duty: something that stays to be done, owed by a body or by the platform, until who owes it says that it is done. That it was late
 * stays visible. Pure values; nothing here reads a clock.
 */
import type { DutyKind } from '../law/duties.ts';
import type { Body } from '../order/content.ts';

export const dutyStates = ['OPEN', 'DONE', 'OVERDUE'] as const;
export type DutyState = (typeof dutyStates)[number];

/** A duty before it is kept. */
export interface NewDuty {
  readonly kind: DutyKind;
  /** The order that it is about; null for a read by the platform's own staff. */
  readonly orderId: string | null;
  /** The piece of work for which staff looked; null for an order. */
  readonly workId: string | null;
  /** The auditor's finding that it answers: the event of its entry. Left out: it follows from no finding. */
  readonly findingEvent?: string | null;
  /** The package to delete, for which the body's signed receipt ends it. Left out: it is about no package. */
  readonly packageId?: string | null;
  /** Who owes it; null for the platform. */
  readonly body: Body | null;
  /** The act or complaint that it follows from: one cause makes one duty of a kind. */
  readonly cause: string;
  readonly article: string | null;
  /** The first instant that is no longer in time. */
  readonly dueAt: Date;
}

/** What shows that a duty was done: a document that the body keeps, by its own number and the SHA-256 of its bytes in hex. */
export interface DutyEvidence {
  readonly reference: string;
  readonly sha256: string;
}

export interface Duty extends NewDuty {
  readonly id: string;
  readonly findingEvent: string | null;
  readonly packageId: string | null;
  readonly generation: number;
  readonly state: DutyState;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  /** Who confirmed it, as a stored person; null for an act that ended it, and while it is open. */
  readonly doneBy: string | null;
  readonly text: string | null;
  /** Null while it is open, and for a kind that needs none. */
  readonly evidence: DutyEvidence | null;
}

/** Its state at an instant, whatever a worker has recorded. */
export const stateAt = ({ state, dueAt }: Pick<Duty, 'state' | 'dueAt'>, now: Date): DutyState =>
  state === 'OPEN' && dueAt <= now ? 'OVERDUE' : state;

/** Whether it was done after its time, or is not done and its time is over. */
export const isLate = ({ dueAt, doneAt }: Pick<Duty, 'dueAt' | 'doneAt'>, now: Date): boolean => dueAt <= (doneAt ?? now);

/** Whether two are one body; null is the platform. */
export const sameBody = (one: Body | null, other: Body | null): boolean =>
  one?.organisation === other?.organisation && one?.country === other?.country;
