/**
 * The steps of a proof and how each ended, in codes and facts: no sentence is here. The command and the offline page have their words in
 * `../receipt/step-lines.ts`, the console in two languages. A step passed, failed, or was not checked; one that was not checked says why.
 */
import type { TlogError } from '@writ/tlog';

/** In the order in which they are shown. */
export const stepNames = ['form', 'leaf', 'opening', 'decision', 'answer', 'path', 'checkpoint', 'witnesses', 'consistency'] as const;
export type StepName = (typeof stepNames)[number];

export type StepResult = 'passed' | 'failed' | 'notChecked';

/** Every way in which a step can end. */
export const stepCodes = {
  passed: [
    'COMPLETE',
    'LEAF_HASHED',
    'OPENED',
    'DECISION_COVERED',
    'ANSWER_MATCHES',
    'ANSWER_MATCHES_IN_PART',
    'IN_TREE',
    'SIGNED',
    'WITNESSED',
    'SAME_AS_SEEN',
    'EXTENDS',
    'IS_BEGINNING',
  ],
  failed: [
    'BAD_FORM',
    'BAD_LEAF',
    'LEAF_DIFFERS',
    'COMMITMENTS_DIFFER',
    'OPENING_MISMATCH',
    'OPENS_NOTHING',
    'DIGEST_NOT_OPENED',
    'SAID_DIFFERS',
    'BAD_DECISION',
    'DECISIONS_NOT_OPENED',
    'DECISION_NOT_COVERED',
    'DECISION_DIFFERS',
    'ANSWER_DIFFERS',
    'ANSWER_HAS_MORE',
    'NO_ANSWER_TEXT',
    'BAD_PATH',
    'INDEX_DIFFERS',
    'NOT_IN_TREE',
    'BAD_NOTE',
    'BAD_CHECKPOINT',
    'OTHER_LOG',
    'BAD_SIGNATURE',
    'UNKNOWN_KEY',
    'KEY_CHANGED',
    'BAD_COSIGNATURE',
    'BAD_POLICY',
    'NO_QUORUM',
    'ROLLED_BACK',
    'SPLIT_VIEW',
    'NOT_AN_EXTENSION',
  ],
  notChecked: [
    'BUILDS_ON',
    'NOTHING_OPENED',
    'ALL_PUBLIC',
    'NO_ANSWER',
    'NO_PATH',
    'NOT_COVERED_YET',
    'NO_CHECKPOINT',
    'NO_WITNESSES_PINNED',
    'FIRST_SEEN',
    'NO_MEMORY',
    'NO_CONSISTENCY_PROOF',
    'NOT_PUBLISHED_YET',
  ],
} as const;
export type StepCode = (typeof stepCodes)[StepResult][number];

/** What was seen: hashes, sizes, names. Never a value of an opened field. */
export type StepFacts = Readonly<Record<string, string | number>>;

export interface Step {
  name: StepName;
  result: StepResult;
  code: StepCode;
  facts: StepFacts;
  /** What the log's mathematics refused, where the step failed for that. */
  refusal?: TlogError;
}

/** How a step ended, before it is known which one it is. */
export type Ending = Omit<Step, 'name'>;

export const passed = (code: (typeof stepCodes.passed)[number], facts: StepFacts = {}): Ending => ({ result: 'passed', code, facts });
export const notChecked = (code: (typeof stepCodes.notChecked)[number], facts: StepFacts = {}): Ending => ({
  result: 'notChecked',
  code,
  facts,
});
export const failed = (code: (typeof stepCodes.failed)[number], facts: StepFacts = {}, refusal?: TlogError): Ending => ({
  result: 'failed',
  code,
  facts,
  ...(refusal === undefined ? {} : { refusal }),
});

/** A step of a plan. It is not run where one that it builds on did not pass. */
export interface PlannedStep {
  name: StepName;
  needs?: readonly StepName[];
  check: () => Ending;
}

/** Runs the steps in order. `needs` names steps that come before. */
export function runSteps(plan: readonly PlannedStep[]): Step[] {
  const steps: Step[] = [];
  for (const { name, needs = [], check } of plan) {
    const missing = needs.find((need) => steps.find((step) => step.name === need)?.result !== 'passed');
    steps.push({ name, ...(missing === undefined ? check() : notChecked('BUILDS_ON', { step: missing })) });
  }
  return steps;
}

/**
 * `failed`: at least one step did. `verified`: the entry is in the tree that the log signed, covers the decision where there is one, and nothing failed.
 * `incomplete`: neither.
 */
export type Verdict = 'verified' | 'failed' | 'incomplete';

export function verdictOf(steps: readonly Step[]): Verdict {
  if (steps.some(({ result }) => result === 'failed')) return 'failed';
  const ofDecision: readonly StepName[] = steps.some(({ name }) => name === 'decision') ? ['decision'] : [];
  const needed: readonly StepName[] = ['leaf', 'path', 'checkpoint', ...ofDecision];
  return needed.every((name) => steps.some((step) => step.name === name && step.result === 'passed')) ? 'verified' : 'incomplete';
}
