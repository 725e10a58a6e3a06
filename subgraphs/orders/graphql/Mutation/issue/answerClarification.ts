import { nothingKnown, tidied } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { contentOfInput } from '../../../commands/order-input.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { knownOrders } from '../../../store/drafts.ts';

const answer =
  ({ generation, input, text }: Sdl.MutationAnswerClarificationArgs, { caller }: OrdersContext): MakeAct =>
  async ({ order: { id } }, db, now) => {
    const content = input ? tidied(contentOfInput(input)) : null;
    const known = content === null ? nothingKnown : await knownOrders(db, { id, content, caller, now });
    return { type: 'answerClarification', generation, content, text, known };
  };

export const answerClarification = act(answer);
