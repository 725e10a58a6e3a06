import { commitWithEntries } from '@writ/access-log';
import { fieldReasons, inOrder, type RequestedField } from '@writ/orders-domain/cases';
import { limitReached } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { checkCase } from '../../../acts/case-act.ts';
import { aloneBudgets } from '../../../cases/budgets.ts';
import { requestEntry } from '../../../cases/case-entries.ts';
import { type CaseRequestRow, storeRequest } from '../../../cases/case-request.ts';
import { decideLook, type Look, look, missing, refuse, sentences } from '../../../cases/look.ts';
import { knowHolder, workFor } from '../../../cases/work.ts';
import type { OrdersContext } from '../../../context.ts';
import { takeBudgets } from '../../../limits/budget.ts';
import { recordHits } from '../../../limits/hit.ts';

/** Asks a second person. The same question that still waits is asked once. */
async function ask(context: OrdersContext, work: string, fields: readonly RequestedField[], cause: CaseRequestRow['cause']) {
  return commitWithEntries(context, async (db, at) => {
    const by = signatureOf(context.caller, at);
    if (by === null) throw new TypeError('a case was asked for by nobody');
    const { row, isNew } = await storeRequest(db, { work, by, fields }, cause, at);
    return { result: row, drafts: isNew ? [requestEntry(context, row, { type: 'case.requested.v1', at })] : [] };
  });
}

/** Opens the case of a claimed piece of work, asks a second person, or answers why not. */
export async function openCase(_: unknown, { work: id, fields: asked, signature }: Sdl.MutationOpenCaseArgs, context: OrdersContext) {
  const wrong = fieldReasons(asked);
  if (wrong.length > 0) return refuse(context, 'openCase', id, wrong);
  await knowHolder(context);
  const work = await workFor(context, id, context.caller);
  if (work === null) return refuse(context, 'openCase', id, [missing()]);
  const fields = inOrder(asked);
  const one: Look = { work, fields, consent: null, request: null };
  const now = context.clock();
  const decision = decideLook(context, one, now);
  if (!decision.permit && decision.reason === 'CONSENT_NEEDED') return ask(context, id, fields, 'UNKNOWN_SENDER');
  if (!decision.permit) return refuse(context, 'openCase', id, [sentences[decision.reason] ?? missing()]);
  const signed = await checkCase(context, { work: id, account: decision.account, fields: decision.fields }, signature);
  if ('against' in signed) return refuse(context, 'openCase', id, signed.against);
  const budgets = aloneBudgets(context, id, now);
  const wall = await takeBudgets(context.db, budgets, fields.length);
  if (wall === null) return look(context, one, decision, { budgets, act: signed.act });
  const reached = limitReached(wall, `At most ${context.limits[wall]} fields can be read here: go on tomorrow, or with other work.`);
  if (wall !== 'fieldsPerPerson') return refuse(context, 'openCase', id, [reached]);
  await recordHits(context, [reached], id);
  return ask(context, id, fields, 'BUDGET');
}
