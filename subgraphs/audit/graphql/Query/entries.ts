/** `entries`: a page of the log for an auditor, oldest first. It is an entry itself before it is answered. */
import type { AccountId } from '@writ/core';
import type { QueryEntriesArgs } from '@writ/schema/generated/audit.ts';
import { type Page, pageSize } from '@writ/subgraph';
import type { AuditContext } from '../../context.ts';
import { cursorsOf, parseCursor } from '../../entries/cursor.ts';
import { filterJson, matches, parseFilter, type Wanted } from '../../entries/entry-filter.ts';
import { type EntryRow, readEntries } from '../../entries/listed-entry.ts';
import { indicesAfter, type Judged, scanPage } from '../../entries/scan.ts';
import { logInspection } from '../../inspection.ts';

/** Where entries that may be wanted are: anywhere below the published size, or where the index has the account. */
const candidates =
  ({ details }: AuditContext, { account }: Wanted, published: number) =>
  async (after: number | null, limit: number): Promise<number[]> =>
    account === null ? indicesAfter(after, published, limit) : details.entriesOf(account as AccountId, { after, below: published, limit });

export async function entries(_: unknown, args: QueryEntriesArgs, context: AuditContext): Promise<Page<EntryRow>> {
  const size = pageSize(args.first, 50);
  const wanted = parseFilter(args.filter);
  const filter = filterJson(wanted);
  const list = cursorsOf(context.cursors, { entries: filter });
  const after = parseCursor(args.after, list);
  await logInspection(context, { filter, first: size, after: after === null ? null : String(after) });
  const published = (await context.reader.checkpoint())?.size ?? 0;
  return scanPage<EntryRow>({
    list,
    size,
    after,
    next: candidates(context, wanted, published),
    judge: async (indices) => {
      const found = await readEntries(context, indices, { withOrder: wanted.order !== null });
      return found.map((listed): Judged<EntryRow> => ({ index: listed.index, row: matches(wanted, listed) ? listed.entry : null }));
    },
  });
}
