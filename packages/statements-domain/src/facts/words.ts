/** The words that facts choose from. Those of statements are the Transparency Database's own; those of orders are the schema's. */
import type {
  AutomatedDecision,
  CategoryKeyword,
  ComplaintOutcome,
  DecisionAccount,
  DecisionMonetary,
  DecisionProvision,
  DecisionVisibility,
  MisuseKind,
  SourceType,
  StatementCategory,
} from '@writ/schema/generated/enforcement.ts';
import type { ClarificationCode, ObjectionGround, OrderKind } from '@writ/schema/generated/orders.ts';
import { everywhere, keywordsOf } from '../statements/category.ts';

/** All words of a union, in an order of ours: the compiler refuses one that is missing, and one that is no such word. */
const allOf = <Word extends string>(words: Readonly<Record<Word, true>>) => Object.keys(words) as [Word, ...Word[]];

/** The words and one more, where there is nothing to name. */
export const orNone = <Word extends string>(words: readonly [Word, ...Word[]]): [Word | 'NONE', ...(Word | 'NONE')[]] => [
  words[0],
  ...words.slice(1),
  'NONE',
];

const statementCategories = Object.keys(keywordsOf) as [StatementCategory, ...StatementCategory[]];

/** The category of an order whose category nobody has recorded: Implementing Regulation (EU) 2024/2835, Annex I. */
export const notSpecifiedOrder = 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER';

/** Categories of statements and notices, and that of orders without one. */
export const categories: [StatementCategory, ...StatementCategory[]] = statementCategories;
export const orderCategories: [StatementCategory | typeof notSpecifiedOrder, ...(StatementCategory | typeof notSpecifiedOrder)[]] = [
  notSpecifiedOrder,
  ...statementCategories,
];

export const keywords = [...new Set([...everywhere, ...Object.values(keywordsOf).flat()])] as [CategoryKeyword, ...CategoryKeyword[]];

export const kinds = allOf<OrderKind>({
  EPOC: true,
  EPOC_PR: true,
  DSA_ACT: true,
  DSA_INFORM: true,
  TCO_REMOVAL: true,
  NATIONAL_PRODUCTION: true,
  NATIONAL_PRESERVATION: true,
});

/** Why an order was refused: what the platform reports, and on what the enforcing authority objects. */
export const grounds = allOf<ClarificationCode | ObjectionGround>({
  INCOMPLETE: true,
  MANIFEST_ERROR: true,
  INSUFFICIENT_INFORMATION: true,
  DE_FACTO_IMPOSSIBLE: true,
  DATA_NOT_AVAILABLE: true,
  NOT_PERMITTED_ISSUER: true,
  OFFENCE_NOT_COVERED: true,
  OUT_OF_SCOPE: true,
  IMMUNITY_OR_PRIVILEGE: true,
  PRESS_OR_EXPRESSION: true,
  THIRD_COUNTRY_CONFLICT: true,
  OTHER: true,
  FUNDAMENTAL_RIGHTS: true,
  NE_BIS_IN_IDEM: true,
  NOT_AN_OFFENCE: true,
});

export const visibilities = allOf<DecisionVisibility>({
  DECISION_VISIBILITY_CONTENT_REMOVED: true,
  DECISION_VISIBILITY_CONTENT_DISABLED: true,
  DECISION_VISIBILITY_CONTENT_DEMOTED: true,
  DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED: true,
  DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED: true,
  DECISION_VISIBILITY_CONTENT_LABELLED: true,
  DECISION_VISIBILITY_OTHER: true,
});
export const monetaries = allOf<DecisionMonetary>({
  DECISION_MONETARY_SUSPENSION: true,
  DECISION_MONETARY_TERMINATION: true,
  DECISION_MONETARY_OTHER: true,
});
export const provisions = allOf<DecisionProvision>({
  DECISION_PROVISION_PARTIAL_SUSPENSION: true,
  DECISION_PROVISION_TOTAL_SUSPENSION: true,
  DECISION_PROVISION_PARTIAL_TERMINATION: true,
  DECISION_PROVISION_TOTAL_TERMINATION: true,
});
export const accountDecisions = allOf<DecisionAccount>({ DECISION_ACCOUNT_SUSPENDED: true, DECISION_ACCOUNT_TERMINATED: true });
export const sources = allOf<SourceType>({
  SOURCE_ARTICLE_16: true,
  SOURCE_TRUSTED_FLAGGER: true,
  SOURCE_TYPE_OTHER_NOTIFICATION: true,
  SOURCE_VOLUNTARY: true,
});
export const machines = allOf<AutomatedDecision>({
  AUTOMATED_DECISION_NOT_AUTOMATED: true,
  AUTOMATED_DECISION_PARTIALLY: true,
  AUTOMATED_DECISION_FULLY: true,
});
export const outcomes = allOf<ComplaintOutcome>({ UPHELD: true, PARTIALLY_REVERSED: true, REVERSED: true, OMITTED: true });
export const misuses = allOf<MisuseKind>({ ILLEGAL_CONTENT: true, UNFOUNDED_NOTICES: true, UNFOUNDED_COMPLAINTS: true });
