/**
 * `fileComplaint`: a person contests a restriction of their own, the refusal to act on their notice, or an access to their records that
 * they may know of: Regulation (EU) 2022/2065, Art. 20, and for an access our own policy after its pattern. Whoever gave a notice
 * without an account contests its refusal by the receipt, and needs no sign-in for that and nothing else.
 */
import { personText, signInFirst } from '@writ/access';
import { newRowId } from '@writ/core';
import { zoneOf } from '@writ/orders-domain/law';
import { asData, type Problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { type Changed, commitChange } from '../../../commit-change.ts';
import { checkedComplaint, scopeOf } from '../../../complaints/complaint.ts';
import { articleFor, type Contested, caseIdOf, contestedBy, namedIn, openAlready, subjectOf } from '../../../complaints/contesting.ts';
import type { EnforcementContext } from '../../../context.ts';
import { filedFact } from '../../../facts/facts.ts';
import { complaintDue, isTerroristContent } from '../../../queue/work.ts';
import type { ComplaintInput, MutationFileComplaintArgs } from '../../../sdl.ts';
import { insertComplaint, isOpenTwice } from '../../../store/complaints.ts';
import { insertParticipant } from '../../../store/participants.ts';
import type { ComplaintRow } from '../../../store/rows.ts';
import { openWork, sentBy } from '../../../store/work-items.ts';
import type { Viewer } from '../../../viewer.ts';

function filed(complaint: ComplaintRow, whole: Contested): Changed<ComplaintRow> {
  const { id, accountId: subject, covers, state: status } = complaint;
  const { about, contested } = namedIn(subject, whole);
  const legal = { article: articleFor(whole.access), complaint: id, covers, ...contested };
  const territories = whole.restriction?.territories ?? [];
  const entry = { action: 'fileComplaint', legal, subject, fact: filedFact(complaint, whole) };
  return { result: complaint, happened: [{ type: 'complaint.filed.v1', about, status, territories, entry }] };
}

const file = (input: ComplaintInput, viewer: Viewer, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const problems: Problem[] = [];
    const explanation = checkedComplaint(input, problems);
    const zone = zoneOf(context.platform.country);
    const contested = await contestedBy(db, input, viewer, { at, zone });
    problems.push(...contested.problems);
    refuseIf(problems);
    const { person, account } = viewer;
    const { restriction, access } = contested;
    const accountId = restriction?.accountId ?? account;
    const subject = { ...subjectOf(contested), accessBasis: access?.basis ?? null, accessReference: access?.reference ?? null };
    const filer = { filedIssuer: person?.issuer ?? null, filedSubject: person?.subject ?? null, filedAt: at };
    const covers = restriction === null ? 'DECISION' : scopeOf(restriction);
    const complaint = await insertComplaint(db, { id: newRowId(), ...subject, covers, accountId, ...filer, explanation });
    const { id: subjectId, accessIdx } = complaint;
    const work = { kind: 'COMPLAINT' as const, subjectId, accountId };
    const isHolders = accountId !== null && accountId === account;
    const origin = sentBy(context.queueKey, isHolders, work);
    await openWork(db, {
      ...work,
      openedAt: at,
      ...complaintDue(at, isTerroristContent(restriction?.statement), zone),
      accessIdx,
      ...origin,
    });
    if (person !== null) await insertParticipant(db, { caseId: caseIdOf(contested), person: personText(person), act: 'COMPLAIN', at });
    return filed(complaint, contested);
  });

/** Whether the input needs no account: it names the receipt of a notice and nothing else. */
const needsNoSignIn = ({ receipt }: ComplaintInput): boolean => receipt !== null && receipt !== undefined;

export const fileComplaint = asData(async (_: unknown, { input }: MutationFileComplaintArgs, context: EnforcementContext) => {
  const viewer = await context.viewer();
  if (viewer.person === null && !needsNoSignIn(input)) throw signInFirst();
  try {
    return await file(input, viewer, context);
  } catch (error) {
    if (isOpenTwice(error)) throw new Refused([openAlready(input.access)]);
    throw error;
  }
});
