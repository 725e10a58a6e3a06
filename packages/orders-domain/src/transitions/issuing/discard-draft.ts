/**
 * An issuer discards a draft of their own. It is no transition: the order has no state afterwards, since nothing of it stays. Its gate is that of the
 * other acts of authorities. What was submitted is withdrawn instead.
 */
import { authorityGates } from '../../machine/authority-gates.ts';
import { type Acting, partyTo, timeReasons } from '../../machine/gate.ts';
import type { Order, Signature } from '../../order/order.ts';
import { notFound, type Reason } from '../../order/refusal.ts';

/** Who discards the draft, which they saw in this generation; or every reason why it is not discarded. */
export function discardDraft(
  order: Order,
  generation: number,
  acting: Acting,
): { readonly by: Signature } | { readonly refused: readonly Reason[] } {
  const gate = authorityGates.discardDraft;
  const by = partyTo(gate, order, acting);
  if (by === null) return { refused: [notFound()] };
  const refused = timeReasons(gate, order, generation, acting.now);
  return refused.length === 0 ? { by } : { refused };
}
