import { requirePerson, vouch } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import type { MutationSendSuspicionArgs } from '../../../sdl.ts';
import { type Database, present } from '../../../store/rows.ts';
import { decideSuspicionRow, receiversOf, type SuspicionRow, suspicionById } from '../../../suspicion/store.ts';
import { article, decisionProblems } from '../../../suspicion/suspicion.ts';
import { currentDigest, entryOf, found, sentFact } from '../../../suspicion/suspicion-acts.ts';

/** Why it can't go where it says any more. */
async function addresseeProblem(db: Database, row: SuspicionRow, at: Date): Promise<Problem | null> {
  if (row.accountId === null)
    return problem('WRONG_STATE', 'It was proposed before reports named their information: drop it and propose it again.');
  const { receiverIssuer, receiverOrganisation, receiverCountry } = row;
  if (receiverCountry === null) return null;
  const receivers = await receiversOf(db, receiverCountry, at);
  const isThere = receivers.some(({ issuer, organisation }) => issuer === receiverIssuer && organisation === receiverOrganisation);
  return isThere ? null : problem('WRONG_STATE', 'The body receives no reports any more: drop it and propose it to another one.');
}

const send = (args: MutationSendSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await found(db, args.suspicion);
    const problems = decisionProblems(row, { generation: args.generation, person });
    const unsent = await addresseeProblem(db, row, at);
    if (unsent !== null) problems.push(unsent);
    if (args.digest !== currentDigest(row))
      problems.push(problem('DIGEST_MISMATCH', 'The digest does not match what would be sent: read it again.', article));
    refuseIf(problems);
    const proof = new Uint8Array(vouch(context.queueKey, sentFact(row, person)));
    const to = { state: 'SENT' as const, decidedBy: person, decidedAt: at, dropReason: null, proof };
    if (!(await decideSuspicionRow(db, row, to))) throw new Refused([stale()]);
    const result = present(await suspicionById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'sent'), at)] };
  });

export const sendSuspicion = asData((_: unknown, args: MutationSendSuspicionArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'sendSuspicion', article, target: { suspicion: args.suspicion } }, () => send(args, context)),
);
