/** A statement of reasons and a request that no rule refuses, for tests to break one rule at a time. */
import type { RestrictInput, StatementInput } from '@writ/schema/generated/enforcement.ts';

export const statementInput = (change: Partial<StatementInput> = {}): StatementInput => ({
  decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegalContentLegalGround: 'Criminal Code, section 130',
  illegalContentExplanation: 'It incites hatred.',
  contentType: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  decisionFacts: 'A post that calls for violence.',
  sourceType: 'SOURCE_VOLUNTARY',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  ...change,
});

export const restrictInput = (change: Partial<RestrictInput> = {}): RestrictInput => ({
  item: 'item-1',
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  territories: ['DE'],
  statement: statementInput(),
  ...change,
});
