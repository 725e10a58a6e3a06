import { commitWithEntries } from '@writ/access-log';
import { asData, problem, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import type { MutationResendSubmissionsArgs } from '../../../sdl.ts';
import { article, resent } from '../../../transparency/resent.ts';
import { countDead, reviveSubmissions, submissionsById } from '../../../transparency/store.ts';

/** So many ids have room in one entry of the log. */
const resendMax = 100;

export const resendSubmissions = asData((_: unknown, { first = resendMax }: MutationResendSubmissionsArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    refuseIf(first >= 1 && first <= resendMax ? [] : [problem('INVALID', `Send at least 1 and at most ${resendMax} again at once.`)]);
    const submissions = await reviveSubmissions(db, first);
    refuseIf(submissions.length > 0 ? [] : [problem('WRONG_STATE', 'No statement is set aside.')]);
    const drafts = [draftOf(context, resent({ article }, { submissions }), at)];
    const nodes = (await submissionsById(db, submissions)).toSorted((one, other) => Number(one.position - other.position));
    return { result: { nodes, pageInfo: { hasNextPage: (await countDead(db)) > 0, endCursor: null } }, drafts };
  }),
);
