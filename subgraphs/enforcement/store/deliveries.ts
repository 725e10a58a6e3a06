/** What is due to subscribers. Rows are made by the database with each change; here they are taken under a lease, and what came of them is kept. */
import type { OutboxEvent } from '../webhooks/cloud-event.ts';
import type { Database } from './rows.ts';

/** A delivery that was taken. */
export interface Taken {
  readonly subscriber: string;
  readonly url: string;
  readonly sequence: bigint;
  /** How many have ended before this one. */
  readonly attempts: number;
  readonly event: OutboxEvent;
}

/** What came of one. */
export interface Finished {
  readonly subscriber: string;
  readonly sequence: bigint;
  readonly state: 'DUE' | 'DELIVERED' | 'DEAD';
  readonly attempts: number;
  /** When it is due again; for one that isn't, when it was over. */
  readonly at: Date;
  readonly outcome: string;
}

/** How many a subscriber may have under way at once, and how many it has. */
export interface Slots {
  readonly each: number;
  readonly busy: ReadonlyMap<string, number>;
  /** Whether NATS can be reached: what is due to its stream waits until then, and no attempt is counted. */
  readonly isStreamUp: boolean;
}

type Row = Omit<Taken, 'event'> & OutboxEvent;

/** Takes what is due to each enabled subscriber, up to its free slots, the longest due first, until `until`. What somebody else has taken is left to them. */
export async function takeDeliveries(db: Database, at: Date, until: Date, { each, busy, isStreamUp }: Slots): Promise<Taken[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH free AS (
      SELECT s.id, s.url, ${each}::int - coalesce(b.busy, 0) AS slots
        FROM enforcement.subscriber s LEFT JOIN unnest(${[...busy.keys()]}::text[], ${[...busy.values()]}::int[]) b (id, busy) USING (id)
       WHERE s.state = 'ENABLED' AND (${isStreamUp} OR s.url NOT LIKE 'nats:%')
    ), due AS (
      SELECT f.url, d.subscriber_id, d.sequence FROM free f CROSS JOIN LATERAL (
        SELECT d.subscriber_id, d.sequence FROM enforcement.delivery d
         WHERE d.subscriber_id = f.id AND d.state = 'DUE' AND d.next_at <= ${at}::timestamptz
           AND (d.leased_until IS NULL OR d.leased_until <= ${at}::timestamptz)
         ORDER BY d.next_at, d.sequence LIMIT greatest(f.slots, 0) FOR UPDATE SKIP LOCKED) d)
    UPDATE enforcement.delivery d SET leased_until = ${until}::timestamptz
      FROM due JOIN enforcement.outbox o USING (sequence)
     WHERE d.subscriber_id = due.subscriber_id AND d.sequence = due.sequence
    RETURNING d.subscriber_id AS subscriber, due.url, d.sequence, d.attempts, o.event_id AS id, o.type, o.body, o.occurred_at AS at`;
  return rows.map(({ subscriber, url, sequence, attempts, ...event }) => ({ subscriber, url, sequence, attempts, event }));
}

/** When the next falls due, of what was not at `since`: by its time, or because who took it is gone. */
export async function nextDelivery(db: Database, since: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(greatest(d.next_at, d.leased_until)) AS at FROM enforcement.delivery d
     WHERE d.state = 'DUE' AND greatest(d.next_at, d.leased_until) > ${since}::timestamptz`;
  return row?.at ?? null;
}

/**
 * Keeps what came of some, and for each subscriber what the newest that failed met. One that is no longer due stays as it is. Subscribers are locked
 * first and by id, as who pauses one does: the other way round the two would wait for each other.
 */
export async function finishDeliveries(db: Database, finished: readonly Finished[], now: Date): Promise<void> {
  const of = <Key extends keyof Finished>(key: Key): Finished[Key][] => finished.map((one) => one[key]);
  await db.$executeRaw`
    WITH finished AS (
      SELECT * FROM unnest(${of('subscriber')}::text[], ${of('sequence')}::bigint[], ${of('state')}::text[], ${of('attempts')}::int[],
        ${of('at')}::timestamptz[], ${of('outcome')}::text[]) f (subscriber_id, sequence, state, attempts, at, outcome)
    ), locked AS MATERIALIZED (
      SELECT s.id FROM enforcement.subscriber s
       WHERE s.id IN (SELECT subscriber_id FROM finished WHERE state <> 'DELIVERED') ORDER BY s.id FOR NO KEY UPDATE
    ), failed AS (
      UPDATE enforcement.subscriber s SET failure = f.outcome, failed_at = ${now}::timestamptz
        FROM (SELECT DISTINCT ON (subscriber_id) * FROM finished WHERE state <> 'DELIVERED' ORDER BY subscriber_id, sequence DESC) f
       WHERE s.id = f.subscriber_id)
    UPDATE enforcement.delivery d
       SET state = f.state::enforcement.delivery_state, attempts = f.attempts, next_at = f.at, leased_until = NULL, outcome = f.outcome
      FROM finished f
     WHERE (SELECT count(*) FROM locked) >= 0 AND d.subscriber_id = f.subscriber_id AND d.sequence = f.sequence AND d.state = 'DUE'`;
}

/** Gives back what was taken and not done. */
export async function releaseDeliveries(db: Database, taken: readonly Pick<Taken, 'subscriber' | 'sequence'>[]): Promise<void> {
  await db.$executeRaw`
    UPDATE enforcement.delivery d SET leased_until = NULL
      FROM unnest(${taken.map(({ subscriber }) => subscriber)}::text[], ${taken.map(({ sequence }) => sequence)}::bigint[]) t (id, sequence)
     WHERE d.subscriber_id = t.id AND d.sequence = t.sequence AND d.state = 'DUE'`;
}

/** Puts the dead deliveries of a subscriber in again, as far as they tell the newest state of their item or account. Answers how many. */
export const reviveDeliveries = (db: Database, subscriber: string, at: Date): Promise<number> => db.$executeRaw`
  UPDATE enforcement.delivery d SET state = 'DUE', attempts = 0, next_at = ${at}::timestamptz, leased_until = NULL
    FROM (SELECT sequence FROM enforcement.item_version UNION ALL SELECT sequence FROM enforcement.account_version) v
   WHERE d.subscriber_id = ${subscriber} AND d.state = 'DEAD' AND v.sequence = d.sequence`;

/** Forgets some deliveries that were over before an instant, and changes from before it that are owed to nobody. Answers how many. */
export async function forgetEvents(db: Database, before: Date, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ gone: number }[]>`SELECT enforcement.forget_events(${before}::timestamptz, ${most}::int) AS gone`;
  return row?.gone ?? 0;
}
