/** `submissions`, `Submission` and `resendSubmission`: what staff see of statements on their way to the DSA Transparency Database. */
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { changeProblems, stale } from '../generation.ts';
import { recorded } from '../notices/recorded.ts';
import type { MutationResendSubmissionArgs, MutationResendSubmissionsArgs, QuerySubmissionsArgs } from '../sdl.ts';
import { present } from '../store/rows.ts';
import {
  countDead,
  reviveSubmission,
  reviveSubmissions,
  type SubmissionRow,
  submissionById,
  submissionsAfter,
  submissionsById,
} from './store.ts';

/** So many ids have room in one entry of the log. */
const resendMax = 100;
const anyTime = new Date(0);
const article = 'Regulation (EU) 2022/2065, Art. 24(5)';

async function submissions(_: unknown, { state = null, first, after }: QuerySubmissionsArgs, { db, cursors }: EnforcementContext) {
  const size = pageSize(first, 50);
  const list = cursors.of(`submissions ${state ?? ''}`);
  const rows = await submissionsAfter(db, state, parseCursor(after, list), size + 1);
  return pageOf(rows, size, list, ({ position }) => ({ at: anyTime, id: String(position) }));
}

const resendSubmission = asData((_: unknown, { submission: id, generation }: MutationResendSubmissionArgs, context: EnforcementContext) =>
  recorded(context, async (db) => {
    const row = await submissionById(db, id);
    if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such submission: check its id.')]);
    refuseIf(changeProblems(row, generation, ['DEAD']));
    if (!(await reviveSubmission(db, row))) throw new Refused([stale()]);
    const { puid, restriction } = row.statement;
    const entry = { name: 'submission.resent', action: 'resend', legal: { article, statement: puid }, target: { submission: id } };
    return { result: present(await submissionById(db, id)), entry: { ...entry, subject: restriction?.accountId ?? null } };
  }),
);

const resendSubmissions = asData((_: unknown, { first = resendMax }: MutationResendSubmissionsArgs, context: EnforcementContext) =>
  recorded(context, async (db) => {
    refuseIf(first >= 1 && first <= resendMax ? [] : [problem('INVALID', `Send at least 1 and at most ${resendMax} again at once.`)]);
    const submissions = await reviveSubmissions(db, first);
    refuseIf(submissions.length > 0 ? [] : [problem('WRONG_STATE', 'No statement is set aside.')]);
    const entry = { name: 'submission.resent', action: 'resend', legal: { article }, target: { submissions } };
    const nodes = (await submissionsById(db, submissions)).toSorted((one, other) => Number(one.position - other.position));
    return { result: { nodes, pageInfo: { hasNextPage: (await countDead(db)) > 0, endCursor: null } }, entry };
  }),
);

const submission = {
  id: ({ statementId }: SubmissionRow) => statementId,
  puid: ({ statement }: SubmissionRow) => statement.puid,
  nextAttemptAt: ({ nextAt }: SubmissionRow) => nextAt,
  submittedAt: ({ sentAt }: SubmissionRow) => sentAt,
  errors: ({ errors }: SubmissionRow) =>
    Object.entries(errors as Record<string, string[]>).map(([field, messages]) => ({ field, messages })),
};

export const aroundSubmissions = {
  queries: { submissions },
  mutations: { resendSubmission, resendSubmissions },
  types: { Submission: submission },
};
