/**
 * The proof of one entry, step by step, over what was said of it and what this browser believes. Pure: asks nobody, keeps nothing. Runs in
 * the console and on the public page for receipts. Whether the entry is true, and whether the log shows everybody the same, is beyond it.
 */
import { checkAnswer, checkForm, checkLeaf, checkOpening, speaksOfAnswer } from './check-entry.ts';
import { checkCheckpoint, checkConsistency, checkPath, checkWitnesses, type Signed } from './check-log.ts';
import type { ProofFacts, Trust } from './facts.ts';
import { buildsOn, type Ending, type Step, type StepName, stepNames, type Verdict, verdictOf } from './step.ts';

export interface CheckedProof {
  /** In the order of {@link stepNames}; `answer` only where the entry speaks of one. */
  steps: readonly Step[];
  verdict: Verdict;
  /** The checkpoint, where the known key signed it and it goes on from what was seen: what this browser remembers. */
  toRemember?: Signed;
}

/** Checks one entry. Never throws for what was said, whatever it is. */
export function checkProof(facts: ProofFacts, trust: Trust): CheckedProof {
  const endings = new Map<StepName, Ending>();
  const needed = (needs: readonly StepName[]): StepName | undefined => needs.find((name) => endings.get(name)?.result !== 'passed');
  const run = (name: StepName, needs: readonly StepName[], check: () => Ending): void => {
    const missing = needed(needs);
    endings.set(name, missing === undefined ? check() : buildsOn(missing));
  };
  let signed: Signed | undefined;
  run('form', [], () => checkForm(facts));
  run('leaf', ['form'], () => checkLeaf(facts));
  run('opening', ['leaf'], () => checkOpening(facts));
  if (endings.get('form')?.result === 'passed' && speaksOfAnswer(facts)) run('answer', ['opening'], () => checkAnswer(facts));
  run('checkpoint', ['form'], () => {
    const { ending, signed: opened } = checkCheckpoint(facts, trust);
    signed = opened;
    return ending;
  });
  const withSigned = (check: (checkpoint: Signed) => Ending) => (): Ending =>
    signed === undefined ? buildsOn('checkpoint') : check(signed);
  run(
    'path',
    ['leaf', 'checkpoint'],
    withSigned((checkpoint) => checkPath(facts, checkpoint)),
  );
  run('witnesses', ['checkpoint'], () => checkWitnesses(facts, trust));
  run(
    'consistency',
    ['checkpoint'],
    withSigned((checkpoint) => checkConsistency(trust, checkpoint)),
  );
  const steps = stepNames.flatMap((name): Step[] => {
    const ending = endings.get(name);
    return ending === undefined ? [] : [{ name, ...ending }];
  });
  // What does not lead on from what was seen, or was not shown to, never takes its place.
  const consistency = endings.get('consistency');
  const goesOn = consistency?.result === 'passed' || consistency?.code === 'FIRST_SEEN' || consistency?.code === 'NO_MEMORY';
  return { steps, verdict: verdictOf(steps), ...(signed !== undefined && goesOn ? { toRemember: signed } : {}) };
}
