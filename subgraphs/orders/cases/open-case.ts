/**
 * `openCase` and `readCase`: staff of the platform read single fields of who a person is, for work that they have claimed and did not send
 * in. Each field has a reason, the decision is in the log before the grant, and the person sees it. Where the platform can't tell who sent
 * the work in, and beyond what one person may read a day alone, somebody else has to consent first.
 */
import { type CaseRequest, type Decision, decide, type Permit } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { fieldReasons, inOrder, namesOf, type RequestedField } from '@writ/orders-domain/cases';
import { limitReached, type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { mint } from '../disclosure/grant.ts';
import { takeBudgets } from '../limits/budget.ts';
import { recordHits } from '../limits/hit.ts';
import { aloneBudgets, consentedBudgets } from './budgets.ts';
import { permitEntry, refusedEntry, requestEntry } from './case-entries.ts';
import { type CaseRequestRow, consentOf, fieldsOf, requesterOf, storeRequest, useRequest } from './case-request.ts';
import { type Work, workFor } from './work.ts';

type Action = 'openCase' | 'readCase';
const missing = (): Reason => reason('NOT_FOUND', 'There is no such work: read the queue again.');

const sentences: Readonly<Record<string, Reason>> = {
  NOT_CLAIMED: reason('NOT_CLAIMED', 'Claim the work first: a case is opened by who holds its claim.'),
  NO_ACCOUNT: reason('WRONG_STATE', 'This work is about no account, so there is no case to open.'),
  OWN_WORK: reason('SAME_PERSON', 'You sent this work in, it is about you, or you decided in its case: leave it to somebody else.'),
  CONSENT_NEEDED: reason('NOT_YET', 'A second person has to consent first, and the time for reading is short: ask again.'),
};

/** Answers why not; each refusal is an entry, and each limit that was hit is work for somebody else. */
async function refuse(context: OrdersContext, action: Action, work: string, reasons: readonly Reason[]) {
  const at = context.clock();
  await context.log.append(refusedEntry(context, { action, work }, reasons, at));
  await recordHits(context, reasons, work);
  return refusalOf(reasons);
}

/** Asks a second person. The same question that still waits is asked once. */
async function ask(context: OrdersContext, work: string, fields: readonly RequestedField[], cause: CaseRequestRow['cause']) {
  return commitWithEntries(context, async (db, at) => {
    const by = signatureOf(context.caller, at);
    if (by === null) throw new TypeError('a case was asked for by nobody');
    const { row, isNew } = await storeRequest(db, { work, by, fields }, cause, at);
    return { result: row, drafts: isNew ? [requestEntry(context, row, { type: 'case.requested.v1', at })] : [] };
  });
}

/** Keeps who looked and who consented: a complaint about it is decided by somebody else. */
async function keepOpening(
  context: OrdersContext,
  { workId, consent }: Pick<CaseRequest, 'consent'> & { workId: string },
  index: number,
  at: Date,
) {
  const { issuer, subject } = context.caller;
  const opener = { issuer, subject: subject ?? '' };
  const persons = consent === null ? [opener] : [opener, { issuer: consent.issuer, subject: consent.subject }];
  await context.db.caseOpening.createMany({ data: persons.map((person) => ({ logIdx: BigInt(index), workId, ...person, at })) });
}

interface CaseRead {
  readonly work: Work;
  readonly fields: readonly RequestedField[];
  readonly consent: CaseRequest['consent'];
  readonly request: string | null;
}

const decideRead = ({ caller }: OrdersContext, { work, fields, consent }: CaseRead, now: Date): Decision =>
  decide(caller, { purpose: 'CASE', work, fields: namesOf(fields), consent }, now);

/** The decision is in the log, and only then there is a grant. */
async function read(context: OrdersContext, { work, fields, consent, request }: CaseRead, permit: Permit) {
  const { index } = await context.log.append(permitEntry(context, permit, work.kind, { fields, request }));
  await keepOpening(context, { workId: work.id, consent }, index, permit.decidedAt);
  return { work: work.id, account: { grant: await mint(context, permit, index) } };
}

/** Opens the case of a claimed piece of work, asks a second person, or answers why not. */
export async function openCase(_: unknown, { work: id, fields: requested }: Sdl.MutationOpenCaseArgs, context: OrdersContext) {
  const wrong = fieldReasons(requested);
  if (wrong.length > 0) return refuse(context, 'openCase', id, wrong);
  const work = await workFor(context, id, context.caller);
  if (work === null) return refuse(context, 'openCase', id, [missing()]);
  const fields = inOrder(requested);
  const one: CaseRead = { work, fields, consent: null, request: null };
  const now = context.clock();
  const decision = decideRead(context, one, now);
  if (!decision.permit && decision.reason === 'CONSENT_NEEDED') return ask(context, id, fields, 'UNKNOWN_SENDER');
  if (!decision.permit) return refuse(context, 'openCase', id, [sentences[decision.reason] ?? missing()]);
  const exceeded = await takeBudgets(context.db, aloneBudgets(context, id, now), fields.length);
  if (exceeded === null) return read(context, one, decision);
  const reached = limitReached(
    exceeded,
    `At most ${context.limits[exceeded]} fields can be read here: go on tomorrow, or with other work.`,
  );
  if (exceeded !== 'fieldsPerPerson') return refuse(context, 'openCase', id, [reached]);
  await recordHits(context, [reached], id);
  return ask(context, id, fields, 'BUDGET');
}

/** Why a request can't be read now; null when somebody has consented to it. */
function unreadable(row: CaseRequestRow | null, { caller }: OrdersContext, now: Date): Reason | null {
  if (row === null || row.askedIssuer !== caller.issuer || row.askedSubject !== caller.subject)
    return reason('NOT_FOUND', 'You have made no such request.');
  if (row.state === 'PENDING') return reason('NOT_YET', 'Nobody has consented yet: somebody else of the platform decides it.');
  const consent = consentOf(row);
  if (consent === null) return reason('WRONG_STATE', `The request is ${row.state}: ask again if you still need it.`);
  return consent.until > now ? null : reason('TOO_LATE', 'The time for reading it is over: ask again.');
}

/** Reads what somebody else has consented to, once. */
export async function readCase(_: unknown, { request: id }: Sdl.MutationReadCaseArgs, context: OrdersContext) {
  const now = context.clock();
  const row = await context.db.caseRequest.findFirst({ where: { id } });
  const not = unreadable(row, context, now);
  if (row === null || not !== null) return refuse(context, 'readCase', row?.workId ?? id, [not ?? missing()]);
  const work = await workFor(context, row.workId, requesterOf(row));
  if (work === null) return refuse(context, 'readCase', row.workId, [missing()]);
  const one: CaseRead = { work, fields: fieldsOf(row), consent: consentOf(row), request: id };
  const decision = decideRead(context, one, now);
  if (!decision.permit) return refuse(context, 'readCase', work.id, [sentences[decision.reason] ?? missing()]);
  const exceeded = await takeBudgets(context.db, consentedBudgets(context, work.id, now), one.fields.length);
  if (exceeded !== null)
    return refuse(context, 'readCase', work.id, [
      limitReached(exceeded, `At most ${context.limits[exceeded]} fields can be read here: go on tomorrow.`),
    ]);
  if (!(await useRequest(context.db, id, now)))
    return refuse(context, 'readCase', work.id, [reason('WRONG_STATE', 'It was read already.')]);
  return read(context, one, decision);
}
