/** Fills a log by the product's own writer with public entries: every row is as the product makes it. */
import type { DatabaseConnection } from '@writ/prisma';
import { publicEntry } from './entries.ts';
import { type LogSettings, openLog } from './variants.ts';

/** Appends under way while it is filled: two full batches, which is what entries of one kind may always have waiting. */
const fillingInFlight = 512;

/** Appends so many public entries, and answers how long that took and the key that verifies the log. */
export async function fill(database: DatabaseConnection, settings: LogSettings, entries: number): Promise<{ ms: number; key: string }> {
  const log = await openLog(database, settings);
  const from = performance.now();
  let begun = 0;
  const appendInTurn = async (): Promise<void> => {
    while (begun < entries) {
      begun += 1;
      await log.append(publicEntry());
    }
  };
  await Promise.all(Array.from({ length: fillingInFlight }, appendInTurn));
  const ms = performance.now() - from;
  await log.close();
  return { ms, key: log.verifierKey };
}
