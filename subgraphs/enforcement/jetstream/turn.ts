/** Which process fills the stream of NATS: one at a time, for as long as it goes on. */
import type { Database } from '../store/rows.ts';

/** Takes the turn for so long, or goes on with one's own, which is known by its end. Answers the new end; null while it is another's. */
export async function takeTurn(db: Database, at: Date, ms: number, own: Date | null): Promise<Date | null> {
  const until = new Date(at.getTime() + ms);
  const taken = await db.$executeRaw`
    UPDATE enforcement.turn SET held_until = ${until}::timestamptz
     WHERE of = 'jetstream' AND (held_until IS NULL OR held_until <= ${at}::timestamptz OR held_until = ${own}::timestamptz)`;
  return taken === 0 ? null : until;
}

/** Gives the turn back. */
export const endTurn = (db: Database, own: Date): Promise<unknown> =>
  db.$executeRaw`UPDATE enforcement.turn SET held_until = NULL WHERE of = 'jetstream' AND held_until = ${own}::timestamptz`;
