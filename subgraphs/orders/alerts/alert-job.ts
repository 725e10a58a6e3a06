/**
 * Makes an alert of what is watched when its next stage is due, once, and owes its deliveries in the same transaction: to the desk, to the body, to the
 * second person where nobody acts, and to each person who asked for it. What is due is in `orders.watch`, which the change's own transaction writes, so an
 * alert is lost by no process that dies.
 */
import { newRowId } from '@writ/core';
import { clockEnds, dueOf } from '@writ/orders-domain/clocks';
import { lawOf } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import { followLaw, viewMs } from '../law/in-force.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import { type DaysSeen, daysNow, heardAt, type MissingDay, nothingSeen, ownerIn, subjectOf } from './day-of-keys.ts';
import { type NewDelivery, routes } from './routes.ts';
import { hearersOfAct, hearersOfClock, isDesk, known, type NewAlert, readersIn, readersOfDuty, stages } from './watched.ts';

type WatchRow = Prisma.WatchGetPayload<object>;

/** The share of a time at which each stage begins. */
const parts = [0, 0.5, 0.9, 1];

/** Watched things looked at in one round. */
const batch = 32;

/** What an order is to who hears of it. */
function kindOf({ emergency, kind }: Order): string {
  if (emergency !== null) return 'EMERGENCY';
  return lawOf(kind).permits === 'RESTRICTIONS' ? 'REMOVAL' : 'ORDER';
}

const orderOf = async (db: Database, id: string): Promise<Order | null> => (await ordersById(db, [id]))[0]?.order ?? null;

/** At half of a time only what nobody has taken; later whatever still runs. */
const isLate = (stage: number, isTaken: boolean): boolean => stage >= stages.near || (stage === stages.half && !isTaken);

async function ofWork(db: Database, { subject, detail, dueAt }: WatchRow, stage: number): Promise<NewAlert | null> {
  const [work] = await db.workItem.findMany({ where: { kind: detail as 'ORDER', subjectId: subject } });
  if (work === undefined || work.closedAt !== null) return null;
  const order = detail === 'ORDER' ? await orderOf(db, subject) : null;
  const isArrival = stage === stages.begun;
  const isEscalated = !isArrival && isLate(stage, work.claimedBy !== null);
  return {
    event: isArrival ? 'ARRIVAL' : isEscalated ? 'ESCALATION' : 'DEADLINE',
    kind: order === null ? detail : kindOf(order),
    subject,
    detail: work.source ?? detail,
    dueAt: order === null ? dueAt : dueOf(order, 'ANSWER'),
    readers: ['AGENT', 'COUNSEL'],
    isEscalated,
  };
}

async function ofClock(db: Database, { subject, detail, dueAt }: WatchRow, stage: number): Promise<NewAlert | null> {
  // What begins a time is an act, and is heard of as that.
  if (stage === stages.begun) return null;
  const order = await orderOf(db, subject);
  if (order === null) return null;
  const isEscalated = detail === 'ANSWER' && isLate(stage, order.status !== 'SERVED');
  const readers = readersIn(order, hearersOfClock[detail as keyof typeof hearersOfClock]);
  return { event: isEscalated ? 'ESCALATION' : 'DEADLINE', kind: kindOf(order), subject, detail, dueAt, readers, isEscalated };
}

async function ofDuty(db: Database, { subject, detail, dueAt }: WatchRow, stage: number): Promise<NewAlert | null> {
  const [duty] = await db.duty.findMany({ where: { id: subject } });
  if (duty === undefined || duty.state === 'DONE') return null;
  const { organisation, country } = duty;
  const readers = readersOfDuty(organisation === null || country === null ? null : { organisation, country });
  return { event: 'DUTY', kind: 'DUTY', subject, detail, dueAt, readers, isEscalated: isDesk(readers) && stage >= stages.near };
}

async function ofAct(db: Database, { subject, detail }: WatchRow): Promise<NewAlert | null> {
  const [, act = ''] = detail.split(' ');
  const heard = hearersOfAct[act as keyof typeof hearersOfAct];
  const order = heard === undefined ? null : await orderOf(db, subject);
  if (heard === undefined || order === null) return null;
  return {
    event: heard.event,
    kind: kindOf(order),
    subject,
    detail: act,
    dueAt: null,
    readers: readersIn(order, heard.by),
    isEscalated: false,
  };
}

const ofGate = async (_: Database, { subject, detail }: WatchRow): Promise<NewAlert> => ({
  event: 'FAULT',
  kind: 'GATE',
  subject,
  detail,
  dueAt: null,
  readers: ['AGENT', 'COUNSEL', 'AUDITOR'],
  isEscalated: true,
});

const alertOf: Readonly<Record<string, (db: Database, row: WatchRow, stage: number) => Promise<NewAlert | null>>> = {
  WORK: ofWork,
  CLOCK: ofClock,
  DUTY: ofDuty,
  ACT: ofAct,
  GATE: ofGate,
};

/** Where and when something is heard. */
interface Hearing {
  /** What it is about and which stage of it: there is one alert of each. */
  readonly cause: string;
  readonly stage: number;
  readonly at: Date;
}

/** Keeps an alert with its deliveries, unless there is one of the same cause. Called inside a transaction. */
export async function keepAlert(db: Database, alert: NewAlert, hearing: Hearing): Promise<void> {
  if (alert.readers.length === 0) return;
  const id = newRowId();
  const { event, kind, subject, detail, dueAt } = alert;
  const { cause, stage, at } = hearing;
  const data = [{ id, cause, event, stage, kind, subject, detail, dueAt, at, readers: [...alert.readers] }];
  if ((await db.alert.createMany({ data, skipDuplicates: true })).count === 0) return;
  const deliveries: readonly NewDelivery[] = await routes(db, alert, at);
  await db.alertDelivery.createMany({
    data: deliveries.map((one) => ({ id: newRowId(), alertId: id, ...one })),
    skipDuplicates: true,
  });
}

