/**
 * Counsel warns, suspends and lifts: Regulation (EU) 2022/2065, Art. 23. What a measure rests on is named one by one and read again here;
 * the person is notified of each measure, and it is an entry of the log. Content is suspended by a restriction of the account with its own
 * statement of reasons, which a measure only names; who suspends has taken part in it, and answers no complaint about it.
 */
import { newRowId } from '@writ/core';
import { checkedFact } from '@writ/statements-domain/facts';
import { type Problem, problem, Refused } from '@writ/statements-domain/refusal';
import type { Entry } from '../entries.ts';
import type { MutationWarnOfMisuseArgs } from '../sdl.ts';
import { type Acts, type ActsReader, actsOf } from './acts.ts';
import { actProblems, articleOf, countedSince, newestOf } from './measure.ts';
import type { MeasureRow } from './store.ts';

/** As many acts as one measure may name. */
const actsMax = 256;

export const entryOf = (row: MeasureRow, action: 'misuse.warned' | 'misuse.suspended' | 'misuse.lifted', reason: string): Entry => ({
  type: `${action}.v1`,
  action,
  legal: { article: articleOf(row.kind), kind: row.kind, acts: row.acts.length, actsInAll: row.actsInAll },
  reason,
  target: { measure: row.id, account: row.accountId, acts: row.acts, endsAt: row.endsAt?.toISOString() ?? null },
  subject: row.accountId,
  ...(action === 'misuse.suspended' ? { fact: checkedFact({ fact: 'suspension', misuse: row.kind }) } : {}),
});

type Input = MutationWarnOfMisuseArgs['input'];

/** What a measure rests on, held against the rules. Adds every problem to `problems`. */
export async function restsOn(reader: ActsReader, { kind, acts: ids }: Input, at: Date, problems: Problem[]): Promise<Acts> {
  const named = [...new Set(ids)];
  if (named.length > actsMax) throw new Refused([problem('INVALID', `Name at most ${actsMax} acts.`)]);
  const rests = await actsOf(reader, kind, named);
  problems.push(...actProblems(kind, named, rests.acts, at));
  return rests;
}

export async function columnsOf({ kind, reason }: Input, rests: Acts, decidedBy: string, at: Date) {
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
