/**
 * Counsel warns, suspends and lifts: Regulation (EU) 2022/2065, Art. 23. What a measure rests on is named one by one and read again here;
 * each measure is told to the person and is an entry of the log. Content is suspended by a restriction of the account with its own
 * statement of reasons, which a measure only names; who suspends has taken part in it, and answers no complaint about it.
 */
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, checkedReason, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { endsOf, isOpen } from '@writ/statements-domain/restrictions';
import { caseOf } from '../complaints/case.ts';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { stale } from '../generation.ts';
import { requirePerson } from '../person.ts';
import type { MutationLiftSuspensionArgs, MutationSuspendForMisuseArgs, MutationWarnOfMisuseArgs } from '../sdl.ts';
import { insertParticipant } from '../store/participants.ts';
import { restrictionById } from '../store/restrictions.ts';
import { type Database, present } from '../store/rows.ts';
import { type Acts, actsOf } from './acts.ts';
import { actProblems, articleOf, countedSince, newestOf, suspensionProblems } from './measure.ts';
import { insertMeasure, liftMeasure, lockSuspensions, type MeasureRow, measureById, suspensionOf, warningsOf } from './store.ts';

/** As many acts as one measure may name. */
const actsMax = 256;

const entryOf = (row: MeasureRow, action: 'misuse.warned' | 'misuse.suspended' | 'misuse.lifted', reason: string): Entry => ({
  type: `${action}.v1`,
  action,
  legal: { article: articleOf(row.kind), kind: row.kind, acts: row.acts.length, actsInAll: row.actsInAll },
  reason,
  target: { measure: row.id, account: row.accountId, acts: row.acts, endsAt: row.endsAt?.toISOString() ?? null },
  subject: row.accountId,
});

type Input = MutationWarnOfMisuseArgs['input'];

/** What a measure rests on, held against the rules. Adds every problem to `problems`. */
async function restsOn(db: Database, { kind, acts: ids }: Input, at: Date, problems: Problem[]): Promise<Acts> {
  const named = [...new Set(ids)];
  if (named.length > actsMax) throw new Refused([problem('INVALID', `Name at most ${actsMax} acts.`)]);
  const rests = await actsOf(db, kind, named);
  problems.push(...actProblems(kind, named, rests.acts, at));
  return rests;
}

async function columnsOf({ kind, reason }: Input, rests: Acts, decidedBy: string, at: Date) {
  const acts = rests.acts.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const who = rests.misuser;
  if (who === null) throw new TypeError('A measure about nobody passed the rules.');
  return {
    id: newRowId(),
    kind,
    ...who,
    noticeId: rests.noticeId,
    acts: acts.map(({ id }) => id),
    actsInAll: Math.max(acts.length, await rests.inAll(countedSince(kind, at))),
    newestActAt: newestOf(acts),
    reason: reason.trim(),
    decidedBy,
    decidedAt: at,
  };
}

export const warnOfMisuse = asData((_: unknown, { input }: MutationWarnOfMisuseArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const problems: Problem[] = [];
    const reason = checkedReason(input.reason, problems);
    const rests = await restsOn(db, input, at, problems);
    refuseIf(problems);
    const columns = await columnsOf(input, rests, person, at);
    const result = await insertMeasure(db, { ...columns, step: 'WARNING', endsAt: null, restrictionId: null });
    return { result, drafts: [draftOf(context, entryOf(result, 'misuse.warned', reason), at)] };
  }),
);

/** For illegal content: a standing suspension of the same account, until the same instant. For the rest none is named. */
async function carryingProblems(db: Database, { input, restriction: id, endsAt }: MutationSuspendForMisuseArgs, rests: Acts, at: Date) {
  const isContent = input.kind === 'ILLEGAL_CONTENT';
  if (id === null || id === undefined)
    return isContent ? [problem('MISSING', 'Restrict the account first, with its statement of reasons, and name that restriction.')] : [];
  if (!isContent) return [problem('INVALID', 'Only a suspension for illegal content is carried out by a restriction: leave it out.')];
  const row = await restrictionById(db, id);
  if (row === null) return [problem('NOT_FOUND', 'There is no such restriction: check its id.')];
  if (row.accountId !== rests.misuser?.accountId) return [problem('INVALID', 'The restriction is about another account.')];
  if (!isOpen(row, at)) return [problem('WRONG_STATE', 'The restriction is over: name one that stands.')];
  const { provision, account } = endsOf(row);
  const suspends = [
    row.provision?.endsWith('_SUSPENSION') ? provision : null,
    row.accountDecision === 'DECISION_ACCOUNT_SUSPENDED' ? account : null,
  ];
  if (suspends.some((end) => end?.getTime() === endsAt.getTime())) return [];
  return [problem('INVALID', 'The restriction suspends neither the service nor the account until endsAt: name one that does.')];
}

export const suspendForMisuse = asData((_: unknown, args: MutationSuspendForMisuseArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const { input, endsAt } = args;
    const { kind } = input;
    const problems: Problem[] = [];
    const reason = checkedReason(input.reason, problems);
    await lockSuspensions(db);
    const rests = await restsOn(db, input, at, problems);
    const warnings = rests.misuser === null ? [] : await warningsOf(db, kind, rests.misuser);
    problems.push(
      ...suspensionProblems(kind, { acts: rests.acts, warnings }, endsAt, at),
      ...(await carryingProblems(db, args, rests, at)),
    );
    if (rests.misuser !== null && (await suspensionOf(db, kind, rests.misuser, at)) !== null)
      problems.push(problem('WRONG_STATE', 'This person is suspended already: lift that first, or wait until it ends.'));
    refuseIf(problems);
    const columns = await columnsOf(input, rests, person, at);
    const carrying = args.restriction ?? null;
    const result = await insertMeasure(db, { ...columns, step: 'SUSPENSION', endsAt, restrictionId: carrying });
    if (carrying !== null) {
      const caseId = caseOf(present(await restrictionById(db, carrying)));
      await insertParticipant(db, { caseId, person, act: 'RESTRICT', at });
    }
    return { result, drafts: [draftOf(context, entryOf(result, 'misuse.suspended', reason), at)] };
  }),
);

export const liftSuspension = asData((_: unknown, args: MutationLiftSuspensionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await measureById(db, args.measure);
    if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such measure: check its id.')]);
    const problems: Problem[] = row.generation === args.generation ? [] : [stale()];
    if (row.endsAt === null || row.endsAt <= at || row.liftedAt !== null)
      problems.push(problem('WRONG_STATE', 'Only a suspension that runs can be lifted.'));
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    if (!(await liftMeasure(db, row, { liftedBy: person, liftedAt: at, liftReason: reason }))) throw new Refused([stale()]);
    const result = present(await measureById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'misuse.lifted', reason), at)] };
  }),
);
