import { requestLimits } from '@writ/access';
import type { OrdersContext } from '../../context.ts';
import { inspectList } from '../../reads/inspection.ts';

export async function lawVersions(_: unknown, _args: unknown, context: OrdersContext) {
  await inspectList(context, 'lawVersions');
  return context.db.lawVersion.findMany({ orderBy: { number: 'desc' }, take: requestLimits.page });
}
