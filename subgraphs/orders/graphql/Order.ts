/** The fields of an order. Each is read from the order as the call has it, so that a list of orders is one statement. */
import type { Caller } from '@writ/access';
import { clockEnds, clockKinds, clockOf, pausedAt, termInWords } from '@writ/orders-domain/clocks';
import { heldUntil, isHeldBack } from '@writ/orders-domain/informing';
import { warningsOf } from '@writ/orders-domain/law';
import { nonDisclosureOf, nonDisclosureState } from '@writ/orders-domain/non-disclosure';
import {
  type Order,
  type OrderEvent,
  type Reader,
  type Renewal,
  type Signature,
  visibleParts,
  visibleText,
} from '@writ/orders-domain/order';
import { mayKnow } from '@writ/orders-domain/people';
import { openDocument } from '@writ/prisma';
import { shownActs } from '../acts/shown-acts.ts';
import type { OrdersContext } from '../context.ts';
import { documentContent, shownDocuments } from '../documents/documents.ts';
import { packagesOfOrder } from '../packages/shown.ts';
import { shownSnapshots } from '../preservation/snapshots-loader.ts';
import { visibleDecisions, visibleHistory, visibleOrder } from '../reads/order-loader.ts';
import { signatureShown } from '../reads/signature.ts';
import { answers as removalAnswers, shownScrutiny } from '../removal/shown.ts';
import type { StoredOrder } from '../store/read.ts';
import { costClaimsOfOrder } from './CostClaim.ts';
import { dutiesOfOrder } from './Duty.ts';
import type { Target } from './OrderTarget.ts';
import { order, type Reference } from './Query/order.ts';

/** A field that is read from the order itself. */
const from =
  <Value>(read: (order: Order, now: Date, caller: Caller) => Value) =>
  async ({ id }: Reference, _args: unknown, { orders, clock, caller }: OrdersContext): Promise<Value> =>
    read((await visibleOrder(orders, id)).order, clock(), caller);

const readerOf = (order: Order, now: Date, caller: Caller): Reader => ({ graph: caller.graph, knows: mayKnow(order, caller, now) });

/** A field that is read from the order as far as its reader may know the case. */
const ofCase = <Value>(read: (order: Order, reader: Reader, now: Date, caller: Caller) => Value) =>
  from((order, now, caller) => read(order, readerOf(order, now, caller), now, caller));

const person = (approval: Signature | null) => approval && signatureShown(approval);

/** The clocks that have an end and have not ended, in the order of their kinds. */
const clocksOf = (order: Order) =>
  clockKinds
    .flatMap((kind) => clockOf(order, kind) ?? [])
    .filter((clock) => clockEnds(clock) !== null)
    .map((clock) => ({ ...clock, pausedAt: pausedAt(clock), term: termInWords(clock) }));

/** As it was asked until the order is served; from then on as it is. */
function secrecyOf(order: Order, { knows }: Reader, now: Date) {
  const asked = order.secrecy && { ...order.secrecy, since: null, renewals: [] };
  const secrecy = nonDisclosureOf(order) ?? asked;
  const hasPassed = asked !== null && asked.until !== null && asked.until <= now;
  if (secrecy === null) return null;
  const state = nonDisclosureState(order, now) ?? (hasPassed ? ('ENDED' as const) : ('IN_FORCE' as const));
  const renewals: readonly Renewal[] = secrecy.renewals;
  const told = (reason: string) => (knows ? reason : null);
  return { ...secrecy, reason: told(secrecy.reason), renewals: renewals.map((one) => ({ ...one, reason: told(one.reason) })), state };
}

/** Whether the person may be told, by the one rule that everything shown to them follows. */
function toPerson(order: Order, now: Date) {
  const until = heldUntil(order);
  if (until === 'NO_DAY') return { mayBeInformed: false, since: null, whyNot: 'AUTHORITY_INFORMS' as const };
  if (isHeldBack(order, now)) return { mayBeInformed: false, since: null, whyNot: 'TIME_NOT_COME' as const };
  return { mayBeInformed: true, since: until, whyNot: null };
}

async function targets({ id }: Reference, _args: unknown, { orders, caller, clock }: OrdersContext): Promise<Target[]> {
  const stored = await visibleOrder(orders, id);
  const { order } = stored;
  const { knows } = readerOf(order, clock(), caller);
  const decisions = Map.groupBy(visibleDecisions(stored, caller), ({ target }) => target);
  return order.targets.map((target) => ({ ...target, order, knows, decisions: decisions.get(target.id) ?? [] }));
}

