/**
 * `openCase` and `readCase`: staff of the platform read single fields of a subscriber record, for work that they have claimed and did not send
 * in. Each field has a reason, the decision is in the log before the grant, and the person sees it. Where the platform can't tell who sent
 * the work in, and beyond what one person may read a day alone, somebody else has to consent first.
 */
import { type CaseRequest, type Decision, decide, type Permit } from '@writ/access';
import { actId, type Act as SignedAct } from '@writ/acts';
import { newGrantHandle } from '@writ/core';
import { namesOf, type RequestedField } from '@writ/orders-domain/cases';
import { type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import { keepCaseAct } from '../acts/case-act.ts';
import type { OrdersContext } from '../context.ts';
import { grantProof } from '../disclosure/collect-scope.ts';
import { leaveUngranted, requireCosigned } from '../disclosure/cosigned.ts';
import { mint, naming } from '../disclosure/grant.ts';
import { prepare, registerGrant } from '../disclosure/register-grant.ts';
import type { Budget } from '../limits/budget.ts';
import { recordHits } from '../limits/hit.ts';
import { permitEntry, refusedEntry } from './case-entries.ts';
import { type Work, workFor } from './work.ts';

type Action = 'openCase' | 'readCase';

export const missing = (): Reason => reason('NOT_FOUND', 'There is no such work: read the queue again.');

export const sentences: Readonly<Record<string, Reason>> = {
  NOT_CLAIMED: reason('NOT_CLAIMED', 'Claim the work first: only the person who has claimed it can open a case.'),
  NO_ACCOUNT: reason('WRONG_STATE', 'This work is about no account, so there is no case to open.'),
  OWN_WORK: reason('SAME_PERSON', 'You submitted this work, it is about you, or you decided in its case: leave it to somebody else.'),
  CONSENT_NEEDED: reason('NOT_YET', 'A second person must consent first, and the consent is valid only for a short time: ask again.'),
};

/** Answers why not; each refusal is an entry, and each limit that was hit is work for somebody else. */
export async function refuse(context: OrdersContext, action: Action, work: string, reasons: readonly Reason[]) {
  const at = context.clock();
  await context.log.append(refusedEntry(context, { action, work }, reasons, at));
  await recordHits(context, reasons, work);
  return refusalOf(reasons);
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

export interface Look {
  readonly work: Work;
  readonly fields: readonly RequestedField[];
  readonly consent: CaseRequest['consent'];
  readonly request: string | null;
}

export const decideLook = ({ caller }: OrdersContext, { work, fields, consent }: Look, now: Date): Decision =>
  decide(caller, { purpose: 'CASE', work, fields: namesOf(fields), consent }, now);

/** Why nothing may be granted after the wait: the work is read again and decided on again, by the clock of now; null where it still may. */
async function reasonSince(context: OrdersContext, before: Look, use: () => Promise<boolean>): Promise<Reason | null> {
  const work = await workFor(context, before.work.id, context.caller);
  if (work === null) return missing();
  const decision = decideLook(context, { ...before, work }, context.clock());
  if (!decision.permit) return sentences[decision.reason] ?? missing();
  return (await use()) ? null : reason('WRONG_STATE', 'It was read already, or the time for reading it is over.');
}

const actionOf = ({ request }: Pick<Look, 'request'>): Action => (request === null ? 'openCase' : 'readCase');

/**
 * The decision is in the log and witnesses have seen it, and only then there is a grant, if what it rests on is still true. `budgets` have its fields taken, `act`
 * is what the caller signed, where persons sign, and `use` ends the consent: where it answers false somebody was faster, and nothing is granted.
 */
export async function look(
  context: OrdersContext,
  one: Look,
  permit: Permit,
  { budgets, act, use = async () => true }: { budgets: readonly Budget[]; act: SignedAct | null; use?: () => Promise<boolean> },
) {
  const { work, fields, consent, request } = one;
  const handle = newGrantHandle();
  if (act !== null) await keepCaseAct(context.db, act);
  const entry = permitEntry(context, permit, work.kind, { fields, request, act: act && actId(act.statement) });
  const appended = await context.log.append(naming(entry, context.operation, handle));
  const decision = { entry: appended, index: appended.index, at: permit.decidedAt, taken: { budgets, amount: fields.length } };
  await requireCosigned(context, [decision]);
  await registerGrant(
    context,
    prepare({
      decision,
      handle,
      purpose: 'CASE',
      order: null,
      signed: [],
      opened: act,
      refused: { action: actionOf(one), legal: { basis: 'CASE', reference: work.id }, target: { work: work.id } },
    }),
  );
  const against = await reasonSince(context, one, use);
  if (against !== null) {
    await leaveUngranted(context, [decision]);
    return refuse(context, actionOf(one), work.id, [against]);
  }
  await keepOpening(context, { workId: work.id, consent }, appended.index, permit.decidedAt);
  const grant = await mint(context, permit, { index: appended.index, handle, proof: await grantProof(context, appended) });
  return { work: work.id, account: { grant } };
}
