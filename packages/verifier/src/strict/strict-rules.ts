/**
 * The rules that match decisions with disclosures, written from the contract of the log and from nothing of the program that is
 * checked. Each way in which a disclosure may be absent has a code and is stated here; what no rule explains is a finding.
 */

/** What the log itself says about a permit without a disclosure. */
export const explanations = {
  REFUSED: 'a later entry of the same operation says that it was refused',
  RECENT: 'the request may still be under way: the decision is younger than the grace that was given',
  ERASED: 'the words that would tell were erased, and a later entry says that somebody was erased',
  UNUSED: 'no entry says that the grant was used before it ended; the log alone does not show that it was not',
} as const;
export type Explanation = keyof typeof explanations;

/** What contradicts the contract. */
export const violations = {
  NO_DECISION: 'a disclosure refers to a decision that permitted it, and that comes before it',
  SECOND_DISCLOSURE: 'a decision has one disclosure at the most',
  OTHER_OPERATION: 'decision and disclosure are of the same operation',
  OTHER_PERSON: 'who was permitted is who was answered',
  OTHER_KIND: 'decision and disclosure show the same kind, which follows from the basis of the decision',
  CATEGORY: 'only categories that the decision granted are read, and a case shows the subscriber alone',
  WINDOW: 'a category but the subscriber has a closed past window of at most 366 days under an order',
  COUNT: 'a read counts from 0 to 256 records',
  LIFETIME: 'a disclosure follows its decision within the life of a grant and of a request',
  RELEASE: 'a permit under an order rests on an earlier release of this order',
  ORDER_OVER: 'nothing is permitted under an order that is over',
  ACKNOWLEDGED: 'what its recipient acknowledged as received has a disclosure',
  FUTURE: 'nothing is dated after it was checked',
  MALFORMED: 'decisions and disclosures say what the contract asks',
  WITHHELD: 'the server opens what the leaf commits to, unless somebody was erased later',
} as const;
export type Violation = keyof typeof violations;

/** A grant lives for at most this long (contract 3). */
const grantMs = 60_000;
/** A request is answered within this, or not at all. */
const requestMs = 10_000;
/** Clocks of replicas may differ by so much. */
export const clockSkewMs = 5_000;
/** From a decision to its disclosure. */
export const disclosureMaxMs = grantMs + requestMs + clockSkewMs;
/** Members of a page at most. */
export const countMax = 256;
/** The longest window. */
export const windowMaxMs = 366 * 86_400_000;

/** What an order's own entry says when nothing can be permitted under it any more. */
export const orderEnds: readonly string[] = ['order.fulfilled.v1', 'order.withdrawn.v1', 'order.revoked.v1', 'order.expired.v1'];

/** The kind that a decision's basis asks for. */
export const kindOfBasis: Readonly<Record<string, string>> = { ORDER: 'authority', SELF: 'self', CASE: 'platform' };

const disclosureFields = ['type', 'time', 'outcome', 'initiator', 'target', 'request', 'response.digest', 'refs'];
const decisionFields = ['type', 'time', 'outcome', 'initiator', 'legal', 'target', 'request', 'refs'];
const orderFields = ['type', 'time', 'action', 'outcome', 'legal'];

/** The fields that the rules need of an entry of this type; of any other its type alone. */
export function fieldsNeeded(type: string): readonly string[] {
  if (type === 'access.decision.v1') return decisionFields;
  if (type === 'record.disclosed.v1') return disclosureFields;
  if (type === 'access.refused.v1') return ['type', 'time', 'outcome', 'request'];
  if (type === 'order.released.v1' || orderEnds.includes(type)) return orderFields;
  return ['type'];
}
