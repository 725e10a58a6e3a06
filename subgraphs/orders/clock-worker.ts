/**
 * What clocks do to orders, written down: claims that lapse, holds that end, emergencies that nobody validated, orders whose life is
 * over, and what the platform did under orders to act, with what the person is then told. Nothing waits for it: whether an order
 * permits anything is told by its instants. Several processes may run it at once; the machine lets each act happen once.
 */
import { every } from '@writ/access-log';
import { type AccountId, newOperationId, newRowId } from '@writ/core';
import type { Prisma } from '@writ/prisma/client';
import type { Act } from './act.ts';
import { actOn, recorded } from './acts.ts';
import type { Services } from './context.ts';
import { isTerminal } from './effects.ts';
import { effectsGiven } from './effects-given.ts';
import { entryBy, legalOf, systemAuthor } from './entries.ts';
import { lawOf } from './law/floor.ts';
import { orderKinds } from './law/kinds.ts';
import type { Order } from './order.ts';
import { settle } from './settling.ts';
import { awaitsValidation } from './standing.ts';
import { type Database, lockOrder, ordersById, type StoredOrder } from './store/read.ts';

const pauseMs = 1_000;
/** Orders looked at together. */
const batch = 64;

const isReached = (at: Date | null, now: Date): boolean => at !== null && at <= now;

/** The act that a clock brings; null when none is due, and for an order that is over: what is still to be told of it goes on. */
function dueAct(order: Order, now: Date): Act | null {
  const { generation } = order;
  if (isTerminal(order)) return null;
  if (isReached(order.expiresAt, now)) return { type: 'expire', generation };
  if (awaitsValidation(order) && isReached(order.validationDueAt, now)) return { type: 'revokeUnvalidated', generation };
  if (order.status === 'HELD' && isReached(order.holdUntil, now)) return { type: 'endHold', generation };
  return null;
}

/** The kinds that the platform carries out by restricting items. */
const acting = orderKinds.filter((kind) => lawOf(kind).permits === 'RESTRICTIONS');

interface Waiting {
  id: string;
  at: Date;
}

/**
 * Orders on which something may be due: by a clock, by the queue, by what was done under them, or by a person who is still to be told.
 * The oldest first, behind `after`: one that can't be moved stays among them.
 */
const waiting = (db: Database, now: Date, after: Waiting | null): Promise<Waiting[]> => db.$queryRaw<Waiting[]>`
  WITH effect AS (SELECT order_id, item_id, target_id FROM orders.target_effect)
  SELECT o.id, o.created_at AS at FROM orders.legal_order o
   WHERE (${after === null} OR (o.created_at, o.id) > (${after?.at ?? now}, ${after?.id ?? ''}))
     AND ((o.status IN ('SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE')
       AND (o.expires_at <= ${now} OR (o.validating IS NULL AND o.validation_due_at <= ${now}) OR (o.status = 'HELD' AND o.hold_until <= ${now})
         OR (o.status = 'UNDER_REVIEW' AND o.claim_ends_at <= ${now})
         OR (o.status IN ('SERVED', 'UNDER_REVIEW') AND EXISTS (
               SELECT FROM enforcement.work_item w WHERE w.kind = 'ORDER' AND w.subject_id = o.id AND w.claim_ends_at > ${now}
                  AND w.claimed_by IS DISTINCT FROM o.claimed_by_issuer || ' ' || o.claimed_by_subject))))
      OR (o.status = 'IN_FORCE' AND o.kind = ANY (${acting as string[]}) AND NOT EXISTS (
            SELECT FROM orders.order_target t JOIN orders.order_decision d ON d.order_id = t.order_id AND d.target_id = t.id AND d.outcome = 'GRANTED'
             WHERE t.order_id = o.id AND NOT EXISTS (SELECT FROM effect f WHERE f.target_id = t.id)))
      OR (o.id IN (SELECT f.order_id FROM effect f WHERE NOT EXISTS (
            SELECT FROM orders.user_information i WHERE i.order_id = f.order_id AND i.item_id = f.item_id))
          AND (o.secrecy IS NULL OR (o.secrecy ->> 'until')::timestamptz <= ${now})))
   ORDER BY o.created_at, o.id LIMIT ${batch}`;

