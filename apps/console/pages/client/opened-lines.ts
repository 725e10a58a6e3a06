/** What a receipt opens of its entry, in lines. */
import type { CheckedProof } from '@writ/verifier/proof/check-proof.ts';
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { type Line, openedLines as linesOf } from '@writ/verifier/proof/opened-lines.ts';

const valuesOf = (openings: ProofFacts['openings']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(openings).map(([field, { text }]) => [field, JSON.parse(text)]));

/**
 * The lines, by field, those of the decision last; none unless the steps show that the log has this very entry, and of the decision none unless the
 * entry covers it.
 */
export function openedLines({ openings, decision }: ProofFacts, { steps }: CheckedProof): Line[] {
  const isCovered = steps.some(({ name, result }) => name === 'decision' && result === 'passed');
  const decided = isCovered && decision !== undefined ? linesOf({ decision: valuesOf(decision.openings) }, steps) : [];
  return [...linesOf(valuesOf(openings), steps), ...decided];
}
