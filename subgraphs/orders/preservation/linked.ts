/**
 * A production order that asks for what another order preserves: while it is open the time of that preservation stands, and when it is
 * fulfilled what was preserved is handed over. Regulation (EU) 2023/1543, Art. 11(1) to (3). Carried out in the transaction of the
 * production order's own move, so that the time stands from the very instant; locks go from the production order to the
 * preservation order, never back.
 */
import type { EntryDraft } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import type { Act } from '../act.ts';
import { bodyOf, isOfBody } from '../actor.ts';
import type { Services } from '../context.ts';
import { isTerminal } from '../effects.ts';
import { actEntries, systemAuthor } from '../entries.ts';
import type { Followed, Following } from '../following.ts';
import { lawOf } from '../law/floor.ts';
import { transition } from '../machine.ts';
import { isRefused, type Moved } from '../move.ts';
import type { Order } from '../order.ts';
import { submittedToInForce } from '../rule.ts';
import { type Database, lockOrder } from '../store/read.ts';
import { updateOrder } from '../store/write.ts';

const isOpen = ({ status }: Order): boolean => submittedToInForce.includes(status);
const sameBody = (one: Order, other: Order): boolean => isOfBody(one.issuing, bodyOf(other.issuing));

/** The preservation order, held, if it is one, of the same body, and not over. */
async function linkedTo(db: Database, order: Order): Promise<Order | null> {
  if (order.preservation === null || lawOf(order.kind).permits !== 'GRANTS') return null;
  const found = (await lockOrder(db, order.preservation))?.order ?? null;
  return found !== null && lawOf(found.kind).preservation !== null && sameBody(order, found) && !isTerminal(found) ? found : null;
}

/** Whether another production order of the body that is open asks for the same. */
async function isAskedElsewhere(db: Database, order: Order): Promise<boolean> {
  const { organisation: issuingOrganisation, country: issuingCountry } = order.issuing;
  const same = { preservation: order.preservation, issuingOrganisation, issuingCountry, status: { in: [...submittedToInForce] } };
  return (await db.legalOrder.count({ where: { ...same, id: { not: order.id } } })) > 0;
}

const coversWindow = (producing: Order, { from, to }: Order): boolean =>
  from === null || to === null || (producing.from !== null && producing.to !== null && producing.from <= from && producing.to >= to);

/** Whether a production order asked for all that is preserved: what it did not ask for is kept for its time. */
const coversAll = (producing: Order, preserving: Order): boolean =>
  coversWindow(producing, preserving) &&
  preserving.categories.every((category) => producing.categories.includes(category)) &&
  preserving.targets.every(({ type, value }) => producing.targets.some((target) => target.type === type && target.value === value));

/** The acts that may follow on the preservation order, the first that it allows. */
async function actsOn(db: Database, order: Order, preserving: Order): Promise<Act[]> {
  const { generation, targets } = preserving;
  if (isOpen(order)) return [{ type: 'awaitProduction', generation }];
  if (await isAskedElsewhere(db, order)) return [];
  const goOn: Act = { type: 'endProduction', generation };
  const isProduced = order.status === 'FULFILLED' && coversAll(order, preserving);
  return isProduced ? [{ type: 'fulfil', generation, done: targets.map(({ id }) => id) }, goOn] : [goOn];
}

function moveOf(preserving: Order, acts: readonly Act[], at: Date, services: Services): Moved | null {
  for (const act of acts) {
    const move = transition(preserving, act, 'SYSTEM', at, services);
    if (!isRefused(move)) return move;
  }
  return null;
}

/** What a production order's move makes of the preservations that it links, before and after it: its entries, and those of what follows there in turn. */
export async function followLinked(
  db: Database,
  { before, order, at }: Followed,
  services: Services,
  next: Following,
): Promise<EntryDraft[]> {
  if (before.preservation !== order.preservation && isOpen(before)) {
    // Another scope names another snapshot, or none: the old one is no longer asked for, the new one is.
    const left = await followOne(db, { ...before, status: 'WITHDRAWN' }, at, services, next);
    return [...left, ...(isOpen(order) ? await followOne(db, order, at, services, next) : [])];
  }
  return isOpen(before) === isOpen(order) ? [] : followOne(db, order, at, services, next);
}

/** What a production order, as it stands, makes of the one preservation that it links. */
async function followOne(db: Database, order: Order, at: Date, services: Services, next: Following): Promise<EntryDraft[]> {
  const preserving = await linkedTo(db, order);
  const move = preserving && moveOf(preserving, await actsOn(db, order, preserving), at, services);
  const event = move?.order.history.at(-1);
  if (preserving === null || move === null || event === undefined) return [];
  await updateOrder(db, preserving, move.order, null);
  const entries = actEntries(systemAuthor(newOperationId()), move.order, event, move.entries);
  return [...entries, ...(await next(db, { before: preserving, order: move.order, effects: move.effects, at }, services))];
}
