import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, type Problem, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { keepLookedUp, lookUp } from '../../../restrictions/look-up.ts';
import type { MutationProposeSuspicionArgs, SuspicionInput } from '../../../sdl.ts';
import { noticeById } from '../../../store/notices.ts';
import { restrictionById } from '../../../store/restrictions.ts';
import type { Database } from '../../../store/rows.ts';
import { insertSuspicion, receiversOf, reportedItem } from '../../../suspicion/store.ts';
import { checkedSuspicion, digestOf, receivingState, type SuspicionFacts } from '../../../suspicion/suspicion.ts';
import { entryOf } from '../../../suspicion/suspicion-acts.ts';

async function factsOf(db: Database, input: SuspicionInput, { platform, source }: EnforcementContext, at: Date): Promise<SuspicionFacts> {
  const notice = input.notice ?? null;
  const restriction = input.restriction ?? null;
  return {
    item: await reportedItem({ db, source }, input.item, platform.itemUrl),
    noticeItem: notice === null ? undefined : ((await noticeById(db, notice))?.itemId ?? null),
    restricted: restriction === null ? undefined : await restrictionById(db, restriction),
    receivers: await receiversOf(db, receivingState(input, platform.country), at),
  };
}

export const proposeSuspicion = asData(async (_: unknown, { input }: MutationProposeSuspicionArgs, context: EnforcementContext) => {
  const proposedBy = requirePerson(context.caller);
  const found = await lookUp(context, { item: input.item });
  return commitWithEntries(context, async (db, at) => {
    await keepLookedUp(db, found, at);
    const problems: Problem[] = [];
    const report = checkedSuspicion(input, await factsOf(db, input, context, at), problems);
    refuseIf(problems);
    const [noticeId, restrictionId] = [input.notice ?? null, input.restriction ?? null];
    const made = { id: newRowId(), ...report, digest: digestOf(report), proposedBy, proposedAt: at, noticeId, restrictionId };
    const result = await insertSuspicion(db, made);
    return { result, drafts: [draftOf(context, entryOf(result, 'proposed'), at)] };
  });
});
