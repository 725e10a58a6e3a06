import { receiptText } from '@writ/access-log';
import { receiptOfRestriction } from '../../../batches/receipt.ts';
import type { EnforcementContext } from '../../../context.ts';
import { byIdOrNotFound, visibleRestriction } from '../../../visible.ts';

const shownRestriction = byIdOrNotFound(visibleRestriction);

export async function decisionReceipt(parent: unknown, { restriction }: { restriction: string }, context: EnforcementContext) {
  const row = await shownRestriction(parent, { id: restriction }, context);
  const { isStaff } = await context.viewer();
  const receipt = await receiptOfRestriction(context, row, isStaff);
  return receipt && receiptText(receipt);
}
