import type { OrdersContext } from '../../context.ts';
import { suspensionsIn } from '../../persons/suspensions.ts';
import { inspectList } from '../../reads/inspection.ts';

export async function personSuspensions(_: unknown, { lifted = false }: { lifted?: boolean }, context: OrdersContext) {
  await inspectList(context, 'personSuspensions');
  return suspensionsIn(context.db, lifted);
}
