/**
 * An agent proposes to notify the authorities of a suspicion of a crime, counsel sends or drops it: Regulation (EU) 2022/2065, Art. 18. Each
 * step is an entry of the log, and so is the attempt of one person to take both.
 */
import { problem, Refused } from '@writ/statements-domain/refusal';
import type { Entry } from '../entries.ts';
import type { Database } from '../store/rows.ts';
import { type SuspicionRow, suspicionById } from './store.ts';
import { article } from './suspicion.ts';

export const entryOf = (row: SuspicionRow, step: 'proposed' | 'sent' | 'dropped', reason?: string): Entry => ({
  type: `suspicion.${step}.v1`,
  action: step,
  legal: { article, offence: row.offence, country: row.country, digest: row.digest },
  ...(reason === undefined ? {} : { reason }),
  target: { suspicion: row.id, item: row.itemId },
});

export async function found(db: Database, id: string): Promise<SuspicionRow> {
  const row = await suspicionById(db, id);
  if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such suspicion: check its id.')]);
  return row;
}
