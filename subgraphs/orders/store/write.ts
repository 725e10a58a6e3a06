/**
 * Orders into the database: the row by its generation, so that nobody's change is lost, what changed of targets and decisions, and
 * the events that were added. Called inside the transaction of the act.
 */
import { personText } from '@writ/access';
import { contentOf, fingerprintOf, type Order, type OrderEvent, type Signature } from '@writ/orders-domain/order';
import { readersOf } from '@writ/orders-domain/people';
import { Prisma } from '@writ/prisma/client';
import { oweOrderNews } from '../endpoints/news.ts';
import { keepClocks } from './clocks.ts';
import type { Database } from './database.ts';

const json = (value: object | null) => (value === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject));

const issuing = ({ issuer, subject, organisation, country, office, at }: Signature) => ({
  issuingIssuer: issuer,
  issuingSubject: subject,
  issuingOrganisation: organisation,
  issuingCountry: country,
  issuingOffice: office,
  issuingAt: at,
});

/** The columns of an order that can change. */
const columns = (order: Order) => ({
  generation: order.generation,
  status: order.status,
  desiredStatus: order.desiredStatus,
  reference: order.reference,
  purpose: order.purpose,
  legalBasis: JSON.parse(JSON.stringify(order.legalBasis)) as Prisma.InputJsonObject,
  emergency: json(order.emergency),
  secrecy: json(order.secrecy),
  recipient: order.recipient,
  categories: [...order.categories],
  fromAt: order.from,
  toAt: order.to,
  territories: [...order.territories],
  notifiedOrganisation: order.notified?.organisation ?? null,
  notifiedCountry: order.notified?.country ?? null,
  notNotified: order.notNotified,
  earlier: order.earlier,
  preservation: order.preservation,
  informBy: order.informBy,
  reportTo: order.reportTo,
  processor: order.processor,
  fingerprint: fingerprintOf(contentOf(order)),
  ...issuing(order.issuing),
  validatingOrganisation: order.validating?.organisation ?? null,
  validatingCountry: order.validating?.country ?? null,
  validating: json(order.validating),
  enforcing: json(order.enforcing),
  digest: order.digest,
  claimedByIssuer: order.claim?.by.issuer ?? null,
  claimedBySubject: order.claim?.by.subject ?? null,
  claimEndsAt: order.claim?.endsAt ?? null,
  relatedWarnings: [...order.relatedWarnings],
  callBack: json(order.callBack),
  notifiedAt: order.notifiedAt,
  concerned: json(order.concerned),
  notificationEvidence: json(order.notificationEvidence),
  received: json(order.received),
  answers: JSON.parse(JSON.stringify(order.answers)) as Prisma.InputJsonArray,
  productionRequests: JSON.parse(JSON.stringify(order.productionRequests)) as Prisma.InputJsonArray,
  scrutiny: json(order.scrutiny),
  impediments: JSON.parse(JSON.stringify(order.impediments)) as Prisma.InputJsonArray,
  challenges: JSON.parse(JSON.stringify(order.challenges)) as Prisma.InputJsonArray,
  renewals: JSON.parse(JSON.stringify(order.renewals)) as Prisma.InputJsonArray,
  informedAt: order.informedAt,
  knowableFrom: order.knowableFrom,
  servedAt: order.servedAt,
});

const eventRow = (orderId: string, { by, from, to, codes, publicPurpose, ...event }: OrderEvent) => ({
  ...event,
  publicPurpose: json(publicPurpose ?? null),
  orderId,
  signed: json(by),
  person: by === null ? null : personText(by),
  fromStatus: from,
  toStatus: to,
  codes: [...codes],
});

async function insertTargets(db: Database, { id: orderId, targets }: Order): Promise<void> {
  await db.orderTarget.createMany({ data: targets.map((target, position) => ({ ...target, orderId, position })) });
}

async function insertDecisions(db: Database, { id: orderId, decisions }: Order): Promise<void> {
  await db.orderDecision.createMany({
    data: decisions.map(({ target: targetId, window, ...decision }, position) => ({
      ...decision,
      orderId,
      position,
      targetId,
      fromAt: window?.from ?? null,
      toAt: window?.to ?? null,
    })),
  });
}

/** Informs the open pages of everybody for whom the order exists, or did before. Of a draft nobody is informed. */
async function tellReaders(db: Database, ...states: readonly Order[]): Promise<void> {
  const readers = [...new Set(states.flatMap(readersOf))];
  const [order] = states;
  if (order !== undefined && readers.length > 0) await db.$executeRaw`SELECT orders.tell_readers(${order.id}, ${readers})`;
}

/** Deletes a draft of its author's with its targets, decisions and events, once the entry that names it is pending in this transaction. */
export const deleteDraft = (db: Database, id: string, { issuer, subject }: Pick<Signature, 'issuer' | 'subject'>, entry: string) =>
  db.$executeRaw`SELECT orders.discard_draft(${id}, ${issuer}, ${subject}, ${entry}::uuid)`;

/** Keeps a draft. */
export async function insertOrder(db: Database, order: Order): Promise<void> {
  const { id, kind, salts } = order;
  await db.legalOrder.createMany({
    data: [{ id, kind, createdAt: order.history[0]?.at ?? order.issuing.at, digestSalts: { ...salts }, ...columns(order) }],
  });
  await keepClocks(db, id, [], order.clocks);
  await insertTargets(db, order);
  await insertDecisions(db, order);
  await db.orderEvent.createMany({ data: order.history.map((event) => eventRow(id, event)) });
  await tellReaders(db, order);
  await oweOrderNews(db, order);
}

const sameTargets = (before: Order, after: Order): boolean => before.targets[0]?.id === after.targets[0]?.id;

/** Other targets take the place of the old ones with their decisions, or the same ones are kept with what they were found to name. */
async function moveScope(db: Database, before: Order, after: Order): Promise<void> {
  if (before.decisions === after.decisions && before.targets === after.targets) return;
  const areOthers = !sameTargets(before, after);
  await db.$executeRaw`SELECT orders.forget_scope(${after.id}, ${areOthers})`;
  if (areOthers) await insertTargets(db, after);
  else
    for (const { id, resolved } of after.targets)
      if (before.targets.find((target) => target.id === id)?.resolved !== resolved)
        await db.orderTarget.updateMany({ where: { id }, data: { resolved } });
  await insertDecisions(db, after);
}

/** Which entry of the log a release became: the limits of a day are counted by these. */
async function keepRelease(db: Database, { id: orderId, history }: Order, eventId: string): Promise<void> {
  const release = history.findLast(({ act }) => act === 'releaseOrder');
  if (release === undefined) throw new TypeError('An order was released without a trace in its history.');
  await db.releaseEntry.createMany({ data: [{ eventId, orderId, generation: release.generation }] });
}

/** Keeps what an order has become. Throws TypeError when it isn't the order that this transaction holds. */
export async function updateOrder(db: Database, before: Order, after: Order, releasedEvent: string | null): Promise<void> {
  const { id } = after;
  const data = { ...columns(after), ...(releasedEvent === null ? {} : { releasedEvent }) };
  const { count } = await db.legalOrder.updateMany({ where: { id, generation: before.generation }, data });
  if (count !== 1) throw new TypeError('An order was changed without being held.');
  await keepClocks(db, id, before.clocks, after.clocks);
  await moveScope(db, before, after);
  const added = after.history.slice(before.history.length);
  await db.orderEvent.createMany({ data: added.map((event) => eventRow(id, event)) });
  if (releasedEvent !== null) await keepRelease(db, after, releasedEvent);
  await tellReaders(db, after, before);
  await oweOrderNews(db, after);
}
