/**
 * `informCoordinator`: counsel records that a flagger's coordinator was informed of a significant number of insufficiently precise, inaccurate or
 * inadequately substantiated notices, with the explanations: Regulation (EU) 2022/2065, Art. 22(6). The figures are counted from the rows.
 */
import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, checkedText, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { type CoordinatorReportRow, figuresOf, insertCoordinatorReport } from '../../../notices/coordinator-store.ts';
import { flaggerById } from '../../../notices/flagger-store.ts';
import type { MutationInformCoordinatorArgs } from '../../../sdl.ts';

const article = 'Regulation (EU) 2022/2065, Art. 22(6)';

export const informCoordinator = asData((_: unknown, { input }: MutationInformCoordinatorArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const informedBy = requirePerson(context.caller);
    const { from, to } = input;
    const flagger = await flaggerById(db, input.flagger);
    if (flagger === null) throw new Refused([problem('NOT_FOUND', 'There is no such trusted flagger: check its id.')]);
    const problems: Problem[] = [];
    if (from >= to || to > at) problems.push(problem('PERIOD', 'The period ends after it begins, and not in the future.'));
    const rule = {
      field: 'explanation',
      max: 5_000,
      needed: 'the coordinator gets the necessary explanations and supporting documents',
      article,
    };
    const explanation = checkedText(input.explanation, rule, problems) ?? '';
    const figures = await figuresOf(db, flagger.id, from, to);
    if (figures.notActioned === 0)
      problems.push(problem('WRONG_STATE', 'The platform acted on every notice of this period: there is nothing to report.', article));
    refuseIf(problems);
    const row: CoordinatorReportRow = {
      id: newRowId(),
      flaggerId: flagger.id,
      fromAt: from,
      toAt: to,
      ...figures,
      explanation,
      informedBy,
      informedAt: at,
      redactedAt: null,
    };
    await insertCoordinatorReport(db, row);
    const legal = { article, country: flagger.country, from: from.toISOString(), to: to.toISOString(), ...figures };
    const entry = {
      type: 'flagger.reported.v1' as const,
      action: 'informCoordinator',
      legal,
      reason: explanation,
      target: { flagger: flagger.id },
    };
    return { result: flagger, drafts: [draftOf(context, entry, at)] };
  }),
);
