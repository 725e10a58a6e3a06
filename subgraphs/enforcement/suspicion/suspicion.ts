/**
 * A suspicion of a crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. What leaves is the item's id and the
 * reasons; no record and nothing of an account is read for it. One person proposes it and another sends exactly what they saw.
 */
import { createHash } from 'node:crypto';
import { unionAndEea } from '@writ/access';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import canonicalize from 'canonicalize';
import type { SuspicionInput } from '../sdl.ts';

export const article = 'Regulation (EU) 2022/2065, Art. 18';

/** All that an authority gets. */
export interface DisclosedSuspicion {
  readonly country: string;
  /** The item's id. */
  readonly item: string;
  readonly offence: string;
  readonly explanation: string;
}

/** SHA-256 over RFC 8785 JSON of exactly what is sent, in lower-case hex. */
export const digestOf = ({ country, explanation, item, offence }: DisclosedSuspicion): string =>
  createHash('sha256')
    .update(canonicalize({ country, explanation, item, offence }) ?? '')
    .digest('hex');

/** What the database knows of what is named. */
export interface SuspicionFacts {
  readonly itemExists: boolean;
  /** The notice's item; undefined when none is named, null when there is no such notice. */
  readonly noticeItem: string | null | undefined;
}

/** What is proposed. Adds every problem to `problems`; with one of them nothing may be stored. */
export function checkedSuspicion(
  input: SuspicionInput,
  { itemExists, noticeItem }: SuspicionFacts,
  problems: Problem[],
): DisclosedSuspicion {
  const { item, country } = input;
  if (!itemExists) problems.push(problem('NOT_FOUND', 'There is no such item: check its id.'));
  if (noticeItem === null) problems.push(problem('NOT_FOUND', 'There is no such notice: check its id.'));
  else if (noticeItem !== undefined && noticeItem !== item)
    problems.push(problem('INVALID', 'The notice is about another item: name one about this item, or none.'));
  if (!unionAndEea.includes(country))
    problems.push(problem('TERRITORY', 'Write country as the two letters of a state of the EU or EEA, which is notified.', article));
  const named = { field: 'offence', max: 500, needed: 'it must be an offence that threatens life or safety', article };
  const offence = checkedText(input.offence, named, problems) ?? '';
  const why = { field: 'explanation', max: 5_000, needed: 'a suspicion must state its grounds', article };
  const explanation = checkedText(input.explanation, why, problems) ?? '';
  return { country, explanation, item, offence };
}

/** Who may decide on it now; the other person of the two. */
export function decisionProblems(
  row: { state: string; generation: number; proposedBy: string },
  { generation, person }: { generation: number; person: string },
): Problem[] {
  const problems: Problem[] = [];
  if (row.generation !== generation) problems.push(problem('STALE', 'It has changed since you read it: read it again.'));
  if (row.state !== 'PROPOSED') problems.push(problem('WRONG_STATE', `It is ${row.state} and no longer open to this.`));
  if (row.proposedBy === person) problems.push(problem('SAME_PERSON', 'You proposed it: leave the decision to somebody else.'));
  return problems;
}
