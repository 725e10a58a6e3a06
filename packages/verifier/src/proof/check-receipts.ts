/**
 * Checks a file of receipts offline: that each entry is in the log that the pinned key signed, that it says what the receipt opens, and, where
 * an answer is at hand, that it speaks of this very answer. Needs the file and the key; asks nobody.
 */
import { decisionSteps } from './check-decision.ts';
import { checkAnswer, checkLeaf, checkReceiptOpenings } from './check-entry.ts';
import { logChecks } from './check-log.ts';
import type { ProofFacts, Trust } from './facts.ts';
import { answerWithin, parseReceipt, type Receipt, receiptFacts, receiptItems } from './receipt-file.ts';
import { failed, notChecked, runSteps, type Step } from './step.ts';

/** One receipt: what was checked of it and how, or the parts that are missing or of another kind. */
export type CheckedReceipt = { facts: ProofFacts; steps: Step[] } | { wrong: readonly string[] };

function checkReceipt(receipt: Receipt, answer: unknown, trust: Trust): CheckedReceipt {
  const { facts, badProof } = receiptFacts(receipt, answer);
  const log = logChecks(facts, trust);
  // What is not asked for builds on nothing.
  const arePinned = trust.policy !== null || trust.witnesses !== undefined;
  const steps = runSteps([
    { name: 'leaf', check: () => checkLeaf(facts) },
    { name: 'checkpoint', check: () => (badProof === undefined ? log.checkpoint() : failed('BAD_NOTE', {}, badProof)) },
    { name: 'path', needs: ['leaf', 'checkpoint'], check: log.path },
    { name: 'opening', needs: ['leaf'], check: () => checkReceiptOpenings(facts) },
    ...decisionSteps(facts),
    { name: 'answer', needs: answer === undefined ? [] : ['opening'], check: () => checkAnswer(facts) },
    arePinned
      ? { name: 'witnesses', needs: ['checkpoint'], check: log.witnesses }
      : { name: 'witnesses', check: () => notChecked('NO_WITNESSES_PINNED') },
  ]);
  return { facts, steps };
}

/**
 * Every receipt in the parsed file, in its order, against the parsed answer where there is one: `given`, or the file itself when it is the
 * whole answer. `given` is undefined for none, as for the receipt of an access. Throws `TlogError` for a receipt in a text that not everybody
 * reads alike.
 */
export function checkReceipts(file: unknown, given: unknown, trust: Trust): CheckedReceipt[] {
  const answer = given === undefined ? answerWithin(file) : given;
  return receiptItems(file).map((item) => {
    const receipt = parseReceipt(item);
    return Array.isArray(receipt) ? { wrong: receipt } : checkReceipt(receipt, answer, trust);
  });
}
