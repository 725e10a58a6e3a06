import type { OrdersContext } from '../context.ts';
import { ownRecords } from '../disclosure/own-records.ts';
import { ownAccessAnswers } from '../informing/access-answers.ts';

export const accountFields = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  records: ownRecords,
  informed: ({ id }: { id: string }, _args: unknown, { informed }: OrdersContext) => informed.load(id),
  accessAnswers: ({ id }: { id: string }, _args: unknown, context: OrdersContext) => ownAccessAnswers(context, id),
};