/** When a stage is to be heard; null where there is none any more, or no time. */
function stageAt({ beganAt, dueAt }: WatchRow, stage: number): Date | null {
  const part = parts[stage];
  if (part === undefined || dueAt === null || clockEnds({ dueAt }) === null) return stage === stages.begun ? beganAt : null;
  return new Date(beganAt.getTime() + Math.round((dueAt.getTime() - beganAt.getTime()) * part));
}

/** The last stage that is due: of those that nobody could hear in time only the last one is still worth it. */
function dueStage(row: WatchRow, now: Date): number {
  const reached = parts.findLastIndex((_, stage) => {
    const at = stageAt(row, stage);
    return at !== null && at <= now;
  });
  return Math.max(row.stage, reached);
}

async function hear(db: Database, row: WatchRow, now: Date): Promise<void> {
  const stage = dueStage(row, now);
  const alert = (await alertOf[row.kind]?.(db, row, stage)) ?? null;
  const { id, beganAt } = row;
  if (alert !== null) await keepAlert(db, alert, { cause: `${id} ${beganAt.toISOString()} ${stage}`, stage, at: now });
  await db.watch.updateMany({ where: { id }, data: { stage: stage + 1, nextAt: stageAt(row, stage + 1) } });
}

/** One thing that is due, in a transaction of its own; false when there is none that nobody else has. */
const hearOne = ({ db, clock }: Services): Promise<boolean> =>
  db.$transaction(async (within) => {
    const now = clock();
    const [due] = await within.$queryRaw<{ id: string }[]>`
      SELECT id FROM orders.watch
       WHERE next_at <= ${now} AND CASE kind WHEN 'WORK' THEN detail = ANY (${known.work}) WHEN 'CLOCK' THEN detail = ANY (${known.clocks})
                                             WHEN 'DUTY' THEN detail = ANY (${known.duties}) ELSE true END
       ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (due === undefined) return false;
    const [row] = await within.watch.findMany({ where: { id: due.id } });
    if (row !== undefined) await hear(within, row, now);
    return true;
  });

async function nextWatched(db: Database, since: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<
    { at: Date | null }[]
  >`SELECT min(next_at) AS at FROM orders.watch WHERE next_at > ${since}::timestamptz`;
  return row?.at ?? null;
}

/** How long the log is not well before anybody hears: it is not ready for seconds while its database moves. */
const logPatienceMs = 60_000;

/** What is wrong with the log, and since when this process has seen it. */
interface LogFault {
  readonly detail: 'NOT_READY' | 'DEGRADED';
  readonly since: Date;
}

/** The fault as it is now; null where the log is well. */
function faultOf({ log, clock }: Services, before: LogFault | null): LogFault | null {
  const { ready, degraded } = log.health();
  if (ready && degraded === undefined) return null;
  const detail = ready ? 'DEGRADED' : 'NOT_READY';
  return before?.detail === detail ? before : { detail, since: clock() };
}

/** What is wrong with the log, once a day for as long as it is; `subject` is what of it. */
async function hearOfLog({ db }: Services, { subject, detail }: Pick<NewAlert, 'subject' | 'detail'>, at: Date): Promise<void> {
  const alert: NewAlert = {
    ...{ event: 'FAULT', kind: 'LOG', subject, detail, dueAt: null },
    readers: ['AGENT', 'COUNSEL', 'AUDITOR'],
    isEscalated: detail === 'NOT_READY',
  };
  const owner = detail === 'DAY_OF_KEYS' ? ownerIn(subject) : undefined;
  const cause = ['LOG', detail, at.toISOString().slice(0, 10), ...(owner === undefined ? [] : [owner])].join(' ');
  await db.$transaction((within) => keepAlert(within, alert, { cause, stage: stages.begun, at }));
}

/** Its own faults, witnesses that are away among them, and days of services of keys that it lacks; each once it has lasted for its time. */
async function hearOfFaults(services: Services, fault: LogFault | null, missing: readonly MissingDay[]): Promise<void> {
  const at = services.clock();
  if (fault !== null && at.getTime() - fault.since.getTime() >= logPatienceMs)
    await hearOfLog(services, { subject: 'log', detail: fault.detail }, at);
  for (const one of missing) if (at >= heardAt(one)) await hearOfLog(services, { subject: subjectOf(one), detail: 'DAY_OF_KEYS' }, at);
}

/** Every process looks for itself: a time of one hour can't wait behind a job that takes minutes. */
export function alerts(): Sweep<Services> {
  let fault: LogFault | null = null;
  let days: DaysSeen = nothingSeen;
  return {
    name: 'alerts',
    pauseMs: 1_000,
    rest: {
      async until(db, since) {
        const times = [await nextWatched(db, since), ...days.missing.map(heardAt)].filter((at) => at !== null && at > since);
        return times.toSorted((one, other) => Number(one) - Number(other))[0] ?? null;
      },
      isCalled(services) {
        fault = faultOf(services, fault);
        return fault !== null;
      },
    },
    async round(services, stopping) {
      await followLaw(services.db, viewMs);
      fault = faultOf(services, fault);
      days = await daysNow(services, days);
      await hearOfFaults(services, fault, days.missing);
      for (let heard = 0; heard < batch && !stopping.aborted; heard += 1) if (!(await hearOne(services))) return false;
      return true;
    },
  };
}
