/**
 * What shows that a decision of a batch is in the log: the receipt of its entry, and the decision's own proof within it. The log stores none of the
 * decision's values; they are read here, from columns that never change.
 */
import type { DecisionDraft, SentReceipt } from '@writ/access-log';
import type { EventId } from '@writ/core';
import type { Services } from '../context.ts';
import { restrictionsById } from '../store/restrictions.ts';
import { type Database, present } from '../store/rows.ts';
import { type CoveredLine, coveredLine, coveredLines } from './store.ts';
import { decisionOf } from './write.ts';

/** The decisions of some lines, as their entry covers them. */
async function decisionsOf(db: Database, lines: readonly CoveredLine[]): Promise<DecisionDraft[]> {
  const keys = new Map(lines.map(({ restrictionId, key }) => [restrictionId, key]));
  const rows = await restrictionsById(db, [...keys.keys()]);
  return rows.map((row) => decisionOf({ row, key: present(keys.get(row.id) ?? null) }));
}

/** All decisions of a batch that this entry covers, as they are stored. */
export const decisionsUnder = async (db: Database, batch: string, entry: EventId): Promise<DecisionDraft[]> =>
  decisionsOf(db, await coveredLines(db, batch, entry));

/** What of an entry of decisions is opened beside its root: what it is, when it was, and on which ground. Who decided stays sealed. */
const opened = ['type', 'time', 'legal'];

/**
 * The receipt of a restriction that was made in bulk. Null where it has an entry of its own, and once the key of its account was destroyed. Rejects
 * with LOG_UNAVAILABLE while its entry is not in the log, and with DecisionChanged when the stored decision is not what the entry covers.
 */
export async function receiptOfRestriction({ db, log }: Pick<Services, 'db' | 'log'>, restriction: string): Promise<SentReceipt | null> {
  const line = await coveredLine(db, restriction);
  if (line === null) return null;
  const [decision] = await decisionsOf(db, [line]);
  return log.cosignedDecision(line.entry as EventId, present(decision ?? null), opened);
}
