/**
 * The lines of a request, each held against the very rules of `restrict` and against what its batch is for. Pure: facts come in, rows or
 * refusals are answered, and no line's error affects another.
 */
import { newDecisionId } from '@writ/core';
import { type Problem, problem } from '@writ/statements-domain/refusal';
import { checkedRequest } from '../restrictions/request.ts';
import type { RestrictInput } from '../sdl.ts';
import type { RestrictionRow } from '../store/rows.ts';
import type { LineFacts } from './facts.ts';

/** What a batch carries out. */
export interface BatchTarget {
  orderId: string | null;
  noticeId: string | null;
}

/** A line that is being checked. */
export interface RequestedLine {
  key: string;
  decision: RestrictInput;
  /** Of the decision's content. */
  hash: Buffer;
  /** Who decided it, as a stored person. */
  decidedBy: string;
}

/** What became of a line: the row to store, or why not. */
export type CheckedLine<Line extends RequestedLine = RequestedLine> =
  | { line: Line; row: RestrictionRow }
  | { line: Line; problems: Problem[] };

/** Why a decision doesn't belong in this batch: what needs a second person must not be added to a batch that has none. */
export function targetProblems({ order, notice }: RestrictInput, { orderId, noticeId }: BatchTarget, facts: LineFacts): Problem[] {
  const problems: Problem[] = [];
  if ((order ?? null) !== orderId)
    problems.push(
      orderId === null
        ? problem('INVALID', 'This batch carries out no order: open a batch that names the order.')
        : problem('INVALID', 'This batch carries out one order: name that order and no other in each decision.'),
    );
  if (noticeId !== null && notice !== noticeId)
    problems.push(problem('INVALID', 'This batch carries out one notice: name that notice and no other in each decision.'));
  if (noticeId === null && notice && facts.notice(notice)?.source === 'STATE_ACTOR')
    problems.push(problem('INVALID', 'A public body submitted the notice: open a batch that names it.'));
  return problems;
}

/** What every new restriction has. */
const fresh = {
  generation: 0,
  closedAt: null,
  closeReason: null,
  reviewedAt: null,
  reviewedBy: null,
  visibilityEnded: false,
  effectiveAt: null,
};

function checkedLine<Line extends RequestedLine>(line: Line, target: BatchTarget, facts: LineFacts, at: Date): CheckedLine<Line> {
  const { decision, decidedBy } = line;
  const problems = targetProblems(decision, target, facts);
  const { restriction, statement } = checkedRequest(decision, facts.of(decision), at, problems);
  if (problems.length > 0) return { line, problems };
  const id = newDecisionId();
  const reasons = statement === null ? null : { id, ...statement };
  const row = { ...fresh, id, ...restriction, statementId: reasons?.id ?? null, statement: reasons, decidedBy, decidedAt: at };
  facts.carriedOut(row);
  return { line, row };
}

/** All lines, in their order: a later one sees what an earlier one does. */
export const checkedLines = <Line extends RequestedLine>(lines: readonly Line[], target: BatchTarget, facts: LineFacts, at: Date) =>
  lines.map((line) => checkedLine(line, target, facts, at));
