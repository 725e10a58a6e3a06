import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { readReport } from '../../../reports/read-report.ts';

export const readSuspicion = (_: unknown, { suspicion }: Sdl.MutationReadSuspicionArgs, context: OrdersContext) =>
  readReport(context, 'readSuspicion', suspicion);
