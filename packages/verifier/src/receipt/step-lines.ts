/** What the command and the offline page say of each ending of a receipt's steps: one line in English. */
import type { Step, StepCode, StepFacts } from '../proof/step.ts';

const whereToGetOne =
  'An answer comes before any witness is asked; some seconds later "writ verify receipt FILE --from URL --to FILE" makes the same receipt with their signatures, from the published files of the log.';

const opening: Record<string, string> = {
  value: 'is missing, or has no canonical form: it holds half a surrogate pair',
  salt: 'has a salt that is not spelled as it should be (strict base64)',
};

function witnessed({ count, quorum, pinned, names, times }: StepFacts): string {
  const at = String(times).split(', ');
  const seen = String(names)
    .split(', ')
    .map((name, i) => `${name} at ${at[i]}`);
  return `${count} of ${pinned} pinned witnesses signed it, ${quorum} must have: ${seen.join(', ')}`;
}

/** A line over the facts of an ending, and what the log's mathematics refused, which is a sentence already; empty where it refused nothing. */
type Line = (facts: StepFacts, refused: string) => string;

const lines: Partial<Record<StepCode, Line>> = {
  BUILDS_ON: ({ step }) => `it builds on the step "${step}".`,
  LEAF_HASHED: ({ event, kind, day }) => `entry ${event}, ${kind}, ${day}`,
  BAD_LEAF: (_, refused) => refused || 'The leaf is not spelled as it should be (strict base64).',
  LEAF_DIFFERS: ({ said, shown }) => `The leaf is entry ${shown}, the receipt says ${said}.`,
  SIGNED: ({ origin, size, by }) => `${origin}, ${size} entries, signed by ${by}`,
  IN_TREE: ({ index }) => `the leaf is entry number ${index} under the signed root`,
  INDEX_DIFFERS: ({ index, named }) => `The proof is of entry number ${named}, the receipt says ${index}.`,
  OPENED: ({ fields }) => `the entry commits to the ${fields} of the receipt`,
  OPENING_MISMATCH: ({ field, part = '' }, refused) => refused || `The opened ${field} ${opening[part]}.`,
  DECISION_COVERED: ({ place, count, fields }) =>
    `the entry covers ${count} decisions, this one at place ${place}; the decision commits to the ${fields} of the receipt`,
  BAD_DECISION: () => 'The decision of the receipt is not spelled as it should be: place, proof or commitments.',
  DECISIONS_NOT_OPENED: ({ field }) => `The receipt is about a decision and does not open ${field}, over which the entry was made.`,
  DECISION_NOT_COVERED: ({ place, count }, refused) =>
    `The decision at place ${place} of ${count} is not the one that the entry covers. ${refused}`,
  DECISION_DIFFERS: ({ place, field }) => `The decision at place ${place} does not say this value in its field ${field}.`,
  DIGEST_NOT_OPENED: ({ field }) => `The receipt does not open ${field}.`,
  OPENS_NOTHING: () => 'The receipt opens nothing: it does not show what the entry says.',
  ANSWER_MATCHES: ({ digest }) => `SHA-256 ${digest} is the one in the entry`,
  ANSWER_MATCHES_IN_PART: ({ digest }) => `SHA-256 ${digest} is the one in the entry`,
  ANSWER_DIFFERS: ({ digest }) => `The answer's digest is ${digest}, the entry speaks of another answer.`,
  ANSWER_HAS_MORE: (facts) => `An answer has data, errors and extensions; this one also has ${namesIn(facts)}, of which no entry speaks.`,
  NO_ANSWER: () => 'no answer was given: what the entry says is in the openings of the receipt.',
  NO_ANSWER_TEXT: ({ covered }) =>
    covered === ''
      ? 'The answer is not a GraphQL answer: it has neither data nor errors.'
      : 'The answer has no canonical form: it holds half a surrogate pair.',
  WITNESSED: witnessed,
  NO_QUORUM: (_, refused) => `${refused} ${whereToGetOne}`,
  NO_WITNESSES_PINNED: ({ count, pinned = 0 }) =>
    pinned === 0 ? "no witnesses' keys were pinned." : `${count} of ${pinned} pinned witnesses signed it, and none must have.`,
};

/** Names that a file has, for a reader. */
export const namesIn = ({ names, more = 0 }: StepFacts): string => (Number(more) > 0 ? `${names}, ${more} more` : String(names));

/** What was seen in a step, in one line; of a failed one what is wrong. */
export function lineOf({ code, facts, refusal }: Step): string {
  const refused = refusal?.message ?? '';
  return lines[code]?.(facts, refused) ?? (refused || code);
}
