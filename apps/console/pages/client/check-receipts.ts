/** Checks every receipt of a file with what a person trusts. Pure: asks nobody, keeps nothing, and so compares with nothing that was seen before. */
import type { VerifierKey } from '@writ/tlog';
import { type CheckedProof, checkProof } from '@writ/verifier/proof/check-proof.ts';
import { type ProofFacts, pinnedTrust, type Trust } from '@writ/verifier/proof/facts.ts';
import { answerWithin } from '@writ/verifier/proof/receipt-file.ts';
import { readReceipt, receiptsIn } from '../../src/proof/receipt.ts';
import type { Inputs } from './read-form.ts';

/** One receipt: what was checked, or the parts that are missing or of another kind. */
export type Finding = { facts: ProofFacts; trust: Trust; checked: CheckedProof } | { wrong: readonly string[] };

/** The log of this installation, and the key that it names for it. */
export interface OwnLog {
  origin: string;
  offered: VerifierKey;
}

/** In the order of the file. A file that is a whole answer is the answer, unless another one is given. */
export function checkReceipts({ key, second, policy, receipt, answer }: Inputs, { origin, offered }: OwnLog, now: Date): Finding[] {
  const spokenOf = answer === undefined ? answerWithin(receipt) : answer;
  const trust = pinnedTrust({ origin, key, second, since: now.toISOString(), offered, policy });
  return receiptsIn(receipt).map((item) => {
    const facts = readReceipt(item, spokenOf);
    return 'wrong' in facts ? facts : { facts, trust, checked: checkProof(facts, trust) };
  });
}

/** Of all receipts together: failed when one of them did, verified when all of them are. */
export function verdictOfAll(findings: readonly Finding[]): CheckedProof['verdict'] {
  const verdicts = findings.map((finding) => ('wrong' in finding ? ('failed' as const) : finding.checked.verdict));
  if (verdicts.length === 0 || verdicts.includes('failed')) return 'failed';
  return verdicts.every((verdict) => verdict === 'verified') ? 'verified' : 'incomplete';
}
