/** A second person decides what somebody asked to read for a case: another than who asked, and without a part in the work. */
import { commitWithEntries, type Worked } from '@writ/access-log';
import { type Reason, reason, refusalOf, type Signature } from '@writ/orders-domain/order';
import { isSamePerson, signatureOf } from '@writ/orders-domain/people';
import type { OrdersContext } from '../context.ts';
import { refusedEntry, requestEntry } from './case-entries.ts';
import { type CaseRequestRow, lockRequest, requesterOf } from './case-request.ts';
import { knowHolder, type QueueReader, workFor } from './work.ts';

interface Decided {
  readonly state: 'CONSENTED' | 'REFUSED';
  readonly refusal?: string;
  /** Other objections. */
  problems(row: CaseRequestRow): Reason[];
}

const ownPart = reason('SAME_PERSON', 'You asked for this yourself, or are involved in the work: somebody else must decide it.');

async function reasonsAgainst(queue: QueueReader, row: CaseRequestRow | null, by: Signature, decided: Decided): Promise<Reason[]> {
  if (row === null) return [reason('NOT_FOUND', 'There is no such request.')];
  if (row.state !== 'PENDING') return [reason('WRONG_STATE', `The request is ${row.state} already.`)];
  const work = await workFor(queue, row.workId, by);
  if (isSamePerson(requesterOf(row), by) || work?.tookPart !== false) return [ownPart];
  const { isClosed, claim } = work;
  if (decided.state === 'CONSENTED' && (isClosed || claim === null || claim.endsAt <= by.at || !isSamePerson(claim, requesterOf(row))))
    return [reason('NOT_CLAIMED', 'The person who asked no longer holds the claim of this work: they must claim it again.')];
  return decided.problems(row);
}

/** Decides a request once, with an entry; that somebody may not decide it because of their part is an entry too. */
export async function decideRequest(context: OrdersContext, id: string, decided: Decided) {
  const action = decided.state === 'CONSENTED' ? 'consentToCase' : 'refuseCase';
  await knowHolder(context);
  const answer = await commitWithEntries(context, async (db, at): Promise<Worked<CaseRequestRow | readonly Reason[]>> => {
    const row = await lockRequest(db, id);
    const by = signatureOf(context.caller, at);
    const reasons = by === null ? [ownPart] : await reasonsAgainst({ db, queueKey: context.queueKey }, row, by, decided);
    if (row === null || by === null || reasons.length > 0)
      return {
        result: reasons,
        drafts: reasons.includes(ownPart) ? [refusedEntry(context, { action, work: row?.workId ?? id }, reasons, at)] : [],
      };
    const { state, refusal = null } = decided;
    const change = { state, decidedIssuer: by.issuer, decidedSubject: by.subject, decidedAt: at, refusal };
    await db.caseRequest.updateMany({ where: { id, state: 'PENDING' }, data: change });
    const type = state === 'CONSENTED' ? 'case.consented.v1' : 'case.refused.v1';
    const details = refusal === null ? {} : { reason: { text: refusal } };
    return { result: { ...row, ...change }, drafts: [requestEntry(context, row, { type, at, details })] };
  });
  return 'id' in answer ? answer : refusalOf(answer);
}
