/**
 * The duty of a body to delete a package that it fetched: it arises where the law asks for deletion alone (Regulation (EU) 2023/1543, Art. 4(5) and 12(4), or a
 * court), and ends with the body's signed receipt of the deletion.
 */
import { type Caller, requirePerson } from '@writ/access';
import type { EntryDraft } from '@writ/access-log';
import { dutyEndings } from '@writ/orders-domain/duties';
import type { Author } from '../commands/command-entries.ts';
import type { PackageRow } from '../packages/store.ts';
import type { Database } from '../store/database.ts';
import { endDuty, openDuties } from '../store/duties.ts';
import { orderOfDuty } from './confirm.ts';
import { doneEntry } from './duty-entries.ts';

/** Ends every open duty to delete the package; answers their entries. */
export async function endDeletion(
  db: Database,
  author: Author,
  { id, orderId }: Pick<PackageRow, 'id' | 'orderId'>,
  { at, caller }: { at: Date; caller: Caller },
): Promise<EntryDraft[]> {
  const owed = (await openDuties(db, orderId, ['DELETE'])).filter(({ packageId }) => packageId === id);
  const drafts: EntryDraft[] = [];
  const text = dutyEndings.DELETION_SIGNED;
  for (const duty of owed) {
    await endDuty(db, duty, { at, by: requirePerson(caller), text });
    drafts.push(doneEntry(author, duty, await orderOfDuty(db, duty), { text, at }));
  }
  return drafts;
}
