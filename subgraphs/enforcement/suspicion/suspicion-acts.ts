/**
 * An agent proposes that an authority is told of a suspicion of a crime, counsel sends or drops it: Regulation (EU) 2022/2065, Art. 18. Each
 * step is an entry of the log, and so is the attempt of one person to take both.
 */
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, checkedText, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { loggingOwnCase } from '../complaints/own-case.ts';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { stale } from '../generation.ts';
import { requirePerson } from '../person.ts';
import type { MutationDropSuspicionArgs, MutationProposeSuspicionArgs, MutationSendSuspicionArgs } from '../sdl.ts';
import { itemFact } from '../store/facts.ts';
import { noticeById } from '../store/notices.ts';
import { type Database, present } from '../store/rows.ts';
import { decideSuspicionRow, insertSuspicion, type SuspicionRow, suspicionById } from './store.ts';
import { article, checkedSuspicion, decisionProblems, digestOf } from './suspicion.ts';

const entryOf = (row: SuspicionRow, step: 'proposed' | 'sent' | 'dropped', reason?: string): Entry => ({
  type: `suspicion.${step}.v1`,
  action: step,
  legal: { article, offence: row.offence, country: row.country, digest: row.digest },
  ...(reason === undefined ? {} : { reason }),
  target: { suspicion: row.id, item: row.itemId },
});

export const proposeSuspicion = asData((_: unknown, { input }: MutationProposeSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const proposedBy = requirePerson(context.caller);
    const problems: Problem[] = [];
    const notice = input.notice ?? null;
    const noticeItem = notice === null ? undefined : ((await noticeById(db, notice))?.itemId ?? null);
    const facts = { itemExists: (await itemFact(db, input.item)) !== null, noticeItem };
    const { item: itemId, ...disclosed } = checkedSuspicion(input, facts, problems);
    refuseIf(problems);
    const digest = digestOf({ item: itemId, ...disclosed });
    const result = await insertSuspicion(db, { id: newRowId(), itemId, ...disclosed, digest, proposedBy, proposedAt: at }, notice);
    return { result, drafts: [draftOf(context, entryOf(result, 'proposed'), at)] };
  }),
);

async function found(db: Database, id: string): Promise<SuspicionRow> {
  const row = await suspicionById(db, id);
  if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such suspicion: check its id.')]);
  return row;
}

const send = (args: MutationSendSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await found(db, args.suspicion);
    const problems = decisionProblems(row, { generation: args.generation, person });
    const { itemId: item, country, offence, explanation } = row;
    if (args.digest !== digestOf({ item, country, offence, explanation }))
      problems.push(problem('DIGEST_MISMATCH', 'The digest is not that of what would be sent: read it again.', article));
    refuseIf(problems);
    const to = { state: 'SENT' as const, decidedBy: person, decidedAt: at, dropReason: null };
    if (!(await decideSuspicionRow(db, row, to))) throw new Refused([stale()]);
    const result = present(await suspicionById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'sent'), at)] };
  });

const drop = (args: MutationDropSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await found(db, args.suspicion);
    const problems = decisionProblems(row, { generation: args.generation, person });
    const dropReason = checkedText(args.reason, { field: 'reason', max: 5_000, needed: 'who proposed it reads why' }, problems) ?? '';
    refuseIf(problems);
    const to = { state: 'DROPPED' as const, decidedBy: person, decidedAt: at, dropReason };
    if (!(await decideSuspicionRow(db, row, to))) throw new Refused([stale()]);
    const result = present(await suspicionById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'dropped', dropReason), at)] };
  });

export const sendSuspicion = asData((_: unknown, args: MutationSendSuspicionArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'sendSuspicion', article, target: { suspicion: args.suspicion } }, () => send(args, context)),
);

export const dropSuspicion = asData((_: unknown, args: MutationDropSuspicionArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'dropSuspicion', article, target: { suspicion: args.suspicion } }, () => drop(args, context)),
);
