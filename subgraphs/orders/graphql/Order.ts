/** The fields of an order. Each is read from the order as the call has it, so that a list of orders is one statement. */
import type { Caller } from '@writ/access';
import { clockEnds, clockKinds, clockOf, pausedAt, termInWords } from '@writ/orders-domain/clocks';
import { nonDisclosureOf, nonDisclosureState } from '@writ/orders-domain/non-disclosure';
import { type Order, type OrderEvent, type Signature, visibleParts } from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import { shownSnapshots } from '../preservation/snapshots-loader.ts';
import { visibleDecisions, visibleHistory, visibleOrder } from '../reads/order-loader.ts';
import { signatureShown } from '../reads/signature.ts';
import { answers, shownScrutiny } from '../removal/shown.ts';
import type { StoredOrder } from '../store/read.ts';
import { dutiesOfOrder } from './Duty.ts';
import type { Target } from './OrderTarget.ts';
import { order, type Reference } from './Query/order.ts';

/** A field that is read from the order itself. */
const from =
  <Value>(read: (order: Order, now: Date, caller: Caller) => Value) =>
  async ({ id }: Reference, _args: unknown, { orders, clock, caller }: OrdersContext): Promise<Value> =>
    read((await visibleOrder(orders, id)).order, clock(), caller);

const person = (approval: Signature | null) => approval && signatureShown(approval);

/** The clocks that have an end and have not ended, in the order of their kinds. */
const clocksOf = (order: Order) =>
  clockKinds
    .flatMap((kind) => clockOf(order, kind) ?? [])
    .filter((clock) => clockEnds(clock) !== null)
    .map((clock) => ({ ...clock, pausedAt: pausedAt(clock), term: termInWords(clock) }));

/** As it was asked until the order is served; from then on as it is. */
function secrecyOf(order: Order, now: Date) {
  const asked = order.secrecy && { ...order.secrecy, since: null, renewals: [] };
  const secrecy = nonDisclosureOf(order) ?? asked;
  const hasPassed = asked !== null && asked.until !== null && asked.until <= now;
  return secrecy && { ...secrecy, state: nonDisclosureState(order, now) ?? (hasPassed ? ('ENDED' as const) : ('IN_FORCE' as const)) };
}

async function targets({ id }: Reference, _args: unknown, { orders, caller }: OrdersContext): Promise<Target[]> {
  const stored = await visibleOrder(orders, id);
  const { order } = stored;
  const decisions = Map.groupBy(visibleDecisions(stored, caller), ({ target }) => target);
  return order.targets.map((target) => ({ ...target, order, decisions: decisions.get(target.id) ?? [] }));
}

const eventOf = ({ by, publicPurpose, ...event }: OrderEvent) => ({ ...event, publicPurpose: publicPurpose ?? null, by: person(by) });

export const orderFields = {
  __resolveReference: (reference: Reference, context: OrdersContext) => order(null, reference, context),
  generation: from(({ generation }) => generation),
  kind: from(({ kind }) => kind),
  emergency: from(({ emergency }) => emergency),
  desiredStatus: from(({ desiredStatus }) => desiredStatus),
  status: from(({ status }) => status),
  issuing: from(({ issuing }) => signatureShown(issuing)),
  validating: from(({ validating }) => person(validating)),
  enforcing: from(({ enforcing }) => person(enforcing)),
  reference: from(({ reference }) => reference),
  legalBasis: from(({ legalBasis }) => legalBasis),
  purpose: from(({ purpose }) => purpose),
  recipient: from(({ recipient }) => recipient),
  targets,
  categories: from(({ categories }) => categories),
  from: from((order) => order.from),
  to: from(({ to }) => to),
  territories: from(({ territories }) => territories),
  servedAt: from(({ servedAt }) => servedAt),
  clocks: from(clocksOf),
  preserved: async ({ id }: Reference, _args: unknown, { orders, snapshots }: OrdersContext) =>
    shownSnapshots((await visibleOrder(orders, id)).order, await snapshots.load(id)),
  callBack: from(({ callBack }) => callBack),
  challenges: from(({ challenges }) => challenges),
  secrecy: from(secrecyOf),
  informBy: from(({ informBy }) => informBy),
  informedAt: from(({ informedAt }) => informedAt),
  notified: from(({ notified }) => notified),
  concerned: from(({ concerned }) => concerned),
  notifiedAt: from(({ notifiedAt }) => notifiedAt),
  notificationEvidence: from(({ notificationEvidence }) => notificationEvidence),
  notNotified: from(({ notNotified }) => notNotified),
  earlier: from(({ earlier }) => earlier),
  preservation: from(({ preservation }) => preservation),
  reportTo: from(({ reportTo }) => reportTo),
  processor: from(({ processor }) => processor),
  digest: from(({ digest }) => digest),
  digestParts: from((order, _now, { graph }) => visibleParts(order, graph)),
  duties: dutiesOfOrder,
  removalAnswers: answers,
  firstRemoval: async ({ id }: Reference, _args: unknown, { orders, firstRemovals }: OrdersContext) =>
    firstRemovals.load((await visibleOrder(orders, id)).order.id),
  impediments: from(({ impediments }) => impediments),
  scrutiny: async ({ id }: Reference, _args: unknown, { orders, country }: OrdersContext) =>
    shownScrutiny((await visibleOrder(orders, id)).order, country),
  history: from((order, _now, caller) => visibleHistory(order, caller).map(eventOf)),
  disclosure: async ({ id }: Reference, { target }: { target: string }, { orders, disclosures }: OrdersContext) => {
    const stored: StoredOrder = await visibleOrder(orders, id);
    return { grant: await disclosures.load({ stored, target }) };
  },
};
