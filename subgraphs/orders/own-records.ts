/** `Account.records`: a person reads their own records, by the same path as everybody else: decided, logged, granted, read. */
import { type Decision, decide } from '@writ/access';
import type { EntryDraft } from '@writ/access-log';
import { type AccountId, newEventId, notFound } from '@writ/core';
import type { OrdersContext } from './context.ts';
import { mint } from './grant.ts';

async function heldAccount({ db, caller }: OrdersContext): Promise<AccountId | null> {
  const [row] = await db.$queryRaw<{ id: string | null }[]>`SELECT records.account_of_holder(${caller.issuer}, ${caller.subject}) AS id`;
  return (row?.id ?? null) as AccountId | null;
}

/** The entry of a decision on a person's own records. */
function decisionEntry({ caller, operation }: OrdersContext, account: AccountId, decision: Decision, at: Date): EntryDraft {
  const categories = decision.permit ? decision.scopes.map(({ category }) => category) : [];
  return {
    event: newEventId(),
    kind: 'self',
    type: 'access.decision.v1',
    at,
    subject: account,
    details: {
      initiator: { issuer: caller.issuer, subject: caller.subject },
      action: 'decide',
      outcome: decision.permit ? 'success' : 'failure',
      ...(decision.permit ? {} : { reason: decision.reason }),
      legal: { basis: 'SELF', article: 'Regulation (EU) 2016/679, Art. 15', reference: account },
      target: { account, categories },
      request: { operation },
    },
  };
}

/** Answers the handle of a self-grant; somebody else's account answers as one that doesn't exist. */
export async function ownRecords({ id }: { id: string }, _args: unknown, context: OrdersContext): Promise<{ grant: string }> {
  const account = id as AccountId;
  const now = context.clock();
  const decision = decide(context.caller, { purpose: 'SELF', account, held: await heldAccount(context) }, now);
  const entry = await context.log.append(decisionEntry(context, account, decision, now));
  if (!decision.permit) throw notFound();
  return { grant: await mint(context.db, decision, context.operation, entry.index) };
}
