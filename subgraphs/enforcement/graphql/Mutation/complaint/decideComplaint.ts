/**
 * `decideComplaint`: a person who took no part in its case answers it, never a machine alone: Regulation (EU) 2022/2065, Art. 20(4) to (6). Who did
 * take part is refused, and the attempt is an entry of the log. The case of an access is that of its order, or of the work for which
 * staff looked.
 */
import { requirePerson } from '@writ/access';
import { type EventId, newEventId } from '@writ/core';
import { asData, checkedReason, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange, type DomainEvent } from '../../../commit-change.ts';
import { complaintPartProblems, ownCase } from '../../../complaints/case.ts';
import { caseIdOf, contestedRows, isFreeToDecide } from '../../../complaints/contested.ts';
import { type ContestedRows, carryOut, outcomeProblems } from '../../../complaints/outcome.ts';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { complaintFact } from '../../../facts/facts.ts';
import { changeProblems, stale } from '../../../generation.ts';
import { holdProblem } from '../../../queue/work.ts';
import { aboutOf } from '../../../restrictions/ending.ts';
import type { MutationDecideComplaintArgs } from '../../../sdl.ts';
import { complaintById, decideComplaintRow } from '../../../store/complaints.ts';
import { insertParticipant, participantsOf } from '../../../store/participants.ts';
import { type ComplaintRow, present } from '../../../store/rows.ts';
import { closeWork, decidedAs, workAbout } from '../../../store/work-items.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20';

function aboutOfContested({ accountId }: ComplaintRow, { restriction, notice, access }: ContestedRows): DomainEvent['about'] {
  if (access !== null) return { account: present(accountId) };
  return restriction !== null ? aboutOf(restriction) : { item: notice?.itemId ?? '' };
}

function decided(
  complaint: ComplaintRow,
  contested: ContestedRows,
  { reason, event, at }: { reason: string; event: EventId; at: Date },
): DomainEvent {
  const { restriction, access } = contested;
  const about = aboutOfContested(complaint, contested);
  const named = access === null ? { article } : { article: null, access: String(access.index) };
  const { id, state: outcome, covers, automatedMeans, unfounded } = complaint;
  const legal = { ...named, complaint: id, outcome, covers, automatedMeans, unfounded };
  const entry = { action: 'decideComplaint', legal, reason, subject: complaint.accountId, fact: complaintFact(complaint, contested, at) };
  return { type: 'complaint.decided.v1', event, about, status: complaint.state, territories: restriction?.territories ?? [], entry };
}

const notByMachine = (): Problem =>
  problem('INVALID', 'No complaint is decided by automated means alone: a person decides it.', 'Regulation (EU) 2022/2065, Art. 20(6)');

const notInVain = (): Problem =>
  problem(
    'INVALID',
    'Only a complaint that is upheld against who filed it can be unfounded: leave unfounded out.',
    'Regulation (EU) 2022/2065, Art. 23(2)',
  );

const decide = (args: MutationDecideComplaintArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const complaint = await complaintById(db, args.complaint);
    if (complaint === null) throw new Refused([problem('NOT_FOUND', 'There is no such complaint: check its id.')]);
    const { outcome, automatedMeans = 'AUTOMATED_DECISION_NOT_AUTOMATED' } = args;
    const contested = await contestedRows(db, complaint);
    const problems: Problem[] = changeProblems(complaint, args.generation, ['OPEN']);
    const held = holdProblem(await workAbout(db, 'COMPLAINT', complaint.id), person, at);
    if (held !== null) problems.push(held);
    const caseId = caseIdOf(contested);
    if (complaint.state === 'OPEN') {
      const own = complaintPartProblems(person, await participantsOf(db, caseId));
      problems.push(...(own.length > 0 || (await isFreeToDecide(db, complaint, contested, context.caller)) ? own : [ownCase()]));
    }
    problems.push(...(await outcomeProblems(db, complaint, contested, { outcome, at })));
    if (args.unfounded && outcome !== 'UPHELD') problems.push(notInVain());
    if (automatedMeans === 'AUTOMATED_DECISION_FULLY') problems.push(notByMachine());
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    const unfounded = args.unfounded === true;
    const to = { state: outcome, decidedAt: at, decidedBy: person, reason, automatedMeans, unfounded };
    if (!(await decideComplaintRow(db, complaint, to))) throw new Refused([stale()]);
    const event = newEventId();
    const about = { complaint: complaint.id, access: contested.access?.index ?? null, order: contested.restriction?.orderId ?? null };
    const how = decidedAs(context.queueKey, { ...about, outcome, person, event });
    if (!(await closeWork(db, { kind: 'COMPLAINT', subjectId: complaint.id }, { person, at }, how))) throw new Refused([stale()]);
    await insertParticipant(db, { caseId, person, act: 'DECIDE_COMPLAINT', at });
    const effects = await carryOut(db, complaint, contested, { outcome, reason, at });
    const result = present(await complaintById(db, complaint.id));
    return { result, happened: [decided(result, contested, { reason, event, at }), ...effects] };
  });

export const decideComplaint = asData((_: unknown, args: MutationDecideComplaintArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'decideComplaint', article, target: { complaint: args.complaint } }, () => decide(args, context)),
);
