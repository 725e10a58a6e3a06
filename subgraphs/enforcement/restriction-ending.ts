/** Ends a restriction before its time, by the platform or on a complaint, and says what then happened. Called inside a transaction. */
import type { Happening } from './change.ts';
import { statusOf } from './enforcement-status.ts';
import { stale } from './generation.ts';
import { Refused } from './refusal.ts';
import { type RestrictionAct, stateAt, transition } from './restriction.ts';
import { closeRestriction } from './store/restrictions.ts';
import type { Database, RestrictionRow } from './store/rows.ts';

/** What a restriction is about, as events name it. */
export const aboutOf = ({ itemId, accountId }: Pick<RestrictionRow, 'itemId' | 'accountId'>): Happening['about'] =>
  itemId === null ? { account: accountId } : { item: itemId };

/** What the law asks the entry of a restriction to name. */
export const legalOf = ({ statement }: RestrictionRow): Record<string, string | null> => ({
  article: 'Regulation (EU) 2022/2065, Art. 17',
  ground: statement?.decisionGround ?? null,
  category: statement?.category ?? null,
  statement: statement?.puid ?? null,
});

interface Ending {
  act: Extract<RestrictionAct, 'LIFT' | 'REVERSE'>;
  reason: string;
  at: Date;
}

/** Null when it is over already: then there is nothing to end. Throws {@link Refused} when it changed since it was read. */
export async function endRestriction(db: Database, row: RestrictionRow, { act, reason, at }: Ending): Promise<Happening | null> {
  const state = transition(stateAt(row, at), act);
  if (state === null) return null;
  if (!(await closeRestriction(db, row, { state, closedAt: at, closeReason: reason }))) throw new Refused([stale()]);
  return {
    name: 'restriction.ended',
    about: aboutOf(row),
    status: statusOf(row.visibility),
    territories: row.territories,
    entry: { action: act === 'LIFT' ? 'lift' : 'reverse', legal: legalOf(row), reason, subject: row.accountId },
  };
}
