/**
 * `decideComplaint`: somebody who took no part in the contested decision answers it: Regulation (EU) 2022/2065, Art. 20(4) to (6). Who did
 * take part is refused, and the attempt is an entry of the log.
 */
import { newEventId } from '@writ/core';
import { change, type Happening } from '../change.ts';
import { samePersonProblems } from '../complaint.ts';
import { type ContestedRows, carryOut, outcomeProblems } from '../complaint-outcome.ts';
import type { EnforcementContext } from '../context.ts';
import { changeProblems, stale } from '../generation.ts';
import { requirePerson, stored } from '../person.ts';
import { asData, type Problem, problem, Refused, refuseIf } from '../refusal.ts';
import { aboutOf } from '../restriction-ending.ts';
import type { MutationDecideComplaintArgs } from '../sdl.ts';
import { complaintById, decideComplaintRow } from '../store/complaints.ts';
import { noticeById } from '../store/notices.ts';
import { restrictionById } from '../store/restrictions.ts';
import { type ComplaintRow, type Database, present } from '../store/rows.ts';
import { closeWork, workAbout } from '../store/work-items.ts';
import { checkedReason } from '../text.ts';
import { holdProblem } from '../work.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20';

const contestedRows = async (db: Database, { restrictionId, noticeId }: ComplaintRow): Promise<ContestedRows> => ({
  restriction: restrictionId === null ? null : await restrictionById(db, restrictionId),
  notice: noticeId === null ? null : await noticeById(db, noticeId),
});

/** Who took part: the complainant, who decided what is contested, and who decided the notice that a restriction came from. */
async function tookPart(db: Database, complaint: ComplaintRow, { restriction, notice }: ContestedRows): Promise<(string | null)[]> {
  const origin = restriction?.noticeId ? await noticeById(db, restriction.noticeId) : null;
  const filer = stored({ issuer: complaint.filedIssuer, subject: complaint.filedSubject });
  return [filer, restriction?.decidedBy ?? null, notice?.decidedBy ?? null, origin?.decidedBy ?? null];
}

function decided(complaint: ComplaintRow, { restriction, notice }: ContestedRows, reason: string): Happening {
  const about = restriction !== null ? aboutOf(restriction) : { item: notice?.itemId ?? '' };
  const legal = { article, complaint: complaint.id, outcome: complaint.state };
  const entry = { action: 'decideComplaint', legal, reason, subject: complaint.accountId };
  return { name: 'complaint.decided', about, status: complaint.state, territories: restriction?.territories ?? [], entry };
}

const decide = (args: MutationDecideComplaintArgs, context: EnforcementContext) =>
  change(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const complaint = await complaintById(db, args.complaint);
    if (complaint === null) throw new Refused([problem('NOT_FOUND', 'There is no such complaint: check its id.')]);
    const { outcome } = args;
    const contested = await contestedRows(db, complaint);
    const problems: Problem[] = changeProblems(complaint, args.generation, ['OPEN']);
    const held = holdProblem(await workAbout(db, 'COMPLAINT', complaint.id), person, at);
    if (held !== null) problems.push(held);
    problems.push(...samePersonProblems(person, await tookPart(db, complaint, contested)));
    problems.push(...(await outcomeProblems(db, complaint, contested, outcome, at)));
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    if (!(await decideComplaintRow(db, complaint, { state: outcome, decidedAt: at, decidedBy: person, reason })))
      throw new Refused([stale()]);
    if (!(await closeWork(db, 'COMPLAINT', complaint.id, person, at))) throw new Refused([stale()]);
    const effects = await carryOut(db, contested, { outcome, reason, at });
    const result = present(await complaintById(db, complaint.id));
    return { result, happened: [decided(result, contested, reason), ...effects] };
  });

/** A refused attempt to hear one's own case, as the log keeps it. Throws LOG_UNAVAILABLE when it can't be kept. */
async function logRefusal({ log, clock, caller, operation }: EnforcementContext, complaint: string): Promise<void> {
  const { issuer, subject, organisation } = caller;
  await log.append({
    event: newEventId(),
    kind: 'enforcement',
    type: 'access.refused.v1',
    at: clock(),
    details: {
      initiator: { issuer, subject, organisation },
      action: 'decideComplaint',
      outcome: 'failure',
      reason: 'SAME_PERSON',
      legal: { article },
      target: { complaint },
      request: { operation },
    },
    ...(organisation === null ? {} : { organisation }),
  });
}

export const decideComplaint = asData(async (_: unknown, args: MutationDecideComplaintArgs, context: EnforcementContext) => {
  try {
    return await decide(args, context);
  } catch (error) {
    if (error instanceof Refused && error.problems.some(({ reason }) => reason === 'SAME_PERSON'))
      await logRefusal(context, args.complaint);
    throw error;
  }
});
