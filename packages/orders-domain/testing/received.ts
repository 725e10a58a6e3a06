/** Orders of the tests that were received otherwise than by a submission here. */

import { isRefused, type Moved, type Refused } from '../src/machine/move.ts';
import { type ReceivedDocument, receivedOrder } from '../src/machine/receive.ts';
import type { OrderContent } from '../src/order/content.ts';
import type { Order } from '../src/order/order.ts';
import type { PersonActor } from '../src/people/actor.ts';
import { people } from './people.ts';
import { at, production, sampleSalts } from './sample-order.ts';

/** A document by which a body that is not enrolled here orders this. */
export const documentOf = (content: OrderContent = production(), change: Partial<ReceivedDocument> = {}): ReceivedDocument => ({
  content,
  channel: 'E_CODEX',
  receivedAt: at(0),
  issuedAt: at(-1),
  issuing: { organisation: 'far-court', country: 'FR', office: 'COURT' },
  validating: null,
  sha256: 'd'.repeat(64),
  bytes: 4_096,
  ...change,
});

/** What becomes of it when a person of the platform, an agent if not said otherwise, records it. */
export const receiving = (document: ReceivedDocument, who: PersonActor = people.agent, now = at(1)): Moved | Refused =>
  receivedOrder(document, who, now, { id: 'order', salts: sampleSalts, country: 'IE' });

export function received(document: ReceivedDocument = documentOf(), who?: PersonActor, now?: Date): Order {
  const answer = receiving(document, who, now);
  if (isRefused(answer)) throw new Error(answer.refused.map(({ message }) => message).join(' '));
  return answer.order;
}
