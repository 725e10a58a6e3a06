/** The step over a decision that an entry covers with others: the second proof of a receipt, from the decision to the root that the entry says. */
import { decisionLeafHash, fromBase64Url, parseDecisions, verifyDecision } from '@writ/tlog';
import { hashesFrom } from './bytes.ts';
import type { DecisionFacts, OpenedField, ProofFacts } from './facts.ts';
import { refusalOf } from './refusal.ts';
import { type Ending, failed, type PlannedStep, passed } from './step.ts';

const decisionsField = 'decisions';

const isPlace = (text: string): boolean => /^(0|[1-9][0-9]{0,3})$/.test(text);

/** The bytes of an opened field; undefined where it is not spelled as it should be. */
function bytesOf({ text, salt: saltText }: OpenedField): { value: Uint8Array; salt: Uint8Array } | undefined {
  const salt = fromBase64Url(saltText);
  return text === '' || !text.isWellFormed() || salt === undefined ? undefined : { value: new TextEncoder().encode(text), salt };
}

/** The value that a text spells; undefined for none: a log may have committed to any text. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What the entry says of its decisions, which its own openings have shown that it says. */
function decisionsIn({ openings }: ProofFacts): { root: Uint8Array; count: number } | undefined {
  const opened = Object.hasOwn(openings, decisionsField) ? openings[decisionsField] : undefined;
  return opened && refusalOf(() => parseDecisions(jsonOf(opened.text))).value;
}

/** The fields whose values or salts the decision was not made with. */
function differing(
  { commitments, openings }: DecisionFacts,
  place: number,
  path: readonly Uint8Array[],
  decisions: ReturnType<typeof parseDecisions>,
): string[] {
  return Object.entries(openings).flatMap(([field, opened]) => {
    const bytes = bytesOf(opened);
    const shown = bytes && { decisions, place, proof: path, commitments, openings: { [field]: bytes } };
    return shown !== undefined && refusalOf(() => verifyDecision(shown)).refusal === undefined ? [] : [field];
  });
}

/** That the entry covers this very decision, and that the decision says what is opened of it. Builds on the openings of the entry. */
function checkDecision(facts: ProofFacts, decision: DecisionFacts): Ending {
  const { place: placeText, path: pathTexts, commitments, openings } = decision;
  const path = hashesFrom(pathTexts);
  if (!isPlace(placeText) || path === undefined || refusalOf(() => decisionLeafHash(commitments)).refusal !== undefined)
    return failed('BAD_DECISION');
  const decisions = decisionsIn(facts);
  if (decisions === undefined) return failed('DECISIONS_NOT_OPENED', { field: decisionsField });
  if (Object.keys(openings).length === 0) return failed('OPENS_NOTHING');
  const [place, { count }] = [Number(placeText), decisions];
  const { refusal } = refusalOf(() => verifyDecision({ decisions, place, proof: path, commitments, openings: {} }));
  if (refusal !== undefined) return failed('DECISION_NOT_COVERED', { place, count }, refusal);
  const [field] = differing(decision, place, path, decisions);
  if (field !== undefined) return failed('DECISION_DIFFERS', { place, field });
  return passed('DECISION_COVERED', { place, count, fields: Object.keys(openings).sort().join(', '), hashes: path.length });
}

/** The step over the decision, where the facts are about one of those that the entry covers; for a plan that has the openings of the entry before. */
export function decisionSteps(facts: ProofFacts): PlannedStep[] {
  const { decision } = facts;
  return decision === undefined ? [] : [{ name: 'decision', needs: ['opening'], check: () => checkDecision(facts, decision) }];
}
