import { requirePerson } from '@writ/access';
import type { EnforcementContext } from '../../context.ts';
import { wantedOf } from '../../queue/filter.ts';
import type { QueryWorkCountsArgs } from '../../sdl.ts';
import { countWork, type KindCounts } from '../../store/queue.ts';

const sum = (counts: readonly KindCounts[], column: Exclude<keyof KindCounts, 'kind'>): number =>
  counts.reduce((total, one) => total + one[column], 0);

export async function workCounts(_: unknown, { filter }: QueryWorkCountsArgs, { db, caller, now: at }: EnforcementContext) {
  const byKind = await countWork(db, wantedOf(null, filter), { person: requirePerson(caller), at });
  const totals = { open: sum(byKind, 'open'), overdue: sum(byKind, 'overdue'), claimed: sum(byKind, 'claimed'), mine: sum(byKind, 'mine') };
  return { ...totals, byKind };
}
