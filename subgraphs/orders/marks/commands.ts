/** Counsel marks an account as privileged or press, or ends its mark: the row and its entry, whose subject is the account, in one transaction. */
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { type AccountId, newRowId } from '@writ/core';
import type { AccountMark } from '@writ/orders-domain/law';
import { type Reason, reason, refusalOf, type Signature, textReasons } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { type AccountMarkRow, endMark, isOpen, keepMark, marksOf } from './account-marks.ts';

function signed({ caller }: OrdersContext, at: Date): Signature {
  const signature = signatureOf(caller, at);
  if (signature === null) throw new TypeError('a mark was changed by nobody');
  return signature;
}

interface Marked {
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly at: Date;
}

/** An entry about a mark. Its public fields are none; who it is about is its subject alone. */
function markEntry(
  { caller, operation }: OrdersContext,
  type: 'account.marked.v1' | 'account.mark.ended.v1',
  { id, account, text, at }: Marked,
  target: { kind: AccountMark; requested?: boolean },
): EntryDraft {
  const entry = entryBy(authorOf(caller, operation), type, at, {
    action: type === 'account.marked.v1' ? 'markAccount' : 'endAccountMark',
    outcome: 'success',
    reason: { text },
    target: { mark: id, ...target },
  });
  return { ...entry, subject: account as AccountId };
}

const noReason = (text: string): Reason[] => textReasons(text, { field: 'reason', needed: 'it is logged why' });

async function markById(db: Database, account: string, id: string, context: OrdersContext): Promise<AccountMarkRow> {
  const found = (await marksOf(db, [account], context)).find((one) => one.id === id);
  if (found === undefined) throw new TypeError('A mark that was just written is not there.');
  return found;
}

type Answer = AccountMarkRow | readonly Reason[];
const answered = (answer: Answer) => ('id' in answer ? answer : refusalOf(answer));

/** Marks an account; the mark that it has ends with the new one, which is an entry too. */
export async function mark(
  context: OrdersContext,
  { account, kind, reason: text }: { account: string; kind: AccountMark; reason: string },
) {
  return answered(
    await commitWithEntries(context, async (db, at): Promise<Worked<Answer>> => {
      const silent = noReason(text);
      if (silent.length > 0) return { result: silent, drafts: [] };
      const before = (await marksOf(db, [account], context)).find(isOpen);
      const id = newRowId();
      const because = text.trim();
      if (!(await keepMark(db, { id, account, kind, reason: because, by: signed(context, at) }, context)))
        return { result: [reason('NOT_FOUND', 'There is no such account.')], drafts: [] };
      const entries = [markEntry(context, 'account.marked.v1', { id, account, text: because, at }, { kind })];
      if (before !== undefined)
        entries.unshift(markEntry(context, 'account.mark.ended.v1', { id: before.id, account, text: because, at }, { kind: before.kind }));
      return { result: await markById(db, account, id, context), drafts: entries };
    }),
  );
}

/** Ends a mark, on counsel's own finding or because the person asked for it in writing. */
export async function unmark(
  context: OrdersContext,
  { mark: id, requested, reason: text }: { mark: string; requested: boolean; reason: string },
) {
  return answered(
    await commitWithEntries(context, async (db, at): Promise<Worked<Answer>> => {
      const silent = noReason(text);
      if (silent.length > 0) return { result: silent, drafts: [] };
      const because = text.trim();
      const account = await endMark(db, { id, requested, reason: because, by: signed(context, at) }, context);
      if (account === null) return { result: [reason('NOT_FOUND', 'There is no such mark, or it has ended.')], drafts: [] };
      const row = await markById(db, account, id, context);
      const entry = markEntry(context, 'account.mark.ended.v1', { id, account, text: because, at }, { kind: row.kind, requested });
      return { result: row, drafts: [entry] };
    }),
  );
}
