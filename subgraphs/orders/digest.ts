/**
 * The digest of what is asked or granted: SHA-256 over RFC 8785 JSON. Who validates or releases sends back the digest that
 * was shown to them, so that nobody signs what they haven't seen. What was refused is not in it.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Order, TargetDecision } from './order.ts';

/** What the digest covers, and nothing else. */
export type Digested = Pick<Order, 'kind' | 'reference' | 'legalBasis' | 'recipient' | 'secrecy' | 'territories' | 'targets' | 'decisions'>;

/** By code units, as RFC 8785 sorts names. */
const inOrder = <Key extends string>(one: { key: Key }, other: { key: Key }): number =>
  one.key < other.key ? -1 : Number(one.key > other.key);

/** Each target and category still asked or granted, with its identifier and window, in an order of their own. */
function scopes(targets: Digested['targets'], decisions: readonly TargetDecision[]) {
  const identifiers = new Map(targets.map(({ id, type, value }) => [id, { type, value }]));
  return decisions
    .filter(({ outcome }) => outcome !== 'REFUSED')
    .map(({ target, category, window }) => ({ identifier: identifiers.get(target) ?? null, category, window }))
    .map((scope) => ({ scope, key: JSON.stringify(scope) }))
    .sort(inOrder)
    .map(({ scope }) => scope);
}

/** Lower-case hex, 64 characters. Throws for a text that is not well formed, which the text check has refused before. */
export function digestOf({ kind, reference, legalBasis, recipient, secrecy, territories, targets, decisions }: Digested): string {
  const where = [...new Set(territories)].sort();
  const covered = { kind, reference, legalBasis, recipient, secrecy, territories: where, scopes: scopes(targets, decisions) };
  return createHash('sha256')
    .update(canonicalize(covered) ?? '')
    .digest('hex');
}
