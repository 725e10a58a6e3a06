/**
 * What this platform usually decides on content of a category, and by which law: offered, never taken by itself, and nothing that somebody wrote or chose is
 * replaced. The law and the outline of the facts are words (`words/<language>/templates.json`), for a lawyer of the platform to change.
 */
import type { DecisionVisibility, StatementCategory } from '../../../graphql/platform/graphql.ts';
import type { Draft } from './draft.ts';

const removed: DecisionVisibility = 'DECISION_VISIBILITY_CONTENT_REMOVED';
const disabled: DecisionVisibility = 'DECISION_VISIBILITY_CONTENT_DISABLED';

const measures: Readonly<Partial<Record<StatementCategory, DecisionVisibility>>> = {
  STATEMENT_CATEGORY_SCAMS_AND_FRAUD: removed,
  STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH: disabled,
  STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS: disabled,
  STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS: disabled,
  STATEMENT_CATEGORY_CONSUMER_INFORMATION: disabled,
  STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS: removed,
  STATEMENT_CATEGORY_CYBER_VIOLENCE: removed,
  STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN: removed,
  STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY: removed,
  STATEMENT_CATEGORY_PROTECTION_OF_MINORS: removed,
};

export const hasHouseDefaults = (category: StatementCategory | ''): category is StatementCategory =>
  category !== '' && measures[category] !== undefined;

/** The key of a category's words. */
const keyOf = (category: StatementCategory, part: 'law' | 'facts'): string =>
  `house.${category.replace('STATEMENT_CATEGORY_', '')}.${part}`;

/** What of a draft is still empty, filled in by the defaults of its category. `say` gives words by their key. */
export function houseDefaults(draft: Draft, category: StatementCategory, say: (key: string) => string): Partial<Draft> {
  const measure = measures[category];
  const isIllegal = draft.decisionGround !== 'DECISION_GROUND_INCOMPATIBLE_CONTENT';
  return {
    ...(draft.subject === 'item' && draft.visibility.length === 0 && measure !== undefined ? { visibility: [measure] } : {}),
    ...(draft.decisionGround === '' ? { decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT' as const } : {}),
    ...(isIllegal && draft.illegalContentLegalGround.trim() === '' ? { illegalContentLegalGround: say(keyOf(category, 'law')) } : {}),
    ...(draft.decisionFacts.trim() === '' ? { decisionFacts: say(keyOf(category, 'facts')) } : {}),
  };
}
