import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { readReport } from '../../../reports/read-report.ts';

export const readSuspicionToHandOver = (_: unknown, { suspicion }: Sdl.MutationReadSuspicionToHandOverArgs, context: OrdersContext) =>
  readReport(context, 'readSuspicionToHandOver', suspicion);
