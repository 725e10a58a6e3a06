/** What a restriction does, as a list of words, and how its state is marked. */
import { useCodes } from '../../app/words/words.tsx';
import type { Tone } from '../../parts/mark.tsx';

export interface Measures {
  visibility: readonly string[];
  visibilityOther: string | null;
  monetary: string | null;
  monetaryOther: string | null;
  provision: string | null;
  account: string | null;
}

/** Every measure that was taken; the platform's own words for those that no list names. */
export function useMeasures(): (of: Measures) => string[] {
  const code = useCodes();
  return ({ visibility, visibilityOther, monetary, monetaryOther, provision, account }) => [
    ...visibility.map((one) =>
      one === 'DECISION_VISIBILITY_OTHER' && visibilityOther ? visibilityOther : code('DecisionVisibility', one),
    ),
    ...(monetary === null
      ? []
      : [monetary === 'DECISION_MONETARY_OTHER' && monetaryOther ? monetaryOther : code('DecisionMonetary', monetary)]),
    ...(provision === null ? [] : [code('DecisionProvision', provision)]),
    ...(account === null ? [] : [code('DecisionAccount', account)]),
  ];
}

export const restrictionTone: Readonly<Record<string, Tone>> = {
  ACTIVE: 'warn',
  SCHEDULED: 'info',
  ENDED: 'calm',
  LIFTED: 'good',
  REVERSED: 'good',
};
