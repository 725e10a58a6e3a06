/**
 * Brings ends to the service of keys, oldest first, until the receipt that it signed is kept. Anybody may bring one, and as often as they like: a process that is
 * killed in the middle, or two at once, make no second end.
 */
import { type Act, actSchema } from '@writ/acts';
import { PublicError } from '@writ/core';
import type { KeyService } from '@writ/keys-client';
import type { Sweep } from '@writ/worker';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/** How many at once, and how long another process leaves them to this one. */
const each = 20;
const leaseMs = 60_000;
/** Milliseconds to the next try at most: where the service is away, and where it refuses. */
const awayMs = 60_000;
const refusedMs = 3_600_000;

interface Taken {
  readonly act: string;
  readonly signed: Act;
  readonly tries: number;
}

async function takeDue(db: Database, now: Date): Promise<Taken[]> {
  const until = new Date(now.getTime() + leaseMs);
  const rows = await db.$queryRaw<{ act: string; signed: unknown; tries: number; queued: Date }[]>`
    UPDATE orders.end_to_bring e SET tries = e.tries + 1, next_at = ${until}
      FROM (SELECT act FROM orders.end_to_bring WHERE receipt IS NULL AND next_at <= ${now} ORDER BY queued_at, act LIMIT ${each} FOR UPDATE SKIP LOCKED) d
     WHERE d.act = e.act RETURNING e.act, e.signed, e.tries, e.queued_at AS queued`;
  return rows
    .toSorted((one, other) => one.queued.getTime() - other.queued.getTime())
    .map(({ act, signed, tries }) => ({ act, signed: actSchema.parse(signed), tries }));
}

/** When the next falls due, of those that were not at `since`. */
async function nextDue(db: Database, since: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(next_at) AS at FROM orders.end_to_bring WHERE receipt IS NULL AND next_at > ${since}::timestamptz`;
  return row?.at ?? null;
}

async function keepFault(db: Database, { act, tries }: Taken, fault: string, { now, most }: { now: Date; most: number }): Promise<void> {
  const next = new Date(now.getTime() + Math.min(1_000 * 2 ** Math.min(tries, 20), most));
  await db.$executeRaw`UPDATE orders.end_to_bring SET fault = ${fault}, next_at = ${next} WHERE act = ${act} AND receipt IS NULL`;
}

/** Brings one; answers why it was not taken, or null. */
async function bring({ db, clock }: Services, service: Pick<KeyService, 'end'>, one: Taken): Promise<'AWAY' | 'REFUSED' | null> {
  try {
    const receipt = await service.end(one.signed);
    await db.$executeRaw`
      UPDATE orders.end_to_bring SET receipt = ${JSON.stringify(receipt)}::jsonb, fault = NULL WHERE act = ${one.act} AND receipt IS NULL`;
    return null;
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    const isRefused = error.code === 'FORBIDDEN';
    const fault = isRefused ? (error.detail.reason ?? error.code) : error.code;
    await keepFault(db, one, fault, { now: clock(), most: isRefused ? refusedMs : awayMs });
    return isRefused ? 'REFUSED' : 'AWAY';
  }
}

/** A round asks no more of a service that is away: what is left is due again with what failed. */
async function giveBack({ db, clock }: Services, left: readonly Taken[]): Promise<void> {
  if (left.length === 0) return;
  const next = new Date(clock().getTime() + 1_000);
  const acts = left.map(({ act }) => act);
  await db.$executeRaw`UPDATE orders.end_to_bring SET next_at = ${next}, tries = tries - 1 WHERE act = ANY (${acts}) AND receipt IS NULL`;
}

/** The loop that brings them; it rests half a second where nothing is due, and until somebody writes or the next is due. */
export const bringEnds = (service: Pick<KeyService, 'end'>): Sweep<Services> => ({
  name: 'bring-ends',
  pauseMs: 500,
  rest: { until: nextDue },
  async round(services, stopping) {
    const taken = await takeDue(services.db, services.clock());
    for (const [i, one] of taken.entries()) {
      const outcome = stopping.aborted ? 'AWAY' : await bring(services, service, one);
      if (outcome !== 'AWAY') continue;
      await giveBack(services, taken.slice(stopping.aborted ? i : i + 1));
      return false;
    }
    return taken.length === each;
  },
});
