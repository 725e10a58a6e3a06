/** The enforcement act as an agent does it on the platform graph: an item restricted with its statement of reasons, and lifted again. */
import { StartError } from '@writ/core';

/** A restriction that stands. */
export interface RestrictionState {
  readonly id: string;
  readonly generation: number;
}

const refusal = '... on Refusal { reasons message }';

export const restrictQuery = `mutation Restrict($input: RestrictInput!) {
  done: restrict(input: $input) { ... on Restriction { id generation } ${refusal} }
}`;
export const liftQuery = `mutation Lift($restriction: ID!, $generation: Int!, $reason: String!) {
  done: lift(restriction: $restriction, generation: $generation, reason: $reason) { ... on Restriction { id generation } ${refusal} }
}`;

const statement = {
  decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegalContentLegalGround: 'Criminal Code, section 263 (fraud)',
  illegalContentExplanation: 'The item offers a share of a fortune that does not exist and asks for a fee in advance.',
  contentType: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  decisionFacts: 'The text asks readers to pay a fee before a sum is paid out. No such sum exists.',
  sourceType: 'SOURCE_VOLUNTARY',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
};

/** The variables of {@link restrictQuery}: the item is taken down in every territory. */
export const restrictVariables = (item: string) => ({
  input: { item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], territories: ['WORLD'], statement },
});
/** The variables of {@link liftQuery}. */
export const liftVariables = ({ id, generation }: RestrictionState) => ({ restriction: id, generation, reason: 'The facts were others.' });

/** The restriction that an answer's text tells of. Throws StartError when it was refused. */
export function restrictionIn(text: string): RestrictionState {
  const { data, errors } = JSON.parse(text) as {
    data?: { done?: Partial<RestrictionState> & { message?: string } } | null;
    errors?: unknown;
  };
  const done = data?.done;
  if (errors !== undefined || done?.id === undefined || done.generation === undefined)
    throw new StartError(`An enforcement act was refused: ${done?.message ?? JSON.stringify(errors)}`);
  return { id: done.id, generation: done.generation };
}
