/** `reportPackageDeleted` and `reportPackageTransferred`: what a body states, under its signature, of a package that it fetched. */
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import type { ReceiptStatement, ReceiptType } from '@writ/orders-domain/package-receipts';
import type { MutationReportPackageDeletedArgs, MutationReportPackageTransferredArgs, Refusal } from '@writ/schema/generated/orders.ts';
import { type Author, authorOf } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { endDeletion } from '../duties/deletions.ts';
import { deletedEntry, type EntryReceipt, transferredEntry } from '../packages/entries.ts';
import { addEvent, isOfBody, lockPackage, type PackageAct, type PackageRow, packageById } from '../packages/store.ts';
import type { Database } from '../store/database.ts';
import { type Checked, checkReceipt, type GivenReceipt } from './check.ts';
import { holdOrderOf, keepReceipt } from './store.ts';

const missing = (): Reason => reason('NOT_FOUND', 'There is no such package of your body.');
const madeUp = (): Reason => reason('WRONG_STATE', 'This package has made-up data: nobody accounts for it.');

/** What is written of one type of receipts: the entry of the package, the act in its history, and what follows from it. */
interface Kind<Type extends ReceiptType> {
  readonly type: Type;
  readonly act: PackageAct;
  entry(row: PackageRow, author: Author, receipt: Checked<Type>, at: Date): EntryDraft;
  follow(db: Database, row: PackageRow, at: Date): Promise<EntryDraft[]>;
}

async function report<Type extends ReceiptType>(
  context: OrdersContext,
  { package: id, receipt: given }: { package: string; receipt: GivenReceipt },
  kind: (author: Author) => Kind<Type>,
): Promise<PackageRow | Refusal> {
  const { caller, operation } = context;
  const author = authorOf(caller, operation);
  const { type, act, entry, follow } = kind(author);
  const done = await commitWithEntries(context, async (db: Database, at): Promise<Worked<PackageRow | Refusal>> => {
    const refused = (why: Reason): Worked<Refusal> => ({ result: refusalOf([why]), drafts: [] });
    await holdOrderOf(db, id);
    const row = await lockPackage(db, id);
    if (row === null || !isOfBody(row, caller)) return refused(missing());
    if (row.isTrial) return refused(madeUp());
    const receipt = await checkReceipt(db, { of: row, given, type, caller, at });
    if ('reason' in receipt) return refused(receipt);
    const draft = entry(row, author, receipt, at);
    await keepReceipt(db, { ...receipt.row, event: draft.event, packageId: row.id, at });
    await addEvent(db, row.id, { act, at, event: draft.event });
    return { result: row, drafts: [draft, ...(await follow(db, row, at))] };
  });
  return 'reasons' in done ? done : ((await packageById(context.db, done.id)) ?? done);
}

type Stated = { readonly entry: EntryReceipt; readonly statement: Pick<ReceiptStatement, 'hashes' | 'at'> };
const statedIn = ({ entry: receipt, statement: { hashes, at: done } }: Stated) => ({ receipt, hashes, done });

export const reportPackageDeleted = (_: unknown, args: MutationReportPackageDeletedArgs, context: OrdersContext) =>
  report<'deleted'>(context, args, (author) => ({
    type: 'deleted',
    act: 'RECIPIENT_DELETED',
    entry: (row, by, receipt, at) => deletedEntry(row, by, { ...statedIn(receipt), ended: receipt.statement.ended }, at),
    follow: (db, row, at) => endDeletion(db, author, row, { at, caller: context.caller }),
  }));

export const reportPackageTransferred = (_: unknown, args: MutationReportPackageTransferredArgs, context: OrdersContext) =>
  report<'transferred'>(context, args, () => ({
    type: 'transferred',
    act: 'TRANSFERRED',
    entry: (row, by, receipt, at) => {
      const { recipient, basis } = receipt.statement;
      return transferredEntry(row, by, { ...statedIn(receipt), recipient, basis }, at);
    },
    follow: async () => [],
  }));
