/**
 * `Account.records`: a person reads their own records, by the same path as everybody else: decided, logged, granted, read.
 * One call decides once an account, however often it asks for it, and logs all that it refuses in one entry, under no
 * account's name: asking for strangers' records must not write into what is kept about them, nor fill the log.
 */
import { type Decision, decide, type Permit } from '@writ/access';
import type { EntryDetails, EntryDraft } from '@writ/access-log';
import { type AccountId, type GrantHandle, newEventId, notFound } from '@writ/core';
import { inSpan } from '@writ/telemetry';
import DataLoader from 'dataloader';
import type { RequestContext } from '../dependencies.ts';
import { collectScope, grantProof } from './collect-scope.ts';
import { mint } from './grant.ts';

export type OwnRecordsLoader = DataLoader<AccountId, GrantHandle>;

/** The entry of a decision. */
function decisionEntry(
  { caller, operation }: RequestContext,
  at: Date,
  own: EntryDetails<'access.decision.v1'>,
): EntryDraft<'access.decision.v1'> {
  return {
    event: newEventId(),
    kind: 'self',
    type: 'access.decision.v1',
    at,
    details: { initiator: { issuer: caller.issuer, subject: caller.subject }, action: 'decide', request: { operation }, ...own },
  };
}

async function grantPermitted(context: RequestContext, permit: Permit, at: Date): Promise<GrantHandle> {
  const { account, scopes } = permit;
  const entry = decisionEntry(context, at, {
    outcome: 'success',
    legal: { basis: 'SELF', article: 'Regulation (EU) 2016/679, Art. 15', reference: permit.reference },
    target: { account, categories: scopes.map(({ category }) => category), collect: collectScope(permit) },
  });
  const appended = await context.log.append({ ...entry, subject: account });
  return mint(context, permit, { index: appended.index, proof: await grantProof(context, appended) });
}

const refusedEntry = (context: RequestContext, at: Date, accounts: number): EntryDraft =>
  decisionEntry(context, at, { outcome: 'failure', reason: 'NOT_YOURS', target: { accounts } });

/** Decides on every account that one call asks for. */
export const ownRecordsLoader = (context: RequestContext): OwnRecordsLoader =>
  new DataLoader<AccountId, GrantHandle>(async (accounts) => {
    const at = context.clock();
    const held = await context.heldBy(context.caller);
    const decisions = accounts.map((account) => decide(context.caller, { purpose: 'SELF', account, held }, at));
    const refused = decisions.filter(({ permit }) => !permit).length;
    if (refused > 0) await context.log.append(refusedEntry(context, at, refused));
    const answer = async (decision: Decision) => (decision.permit ? grantPermitted(context, decision, at) : notFound());
    return Promise.all(
      decisions.map((decision) => inSpan('writ.decide', { code: decision.permit ? 'OK' : 'NOT_FOUND' }, () => answer(decision))),
    );
  });

/** Answers the handle of a self-grant; somebody else's account answers as one that doesn't exist. */
export const ownRecords = async ({ id }: { id: string }, _args: unknown, { ownRecords: loader }: { ownRecords: OwnRecordsLoader }) => ({
  grant: await loader.load(id as AccountId),
});
