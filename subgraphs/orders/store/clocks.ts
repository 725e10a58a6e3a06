/** Clocks out of the database and into it: one row an order and kind. A clock that didn't change isn't written. */
import { type Clock, type ClockKind, nextEscalation, type Pause, pausedAt } from '@writ/orders-domain/clocks';
import type { Term } from '@writ/orders-domain/law';
import { Prisma } from '@writ/prisma/client';
import type { Database } from './database.ts';

type Instant = string | null;

/** A row as JSON. */
export interface ClockJson {
  kind: ClockKind;
  started_at: string;
  due_at: string;
  term: Term | null;
  zone: string;
  pauses: { from: string; to: Instant; cause: Pause['cause'] }[];
  thresholds: string[];
  escalated_at: Instant;
  ended_at: Instant;
}

const instant = (text: Instant): Date | null => (text === null ? null : new Date(text));

/** The clock of a row. */
export const clockOf = (row: ClockJson): Clock => ({
  kind: row.kind,
  startedAt: new Date(row.started_at),
  dueAt: new Date(row.due_at),
  term: row.term,
  zone: row.zone,
  pauses: row.pauses.map(({ from, to, cause }) => ({ from: new Date(from), to: instant(to), cause })),
  thresholds: row.thresholds.map((at) => new Date(at)),
  escalatedAt: instant(row.escalated_at),
  endedAt: instant(row.ended_at),
});

const columns = (clock: Clock) => ({
  startedAt: clock.startedAt,
  dueAt: clock.dueAt,
  term: clock.term === null ? Prisma.DbNull : { ...clock.term },
  zone: clock.zone,
  pauses: clock.pauses.map(({ from, to, cause }) => ({ from: from.toISOString(), to: to?.toISOString() ?? null, cause })),
  pausedAt: pausedAt(clock),
  thresholds: [...clock.thresholds],
  escalatedAt: clock.escalatedAt,
  escalatesAt: nextEscalation(clock),
  endedAt: clock.endedAt,
});

/** Keeps what the clocks of an order have become. None is ever taken away. */
export async function keepClocks(db: Database, orderId: string, before: readonly Clock[], after: readonly Clock[]): Promise<void> {
  const isStored = ({ kind }: Clock): boolean => before.some((one) => one.kind === kind);
  const changed = after.filter((clock) => !before.includes(clock));
  const added = changed.filter((clock) => !isStored(clock));
  if (added.length > 0) await db.orderClock.createMany({ data: added.map((clock) => ({ orderId, kind: clock.kind, ...columns(clock) })) });
  for (const clock of changed.filter(isStored))
    await db.orderClock.updateMany({ where: { orderId, kind: clock.kind }, data: columns(clock) });
}
