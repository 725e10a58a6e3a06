/**
 * The digest of what is asked or granted. Who validates or releases sends back the digest that was shown to them, so that nobody signs what
 * they haven't seen. Every submission gets one of version 2; an order that was signed with version 1 keeps that one until it is submitted
 * again. The rule itself is in `@writ/tlog/order-digest`, where the pages and a stranger compute it too.
 */
import type { Graph } from '@writ/access/vocabulary';
import {
  type DigestedOrder,
  digestOfParts,
  digestOfVersion1,
  digestVersion,
  type OrderPart,
  orderParts,
  partHash,
  partValues,
  type VisiblePart,
} from '@writ/tlog/order-digest';
import type { Order } from './order.ts';
import type { Salts } from './salts.ts';

/** What the digest is made of. */
type Digested = Omit<Order, 'history' | 'clocks' | 'elsewhere' | 'notifiedAt' | 'concerned'>;

/** The order as its parties see it: instants as texts, and the decisions with their targets. */
function digestedOrder({ targets, decisions, secrecy, informBy, notificationEvidence, ...order }: Digested): DigestedOrder {
  return {
    ...order,
    secrecy: secrecy && { ...secrecy, until: secrecy.until?.toISOString() ?? null },
    informBy: informBy?.toISOString() ?? null,
    notificationEvidence: notificationEvidence && { ...notificationEvidence, at: notificationEvidence.at.toISOString() },
    targets: targets.map(({ id, type, value }) => ({
      type,
      value,
      decisions: decisions
        .filter(({ target }) => target === id)
        .map(({ category, outcome, window }) => ({
          category,
          outcome,
          from: window?.from.toISOString() ?? null,
          to: window?.to.toISOString() ?? null,
        })),
    })),
  };
}

function saltOf(salts: Salts, name: OrderPart): string {
  const salt = salts[name];
  if (salt === undefined) throw new RangeError(`The order has no salt for its part ${name}.`);
  return salt;
}

function hashesOf(order: Digested): Record<OrderPart, string> {
  const values = partValues(digestedOrder(order));
  return Object.fromEntries(orderParts.map((name) => [name, partHash(name, saltOf(order.salts, name), values[name])])) as Record<
    OrderPart,
    string
  >;
}

/** The digest that a submission fixes. Throws for a text that is not well formed, which the text check has refused before. */
export const submittedDigest = (order: Digested): string => digestOfParts(hashesOf(order));

/** The digest of what an order has become, by the version that it was submitted with. */
export const digestOf = (order: Digested): string =>
  order.digest !== null && digestVersion(order.digest) === 1 ? digestOfVersion1(digestedOrder(order)) : submittedDigest(order);

/** Parts that the people of a graph may not read: an auditor sees no identifier. */
export const hiddenParts: Readonly<Partial<Record<Graph, readonly OrderPart[]>>> = { audit: ['targets'] };

/** The parts as a caller sees them; none of an order whose digest is of version 1. */
export function visibleParts(order: Digested, graph: Graph): VisiblePart[] {
  if (order.digest !== null && digestVersion(order.digest) === 1) return [];
  const hashes = hashesOf(order);
  return orderParts.map((name) => ({
    name,
    salt: hiddenParts[graph]?.includes(name) === true ? null : saltOf(order.salts, name),
    hash: hashes[name],
  }));
}
