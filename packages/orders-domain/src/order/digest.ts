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
import { lawOf } from '../law/in-force.ts';
import type { OrderKind } from '../law/kinds.ts';
import type { Order } from './order.ts';
import type { Salts } from './salts.ts';

/** What the digest is made of. */
export type Digested = Omit<Order, 'history' | 'clocks' | 'elsewhere' | 'notifiedAt' | 'concerned'>;

/** The order as its parties see it: instants as texts, and the decisions with their targets. */
export function digestedOrder({ targets, decisions, secrecy, informBy, notificationEvidence, ...order }: Digested): DigestedOrder {
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

/** What tells of the case, and whom the order names. */
const partsOfCase: readonly OrderPart[] = ['grounds', 'purpose', 'emergency', 'secrecy', 'targets'];

/** Who reads: on which graph, and whether they may know the case. */
export interface Reader {
  readonly graph: Graph;
  readonly knows: boolean;
}

/** Parts of an order of a kind that a reader may not read. */
export function hiddenParts(kind: OrderKind, { graph, knows }: Reader): readonly OrderPart[] {
  if (!knows) return partsOfCase;
  return graph === 'authority' ? [] : (lawOf(kind).notForAddressee?.texts ?? []);
}

/** The text as a reader may read it; null where they may not. */
export const visibleText = ({ kind }: Pick<Order, 'kind'>, part: 'grounds' | 'purpose', text: string, reader: Reader): string | null =>
  hiddenParts(kind, reader).includes(part) ? null : text;

/** The parts as a reader sees them; none of an order whose digest is of version 1. */
export function visibleParts(order: Digested, reader: Reader): VisiblePart[] {
  if (order.digest !== null && digestVersion(order.digest) === 1) return [];
  const hashes = hashesOf(order);
  const hidden = hiddenParts(order.kind, reader);
  return orderParts.map((name) => ({
    name,
    salt: hidden.includes(name) ? null : saltOf(order.salts, name),
    hash: hashes[name],
  }));
}