/** Who published an item; null when it is gone. */
async function authorOf(db: Database, item: string): Promise<AccountId | null> {
  const [row] = await db.$queryRaw<{ account: AccountId }[]>`SELECT account_id AS account FROM content.item_fact(${item})`;
  return row?.account ?? null;
}

/** Keeps that the person was told; false when they were before. */
async function keepTold(db: Database, told: Omit<Prisma.UserInformationCreateManyInput, 'id'>): Promise<boolean> {
  const { count } = await db.userInformation.createMany({ data: [{ id: newRowId(), ...told }], skipDuplicates: true });
  return count === 1;
}

/** Tells the person what was done with their item, once an item, unless a silence holds. */
async function inform(services: Services, orderId: string, item: string, restrictedAt: Date): Promise<void> {
  await recorded(services, async (db, toldAt) => {
    const nothing = { result: undefined, drafts: [] };
    const order = (await lockOrder(db, orderId))?.order;
    const account = await authorOf(db, item);
    if (order === undefined || account === null || (order.secrecy !== null && order.secrecy.until > toldAt)) return nothing;
    if (!(await keepTold(db, { orderId, itemId: item, accountId: account, restrictedAt, toldAt }))) return nothing;
    const entry = entryBy(systemAuthor(newOperationId()), 'user.informed.v1', toldAt, {
      action: 'inform',
      outcome: 'success',
      legal: { ...legalOf(order), article: 'Regulation (EU) 2022/2065, Art. 9(5)' },
      target: { account, item },
    });
    return { result: undefined, drafts: [{ ...entry, subject: account }] };
  });
}

/** Reports what was done under an order to act: tells the people, and fulfils the order when all of it is done. */
async function reportEffect(services: Services, stored: StoredOrder): Promise<void> {
  const { order } = stored;
  const effects = await effectsGiven(services.db, [order.id]);
  for (const { item, at } of effects) await inform(services, order.id, item, at);
  if (order.status !== 'IN_FORCE' || lawOf(order.kind).permits !== 'RESTRICTIONS') return;
  const done = effects.map(({ target }) => target);
  await bySystem(services, order.id, ({ order: held }) => ({ type: 'fulfil', generation: held.generation, done }));
}

const bySystem = (services: Services, id: string, make: (held: StoredOrder) => Act) =>
  actOn({ services, caller: null, operation: newOperationId() }, id, make);

/** Does what is due on one order. */
async function moveOn(services: Services, found: StoredOrder): Promise<void> {
  const stored = await settle(services, found, services.clock());
  const act = dueAct(stored.order, services.clock());
  if (act !== null) await bySystem(services, stored.order.id, () => act);
  else await reportEffect(services, stored);
}

/**
 * One round: everything that is due now, unless it is stopped. An order that can't be moved keeps no other waiting; then the first fault
 * is thrown, at the end.
 */
async function moveDue(services: Services, isStopped: () => boolean): Promise<void> {
  const faults: unknown[] = [];
  let last: Waiting | null = null;
  do {
    const page: Waiting[] = await waiting(services.db, services.clock(), last);
    const ids = page.map(({ id }) => id);
    for (const stored of await ordersById(services.db, ids)) await moveOn(services, stored).catch((cause: unknown) => faults.push(cause));
    last = page.length < batch ? null : (page.at(-1) ?? null);
  } while (last !== null && !isStopped());
  if (faults.length > 0) throw faults[0];
}

/** Does what is due, a second after the round before has ended. A fault is told once until a round goes well again. */
export function startClockWorker(services: Services, onFault: (cause: unknown) => void): { stop(): Promise<void> } {
  let isFailing = false;
  let isStopped = false;
  const worker = every(pauseMs, async () => {
    try {
      await moveDue(services, () => isStopped);
      isFailing = false;
    } catch (cause) {
      if (!isFailing) onFault(cause);
      isFailing = true;
    }
  });
  return {
    stop: () => {
      isStopped = true;
      return worker.stop();
    },
  };
}
