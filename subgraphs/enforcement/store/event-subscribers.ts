/** The subscribers to changes of items. */
import type { Database } from './rows.ts';

export type EventSubscriberRow = NonNullable<Awaited<ReturnType<Database['eventSubscriber']['findFirst']>>>;

/** How far the deliveries to a subscriber have come. */
export interface Lag {
  readonly waiting: number;
  readonly dead: number;
  /** When the oldest change that waits was made; null when none does. */
  readonly waitingSince: Date | null;
}

export const allEventSubscribers = (db: Database): Promise<EventSubscriberRow[]> =>
  db.eventSubscriber.findMany({ orderBy: [{ url: 'asc' }] });

export const eventSubscriberById = (db: Database, id: string): Promise<EventSubscriberRow | null> =>
  db.eventSubscriber.findFirst({ where: { id } });

export const eventSubscriberByUrl = (db: Database, url: string): Promise<EventSubscriberRow | null> =>
  db.eventSubscriber.findFirst({ where: { url } });

/** Null when there is already a subscriber at this URL. Changes from now on are delivered; those before are committed by then. */
export async function insertEventSubscriber(
  db: Database,
  row: Pick<EventSubscriberRow, 'id' | 'url' | 'since' | 'createdBy'>,
): Promise<EventSubscriberRow | null> {
  await waitForChanges(db);
  const { id, url, since, createdBy } = row;
  await db.$executeRaw`
    INSERT INTO enforcement.subscriber (id, url, since, created_by) VALUES (${id}, ${url}, ${since}::timestamptz, ${createdBy})
    ON CONFLICT (url) DO NOTHING`;
  return eventSubscriberById(db, id);
}

const waitForChanges = (db: Database): Promise<unknown> => db.$executeRaw`SELECT enforcement.before_subscribing()`;

/** False when it is no longer what was seen. */
export async function enableEventSubscriber(db: Database, { id, generation }: EventSubscriberRow, at: Date): Promise<boolean> {
  await waitForChanges(db);
  const enabled = { state: 'ENABLED' as const, since: at, generation: { increment: 1 } };
  return (await db.eventSubscriber.updateMany({ where: { id, generation, state: 'DISABLED' }, data: enabled })).count === 1;
}

/**
 * Tells it nothing more: what waits is dead, that of changes which are under way too. False when it is no longer what was seen, or no longer
 * enabled. Called inside a transaction.
 */
export async function disableEventSubscriber(db: Database, id: string, generation: number | null, at: Date): Promise<boolean> {
  await waitForChanges(db);
  const seen = { id, state: 'ENABLED' as const, ...(generation === null ? {} : { generation }) };
  const disabled = { state: 'DISABLED' as const, since: at, generation: { increment: 1 } };
  if ((await db.eventSubscriber.updateMany({ where: seen, data: disabled })).count === 0) return false;
  const over = { state: 'DEAD' as const, leasedUntil: null, outcome: 'SUBSCRIBER_DISABLED' };
  await db.delivery.updateMany({ where: { subscriberId: id, state: 'DUE' }, data: over });
  return true;
}

/** The lags of some subscribers, by id, in one query. */
export async function lagsOf(db: Database, ids: readonly string[]): Promise<Map<string, Lag>> {
  const rows = await db.$queryRaw<(Lag & { id: string })[]>`
    SELECT i.id, due.waiting, due."waitingSince", dead.dead FROM unnest(${[...ids]}::text[]) i (id)
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS waiting, min(o.occurred_at) AS "waitingSince"
         FROM enforcement.delivery d JOIN enforcement.outbox o USING (sequence) WHERE d.subscriber_id = i.id AND d.state = 'DUE') due
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS dead FROM enforcement.delivery d WHERE d.subscriber_id = i.id AND d.state = 'DEAD') dead`;
  return new Map(rows.map(({ id, ...lag }) => [id, lag]));
}
