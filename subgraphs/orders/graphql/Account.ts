import type { OrdersContext } from '../context.ts';
import { ownRecords } from '../disclosure/own-records.ts';

export const accountFields = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  records: ownRecords,
  informed: ({ id }: { id: string }, _args: unknown, { informed }: OrdersContext) => informed.load(id),
};
