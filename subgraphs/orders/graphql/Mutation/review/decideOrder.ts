import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

const windowOf = ({ from, to }: { from?: Date | null | undefined; to?: Date | null | undefined }) => (from && to ? { from, to } : null);

export const decideOrder = act(({ generation, decisions, publicPurpose }: Sdl.MutationDecideOrderArgs) => ({
  type: 'decideOrder',
  generation,
  publicPurpose: publicPurpose ?? null,
  decisions: decisions.map(({ target, category, outcome, code, text, preserved, ...window }) => ({
    target,
    category: category ?? null,
    outcome,
    window: windowOf(window),
    code: code ?? null,
    text: text ?? null,
    preserved: preserved ?? null,
  })),
}));
