import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../context.ts';
import { confirm } from '../../duties/confirm.ts';

export async function confirmDuty(_: unknown, args: Sdl.MutationConfirmDutyArgs, context: OrdersContext) {
  const answer = await confirm(context, { ...args, evidence: args.evidence ?? null });
  if (!('kind' in answer)) return refusalOf(answer);
  context.duties.clearAll();
  return answer;
}
