/**
 * `Order.disclosure`: the only way to a record of somebody else. The decision, permit or deny, is in the log before anything is
 * granted; a grant is for one operation, one account, and the categories and windows that were granted of that target.
 */
import { setImmediate } from 'node:timers/promises';
import {
  type AccessRequest,
  type DataCategory,
  type Decision,
  type Denial,
  decide,
  judicialOffices,
  type Permit,
  type Scope,
} from '@writ/access';
import type { Appended, EntryDraft, Json } from '@writ/access-log';
import { type AccountId, forbidden, type GrantHandle, newGrantHandle, notFound, PublicError } from '@writ/core';
import { dueOf } from '@writ/orders-domain/clocks';
import { type HeldUntil, heldUntil } from '@writ/orders-domain/informing';
import { lawOf, markLaw } from '@writ/orders-domain/law';
import { isMarkPermitted } from '@writ/orders-domain/machine';
import {
  isAnswered,
  isInForce,
  isSuspended,
  lateValidation,
  limitReached,
  livesBy,
  type Order,
  type OrderTarget,
  overdue,
  type Signature,
  type TargetDecision,
  visibleText,
} from '@writ/orders-domain/order';
import { inSpan } from '@writ/telemetry';
import DataLoader from 'dataloader';
import { newestActs } from '../acts/signed-acts.ts';
import { mintUnlessCanary } from '../canary/trip.ts';
import { authorOf, entryBy, legalOf } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import { type DisclosureLimit, disclosureBudgets, exceededLimit, sentenceOf } from '../limits/disclosure-limits.ts';
import { recordHits } from '../limits/hit.ts';
import type { StoredOrder } from '../store/read.ts';
import { requireCosigned, type Ungranted } from './cosigned.ts';
import { mint, naming } from './grant.ts';
import { type Prepared, prepare, registerGrant } from './register-grant.ts';
import { factsOfTarget, lackIn, type TargetFacts } from './target-facts.ts';

/** One target of one order, as it was read for this call. */
export interface DisclosureKey {
  readonly stored: StoredOrder;
  readonly target: string;
}
export type DisclosureLoader = DataLoader<DisclosureKey, GrantHandle, string>;

type OrderRequest = Extract<AccessRequest, { purpose: 'ORDER' }>;

const isJudge = (who: Signature | null): boolean =>
  who?.office !== null && who?.office !== undefined && judicialOffices.includes(who.office);

/** The earliest of the instants that end an order by themselves. */
function endOf(order: Order): Date | null {
  const ends = [...livesBy, 'VALIDATION' as const].map((kind) => dueOf(order, kind)).filter((at) => at !== null);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((at) => at.getTime())));
}

/** The body that an order names as its recipient, and in which role its people read. */
export function recipientOf({ recipient, issuing, validating }: Order): OrderRequest['order']['recipient'] {
  const named = recipient === 'ISSUING_AUTHORITY' ? issuing : validating;
  return (
    named && {
      role: recipient === 'ISSUING_AUTHORITY' ? 'ISSUING' : 'VALIDATING',
      organisation: named.organisation,
      country: named.country,
    }
  );
}

const isProtected = ({ category }: TargetDecision): boolean => category !== null && markLaw.categories.includes(category);

/** Whether what is protected of the account waits for a counsel's decision: an account can be marked after the release. */
const awaitsDecision = (order: Order, { id, resolved }: OrderTarget, { isMarked }: TargetFacts): boolean =>
  isMarked && resolved !== null && !isMarkPermitted(order) && order.decisions.some((one) => one.target === id && isProtected(one));

/** What was granted of a target, category by category, and not answered by hand. */
const grantedOf = (order: Order, { id }: OrderTarget, withheld: readonly DataCategory[]): Scope[] =>
  order.decisions.flatMap(({ target, category, outcome, window }) =>
    target === id &&
    category !== null &&
    !withheld.includes(category) &&
    !isAnswered(order, { target, category }) &&
    (outcome === 'GRANTED' || outcome === 'NARROWED' || outcome === 'NOT_AVAILABLE')
      ? [{ category, window }]
      : [],
  );

function requestOf(
  { order, releasedAt }: StoredOrder,
  { target, withheld }: { target: OrderTarget; withheld: readonly DataCategory[] },
  disclosures: { today: number; most: number },
  now: Date,
): Omit<OrderRequest, 'isExport'> {
  return {
    purpose: 'ORDER',
    order: {
      id: order.id,
      inForce: isInForce(order, now) && releasedAt !== null,
      givesGrants: lawOf(order.kind).permits === 'GRANTS',
      recipient: recipientOf(order),
      isJudicial: isJudge(order.issuing) || isJudge(order.validating),
      servedAt: order.servedAt,
      endsAt: endOf(order),
      disclosures,
    },
    account: target.resolved as AccountId | null,
    granted: grantedOf(order, target, withheld),
  };
}

