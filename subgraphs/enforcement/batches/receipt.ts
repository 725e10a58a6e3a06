/**
 * What shows that a decision of a batch is in the log: the receipt of its entry, and the decision's own proof within it. The log stores none of the
 * decision's values; they are read here, from columns that never change.
 */
import type { DecisionDraft, SentReceipt } from '@writ/access-log';
import type { EventId } from '@writ/core';
import type { Services } from '../context.ts';
import { restrictionsById } from '../store/restrictions.ts';
import { type Database, present, type RestrictionRow } from '../store/rows.ts';
import { type CoveredLine, coveredLine, coveredLines } from './store.ts';
import { decisionOf } from './write.ts';

/** The decisions of some lines, as their entry covers them. */
async function decisionsOf(db: Database, lines: readonly CoveredLine[]): Promise<DecisionDraft[]> {
  const covered = new Map(lines.map((line) => [line.restrictionId, line]));
  const rows = await restrictionsById(db, [...covered.keys()]);
  return rows.map((row) => {
    const { key, fact } = present(covered.get(row.id) ?? null);
    return decisionOf({ row, key, fact });
  });
}

/** All decisions of a batch that this entry covers, as they are stored. */
export const decisionsUnder = async (db: Database, batch: string, entry: EventId): Promise<DecisionDraft[]> =>
  decisionsOf(db, await coveredLines(db, batch, entry));

/** The field of a decision that the platform's own key of its line is in. */
const lineField = 'line';

/**
 * What is opened beside the root: of the entry what it is, when it was, and on which ground, never who decided. The platform sees all of the decision. Somebody else does
 * not see the platform's key of the line, nor the ground and the fact of what carries out an order, since these say that there is one; all remain committed to.
 */
const openedFor = (isStaff: boolean, { orderId }: RestrictionRow) => {
  const isGroundShown = isStaff || orderId === null;
  return {
    entry: ['type', 'time', ...(isGroundShown ? ['legal'] : [])],
    hidden: [...(isStaff ? [] : [lineField]), ...(isGroundShown ? [] : ['legal', 'fact'])],
  };
};

/**
 * The receipt of a restriction that was made in bulk, for somebody who may see it. Null where it has an entry of its own, and once the key of its account was destroyed.
 * Rejects with LOG_UNAVAILABLE while its entry is not in the log, and with DecisionChanged when the stored decision is not what the entry covers.
 */
export async function receiptOfRestriction(
  { db, log }: Pick<Services, 'db' | 'log'>,
  row: RestrictionRow,
  isStaff: boolean,
): Promise<SentReceipt | null> {
  const line = await coveredLine(db, row.id);
  if (line === null) return null;
  const { entry, hidden } = openedFor(isStaff, row);
  const receipt = await log.cosignedDecision(line.entry as EventId, decisionOf({ row, key: line.key, fact: line.fact }), entry);
  if (receipt?.decision === undefined) return receipt;
  const openings = Object.entries(receipt.decision.openings).filter(([field]) => !hidden.includes(field));
  return { ...receipt, decision: { ...receipt.decision, openings: Object.fromEntries(openings) } };
}
