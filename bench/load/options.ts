/** The options that measurements have in common. */
import { StartError } from '@writ/core';
import { wholeNumber } from '../harness/result.ts';
import { type Plan, tinyPlan, usualPlan } from './measure.ts';

/** For `parseArgs`. */
export const planOptions = {
  tiny: { type: 'boolean' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** For the usage text. */
export const planUsage = `  --tiny         a few requests, to see that it runs: its figures say nothing
  --rounds N     rounds, in each of which every server has its turn
  --seconds N    of each turn
  --out FILE     also write the result as JSON`;

export interface PlanValues {
  readonly tiny?: boolean | undefined;
  readonly rounds?: string | undefined;
  readonly seconds?: string | undefined;
}

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 600) return value;
  throw new StartError(`--seconds ${text}: it is a number above 0, 600 at most.`);
}

/** Throws StartError when a number is none. */
export function planFrom(values: PlanValues, usual: Plan = usualPlan): Plan {
  const plan = values.tiny ? tinyPlan : usual;
  return {
    ...plan,
    rounds: values.rounds === undefined ? plan.rounds : wholeNumber('--rounds', values.rounds),
    seconds: values.seconds === undefined ? plan.seconds : seconds(values.seconds),
  };
}
