/**
 * `requestPackage`: decides on the target as a disclosure does, with its entry in the log and everything that it takes of limits, and only then is there
 * a package for the worker to make. For a key with which nothing was opened yet nothing is decided and nothing is read: its data are made up.
 */
import { exportGrantSeconds } from '@writ/access';
import { newRowId, type OperationId } from '@writ/core';
import { limitReached, type OrderTarget, type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import type { MutationRequestPackageArgs, Refusal } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { type UsableKey, usableKey } from '../delivery-keys/usable.ts';
import { requireCosigned } from '../disclosure/cosigned.ts';
import { granted, type Permitted, permitted, recipientOf } from '../disclosure/disclosure.ts';
import { type Budget, dayOf, takeBudgets } from '../limits/budget.ts';
import { sentenceOf } from '../limits/disclosure-limits.ts';
import { recordHits } from '../limits/hit.ts';
import type { StoredOrder } from '../store/read.ts';
import { addEvent, enrolmentOf, exportHandleOf, type PackageRow, packageById } from './store.ts';

const missing = (): Reason => reason('NOT_FOUND', 'There is no such order with this target.');
const stale = (): Reason => reason('STALE', 'The order has changed since you read it: read it again.');
const unsealed = (): Reason =>
  reason('WRONG_STATE', 'No packages are made here: this installation has no seal. Read the records here, or ask the platform for one.');
const keyless = (): Reason =>
  reason('NOT_FOUND', 'Your body has no delivery key with this id that can be used now: it must be approved, and its waiting time over.');
const notRecipient = (): Reason => reason('NOT_COMPETENT', 'Your body is not the recipient of the order: it alone asks for packages.');
const notInForce = (): Reason => reason('WRONG_STATE', 'The order is not in force: no package is made under it.');

/** What is asked for, once it is known that it may be asked. */
interface Asked {
  readonly stored: StoredOrder;
  readonly target: OrderTarget;
  readonly enrolment: string;
  readonly key: UsableKey;
}

async function askedOf(args: MutationRequestPackageArgs, context: OrdersContext): Promise<Asked | Reason> {
  const { db, caller, clock, seals } = context;
  const stored = await context.orders.load(args.order);
  const target = stored?.order.targets.find(({ id }) => id === args.target);
  if (stored === null || target === undefined) return missing();
  const recipient = recipientOf(stored.order);
  const isRecipient = recipient !== null && recipient.organisation === caller.organisation && recipient.country === caller.country;
  if (!isRecipient || !caller.roles.includes(recipient.role)) return notRecipient();
  if (stored.order.generation !== args.generation) return stale();
  if (!seals) return unsealed();
  const enrolment = await enrolmentOf(db, caller);
  const key = enrolment && (await usableKey(db, args.deliveryKey, enrolment.id, clock()));
  return enrolment === undefined || key === undefined ? keyless() : { stored, target, enrolment: enrolment.id, key };
}

const packageBudget = ({ limits }: OrdersContext, { stored: { order }, target }: Asked, now: Date): Budget => ({
  name: 'packagesPerTarget',
  holder: `${order.id} ${target.id}`,
  day: dayOf(now),
  most: limits.packagesPerTarget,
});

/** Takes one of the target's packages of the day; the reason why there is none left. */
async function limited(context: OrdersContext, asked: Asked, now: Date): Promise<Reason | null> {
  const { order } = asked.stored;
  const wall = await takeBudgets(context.db, [packageBudget(context, asked, now)], 1);
  if (wall === null) return null;
  await recordHits(context, [limitReached(wall, sentenceOf(wall))], order.id);
  return reason('LIMIT_EXCEEDED', sentenceOf(wall));
}

/** The package, which the worker makes from then on. */
async function add(
  context: OrdersContext,
  { stored, target, enrolment, key }: Asked,
  made: { id: string; decision: Pick<Permitted, 'index' | 'event'> | null; at: Date; expiresAt: Date },
): Promise<PackageRow> {
  const { id, decision, at, expiresAt } = made;
  const { graph, issuer, subject, organisation, country, office, roles } = context.caller;
  await context.db.$transaction(async (db) => {
    await db.package.create({
      data: {
        id,
        orderId: stored.order.id,
        targetId: target.id,
        isTrial: decision === null,
        enrolmentId: enrolment,
        keyId: key.id,
        thumbprint: key.thumbprint,
        requestedBy: { graph, issuer, subject, organisation, country, office, roles: [...roles] },
        requestedAt: at,
        decisionIdx: decision?.index ?? null,
        expiresAt,
      },
      select: { id: true },
    });
    await addEvent(db, id, { act: 'REQUESTED', at, event: decision?.event ?? null });
  });
  const row = await packageById(context.db, id);
  if (row === null) throw new Error('A package that was just asked for is not there.');
  return row;
}

export async function requestPackage(_: unknown, args: MutationRequestPackageArgs, context: OrdersContext): Promise<PackageRow | Refusal> {
  const asked = await askedOf(args, context);
  if ('reason' in asked) return refusalOf([asked]);
  const id = newRowId();
  const at = context.clock();
  if (!asked.key.tried && asked.stored.order.status !== 'IN_FORCE') return refusalOf([notInForce()]);
  const wall = await limited(context, asked, at);
  if (wall !== null) return refusalOf([wall]);
  if (!asked.key.tried)
    return add(context, asked, { id, decision: null, at, expiresAt: new Date(at.getTime() + exportGrantSeconds * 1000) });
  const exporting = { ...context, operation: id as OperationId, exportHandle: exportHandleOf(context.queueKey, id) };
  const key = { stored: asked.stored, target: asked.target.id };
  const decided = await permitted(exporting, key, { package: id });
  const found = { ...decided, taken: { budgets: [...decided.taken.budgets, packageBudget(context, asked, at)], amount: 1 } };
  await requireCosigned(exporting, [found]);
  await granted(exporting, key, found);
  return add(context, asked, { id, decision: found, at, expiresAt: found.permit.expiresAt });
}
