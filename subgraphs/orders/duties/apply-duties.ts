/** The duties that follow from an order's move, made and ended in the transaction that writes the move. */
import type { EntryDraft } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { dutiesEndedBy, informDue, type NewDuty, owedAfter } from '@writ/orders-domain/duties';
import type { Order } from '@writ/orders-domain/order';
import type { AppliedMove } from '../commands/applied-move.ts';
import { type Author, systemAuthor } from '../commands/command-entries.ts';
import { fetchedPackages } from '../receipts/store.ts';
import type { Database } from '../store/database.ts';
import { disclosedUnder, endDuty, insertDuties, moveDuty, openDuties } from '../store/duties.ts';
import { createdEntry, doneEntry } from './duty-entries.ts';

/** Keeps duties, and answers the entries of those that there were not before. `order` is null for a read by the platform's own staff. */
export async function oweDuties(
  db: Database,
  author: Author,
  duties: readonly NewDuty[],
  { order, at }: { order: Order | null; at: Date },
): Promise<EntryDraft[]> {
  return (await insertDuties(db, duties, at)).map((duty) => createdEntry(author, duty, order, at));
}

async function endDuties(
  db: Database,
  author: Author,
  { order, at }: AppliedMove,
  endedDuties: ReturnType<typeof dutiesEndedBy>,
): Promise<EntryDraft[]> {
  const texts = new Map(endedDuties.map(({ kind, text }) => [kind, text]));
  if (texts.size === 0) return [];
  const drafts: EntryDraft[] = [];
  for (const duty of await openDuties(db, order.id, [...texts.keys()])) {
    const text = texts.get(duty.kind) ?? '';
    await endDuty(db, duty, { at, by: null, text });
    drafts.push(doneEntry(author, duty, order, { text, at }));
  }
  return drafts;
}

/** A non-disclosure period that is renewed gives the authority a later day to tell the person; one that is lifted takes none away. */
async function moveInform(db: Database, { before, order }: AppliedMove): Promise<void> {
  const due = informDue(order);
  // An order that is served again names a new day.
  const isAnew = order.servedAt !== null && before.servedAt?.getTime() !== order.servedAt.getTime();
  if (due === null || (!isAnew && before.renewals.length === order.renewals.length)) return;
  for (const duty of await openDuties(db, order.id, ['INFORM'])) if (isAnew || due > duty.dueAt) await moveDuty(db, duty, due);
}

/** Makes the duties that the move creates, ends those that it ends, and answers the entries of both. */
export async function applyDuties(db: Database, applied: AppliedMove, country: string): Promise<EntryDraft[]> {
  const { id } = applied.order;
  const { hasDisclosed, inPackagesAlone } = await disclosedUnder(db, id);
  const packages = { alone: inPackagesAlone, fetched: await fetchedPackages(db, id) };
  const moving = { ...applied, country, hasDisclosed, packages };
  const author = systemAuthor(newOperationId());
  // One that a renewal puts in the place of another is not ended with it.
  const ended = await endDuties(db, author, applied, dutiesEndedBy(moving));
  const owed = await oweDuties(db, author, owedAfter(moving), applied);
  await moveInform(db, applied);
  return [...owed, ...ended];
}
