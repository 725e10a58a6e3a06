/**
 * Which duties follow from a move of an order, and which it settles. A deletion is owed only for what was disclosed; where nothing was,
 * there is nobody to tell either, and nothing whose use could be limited.
 */
import { dueInstant } from '../clocks/calendar.ts';
import { clockEnds, clockOf, dueOf, isRunning } from '../clocks/clock.ts';
import { type DutyKind, deletionTerm, dutiesLaw } from '../law/duties.ts';
import { lawOf } from '../law/in-force.ts';
import type { Term } from '../law/kind-law.ts';
import type { Effect } from '../machine/move.ts';
import { zoneFor } from '../machine/serving.ts';
import type { Body } from '../order/content.ts';
import { isLive, isSamePart } from '../order/decisions.ts';
import type { Order } from '../order/order.ts';
import { isTerminal } from '../order/statuses.ts';
import { bodyOf } from '../people/actor.ts';
import type { NewDuty } from './duty.ts';
import { dutyEndings } from './endings.ts';

/** A move, and what the database knows beside it. */
export interface Moving {
  readonly before: Order;
  readonly order: Order;
  readonly effects: readonly Effect[];
  readonly at: Date;
  /** Whether anything was ever disclosed under the order. */
  readonly hasDisclosed: boolean;
  /** What of that was in packages. Left out: nothing. */
  readonly packages?: DisclosedPackages;
  /** Where the platform is established. */
  readonly country: string;
}

export interface DisclosedPackages {
  /** Whether nothing was disclosed otherwise: each package is deleted by itself. */
  readonly alone: boolean;
  /** Those that their recipient fetched and has not deleted, each with the id of its target. */
  readonly fetched: readonly { readonly id: string; readonly target: string }[];
}

/** A duty that the move ends, and why. */
export interface EndedDuty {
  readonly kind: DutyKind;
  readonly text: string;
}

/** The body that receives what the order discloses. */
export function recipientOf({ recipient, issuing, validating }: Pick<Order, 'recipient' | 'issuing' | 'validating'>): Body | null {
  const named = recipient === 'VALIDATING_AUTHORITY' ? (validating ?? issuing) : issuing;
  return bodyOf(named);
}

/** When a time of the law is over that starts now, in the days of whose time it is. */
export const termEnd = (term: Term, order: Order, at: Date, country: string): Date =>
  dueInstant(term, at, zoneFor(term.of, order, country));

/**
 * By when the authority notifies the person: by the last of the days that it named, for the notification and for the end of non-disclosure. Null
 * where it named none, or where non-disclosure runs without an end: Regulation (EU) 2023/1543, Art. 13(1) and (2).
 */
export function informDue({ clocks }: Pick<Order, 'clocks'>): Date | null {
  const days = clocks.flatMap((clock) => (clock.kind === 'SECRECY' || clock.kind === 'INFORM' ? [clock] : []));
  const running = days.filter(({ endedAt }) => endedAt === null);
  if (running.length === 0) return null;
  const ends = running.map(clockEnds);
  return ends.includes(null) ? null : new Date(Math.max(...ends.flatMap((end) => end?.getTime() ?? [])));
}

const actOf = ({ history }: Order): string => history.at(-1)?.act ?? '';

const about = ({ id }: Order) => ({ orderId: id, workId: null });

const isServed = ({ before, order }: Moving): boolean => order.servedAt !== null && before.servedAt?.getTime() !== order.servedAt.getTime();

/** Whether non-disclosure runs without an end, so that no day is there by which the person is told. */
const isEndless = ({ clocks }: Order): boolean => clocks.some((clock) => clock.endedAt === null && clockEnds(clock) === null);

/** The number of a renewal that came after the day had passed; null for every other move. */
function lateRenewal({ before, order, at }: Moving): number | null {
  const due = informDue(before);
  return order.renewals.length > before.renewals.length && due !== null && due <= at ? order.renewals.length : null;
}

/** The act by which data come to the recipient: a release, or the confirmation of an answer by hand that no release came before; null for every other move. */
function disclosingAct({ before, order }: Moving): string | null {
  if (before.status === 'IN_FORCE') return null;
  if (order.status === 'IN_FORCE') return 'releaseOrder';
  return order.status === 'FULFILLED' && actOf(order) === 'confirmAnswer' ? 'confirmAnswer' : null;
}

/** From what the authority's duty to notify the person follows, if it follows from this move. */
function informCause(moving: Moving): string | null {
  const { before, order } = moving;
  if (isServed(moving)) return informDue(order) === null ? null : 'serve';
  // A refusal ended the duty, since nothing was disclosed; the order goes on.
  if (before.status === 'REFUSED' && order.status === 'SERVED') return informDue(order) === null ? null : 'maintainOrder';
  if (lateRenewal(moving) !== null) return `renewSecrecy ${lateRenewal(moving)}`;
  if (informDue(order) !== null || isEndless(order) || order.informedAt !== null) return null;
  if (disclosingAct(moving) !== null) return disclosingAct(moving);
  const wasInForce = before.history.some(({ to }) => to === 'IN_FORCE');
  return wasInForce && isEndless(before) ? 'liftSecrecy' : null;
}

/** The authority tells the person: by the day that it named, or without undue delay once data were produced. Regulation (EU) 2023/1543, Art. 13(1). */
function ofInforming(moving: Moving): NewDuty[] {
  const { order, at, country } = moving;
  const { informs, permits, information } = lawOf(order.kind);
  if (informs !== 'AUTHORITY' || permits !== 'GRANTS' || information.within === null) return [];
  const cause = informCause(moving);
  if (cause === null) return [];
  const dueAt = informDue(order) ?? (isEndless(order) ? null : termEnd(information.within, order, at, country));
  if (dueAt === null) return [];
  return [{ ...about(order), kind: 'INFORM', body: bodyOf(order.issuing), cause, article: information.article, dueAt }];
}

