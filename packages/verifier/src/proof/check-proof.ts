/**
 * The proof of one entry, step by step, over what was said of it and what this browser believes. Pure: asks nobody, keeps nothing. Runs in
 * the console and on the public page for receipts. Whether the entry is true, and whether the log shows everybody the same, is beyond it.
 */
import { decisionSteps } from './check-decision.ts';
import { checkAnswer, checkEntryOpenings, checkForm, checkLeafAndFields, speaksOfAnswer } from './check-entry.ts';
import { checkConsistency, logChecks, type Signed } from './check-log.ts';
import type { ProofFacts, Trust } from './facts.ts';
import { type PlannedStep, runSteps, type Step, stepNames, type Verdict, verdictOf } from './step.ts';

export interface CheckedProof {
  /** In the order of {@link stepNames}; `answer` only where the entry speaks of one, `decision` only where it is about one of many. */
  steps: readonly Step[];
  verdict: Verdict;
  /** The checkpoint, where the known key signed it and it goes on from what was seen: what this browser remembers. */
  toRemember?: Signed;
}

/** Checks one entry. Never throws for what was said, whatever it is. */
export function checkProof(facts: ProofFacts, trust: Trust): CheckedProof {
  const form = checkForm(facts);
  const log = logChecks(facts, trust);
  const answer: PlannedStep[] =
    form.result === 'passed' && speaksOfAnswer(facts) ? [{ name: 'answer', needs: ['opening'], check: () => checkAnswer(facts) }] : [];
  const steps = runSteps([
    { name: 'form', check: () => form },
    { name: 'leaf', needs: ['form'], check: () => checkLeafAndFields(facts) },
    { name: 'opening', needs: ['leaf'], check: () => checkEntryOpenings(facts) },
    ...decisionSteps(facts),
    ...answer,
    { name: 'checkpoint', needs: ['form'], check: log.checkpoint },
    { name: 'path', needs: ['leaf', 'checkpoint'], check: log.path },
    { name: 'witnesses', needs: ['checkpoint'], check: log.witnesses },
    { name: 'consistency', needs: ['checkpoint'], check: log.under((signed) => checkConsistency(trust, signed)) },
  ]).toSorted((one, other) => stepNames.indexOf(one.name) - stepNames.indexOf(other.name));
  // What does not lead on from what was seen, or was not shown to, never takes its place.
  const consistency = steps.find(({ name }) => name === 'consistency');
  const goesOn = consistency?.result === 'passed' || consistency?.code === 'FIRST_SEEN' || consistency?.code === 'NO_MEMORY';
  const signed = log.signed();
  return { steps, verdict: verdictOf(steps), ...(signed !== undefined && goesOn ? { toRemember: signed } : {}) };
}
