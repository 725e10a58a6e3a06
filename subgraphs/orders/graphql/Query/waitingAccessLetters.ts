import { readMailFault } from '@writ/mail';
import type { OrdersContext } from '../../context.ts';
import { waitingByFault } from '../../informing/mail-job.ts';

export const waitingAccessLetters = async (_: unknown, _args: unknown, { db }: OrdersContext) =>
  (await waitingByFault(db)).map(({ fault, count, ...more }) => ({ ...more, waiting: count, ...readMailFault(fault) }));
