/** The fields of an order. Each is read from the order as the call has it, so that a list of orders is one statement. */
import type { Caller } from '@writ/access';
import { clockKinds, clockOf, pausedAt, termInWords } from '@writ/orders-domain/clocks';
import { lawOf } from '@writ/orders-domain/law';
import { nonDisclosureOf } from '@writ/orders-domain/non-disclosure';
import {
  type Order,
  type OrderEvent,
  type OrderTarget,
  type Signature,
  type TargetDecision,
  visibleParts,
} from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import { shownSnapshots } from '../preservation/snapshots-loader.ts';
import { inspect } from '../reads/inspection.ts';
import { visibleDecisions, visibleHistory, visibleOrder } from '../reads/order-loader.ts';
import { removalFields } from '../removal/resolvers.ts';
import type { StoredOrder } from '../store/read.ts';
import { dutiesOfOrder } from './duty.ts';
import { signatureShown } from './signature.ts';

export interface Reference {
  id: string;
}
/** A field that is read from the order itself. */
const from =
  <Value>(read: (order: Order, now: Date, caller: Caller) => Value) =>
  async ({ id }: Reference, _args: unknown, { orders, clock, caller }: OrdersContext): Promise<Value> =>
    read((await visibleOrder(orders, id)).order, clock(), caller);

const person = (approval: Signature | null) => approval && signatureShown(approval);

/** The clocks that have not ended, in the order of their kinds. */
const clocksOf = (order: Order) =>
  clockKinds
    .flatMap((kind) => clockOf(order, kind) ?? [])
    .map((clock) => ({ ...clock, pausedAt: pausedAt(clock), term: termInWords(clock) }));

/** As it was asked until the order is served; from then on as it stands. */
function secrecyOf(order: Order, now: Date) {
  const asked = order.secrecy && { ...order.secrecy, since: null, renewals: [] };
  const secrecy = nonDisclosureOf(order) ?? asked;
  return secrecy && { ...secrecy, state: secrecy.until > now ? ('IN_FORCE' as const) : ('ENDED' as const) };
}

const decisionOf = ({ category, outcome, window, code }: TargetDecision) => ({
  category,
  outcome,
  from: window?.from ?? null,
  to: window?.to ?? null,
  code,
});

export interface Target extends OrderTarget {
  order: Order;
  decisions: readonly TargetDecision[];
}

/** The caller's order, by whatever way it is asked for; an auditor's look is logged before. Throws NOT_FOUND for any other. */
export async function foundOrder(id: string, context: OrdersContext): Promise<Reference> {
  const { order } = await visibleOrder(context.orders, id);
  if (context.caller.graph === 'audit') await inspect(context, order.id);
  return { id: order.id };
}

async function targets({ id }: Reference, _args: unknown, { orders, caller }: OrdersContext): Promise<Target[]> {
  const stored = await visibleOrder(orders, id);
  const { order } = stored;
  const decisions = Map.groupBy(visibleDecisions(stored, caller), ({ target }) => target);
  return order.targets.map((target) => ({ ...target, order, decisions: decisions.get(target.id) ?? [] }));
}

const eventOf = ({ by, publicPurpose, ...event }: OrderEvent) => ({ ...event, publicPurpose: publicPurpose ?? null, by: person(by) });

/** The items of an order that acts on items; an account that a target names is nobody's to see here. */
const itemOf = ({ order, resolved }: Target): string | null => (lawOf(order.kind).permits === 'RESTRICTIONS' ? resolved : null);

export const orderFields = {
  __resolveReference: ({ id }: Reference, context: OrdersContext) => foundOrder(id, context),
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
  notificationEvidence: from(({ notificationEvidence }) => notificationEvidence),
  notNotified: from(({ notNotified }) => notNotified),
  earlier: from(({ earlier }) => earlier),
  preservation: from(({ preservation }) => preservation),
  reportTo: from(({ reportTo }) => reportTo),
  processor: from(({ processor }) => processor),
  digest: from(({ digest }) => digest),
  digestParts: from((order, _now, { graph }) => visibleParts(order, graph)),
  duties: dutiesOfOrder,
  ...removalFields.order,
  history: from((order, _now, caller) => visibleHistory(order, caller).map(eventOf)),
  disclosure: async ({ id }: Reference, { target }: { target: string }, { orders, disclosures }: OrdersContext) => {
    const stored: StoredOrder = await visibleOrder(orders, id);
    return { grant: await disclosures.load({ stored, target }) };
  },
};

export const targetFields = {
  item: itemOf,
  ...removalFields.target,
  restrictedAt: async ({ order, id }: Target, _args: unknown, { effects }: OrdersContext) => (await effects.load(order.id)).get(id) ?? null,
  decisions: ({ decisions }: Target) => decisions.map(decisionOf),
};
