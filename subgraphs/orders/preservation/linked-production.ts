/**
 * A production order that asks for what another order preserves: until it is answered the time of that preservation is paused, and when it is
 * fulfilled the snapshot is produced. One that was refused or was fulfilled in part still asks, until its authority needs it no longer. Regulation (EU) 2023/1543, Art. 11(1) to (3). Carried out in the transaction of the
 * production order's own move, so that the time is paused from the very instant; locks go from the production order to the
 * preservation order, never back.
 */
import type { EntryDraft } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { lawOf } from '@writ/orders-domain/law';
import { type Act, isRefused, type Moved, transition } from '@writ/orders-domain/machine';
import { asksForPreserved, keepsPreserved, type Order, submittedToInForce } from '@writ/orders-domain/order';
import { bodyOf, isOfBody } from '@writ/orders-domain/people';
import type { AppliedMove, ApplyEffects } from '../commands/applied-move.ts';
import { actEntries, systemAuthor } from '../commands/command-entries.ts';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { lockOrder } from '../store/read.ts';
import { updateOrder } from '../store/write.ts';

/** Whether the order is one that preserves and is served with this move: for the first time, or again with another scope. */
const isServedToPreserve = ({ order, effects }: AppliedMove): boolean =>
  effects.includes('PRESERVE') && lawOf(order.kind).preservation !== null;

const sameBody = (one: Order, other: Order): boolean => isOfBody(one.issuing, bodyOf(other.issuing));

/** The preservation order, held, if it is one, of the same body, and not over. */
async function linkedTo(db: Database, order: Order): Promise<Order | null> {
  if (order.preservation === null || lawOf(order.kind).permits !== 'GRANTS') return null;
  const found = (await lockOrder(db, order.preservation))?.order ?? null;
  return found !== null && lawOf(found.kind).preservation !== null && sameBody(order, found) && keepsPreserved(found) ? found : null;
}

/** How many production orders of a body ask for what this order preserves, but for one of them: those that are open, and those whose own snapshot is kept. */
async function askingProductions(
  db: Database,
  { id: preservation, issuing }: Pick<Order, 'id' | 'issuing'>,
  butFor: string,
): Promise<number> {
  const { organisation: issuingOrganisation, country: issuingCountry } = issuing;
  const asks = [{ status: { in: [...submittedToInForce] } }, { snapshots: { some: { state: 'PRESERVED' as const } } }];
  return db.legalOrder.count({ where: { preservation, issuingOrganisation, issuingCountry, id: { not: butFor }, OR: asks } });
}

const coversWindow = (producing: Order, { from, to }: Order): boolean =>
  from === null || to === null || (producing.from !== null && producing.to !== null && producing.from <= from && producing.to >= to);

/** Whether a production order asked for all that is preserved: what it did not ask for is kept for its time. */
export const coversAll = (producing: Order, preserving: Order): boolean =>
  coversWindow(producing, preserving) &&
  preserving.categories.every((category) => producing.categories.includes(category)) &&
  preserving.targets.every(({ type, value }) => producing.targets.some((target) => target.type === type && target.value === value));

/** The acts that may follow on the preservation order, the first that it allows. */
async function actsOn(db: Database, order: Order, preserving: Order): Promise<Act[]> {
  const { generation, targets } = preserving;
  if (asksForPreserved(order)) return [{ type: 'awaitProduction', generation }];
  if ((await askingProductions(db, preserving, order.id)) > 0) return [];
  const goOn: Act = { type: 'endProduction', generation };
  const isProduced = order.status === 'FULFILLED' && coversAll(order, preserving);
  return isProduced ? [{ type: 'fulfil', generation, done: targets.map(({ id }) => id) }, goOn] : [goOn];
}

function moveOf(preserving: Order, acts: readonly Act[], at: Date, services: Services): Moved | null {
  for (const act of acts) {
    const move = transition(preserving, act, { actor: 'SYSTEM', now: at }, services);
    if (!isRefused(move)) return move;
  }
  return null;
}

/** With what a move is followed on: when, and by what follows from that in turn. */
interface Onward {
  readonly at: Date;
  readonly services: Services;
  readonly next: ApplyEffects;
}

/** What a move makes of the time of preservations: those that a production order links before and after it, or its own. Answers the entries, and those of what follows there in turn. */
export async function applyToLinked(db: Database, applied: AppliedMove, services: Services, next: ApplyEffects): Promise<EntryDraft[]> {
  const { before, order, at } = applied;
  const onward = { at, services, next };
  if (isServedToPreserve(applied)) return awaitProductionAgain(db, order, onward);
  if (before.preservation !== order.preservation && asksForPreserved(before)) {
    // Another scope names another snapshot, or none: the old one is no longer asked for, the new one is.
    const left = await applyToPreservation(db, { ...before, status: 'WITHDRAWN' }, onward);
    return [...left, ...(asksForPreserved(order) ? await applyToPreservation(db, order, onward) : [])];
  }
  return asksForPreserved(before) === asksForPreserved(order) ? [] : applyToPreservation(db, order, onward);
}

/** The effect of a production order on the preservation that it links. */
async function applyToPreservation(db: Database, order: Order, onward: Onward): Promise<EntryDraft[]> {
  const preserving = await linkedTo(db, order);
  return preserving === null ? [] : carryOut(db, { preserving, acts: await actsOn(db, order, preserving) }, onward);
}

/** An order that is served again has a new clock, which is paused from its beginning while production is asked for. */
async function awaitProductionAgain(db: Database, preserving: Order, onward: Onward): Promise<EntryDraft[]> {
  if ((await askingProductions(db, preserving, preserving.id)) === 0) return [];
  return carryOut(db, { preserving, acts: [{ type: 'awaitProduction', generation: preserving.generation }] }, onward);
}

/** Writes the first of the acts that the preservation order, which this transaction holds, allows. */
async function carryOut(
  db: Database,
  { preserving, acts }: { preserving: Order; acts: readonly Act[] },
  { at, services, next }: Onward,
): Promise<EntryDraft[]> {
  const move = moveOf(preserving, acts, at, services);
  const event = move?.order.history.at(-1);
  if (move === null || event === undefined) return [];
  await updateOrder(db, preserving, move.order, null);
  const entries = actEntries(systemAuthor(newOperationId()), move.order, { event, types: move.entries });
  return [...entries, ...(await next(db, { before: preserving, order: move.order, effects: move.effects, at }, services))];
}
