/** `applyLaw`: a counsel proposes a version of the law, and another puts the same version in force. */
import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../context.ts';
import { applyLaw as apply } from '../../law/apply-law.ts';

export async function applyLaw(_: unknown, { files }: Sdl.MutationApplyLawArgs, context: OrdersContext) {
  const answer = await apply(context, files);
  return 'hash' in answer ? answer : refusalOf(answer);
}
