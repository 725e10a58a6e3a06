/**
 * The platform's policy on repeated restrictions, as data that the platform can correct: Regulation (EU) 2022/2065, Art. 23(1), (3) and (4),
 * which asks that it is set out in the terms and conditions. A step of it is proposed to a person and never taken automatically.
 */
import type { CategoryKeyword, DecisionAccount, DecisionVisibility, StatementCategory } from '../sdl.ts';

export interface StrikePolicy {
  /** Only restrictions with one of these count: what readers still get was no reason to suspend anybody. */
  readonly counted: readonly DecisionVisibility[];
  /** How much a restriction counts by what the content was held to be; {@link ordinary} for what is not named. */
  readonly points: Readonly<Partial<Record<StatementCategory, number>>>;
  readonly ordinary: number;
  /** Where one of these keywords says it more exactly, it counts this much instead, if that is more. */
  readonly keywords: Readonly<Partial<Record<CategoryKeyword, number>>>;
  /** For how many days it counts, from its decision on. */
  readonly days: number;
  /** From how many points on a warning is proposed. No other step is, without a warning before it. */
  readonly warnAt: number;
  /** The further steps, mildest first: at how many points, what is done to the account and for how many days; null for good. */
  readonly steps: readonly { readonly at: number; readonly account: DecisionAccount; readonly days: number | null }[];
}

/** What holds unless the platform says otherwise. */
export const strikePolicy: StrikePolicy = {
  counted: ['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED'],
  points: {
    STATEMENT_CATEGORY_CYBER_VIOLENCE: 2,
    STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN: 2,
    STATEMENT_CATEGORY_PROTECTION_OF_MINORS: 3,
    STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY: 3,
    STATEMENT_CATEGORY_SCAMS_AND_FRAUD: 2,
    STATEMENT_CATEGORY_VIOLENCE: 2,
  },
  ordinary: 1,
  keywords: {
    KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL: 10,
    KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE: 10,
    KEYWORD_TERRORIST_CONTENT: 10,
  },
  days: 180,
  warnAt: 3,
  steps: [
    { at: 5, account: 'DECISION_ACCOUNT_SUSPENDED', days: 7 },
    { at: 8, account: 'DECISION_ACCOUNT_SUSPENDED', days: 30 },
    { at: 12, account: 'DECISION_ACCOUNT_TERMINATED', days: null },
  ],
};
