import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, type Problem, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import type { MutationProposeSuspicionArgs } from '../../../sdl.ts';
import { itemFact } from '../../../store/facts.ts';
import { noticeById } from '../../../store/notices.ts';
import { insertSuspicion } from '../../../suspicion/store.ts';
import { checkedSuspicion, digestOf } from '../../../suspicion/suspicion.ts';
import { entryOf } from '../../../suspicion/suspicion-acts.ts';

export const proposeSuspicion = asData((_: unknown, { input }: MutationProposeSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const proposedBy = requirePerson(context.caller);
    const problems: Problem[] = [];
    const notice = input.notice ?? null;
    const noticeItem = notice === null ? undefined : ((await noticeById(db, notice))?.itemId ?? null);
    const facts = { itemExists: (await itemFact(db, input.item)) !== null, noticeItem };
    const { item: itemId, ...told } = checkedSuspicion(input, facts, problems);
    refuseIf(problems);
    const digest = digestOf({ item: itemId, ...told });
    const result = await insertSuspicion(db, { id: newRowId(), itemId, ...told, digest, proposedBy, proposedAt: at }, notice);
    return { result, drafts: [draftOf(context, entryOf(result, 'proposed'), at)] };
  }),
);
