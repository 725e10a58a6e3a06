/**
 * An issuer writes a draft of their own anew. Like discarding it, it is no transition: a draft binds nobody, and its history has no act before it is
 * submitted but that it was drafted. The kind stays, since its law decides what the rest means.
 */
import { authorityGates } from '../../machine/authority-gates.ts';
import { type Acting, partyTo, timeReasons } from '../../machine/gate.ts';
import type { Moved, Refused } from '../../machine/move.ts';
import type { OrderContent } from '../../order/content.ts';
import { scopeOf, tidied } from '../../order/draft.ts';
import type { Order } from '../../order/order.ts';
import { notFound, reason } from '../../order/refusal.ts';

/** The draft with other content, as it was seen in this generation; or every reason why it stays. */
export function changeDraft(order: Order, generation: number, content: OrderContent, acting: Acting): Moved | Refused {
  const gate = authorityGates.discardDraft;
  if (partyTo(gate, order, acting) === null) return { refused: [notFound()], entries: [] };
  const refused = timeReasons(gate, order, generation, acting.now);
  if (content.kind !== order.kind) refused.push(reason('INVALID', `This draft is of the kind ${order.kind}: draft another order instead.`));
  if (refused.length > 0) return { refused, entries: [] };
  const next = { id: order.id, generation: generation + 1 };
  return { order: { ...order, ...next, ...scopeOf(next, tidied(content)) }, entries: [], effects: [] };
}