/** An emergency order was served before its validation, which the issuing authority seeks in time: the article has no other consequence of a late one. */
function ofEmergency(moving: Moving): NewDuty[] {
  const { order } = moving;
  const clock = clockOf(order, 'VALIDATION');
  if (!isServed(moving) || clock === null) return [];
  const services = order.history.filter(({ from, to }) => from === 'SUBMITTED' && to === 'SERVED').length;
  const cause = services === 1 ? 'serve' : `serve, ${services}`;
  const article = clock.term?.article ?? null;
  return [{ ...about(order), kind: 'VALIDATE', body: bodyOf(order.issuing), cause, article, dueAt: clock.dueAt }];
}

function ofDisclosure(moving: Moving): NewDuty[] {
  const { before, order } = moving;
  const [cause, dueAt] = [disclosingAct(moving), dueOf(before, 'REMINDER')];
  if (cause === null || lawOf(order.kind).permits !== 'GRANTS' || dueAt === null) return [];
  return [{ ...about(order), kind: 'LIMIT_USE', body: recipientOf(order), cause, article: dutiesLaw().useLimit.article, dueAt }];
}

/** Whether something of the target is refused by the move, or the whole order is revoked. A package is one sealed file: a part of it can't be deleted. */
const losesTarget = ({ before, order }: Moving, target: string): boolean =>
  order.status === 'REVOKED' ||
  before.decisions.some(
    (one) => one.target === target && isLive(one) && order.decisions.some((now) => isSamePart(one, now) && !isLive(now)),
  );

/** Deletion of what was read or sent, and of each package that was fetched. */
function ofDeletion(moving: Moving): NewDuty[] {
  const { order, effects, at, hasDisclosed, packages, country } = moving;
  if (!effects.includes('OWE_DELETION') || !hasDisclosed) return [];
  const act = actOf(order);
  const term = deletionTerm(act);
  const dueAt = termEnd(term, order, at, country);
  const duty = { ...about(order), kind: 'DELETE' as const, body: recipientOf(order), article: term.article, dueAt };
  const lost = packages?.fetched.filter(({ target }) => losesTarget(moving, target)) ?? [];
  return [
    ...(packages?.alone ? [] : [{ ...duty, cause: act }]),
    ...lost.map(({ id }) => ({ ...duty, cause: `${act} ${id}`, packageId: id })),
  ];
}

function ofEnding(moving: Moving): NewDuty[] {
  const { before, order, at, hasDisclosed, country } = moving;
  const act = actOf(order);
  const owed: NewDuty[] = ofDeletion(moving);
  if (act === 'setConditions' && hasDisclosed) {
    const term = dutiesLaw().conditions;
    const dueAt = termEnd(term, order, at, country);
    owed.push({ ...about(order), kind: 'LIMIT_USE', body: recipientOf(order), cause: act, article: term.article, dueAt });
  }
  const report = lawOf(order.kind).effectReport;
  const isAnswered = order.status === 'FULFILLED' || order.status === 'REFUSED';
  if (report !== null && isAnswered && before.status !== order.status && order.servedAt !== null)
    owed.push({
      ...about(order),
      kind: 'REPORT_EFFECT',
      body: null,
      cause: act,
      article: report.article,
      dueAt: termEnd(report, order, at, country),
    });
  return owed;
}

/** Every duty that follows from the move. */
export const owedAfter = (moving: Moving): NewDuty[] => [
  ...ofInforming(moving),
  ...ofEmergency(moving),
  ...ofDisclosure(moving),
  ...ofEnding(moving),
];

/** Why nobody waits for the validation any more; null while somebody does, or never did. */
function validationEnded({ before, order }: Moving, act: string): EndedDuty[] {
  if (!isRunning(before, 'VALIDATION') || isRunning(order, 'VALIDATION')) return [];
  if (act === 'validateOrder') return [{ kind: 'VALIDATE', text: dutyEndings.VALIDATED }];
  return [
    {
      kind: 'VALIDATE',
      text: act === 'refuseValidation' ? dutyEndings.VALIDATION_REFUSED : dutyEndings.NO_VALIDATION,
    },
  ];
}

function disclosureEnded({ before, order, effects, hasDisclosed }: Moving, act: string): EndedDuty[] {
  if (!isTerminal(order) || isTerminal(before)) return [];
  if (!hasDisclosed) return (['INFORM', 'LIMIT_USE'] as const).map((kind) => ({ kind, text: dutyEndings.NOTHING_DISCLOSED }));
  if (act === 'acknowledgeDisclosure') return [{ kind: 'LIMIT_USE', text: dutyEndings.ACKNOWLEDGED }];
  return effects.includes('OWE_DELETION') ? [{ kind: 'LIMIT_USE', text: dutyEndings.DELETION_OWED }] : [];
}

/** Every kind of duty that the move ends, if one is open. */
export function dutiesEndedBy(moving: Moving): EndedDuty[] {
  const act = actOf(moving.order);
  if (lateRenewal(moving) !== null) return [{ kind: 'INFORM', text: dutyEndings.NON_DISCLOSURE_RENEWED }];
  if (isEndless(moving.order) && !isEndless(moving.before)) return [{ kind: 'INFORM', text: dutyEndings.NON_DISCLOSURE_ENDLESS }];
  if (act === 'confirmInformed') return [{ kind: 'INFORM', text: dutyEndings.INFORMED }];
  return [...validationEnded(moving, act), ...disclosureEnded(moving, act)];
}
