/**
 * What follows from an order's move, carried out in the transaction that writes the move: work in the queue, grants that end, and
 * whatever else an effect names. Each effect has its line here, so that none is forgotten.
 */
import type { EntryDraft } from '@writ/access-log';
import type { Order } from '@writ/orders-domain/order';
import type { Services } from '../dependencies.ts';
import { applyDuties } from '../duties/apply-duties.ts';
import { keepAnswered } from '../informing/answered-accesses.ts';
import { showAccesses } from '../informing/show-accesses.ts';
import { nonDisclosureSet } from '../non-disclosure/non-disclosure-entries.ts';
import { applyToLinked } from '../preservation/linked-production.ts';
import { endSnapshots, requestSnapshots } from '../preservation/snapshot-requests.ts';
import type { Database } from '../store/database.ts';
import { moveWork } from '../store/work.ts';
import type { AppliedMove } from './applied-move.ts';

const closeGrants = (db: Database, { id }: Order, at: Date) =>
  db.accessGrant.updateMany({ where: { purpose: 'ORDER', reference: id, revokedAt: null }, data: { revokedAt: at } });

/** Carries out the effects of a move, and answers the entries of the log that they make beside the act's own. */
export async function applyEffects(db: Database, applied: AppliedMove, services: Services): Promise<EntryDraft[]> {
  const { before, order, effects, at } = applied;
  await moveWork(db, order, effects, at);
  if (effects.includes('CLOSE_GRANTS')) await closeGrants(db, order, at);
  if (effects.includes('PRESERVE')) await requestSnapshots(db, order, at);
  if (effects.includes('END_PRESERVATION')) await endSnapshots(db, order, at, services);
  const answered = await keepAnswered(db, applied);
  await showAccesses(db, order, at);
  const linked = await applyToLinked(db, applied, services, applyEffects);
  const owed = await applyDuties(db, applied, services.country);
  return [...answered, ...nonDisclosureSet(before, order, at), ...owed, ...linked];
}
