import type { EnforcementContext } from '../../../context.ts';
import { disputeFigures } from '../../../disputes/dispute.ts';
import { disputesIn } from '../../../disputes/store.ts';
import type { QueryCoordinatorFiguresArgs } from '../../../sdl.ts';
import { requireAdmitted } from '../../../store/facts.ts';

/** Counted for the Coordinator that supervises the platform: Regulation (EU) 2022/2065, Art. 56(1). */
export async function coordinatorFigures(_: unknown, { from, to }: QueryCoordinatorFiguresArgs, context: EnforcementContext) {
  const { db, caller, now, platform } = context;
  await requireAdmitted(db, caller, now);
  if (caller.country !== platform.country) return null;
  const sent = { state: 'SENT' as const, decidedAt: { gte: from, lt: to } };
  const [suspicions, suspicionsToBodies] = await Promise.all([
    db.suspicion.count({ where: sent }),
    db.suspicion.count({ where: { ...sent, receiverOrganisation: { not: null } } }),
  ]);
  return { disputes: disputeFigures(await disputesIn(db, from, to)), suspicions, suspicionsToBodies };
}