/** Opened only for who asks for it and may know the case. */
async function receivedDocument({ id }: Reference, _args: unknown, context: OrdersContext): Promise<string | null> {
  const { orders, db, preservationKey, clock, caller } = context;
  const { order } = await visibleOrder(orders, id);
  if (order.received === null || !mayKnow(order, caller, clock())) return null;
  const row = await db.receivedDocument.findFirst({ where: { orderId: id } });
  if (row === null || row.sealed === null || row.wrapped === null) return null;
  return openDocument(preservationKey, id, { sealed: row.sealed, wrapped: row.wrapped }).toString('base64');
}

/** Those that the reader sees too. */
async function sameTargets({ id }: Reference, _args: unknown, { orders, sameTargets, clock, caller }: OrdersContext) {
  if (!mayKnow((await visibleOrder(orders, id)).order, caller, clock())) return null;
  const others = await sameTargets.load(id);
  const seen = await orders.loadMany(others);
  return others.filter((_other, index) => seen[index] !== null).map((other) => ({ id: other }));
}

/** To the accounts that its targets are now: who reads learns no other. */
async function readings({ id }: Reference, _args: unknown, { orders, readings }: OrdersContext) {
  const { order } = await visibleOrder(orders, id);
  const found = await readings.load(id);
  return found.map(({ at, accountId, categories, index }) => ({
    at,
    target: order.targets.find(({ resolved }) => resolved === accountId)?.id ?? null,
    categories,
    index: String(index),
  }));
}

const eventOf =
  ({ knows }: Reader) =>
  ({ by, publicPurpose, text, ...event }: OrderEvent) => ({
    ...event,
    text: knows ? text : null,
    publicPurpose: publicPurpose ?? null,
    by: person(by),
  });

export const orderFields = {
  __resolveReference: (reference: Reference, context: OrdersContext) => order(null, reference, context),
  signedActs: shownActs,
  generation: from(({ generation }) => generation),
  kind: from(({ kind }) => kind),
  emergency: ofCase(({ emergency }, { knows }) => emergency && { ...emergency, threat: knows ? emergency.threat : null }),
  desiredStatus: from(({ desiredStatus }) => desiredStatus),
  status: from(({ status }) => status),
  issuing: from(({ issuing }) => signatureShown(issuing)),
  validating: from(({ validating }) => person(validating)),
  enforcing: from(({ enforcing }) => person(enforcing)),
  reference: from(({ reference }) => reference),
  legalBasis: ofCase((order, reader) => ({
    ...order.legalBasis,
    catalogue: order.legalBasis.catalogue ?? null,
    grounds: visibleText(order, 'grounds', order.legalBasis.grounds, reader),
  })),
  purpose: ofCase((order, reader) => visibleText(order, 'purpose', order.purpose, reader)),
  warnings: async ({ id }: Reference, _args: unknown, { orders, limits }: OrdersContext) =>
    warningsOf((await visibleOrder(orders, id)).order, limits),
  recipient: from(({ recipient }) => recipient),
  sameTargets,
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
  answers: from(({ answers }) => answers),
  received: from(({ received }) => received),
  receivedDocument,
  documents: shownDocuments,
  document: documentContent,
  challenges: from(({ challenges }) => challenges),
  secrecy: ofCase(secrecyOf),
  informBy: from(({ informBy }) => informBy),
  informedAt: from(({ informedAt }) => informedAt),
  toPerson: from(toPerson),
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
  digestParts: ofCase(visibleParts),
  costClaims: costClaimsOfOrder,
  duties: dutiesOfOrder,
  removalAnswers,
  firstRemoval: async ({ id }: Reference, _args: unknown, { orders, firstRemovals }: OrdersContext) =>
    firstRemovals.load((await visibleOrder(orders, id)).order.id),
  productionRequests: from(({ productionRequests }) => productionRequests),
  impediments: from(({ impediments }) => impediments),
  scrutiny: async ({ id }: Reference, _args: unknown, { orders, country }: OrdersContext) =>
    shownScrutiny((await visibleOrder(orders, id)).order, country),
  history: ofCase((order, reader, _now, caller) => visibleHistory(order, caller).map(eventOf(reader))),
  readings,
  packages: packagesOfOrder,
  disclosure: async ({ id }: Reference, { target }: { target: string }, { orders, disclosures }: OrdersContext) => {
    const stored: StoredOrder = await visibleOrder(orders, id);
    return { grant: await disclosures.load({ stored, target }) };
  },
};
