/**
 * `Account.accesses`: a person sees who was permitted to read their records. Reading it is no read of a record: it needs no grant and
 * leaves no entry. For anybody but the holder there is nothing, before anything is looked up.
 */
import type { AccountId } from '@writ/core';
import type { AccountAccessesArgs } from '@writ/schema/generated/audit.ts';
import { type Page, pageSize } from '@writ/subgraph';
import type { AuditContext } from '../context.ts';
import { cursorAt, cursorsOf, parseCursor } from '../entries/cursor.ts';
import { accessFields, accessOf, type ListedAccess } from './access.ts';
import type { KnownAccess } from './known-accesses.ts';
import { readEach } from './read-each.ts';

/** The accesses of these rows, in their order. */
export async function readAccesses(
  { details }: Pick<AuditContext, 'details'>,
  account: AccountId,
  known: readonly KnownAccess[],
): Promise<ListedAccess[]> {
  const indices = known.map(({ index }) => index);
  const fields = await readEach(indices, (some) => details.values(some, accessFields));
  return known.map((one) => accessOf(one, fields.get(one.index) ?? {}, account));
}

/** Newest first; null for an account that is not the caller's. */
export async function accesses(
  { id }: { id: string },
  args: AccountAccessesArgs,
  context: AuditContext,
): Promise<Page<ListedAccess> | null> {
  const account = await context.held();
  if (account === null || account !== id) return null;
  const list = cursorsOf(context.cursors, { accesses: account });
  const [size, after] = [pageSize(args.first, 20), parseCursor(args.after, list)];
  const below = (await context.reader.checkpoint())?.size ?? 0;
  const found = await context.knownAccesses.list(account, { after, below, limit: size + 1 });
  const nodes = await readAccesses(context, account, found.slice(0, size));
  const end = found.slice(0, size).at(-1);
  return { nodes, pageInfo: { hasNextPage: found.length > size, endCursor: end === undefined ? null : cursorAt(list, end.index) } };
}

/** `Access.receipt`, made only when it is asked for. */
export const receipt = ({ id }: ListedAccess, _args: unknown, { receipts }: AuditContext): Promise<string> => receipts.load(Number(id));
