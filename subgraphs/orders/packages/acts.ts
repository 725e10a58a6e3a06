/** What the recipient of a package states of it: that it was opened, or that it cannot be used. */
import { commitWithEntries, type Worked } from '@writ/access-log';
import { textReasons } from '@writ/core/refusal';
import { type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import type { MutationAcknowledgePackageArgs, MutationRejectPackageArgs, Refusal } from '@writ/schema/generated/orders.ts';
import { type Author, authorOf } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { markTried, usableKey } from '../delivery-keys/usable.ts';
import { checkReceipt } from '../receipts/check.ts';
import { isDeletedThere, keepReceipt } from '../receipts/store.ts';
import type { Database } from '../store/database.ts';
import { acknowledgedEntry, rejectedEntry } from './entries.ts';
import { addEvent, isOfBody, lockPackage, type PackageRow, packageById, volumesOf } from './store.ts';

const missing = (): Reason => reason('NOT_FOUND', 'There is no such package of your body.');
const stale = (): Reason => reason('STALE', 'The package has changed since you read it: read it again.');
const notFetched = (): Reason =>
  reason('WRONG_STATE', 'Only a package that was fetched, and that has not ended, is acknowledged or rejected: read its state again.');
const otherHashes = (): Reason =>
  reason(
    'DIGEST_MISMATCH',
    'These are not the hashes of this package: send the SHA-256 of tagmanifest-sha512.txt of each volume, in their order.',
  );

const deletedThere = (): Reason => reason('WRONG_STATE', 'Your body stated that it deleted this package: it is not acknowledged any more.');

const keyEnded = (): Reason => reason('WRONG_STATE', 'The key of this package cannot be used any more: add another one.');

/** The package, locked, when the act may be made now. */
async function actedOn(
  db: Database,
  { caller }: OrdersContext,
  { id, generation }: { id: string; generation: number },
): Promise<PackageRow | Reason> {
  const row = await lockPackage(db, id);
  if (row === null || !isOfBody(row, caller)) return missing();
  if (row.generation !== generation) return stale();
  return row.state === 'HANDED_OVER' ? row : notFetched();
}

/** What marks the key as tried, where the package shows that its body can use it; null where the key ended meanwhile. */
async function triedBy(db: Database, { id, isTrial, keyId, enrolmentId }: PackageRow, author: Author, at: Date) {
  if (!isTrial) return { drafts: [], last: async () => undefined };
  const key = await usableKey(db, keyId, enrolmentId, at);
  return key === undefined ? null : markTried(db, author, { key, enrolment: enrolmentId, package: id, at });
}

type Answer = PackageRow | Refusal;
const refused = (why: Reason): Worked<string | Refusal> => ({ result: refusalOf([why]), drafts: [] });

/** The package as it is after the act. */
async function shown({ db }: OrdersContext, done: string | Refusal): Promise<Answer> {
  if (typeof done !== 'string') return done;
  const row = await packageById(db, done);
  if (row === null) throw new Error('A package that was just acted on is not there.');
  return row;
}

export async function acknowledgePackage(_: unknown, args: MutationAcknowledgePackageArgs, context: OrdersContext): Promise<Answer> {
  const { caller, operation } = context;
  const done = await commitWithEntries(context, async (db: Database, at): Promise<Worked<string | Refusal>> => {
    const row = await actedOn(db, context, { id: args.package, generation: args.generation });
    if (!('id' in row)) return refused(row);
    const hashes = (await volumesOf(db, row.id)).map(({ hash }) => hash);
    if (hashes.join() !== args.hashes.join()) return refused(otherHashes());
    if (await isDeletedThere(db, row.id)) return refused(deletedThere());
    const receipt = args.receipt ? await checkReceipt(db, { of: row, given: args.receipt, type: 'acknowledged', caller, at }) : null;
    if (receipt !== null && 'reason' in receipt) return refused(receipt);
    const author = authorOf(caller, operation);
    const entry = acknowledgedEntry(row, author, { hashes, receipt: receipt?.entry ?? null }, at);
    if (receipt !== null) await keepReceipt(db, { ...receipt.row, event: entry.event, packageId: row.id, at });
    const trial = await triedBy(db, row, author, at);
    if (trial === null) return refused(keyEnded());
    await db.package.updateMany({ where: { id: row.id }, data: { state: 'ACKNOWLEDGED', generation: row.generation + 1, endedAt: at } });
    await addEvent(db, row.id, { act: 'ACKNOWLEDGED', at, event: entry.event });
    return { result: row.id, drafts: [entry, ...trial.drafts], last: trial.last };
  });
  return shown(context, done);
}

export async function rejectPackage(_: unknown, args: MutationRejectPackageArgs, context: OrdersContext): Promise<Answer> {
  if (args.fault === 'NO_TIMESTAMP')
    return refusalOf([
      reason('INVALID', 'NO_TIMESTAMP is why a package failed here: state what you found wrong with the one that you fetched.'),
    ]);
  const silent = textReasons(args.text, { field: 'text', needed: 'what is wrong with the package' });
  if (silent.length > 0) return refusalOf(silent);
  const { caller, operation } = context;
  const text = args.text.trim().slice(0, 2_000);
  const done = await commitWithEntries(context, async (db: Database, at): Promise<Worked<string | Refusal>> => {
    const row = await actedOn(db, context, { id: args.package, generation: args.generation });
    if (!('id' in row)) return refused(row);
    const entry = rejectedEntry(row, authorOf(caller, operation), { fault: args.fault, text }, at);
    const said = { fault: args.fault, faultText: text };
    await db.package.updateMany({
      where: { id: row.id },
      data: { state: 'REJECTED', generation: row.generation + 1, endedAt: at, ...said },
    });
    await addEvent(db, row.id, { act: 'REJECTED', at, event: entry.event });
    return { result: row.id, drafts: [entry] };
  });
  return shown(context, done);
}
