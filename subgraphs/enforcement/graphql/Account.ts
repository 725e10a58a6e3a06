/** `Account`: a person's own restrictions, and what counts against an account. The account itself is another subgraph's; its id is enough here. */
import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { type ErasureRow, erasuresAskedBy } from '../erasure/store.ts';
import { readerTerritory } from '../restrictions/reader-territory.ts';
import type { AccountComplaintsArgs, AccountMeasuresArgs, AccountRestrictionsArgs, AccountStatus } from '../sdl.ts';
import { accountStatusIn } from '../store/account-measures.ts';
import { complaintsFiledBy } from '../store/complaints.ts';
import { measuresOfAccount, restrictionsOfAccount } from '../store/restrictions.ts';
import type { ComplaintRow, RestrictionRow } from '../store/rows.ts';
import { strikePolicy } from '../strikes/policy.ts';
import { type Proposal, proposalOf, type Strike, strikesOf } from '../strikes/standing.ts';
import { shownRestrictions } from '../visible.ts';

interface Account {
  id: string;
}
export interface Standing {
  strikes: Strike<RestrictionRow>[];
  points: number;
  warnedAt: Date | null;
  proposal: Proposal | null;
}

const positionOf = ({ decidedAt, id }: RestrictionRow) => ({ at: decidedAt, id });

/** Reads on behind what may not be shown yet, so that a page is as full as if it weren't there. */
async function restrictions(
  { id }: Account,
  { first, after }: AccountRestrictionsArgs,
  context: EnforcementContext,
): Promise<Page<RestrictionRow> | null> {
  const list = context.cursors.of(`restrictions ${id}`);
  const size = pageSize(first, 20);
  let place = parseCursor(after, list);
  if ((await context.viewer()).account !== id) return null;
  const shown: RestrictionRow[] = [];
  for (;;) {
    const rows = await restrictionsOfAccount(context.db, id, place, size + 1);
    shown.push(...(await shownRestrictions(rows, context)));
    const last = rows.at(-1);
    if (last === undefined || rows.length <= size || shown.length > size) return pageOf(shown, size, list, positionOf);
    place = positionOf(last);
  }
}

async function standing({ id }: Account, _args: unknown, { loaders, viewer, now }: EnforcementContext): Promise<Standing | null> {
  const { isStaff, account } = await viewer();
  if (!isStaff && account !== id) return null;
  const facts = await loaders.standings.load(id);
  const strikes = strikesOf(facts.restrictions, strikePolicy, now);
  const points = strikes.reduce((sum, strike) => sum + strike.points, 0);
  return { strikes, points, warnedAt: facts.warnedAt, proposal: proposalOf(strikes, facts, strikePolicy) };
}

function enforcementStatus(
  { id }: Account,
  { territory }: { territory?: string | null | undefined },
  { caller, loaders }: EnforcementContext,
): Promise<AccountStatus> {
  const where = readerTerritory(territory, caller.country);
  return loaders.accountMeasures.load(id).then((measures) => accountStatusIn(measures, where));
}

async function measures(
  { id }: Account,
  { first, after }: AccountMeasuresArgs,
  { db, cursors }: EnforcementContext,
): Promise<Page<RestrictionRow>> {
  const list = cursors.of(`account-measures ${id}`);
  const size = pageSize(first, 20);
  return pageOf(await measuresOfAccount(db, id, parseCursor(after, list), size + 1), size, list, positionOf);
}

/** What the caller has filed, whoever holds the account now. */
async function complaints(
  { id }: Account,
  { first, after }: AccountComplaintsArgs,
  { db, cursors, viewer }: EnforcementContext,
): Promise<Page<ComplaintRow> | null> {
  const list = cursors.of(`complaints ${id}`);
  const size = pageSize(first, 20);
  const place = parseCursor(after, list);
  const { person, account: own } = await viewer();
  if (own !== id || person === null) return null;
  return pageOf(await complaintsFiledBy(db, person, place, size + 1), size, list, ({ filedAt, id: complaint }) => ({
    at: filedAt,
    id: complaint,
  }));
}

async function erasureRequests({ id }: Account, _args: unknown, { db, viewer }: EnforcementContext): Promise<ErasureRow[] | null> {
  const { person, account: own } = await viewer();
  return own !== id || person === null ? null : erasuresAskedBy(db, person);
}

export const account = {
  __resolveReference: ({ id }: Account) => ({ id }),
  enforcementStatus,
  restrictions,
  complaints,
  erasureRequests,
  measures,
  standing,
};
