import type { OrdersContext } from '../context.ts';
import { ownRecords } from '../disclosure/own-records.ts';
import { ownAccessAnswers } from '../informing/access-answers.ts';
import { isOpen, marksOf } from '../marks/account-marks.ts';

/** The person reads as what their own account is marked, and nothing of another. */
async function ownMark({ id }: { id: string }, _args: unknown, context: OrdersContext) {
  if (id !== (await context.heldBy(context.caller))) return null;
  return (await marksOf(context.db, [id], context)).find(isOpen)?.kind ?? null;
}

export const accountFields = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  records: ownRecords,
  mark: ownMark,
  informed: ({ id }: { id: string }, _args: unknown, { informed }: OrdersContext) => informed.load(id),
  accessAnswers: ({ id }: { id: string }, _args: unknown, context: OrdersContext) => ownAccessAnswers(context, id),
};