const scopesOf = (scopes: readonly Scope[]): Json =>
  scopes.map(({ category, window }) => ({ category, from: window?.from.toISOString() ?? null, to: window?.to.toISOString() ?? null }));

const dayOf = (until: HeldUntil): string | null => (until === 'NO_DAY' ? null : (until?.toISOString() ?? null));

/**
 * What the entry says of the order that the decision rests on: whom it names as recipient, never who signed, and nothing of why the person was
 * not told, which is its authority's matter.
 */
const legalOfRead = (order: Order, { organisation, country }: RequestContext['caller']): Record<string, Json> => ({
  ...legalOf(order),
  authority: { organisation, country },
  // The entry is read by the person and by counsel, and Section M of a European order by neither.
  purpose: visibleText(order, 'purpose', order.purpose, { graph: 'platform', knows: true }) ?? '',
  provision: order.legalBasis.provision,
  redress: order.legalBasis.redress,
  secretUntil: dayOf(heldUntil(order)),
});

/** What a decision is for, where it is not for an answer: a package, by its id. */
interface Purpose {
  readonly package?: string;
}

function permitEntry(
  context: RequestContext,
  { order, releasedAt }: StoredOrder,
  { target, permit, purpose, handle }: { target: OrderTarget; permit: Permit; purpose: Purpose; handle: GrantHandle },
): EntryDraft {
  const entry = entryBy(authorOf(context.caller, context.operation), 'access.decision.v1', permit.decidedAt, {
    action: 'decide',
    outcome: 'success',
    legal: legalOfRead(order, context.caller),
    target: { account: permit.account, target: target.id, categories: scopesOf(permit.scopes), ...purpose },
    refs: { release: releasedAt },
  });
  return { ...naming(entry, context.operation, handle), subject: permit.account };
}

/** A denial names no account: whether there is one is not for the log of an attempt. */
const denialEntry = (
  context: RequestContext,
  { order, target }: { order: Order; target: string },
  { reason }: Denial,
  at: Date,
): EntryDraft =>
  entryBy(authorOf(context.caller, context.operation), 'access.decision.v1', at, {
    action: 'decide',
    outcome: 'failure',
    reason,
    legal: legalOf(order),
    target: { target },
  });

/** Why an order permits no reading, by its state: one that says IN_FORCE may be of another kind, over, or not yet in the log. */
function stateOf({ order, releasedAt }: StoredOrder, now: Date): string {
  if (order.status !== 'IN_FORCE') return `The order is ${order.status} and permits nothing now: only an order in force does.`;
  if (lawOf(order.kind).permits !== 'GRANTS') return `An order of the kind ${order.kind} permits no reading of records.`;
  if (releasedAt === null)
    return 'The release of this order is not in the access log yet, and permits nothing before: try again in a moment.';
  if (isSuspended(order))
    return 'A challenge or an objection because of the law of a third country suspends this order: it permits nothing until that has been decided.';
  return (overdue(order, now) ?? lateValidation(order, now))?.message ?? 'The order is over and permits nothing now.';
}

function denied(stored: StoredOrder, { reason }: Denial, limit: DisclosureLimit, now: Date): PublicError {
  const { order } = stored;
  switch (reason) {
    case 'NOT_IN_FORCE':
      return new PublicError('FORBIDDEN', stateOf(stored, now), { reason });
    case 'NOT_RECIPIENT':
      return new PublicError('FORBIDDEN', `Your body is not the recipient of the order (${order.recipient}).`, { reason });
    case 'NOTHING_GRANTED':
      return new PublicError('FORBIDDEN', 'Nothing was granted for this target: see the decisions on it.', { reason });
    case 'NOT_AVAILABLE':
      return new PublicError('FORBIDDEN', 'There is no such account: see the decisions on this target.', { reason });
    case 'LIMIT_EXCEEDED':
      return new PublicError('LIMIT_EXCEEDED', sentenceOf(limit), { limit });
    default:
      return forbidden();
  }
}

/** The decision, with what it takes of each limit only when there is no other objection. */
async function decided(
  context: RequestContext,
  stored: StoredOrder,
  { target, facts, purpose }: { target: OrderTarget; facts: TargetFacts; purpose: Purpose },
  now: Date,
): Promise<Decision & { limit?: DisclosureLimit }> {
  const most = context.limits.disclosuresPerOrder;
  const asked = { target, withheld: awaitsDecision(stored.order, target, facts) ? markLaw.categories : [] };
  const isExport = purpose.package === undefined ? {} : { isExport: true as const };
  const request = (today: number) => ({ ...requestOf(stored, asked, { today, most }, now), ...isExport });
  const first = decide(context.caller, request(0), now);
  if (!first.permit) return first;
  const lack = lackIn(facts);
  if (lack !== null) throw lack;
  const limit = await exceededLimit(context, { order: stored.order.id, target: target.id }, now);
  return limit === null ? first : { ...decide(context.caller, request(most), now), limit };
}

