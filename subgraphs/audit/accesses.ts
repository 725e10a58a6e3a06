/**
 * `Account.accesses`: a person sees who was permitted to read their records. Reading it is no read of a record: it needs no grant and
 * leaves no entry. For anybody but the holder there is nothing, before anything is looked up.
 */
import type { AccountId } from '@writ/core';
import type { AccountAccessesArgs } from '@writ/schema/generated/audit.ts';
import { type Page, pageSize } from '@writ/subgraph';
import { accessFields, type ListedAccess, orderIn, toldOf } from './access.ts';
import type { AuditContext } from './context.ts';
import { parseCursor } from './cursor.ts';
import { type Judged, scanPage } from './scan.ts';

/** What the holder of an account is told of each of these entries, now. */
export async function judgeAll(
  { details, clock, silencesOf }: AuditContext,
  account: AccountId,
  indices: readonly number[],
): Promise<Judged<ListedAccess>[]> {
  const now = clock();
  const values = await details.values(indices, accessFields);
  // Asked also where there is nothing to ask: how long a page takes must not tell of what it hides.
  const silences = await silencesOf([...new Set([...values.values()].flatMap((said) => orderIn(said) ?? []))]);
  return indices.map((index) => {
    const told = toldOf(index, values.get(index) ?? {}, { account, silences, now });
    return { index, row: told === null || told === 'OWN' ? null : told.access, counts: told !== null };
  });
}

/** Newest first; null for an account that is not the caller's. */
export async function accesses(
  { id }: { id: string },
  args: AccountAccessesArgs,
  context: AuditContext,
): Promise<Page<ListedAccess> | null> {
  const account = await context.held();
  if (account === null || account !== id) return null;
  const list = { accesses: account };
  const [size, after] = [pageSize(args.first, 20), parseCursor(args.after, list)];
  const published = (await context.reader.checkpoint())?.size ?? 0;
  return scanPage<ListedAccess>({
    list,
    size,
    after,
    next: (behind, limit) => context.details.entriesOf(account, { after: behind, below: published, newestFirst: true, limit }),
    judge: (indices) => judgeAll(context, account, indices),
  });
}

/** `Access.receipt`, made only when it is asked for. */
export const receipt = ({ id }: ListedAccess, _args: unknown, { receipts }: AuditContext): Promise<string> => receipts.load(Number(id));
