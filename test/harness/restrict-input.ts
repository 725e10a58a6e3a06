/** A complete `RestrictInput`, to be varied. */
export function restrictInput(own: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    territories: ['WORLD'],
    statement: {
      decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegalContentLegalGround: 'Criminal Code, section 263 (fraud)',
      illegalContentExplanation: 'The item offers a prize that does not exist and asks for a fee in advance.',
      contentType: ['CONTENT_TYPE_TEXT'],
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      categorySpecification: ['KEYWORD_PHISHING'],
      decisionFacts: 'The text asks readers to pay a fee to claim a prize. No such prize exists.',
      sourceType: 'SOURCE_VOLUNTARY',
      automatedDetection: false,
      automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    },
    ...own,
  };
}
