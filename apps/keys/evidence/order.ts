/**
 * Check 5, what is asked: the order that the entry and the acts name by its digest, an identifier of it that is one of the account's, and scopes within
 * it. A part whose text is not needed here comes as its hash, so the service learns no grounds.
 */
import { type DigestedOrder, digestVersion, hashOf, type OrderPart, recomputed } from '@writ/tlog/order-digest';
import type { Scope } from './permit.ts';
import { Refused } from './refused.ts';
import type { EarlierState, GrantedOrder, GrantRequest } from './request.ts';

/** Parts that are checked by their text: what is asked, of whom, by whom, why so fast, and who was notified and may object. */
const neededParts: readonly OrderPart[] = ['law', 'emergency', 'notification', 'targets', 'scopes', 'parties', 'issuing', 'validating'];

type Shown = NonNullable<GrantRequest['order']>;

function recomputedOf({ order, parts }: Pick<Shown, 'order' | 'parts'>) {
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

/** What came later than a signature: it was not there yet, or it was this. */
const isYetOr = (before: unknown, now: unknown): boolean => before === null || hashOf(before) === hashOf(now);

const notRefused = (decisions: readonly Decision[]): readonly Decision[] => decisions.filter(({ outcome }) => outcome !== 'REFUSED');

/** Throws `ORDER_CHANGED` where something else changed than what may after a signature: a validation and a notification come, scopes get narrower. */
function requireNarrowed({ validating, notificationEvidence, targets }: GrantedOrder, before: EarlierState): void {
  if (!isYetOr(before.validating, validating) || !isYetOr(before.notificationEvidence, notificationEvidence))
    throw new Refused('ORDER_CHANGED', 'Another validation or notification was there when an act was signed.');
  if (before.decisions.length !== targets.length) throw new Refused('ORDER_CHANGED', 'An earlier state has the decisions on each target.');
  for (const [at, { decisions }] of targets.entries()) {
    const signed = notRefused(before.decisions[at] ?? []);
    if (!notRefused(decisions).every((scope) => signed.some((limit) => within(scope, limit))))
      throw new Refused('WIDER_THAN_ORDER', 'An act was signed over narrower scopes than the order has.');
  }
}

/**
 * The digests over which an act on this order may be: its own, and that of each state in which it was before. No state may have been narrower than
 * the order is, so each signer saw at least what is granted. Throws `ORDER_CHANGED`, `WIDER_THAN_ORDER`.
 */
export function signedDigests({ order, parts, earlier }: Shown, digest: string): ReadonlySet<string> {
  const before = earlier.map((state) => {
    requireNarrowed(order, state);
    const { validating, notificationEvidence } = state;
    const targets = order.targets.map((target, at) => ({ ...target, decisions: state.decisions[at] ?? [] }));
    return recomputedOf({ order: { ...order, validating, notificationEvidence, targets }, parts }).digest;
  });
  return new Set([digest, ...before]);
}

type Target = GrantedOrder['targets'][number];
type Decision = Target['decisions'][number];

/** Since which version of the account's secret an identifier is known to be the account's, by the service's own indexes; undefined where it is not. */
export type SinceOfAccount = (type: string, value: string) => number | undefined;

/** Kinds of orders under which somebody reads; no file of the law changes that. */
export const readingKinds: readonly string[] = ['EPOC', 'NATIONAL_PRODUCTION', 'DSA_INFORM'];

/** Passes for an order that lets its authority read. Throws `NO_PERMIT` for one to preserve or to act, whatever an entry says of it. */
export function requireReading({ kind }: GrantedOrder): void {
  if (!readingKinds.includes(kind)) throw new Refused('NO_PERMIT', `An order of the kind ${kind} gives nobody anything to read.`);
}

/** What was decided for the authority; everything else grants nothing. */
const granting: readonly string[] = ['GRANTED', 'NARROWED'];

type Reach = Pick<Decision, 'category' | 'from' | 'to'>;

/** Whether a scope reaches no further than another one. Without both instants it reaches all of its category. */
function within(scope: Reach, limit: Reach): boolean {
  if (limit.category !== scope.category) return false;
  if (limit.from === null || limit.to === null) return true;
  return (
    scope.from !== null &&
    scope.to !== null &&
    Date.parse(limit.from) <= Date.parse(scope.from) &&
    Date.parse(scope.to) <= Date.parse(limit.to)
  );
}

/** A scope, and the version of the account's secret since which keys of it are opened: the first where it is left out. */
export interface GrantedScope extends Scope {
  readonly since?: number;
}

/**
 * The scopes, each since when an identifier that the order names with it is known to be the account's. Throws `NOT_IN_ORDER` where the order does not name
 * the account, and `WIDER_THAN_ORDER` where it grants less.
 */
export function requireInOrder({ targets }: GrantedOrder, scopes: readonly Scope[], sinceOf: SinceOfAccount): GrantedScope[] {
  const own = targets.flatMap(({ type, value, decisions }) => {
    const since = sinceOf(type, value);
    return since === undefined ? [] : [{ since, decisions }];
  });
  if (own.length === 0) throw new Refused('NOT_IN_ORDER', 'No identifier of the order is one of this account.');
  return scopes.map((scope) => {
    const granted = own.filter(({ decisions }) => decisions.some((limit) => granting.includes(limit.outcome) && within(scope, limit)));
    if (granted.length === 0) throw new Refused('WIDER_THAN_ORDER', `The order grants less of ${scope.category} than the entry permits.`);
    return { ...scope, since: Math.min(...granted.map(({ since }) => since)) };
  });
}
