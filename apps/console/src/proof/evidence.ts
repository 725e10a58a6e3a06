/** What is kept of a proof for others to look at: everything that was checked and what it was checked with, in one file. */
import { formatVerifierKey } from '@writ/tlog';
import type { CheckedProof } from '@writ/verifier/proof/check-proof.ts';
import type { ProofFacts, Trust } from '@writ/verifier/proof/facts.ts';

/** The file's text: JSON, to the letter what was said, with both checkpoints where two contradict each other. */
export function evidenceOf(facts: ProofFacts, { known, offered, ...trust }: Trust, { steps, verdict }: CheckedProof, now: Date): string {
  return JSON.stringify(
    {
      format: 'writ-evidence/1',
      at: now.toISOString(),
      verdict,
      steps,
      facts,
      trust: {
        ...trust,
        known: { ...known, key: formatVerifierKey(known.key) },
        ...(offered === undefined ? {} : { offered: formatVerifierKey(offered) }),
      },
    },
    null,
    2,
  );
}
