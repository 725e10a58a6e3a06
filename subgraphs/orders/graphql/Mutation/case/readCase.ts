import { limitReached, type Reason, reason } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { checkCase } from '../../../acts/case-act.ts';
import { consentedBudgets } from '../../../cases/budgets.ts';
import { type CaseRequestRow, consentOf, fieldsOf, requesterOf, useRequest } from '../../../cases/case-request.ts';
import { decideLook, type Look, look, missing, refuse, sentences } from '../../../cases/look.ts';
import { knowHolder, workFor } from '../../../cases/work.ts';
import type { OrdersContext } from '../../../context.ts';
import { takeBudgets } from '../../../limits/budget.ts';

/** Why a request can't be read now; null when somebody has consented to it. */
function unreadable(row: CaseRequestRow | null, { caller }: OrdersContext, now: Date): Reason | null {
  if (row === null || row.askedIssuer !== caller.issuer || row.askedSubject !== caller.subject)
    return reason('NOT_FOUND', 'You have made no such request.');
  if (row.state === 'PENDING') return reason('NOT_YET', "Nobody has consented yet: another member of the platform's staff must decide it.");
  const consent = consentOf(row);
  if (consent === null) return reason('WRONG_STATE', `The request is ${row.state}: ask again if you still need it.`);
  return consent.until > now ? null : reason('TOO_LATE', 'The time for reading it is over: ask again.');
}

/** Reads what somebody else has consented to, once. */
export async function readCase(_: unknown, { request: id, signature }: Sdl.MutationReadCaseArgs, context: OrdersContext) {
  const now = context.clock();
  const row = await context.db.caseRequest.findFirst({ where: { id } });
  const not = unreadable(row, context, now);
  if (row === null || not !== null) return refuse(context, 'readCase', row?.workId ?? id, [not ?? missing()]);
  await knowHolder(context);
  const work = await workFor(context, row.workId, requesterOf(row));
  if (work === null) return refuse(context, 'readCase', row.workId, [missing()]);
  const one: Look = { work, fields: fieldsOf(row), consent: consentOf(row), request: id };
  const decision = decideLook(context, one, now);
  if (!decision.permit) return refuse(context, 'readCase', work.id, [sentences[decision.reason] ?? missing()]);
  const signed = await checkCase(context, { work: work.id, account: decision.account, fields: decision.fields }, signature);
  if ('against' in signed) return refuse(context, 'readCase', work.id, signed.against);
  const budgets = consentedBudgets(context, work.id, now);
  const wall = await takeBudgets(context.db, budgets, one.fields.length);
  if (wall !== null)
    return refuse(context, 'readCase', work.id, [
      limitReached(wall, `At most ${context.limits[wall]} fields can be read here: go on tomorrow.`),
    ]);
  // Used only now that witnesses have seen it: what nobody could read is not read.
  return look(context, one, decision, { budgets, act: signed.act, use: () => useRequest(context.db, id, context.clock()) });
}
