/**
 * What this browser saw of an order when it was last waiting for release: the graph shows an order's present state and not its earlier ones, so the
 * difference to an earlier approval is known to who saw that. Kept for this tab alone, with ids of targets and no identifier of anybody.
 */
import type { Order } from './checks.ts';
import { partsOf } from './decision/proposal.ts';

export interface Approved {
  generation: number;
  digest: string;
  /** Outcome and window of each part, by its key. */
  parts: Readonly<Record<string, string>>;
}

const keyOf = (order: string): string => `writ-approved-${order}`;
const stateOf = ({ outcome, from, to }: { outcome: string; from: string | null; to: string | null }): string =>
  [outcome, from ?? '', to ?? ''].join(' ');

export const approvedAs = (order: Order): Approved => ({
  generation: order.generation,
  digest: order.digest ?? '',
  parts: Object.fromEntries(partsOf(order).map(({ key, decision }) => [key, stateOf(decision)])),
});

/** The state that was seen last, and the one that was seen before it. */
interface Seen {
  last: Approved;
  before: Approved | null;
}

function seen(order: string): Seen | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(order)) ?? 'null') as Seen | null;
  } catch {
    return null;
  }
}

/** The approval that was seen before this one; null where none was. */
export function seenBefore({ id, generation }: Order): Approved | null {
  const known = seen(id);
  return known === null ? null : known.last.generation === generation ? known.before : known.last;
}

export function remember(order: Order): void {
  const known = seen(order.id);
  if (known?.last.generation === order.generation) return;
  try {
    sessionStorage.setItem(keyOf(order.id), JSON.stringify({ last: approvedAs(order), before: known?.last ?? null } satisfies Seen));
  } catch {
    // A browser that keeps nothing shows no difference.
  }
}

/** The keys of the parts that are approved otherwise than they were. */
export function changedParts(before: Approved, order: Order): string[] {
  const { parts } = approvedAs(order);
  return [...new Set([...Object.keys(parts), ...Object.keys(before.parts)])].filter((key) => parts[key] !== before.parts[key]);
}
