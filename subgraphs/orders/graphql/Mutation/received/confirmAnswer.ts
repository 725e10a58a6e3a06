import { isSamePart } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { withRecords } from '../../../collection/collect-now.ts';
import { act } from '../../../commands/order-mutation.ts';
import { resolveTargets } from '../../../commands/resolve-targets.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';

/** Whose records were sent is found now, before what an order that is fulfilled preserves is let go. */
const confirm =
  ({ generation, answer, sha256 }: Sdl.MutationConfirmAnswerArgs, context: OrdersContext): MakeAct =>
  async ({ order }, db) => {
    const parts = order.answers.find(({ id, confirmedAt }) => id === answer && confirmedAt === null)?.parts ?? [];
    const decisions = order.decisions.filter((one) => parts.some((part) => isSamePart(part, one)));
    const resolved = await resolveTargets(db, { ...order, decisions }, context);
    return { type: 'confirmAnswer', generation, answer, sha256, resolved };
  };

export const confirmAnswer = withRecords(act(confirm));