/** A call, with the handle of a package where it is for one. */
type Granting = RequestContext & { readonly exportHandle?: GrantHandle };

/** A permit, and its entry. */
export interface Permitted extends Ungranted {
  readonly permit: Permit;
  readonly event: string;
  readonly entry: Appended;
  /** The one handle that may be minted: the entry names it. */
  readonly handle: GrantHandle;
  readonly facts: TargetFacts;
}

/**
 * Decides on one target, with its entry in the log, and grants nothing yet: {@link requireCosigned} comes before. Throws NOT_FOUND for what is no target of the order, and why it is denied, which has its
 * entry too.
 */
export async function permitted(context: Granting, { stored, target: id }: DisclosureKey, purpose: Purpose = {}): Promise<Permitted> {
  const { order } = stored;
  const target = order.targets.find((one) => one.id === id);
  if (target === undefined) throw notFound();
  const now = context.clock();
  const facts = await factsOfTarget(context, order.id, target);
  const decision = await decided(context, stored, { target, facts, purpose }, now);
  if (!decision.permit) {
    await context.log.append(denialEntry(context, { order, target: id }, decision, now));
    const { limit = 'disclosuresPerOrder' } = decision;
    if (decision.reason === 'LIMIT_EXCEEDED') await recordHits(context, [limitReached(limit, sentenceOf(limit))], order.id);
    throw denied(stored, decision, limit, now);
  }
  const handle = context.exportHandle ?? newGrantHandle();
  const entry = await context.log.append(permitEntry(context, stored, { target, permit: decision, purpose, handle }));
  const taken = { budgets: disclosureBudgets(context, { order: order.id, target: id }, now), amount: 1 };
  return { permit: decision, entry, index: entry.index, event: entry.event, handle, at: now, taken, facts };
}

/**
 * What is registered of a decision, without its entry; nothing where there is no service of keys, nor of a canary: that goes on to the database, which refuses the
 * grant, and the graph closes.
 */
function preparedOf(context: Granting, { stored: { order }, target }: DisclosureKey, one: Permitted): Prepared | null {
  const { isCanary, acts } = one.facts;
  if (context.keyService === null || isCanary) return null;
  return prepare({
    decision: one,
    handle: one.handle,
    purpose: context.exportHandle === undefined ? 'ORDER' : 'EXPORT',
    order,
    signed: newestActs(acts),
    opened: null,
    refused: { action: 'decide', legal: legalOf(order), target: { target } },
  });
}

/** Mints what was permitted and others have seen, once the service of keys knows of it; a canary closes the graph. */
export async function granted(
  context: Granting,
  key: DisclosureKey,
  permitted: Permitted,
  prepared = preparedOf(context, key, permitted),
): Promise<GrantHandle> {
  if (prepared !== null) await registerGrant(context, prepared);
  const { permit, index, handle } = permitted;
  const { target } = key;
  const trip = { cause: 'GRANTED' as const, reference: permit.reference, target, operation: context.operation };
  return mintUnlessCanary(context, trip, () => mint(context, permit, { index, handle }));
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('a decision failed', { cause: error }));

/** Decides on all of them; then waits for their witnesses once, and grants each or, where that fails, none. */
async function disclose(context: RequestContext, keys: readonly DisclosureKey[]): Promise<(GrantHandle | Error)[]> {
  const decisions = await Promise.all(
    keys.map((key) => inSpan('writ.decide', { code: 'OK' }, () => permitted(context, key)).catch((error: unknown) => asError(error))),
  );
  const permits = decisions.flatMap((one, n) => {
    const key = keys[n];
    return one instanceof Error || key === undefined ? [] : [{ n, key, one }];
  });
  const waiting = requireCosigned(
    context,
    permits.map(({ one }) => one),
  );
  waiting.catch(() => undefined);
  // Witnesses are asked by then, and what is brought to the service of keys is made while they answer.
  await setImmediate();
  const ready = permits.map((permit) => ({ ...permit, prepared: preparedOf(context, permit.key, permit.one) }));
  await waiting;
  const handles = new Map(
    await Promise.all(
      ready.map(async ({ n, key, one, prepared }) => [n, await granted(context, key, one, prepared).catch(asError)] as const),
    ),
  );
  return decisions.map((one, n) => handles.get(n) ?? asError(one));
}

/** Decides once a target of an order in a call, however often it is asked; each has an entry and a grant of its own. */
export const disclosureLoader = (context: RequestContext): DisclosureLoader =>
  new DataLoader((keys) => disclose(context, keys), {
    cacheKeyFn: ({ stored, target }) => JSON.stringify([stored.order.id, target]),
  });
