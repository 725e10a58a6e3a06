/**
 * How far an order is on its course: which stages are done and by which act, which one it is at, which run beside it, and which are to come; and
 * where it ended, if it ended early. A pure reading of the order as its reader is shown it: parts of the history may be left out.
 */
import type { ClockKind } from '../clocks/clock.ts';
import type { OrderStatus } from '../order/order.ts';
import { isTerminal } from '../order/statuses.ts';
import { type Stage, type StagedOrder, stageOfClock, stageOfStatus, stagesOf } from './stages.ts';

/** An act that moved the order. */
interface Step {
  readonly act: string;
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
}

export interface CourseFacts<Event extends Step> extends StagedOrder {
  readonly status: OrderStatus;
  readonly history: readonly Event[];
  /** Those that run; one that names when it ended doesn't. */
  readonly clocks: readonly { readonly kind: ClockKind; readonly endedAt?: unknown }[];
  /** Null before the authority has confirmed that the person was notified. */
  readonly informedAt: unknown;
  /** Whether something was read under it, or was answered by hand. */
  readonly isUsed: boolean;
}

/** NOW is where it is; MEANWHILE waits for somebody beside that; LEFT_OUT was passed without having happened; at ENDED it ended early. */
export type StageState = 'DONE' | 'NOW' | 'MEANWHILE' | 'AHEAD' | 'LEFT_OUT' | 'ENDED';

export interface StageReached<Event> {
  readonly stage: Stage;
  readonly state: StageState;
  /** Whether the order is at this stage, or came to its end here. It is so of exactly one. */
  readonly isPresent: boolean;
  /** The act by which the stage was done or ended; null where none is known, and for a stage that is not over. */
  readonly by: Event | null;
}

/** Where an order can end early, by the act that ends it, whatever it was waiting for. */
const endsAt: Readonly<Record<string, Stage>> = {
  refuseValidation: 'VALIDATION',
  objectToOrder: 'OBJECTION',
  recordObjection: 'OBJECTION',
};

/** By which acts a stage is done. */
const doneBy: Readonly<Record<Stage, (step: Step) => boolean>> = {
  DRAFT: ({ to }) => to === 'SUBMITTED',
  RECEIPT: ({ act }) => act === 'receiveOrder',
  VALIDATION: ({ act }) => act === 'validateOrder',
  REVIEW: ({ to, from }) => to === 'APPROVED' && from !== to,
  RELEASE: ({ act }) => act === 'releaseOrder',
  OBJECTION: ({ from, to }) => from === 'HELD' && to === 'IN_FORCE',
  IN_FORCE: ({ from, to }) => to === 'IN_FORCE' && from !== to,
  READING: () => false,
  INFORMATION: ({ act }) => act === 'confirmInformed',
  CLOSE: ({ from, to }) => isTerminal({ status: to }) && from !== to,
};

/** What is known of an order while its stages are read. */
interface Reading<Event extends Step> {
  readonly order: CourseFacts<Event>;
  readonly all: readonly Stage[];
  /** The stage that it is at, or ended at. */
  readonly present: Stage;
  /** The first stage that is not over. */
  readonly reached: number;
  /** The act that ended it early; null otherwise. */
  readonly ending: Event | null;
}

const runs = ({ clocks }: CourseFacts<Step>, stage: Stage): boolean =>
  clocks.some(({ kind, endedAt }) => (endedAt ?? null) === null && stageOfClock[kind] === stage);

/** The stage of a state; of what is served at once, the platform's. */
function stageAt(order: CourseFacts<Step>, all: readonly Stage[], status: OrderStatus): Stage {
  if (status === 'IN_FORCE' && order.isUsed && all.includes('READING')) return 'READING';
  const stage = stageOfStatus[status];
  return status === 'SUBMITTED' && (!all.includes(stage) || all.indexOf(stage) > all.indexOf('REVIEW')) ? 'REVIEW' : stage;
}

/** The act that ended an order before its ordinary end, which for what is preserved may be that its time is over. */
function endingOf<Event extends Step>({ status, history }: CourseFacts<Event>): Event | null {
  if (!isTerminal({ status })) return null;
  const last = history.findLast(doneBy.CLOSE);
  if (last === undefined || status === 'FULFILLED' || (status === 'EXPIRED' && last.from === 'IN_FORCE')) return null;
  return last;
}

/** The state from which an order came to its end, however often another end took the place of the first. */
function lastOpenState(history: readonly Step[]): OrderStatus {
  const isFulfilled = history.some(({ to }) => to === 'FULFILLED');
  const end = history.find(({ from, to }) => isTerminal({ status: to }) && from !== null && !isTerminal({ status: from }));
  return isFulfilled ? 'FULFILLED' : (end?.from ?? 'DRAFT');
}

function readingOf<Event extends Step>(order: CourseFacts<Event>): Reading<Event> {
  const all = stagesOf(order);
  const ending = endingOf(order);
  const open = stageAt(order, all, ending === null ? order.status : lastOpenState(order.history));
  const named = ending === null ? undefined : endsAt[ending.act];
  const present = named !== undefined && all.includes(named) && open !== 'CLOSE' ? named : open;
  return { order, all, present, reached: all.indexOf(open), ending };
}

/** Whether a stage that lies behind has happened. */
function hasHappened(stage: Stage, { order }: Reading<Step>): boolean {
  const { validating, history, isUsed } = order;
  if (stage === 'VALIDATION') return validating !== null;
  if (stage === 'READING') return isUsed;
  if (stage === 'RELEASE' || stage === 'IN_FORCE') return history.some(doneBy[stage]);
  return true;
}

/** The state of a stage that waits for somebody beside the order's own; null where it is none of those now. */
function besideState(stage: Stage, { order, present }: Reading<Step>): StageState | null {
  if (stage === 'INFORMATION') return order.informedAt !== null ? 'DONE' : runs(order, stage) ? 'MEANWHILE' : 'AHEAD';
  if (stage === 'VALIDATION' && order.validating !== null) return 'DONE';
  return stage !== present && stage !== 'IN_FORCE' && stage !== 'REVIEW' && runs(order, stage) ? 'MEANWHILE' : null;
}

function stateOf(stage: Stage, reading: Reading<Step>): StageState | null {
  const { order, all, present, reached, ending } = reading;
  const place = all.indexOf(stage);
  if (stage === present) return ending !== null ? 'ENDED' : isTerminal(order) ? 'DONE' : 'NOW';
  const beside = besideState(stage, reading);
  if (beside !== null && (beside !== 'AHEAD' || ending === null)) return beside;
  if (place < reached) return hasHappened(stage, reading) ? 'DONE' : 'LEFT_OUT';
  // What an order that ended early does not come to is not shown.
  return ending === null ? 'AHEAD' : null;
}

/** The course of an order: its stages in their order, each with how far it is. */
export function courseOf<Event extends Step>(order: CourseFacts<Event>): StageReached<Event>[] {
  const reading = readingOf(order);
  return reading.all.flatMap((stage) => {
    const state = stateOf(stage, reading);
    if (state === null) return [];
    const found = state === 'DONE' ? order.history.findLast(doneBy[stage]) : state === 'ENDED' ? reading.ending : null;
    return [{ stage, state, isPresent: stage === reading.present, by: found ?? null }];
  });
}
