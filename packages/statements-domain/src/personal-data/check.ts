/**
 * No personal data in what is published: Regulation (EU) 2022/2065, Art. 24(5). Every free text of a statement is searched for what has
 * the form of personal data and for the persons of the decision, as far as they are known. What was found is named in kind and never quoted.
 * It can't find a name that nobody told it, nor somebody who is only described: whoever writes the text leaves them out.
 */
import { type Problem, problem } from '../refusal/refusal.ts';
import type { StatementFields } from '../statements/fields.ts';
import { type Kind, kindsIn } from './kinds.ts';
import { finderOf, type KnownPersons } from './known-persons.ts';

/** The free texts, by the name under which they are asked for. */
const texts = [
  ['decisionFacts', 'decisionFacts'],
  ['illegalContentLegalGround', 'illegalContentLegalGround'],
  ['illegalContentExplanation', 'illegalContentExplanation'],
  ['incompatibleContentGround', 'incompatibleContentGround'],
  ['incompatibleContentExplanation', 'incompatibleContentExplanation'],
  ['contentTypeOther', 'contentTypeOther'],
  ['categorySpecificationOther', 'categorySpecificationOther'],
  ['decisionGroundReferenceUrl', 'decisionGroundReferenceUrl'],
  ['sourceIdentity', 'sourceIdentity'],
  ['decisionVisibilityOther', 'visibilityOther'],
  ['decisionMonetaryOther', 'monetaryOther'],
] as const;

/** A web address has numbers that are no phone's, and the source of a notice may be named by its name. */
const allowed: Readonly<Record<string, readonly Kind[]>> = {
  decisionGroundReferenceUrl: ['a phone number'],
  sourceIdentity: ['the name of the notifier'],
};

/** What is personal in a statement that is to be published; empty when nothing was found. */
export function personalDataProblems(fields: StatementFields, known: KnownPersons): Problem[] {
  const find = finderOf(known);
  const problems: Problem[] = [];
  for (const [field, shown] of texts) {
    const text = fields[field];
    if (text === null || text === '') continue;
    for (const kind of [...kindsIn(text), ...find(text)])
      if (!allowed[field]?.includes(kind))
        problems.push(
          problem(
            'INVALID',
            `${shown} holds ${kind}, and it is published: leave it out, and say what it is instead, like "the account" or "a phone number".`,
            'Regulation (EU) 2022/2065, Art. 24(5)',
          ),
        );
  }
  return problems;
}
