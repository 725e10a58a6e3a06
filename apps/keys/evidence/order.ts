/**
 * Check 5, what is asked: the order that the entry and the acts name by its digest, an identifier of it that is one of the account's, and scopes within
 * it. A part whose text is not needed here comes as its hash, so the service learns no grounds.
 */
import { type DigestedOrder, digestVersion, type OrderPart, recomputed } from '@writ/tlog/order-digest';
import type { Scope } from './permit.ts';
import { Refused } from './refused.ts';
import type { GrantedOrder, GrantRequest } from './request.ts';

/** Parts that are checked by their text: what is asked, of whom, by whom, why so fast, and who was notified and may object. */
const neededParts: readonly OrderPart[] = ['law', 'emergency', 'notification', 'targets', 'scopes', 'parties', 'issuing', 'validating'];

type Shown = NonNullable<GrantRequest['order']>;

function recomputedOf({ order, parts }: Shown) {
  try {
    return recomputed(order as DigestedOrder, parts);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Refused('ORDER_CHANGED', cause.message, { cause });
  }
}

/** The order of the digest. Throws `ORDER_CHANGED` where texts and parts are not those of the digest. */
export function shownOrder(shown: Shown, digest: string): GrantedOrder {
  if (digestVersion(digest) !== 2)
    throw new Refused('ORDER_CHANGED', 'The order has a digest of version 1, which does not cover all of its parts.');
  const found = recomputedOf(shown);
  const lacking = neededParts.filter((name) => !found.own.includes(name));
  if (lacking.length > 0) throw new Refused('ORDER_CHANGED', `These parts come with their text and salt: ${lacking.join(', ')}.`);
  if (found.digest !== digest) throw new Refused('ORDER_CHANGED', 'The order that is shown is not the one that the entry names.');
  return shown.order;
}

type Target = GrantedOrder['targets'][number];

/** Whether an identifier is one of the account's, by the service's own indexes. */
export type IsOfAccount = (type: string, value: string) => boolean;

/** What was decided for the authority; everything else grants nothing. */
const granting = ['GRANTED', 'NARROWED'] as const;

const within = (scope: Scope, limit: Target['decisions'][number]): boolean => {
  if (limit.category !== scope.category || !granting.some((outcome) => outcome === limit.outcome)) return false;
  if (limit.from === null || limit.to === null) return true;
  return (
    scope.from !== null &&
    scope.to !== null &&
    Date.parse(limit.from) <= Date.parse(scope.from) &&
    Date.parse(scope.to) <= Date.parse(limit.to)
  );
};

/** Passes when the order names the account and grants each scope of it. Throws `NOT_IN_ORDER` and `WIDER_THAN_ORDER`. */
export function requireInOrder({ targets }: GrantedOrder, scopes: readonly Scope[], isOfAccount: IsOfAccount): void {
  const own = targets.filter(({ type, value }) => isOfAccount(type, value));
  if (own.length === 0) throw new Refused('NOT_IN_ORDER', 'No identifier of the order is one of this account.');
  const limits = own.flatMap(({ decisions }) => decisions);
  const wider = scopes.find((scope) => !limits.some((limit) => within(scope, limit)));
  if (wider !== undefined) throw new Refused('WIDER_THAN_ORDER', `The order grants less of ${wider.category} than the entry permits.`);
}
