/** What a receipt opens of its entry, in lines. */
import type { CheckedProof } from '@writ/verifier/proof/check-proof.ts';
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { type Line, openedLines as linesOf } from '@writ/verifier/proof/opened-lines.ts';

/** The lines, by field; none unless the steps show that the log has this very entry. */
export const openedLines = ({ openings }: ProofFacts, { steps }: CheckedProof): Line[] =>
  linesOf(Object.fromEntries(Object.entries(openings).map(([field, { text }]) => [field, JSON.parse(text)])), steps);
