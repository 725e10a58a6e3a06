/**
 * Whom something that is watched concerns, and as what kind of event. The law's own clocks each have somebody who can still act: whose time it is, or who
 * has to go on when it is over. Of an order nobody hears for whom it does not exist ({@link readersOf}).
 */
import { type Role, readerText } from '@writ/access/vocabulary';
import type { ClockKind } from '@writ/orders-domain/clocks';
import type { ActType } from '@writ/orders-domain/machine';
import type { Body, Order } from '@writ/orders-domain/order';
import { readersOf } from '@writ/orders-domain/people';
import type { Prisma } from '@writ/prisma/client';

/** What a person chooses to hear of, or not. */
export const events = ['ARRIVAL', 'DEADLINE', 'ESCALATION', 'DECISION', 'DUTY', 'FAULT'] as const;
export type AlertEvent = (typeof events)[number];

/** What is heard. */
export interface NewAlert {
  readonly event: AlertEvent;
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
  /** The end of the time; null where there is none. */
  readonly dueAt: Date | null;
  readonly readers: readonly string[];
  /** Whether nobody of the platform has acted although they could have. */
  readonly isEscalated: boolean;
}

/** The stages of a time: its beginning, half of it, the beginning of its last tenth, its end. */
export const stages = { begun: 0, half: 1, near: 2, over: 3 } as const;

export const desk: readonly Role[] = ['AGENT', 'COUNSEL'];

/**
 * By clock, who hears of it before it ends. VALIDATION is the authority's alone: Regulation (EU) 2023/1543, Art. 4(5), where the addressee is not informed of it
 * (Annex I, Section I).
 */
export const hearersOfClock: Readonly<Record<ClockKind, readonly Role[]>> = {
  ANSWER: desk,
  VALIDATION: ['ISSUING', 'VALIDATING'],
  HOLD: ['ENFORCING', 'COUNSEL'],
  OBJECTION: ['ENFORCING', 'COUNSEL'],
  CLARIFICATION: ['ISSUING', 'COUNSEL'],
  REMINDER: ['ISSUING', 'COUNSEL'],
  PRESERVATION: ['ISSUING', 'COUNSEL'],
  SECRECY: ['ISSUING', 'COUNSEL'],
  INFORM: ['ISSUING', 'COUNSEL'],
};

/** Kinds of work and of duties that there are in this version. */
const kindsOfWork: Readonly<Record<Prisma.WorkItemGetPayload<object>['kind'], true>> = {
  NOTICE: true,
  COMPLAINT: true,
  ORDER: true,
  ERASURE: true,
};
const kindsOfDuty: Readonly<Record<Prisma.DutyGetPayload<object>['kind'], true>> = {
  DELETE: true,
  INFORM: true,
  REPORT_EFFECT: true,
  LIMIT_USE: true,
  REPORT_ACCESS: true,
  ANSWER_FINDING: true,
  VALIDATE: true,
  ANSWER_COMPLAINT: true,
};

/**
 * What this version can hear of. During a rolling upgrade a newer one writes work, clocks and duties of kinds that this one can't read: it leaves them to the newer
 * one's worker, and hears of the rest.
 */
export const known = {
  work: Object.keys(kindsOfWork),
  clocks: Object.keys(hearersOfClock),
  duties: Object.keys(kindsOfDuty),
};

/** What an act of somebody else is to those who hear of it. */
interface Heard {
  readonly event: 'ARRIVAL' | 'DECISION';
  readonly by: readonly Role[];
}
const arrives = (...by: Role[]): Heard => ({ event: 'ARRIVAL', by });
const decided = (...by: Role[]): Heard => ({ event: 'DECISION', by });

/** By act, who hears of it. An order that is served is work in the queue, and is heard of as that. */
export const hearersOfAct: Readonly<Partial<Record<ActType, Heard>>> = {
  submitOrder: arrives('VALIDATING'),
  validateOrder: decided('ISSUING'),
  refuseValidation: decided('ISSUING', ...desk),
  askClarification: arrives('ISSUING'),
  answerClarification: arrives(...desk),
  decideOrder: arrives('COUNSEL'),
  returnOrder: decided('AGENT'),
  releaseOrder: decided('ISSUING', 'VALIDATING'),
  reportImpossible: decided('ISSUING'),
  objectToOrder: decided('ISSUING', ...desk),
  recordObjection: decided('ISSUING', ...desk),
  clearOrder: decided(...desk),
  setConditions: decided('ISSUING', 'COUNSEL'),
  consultIssuer: arrives('ISSUING'),
  reportConcern: arrives('ENFORCING'),
  maintainOrder: decided(...desk),
  sendObjection: decided('ISSUING', 'ENFORCING'),
  recordChallenge: decided('ISSUING', 'COUNSEL'),
  withdrawOrder: decided(...desk),
  alertAuthority: arrives('ENFORCING'),
  requestScrutiny: arrives('ENFORCING', 'COUNSEL'),
  endHold: decided('ISSUING', ...desk),
  fulfil: decided('ISSUING'),
  expire: decided('ISSUING', 'COUNSEL'),
};

/** Of those for whom the order exists, those in one of these roles. */
export const readersIn = (order: Order, by: readonly Role[]): string[] =>
  readersOf(order).filter((text) => by.some((role) => text === role || text.startsWith(`${role} `)));

/** Whose a duty is: a body's, or the platform's. */
export const readersOfDuty = (body: Body | null): string[] => (body === null ? [...desk] : [readerText('BODY', body)]);

/** The body of a text that means people of one body, as it is written for all of its people; null for one that means people of several. */
export function bodyText(text: string): string | null {
  const [, country, ...organisation] = text.split(' ');
  return country === undefined || organisation.length === 0 ? null : readerText('BODY', { country, organisation: organisation.join(' ') });
}

export const isDesk = (readers: readonly string[]): boolean => readers.some((text) => desk.some((role) => role === text));
