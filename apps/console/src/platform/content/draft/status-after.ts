/** What readers will get of an item once a decision holds: the stricter of what they get now and of what is decided. */
import type { DecisionVisibility, EnforcementStatus } from '../../../graphql/platform/graphql.ts';
import { world } from './territories.ts';

/** From least to most restricted. */
const statuses: readonly EnforcementStatus[] = [
  'AVAILABLE',
  'LABELLED',
  'DEMOTED',
  'AGE_RESTRICTED',
  'INTERACTION_RESTRICTED',
  'DISABLED',
  'REMOVED',
];

const statusOf: Readonly<Record<DecisionVisibility, EnforcementStatus>> = {
  DECISION_VISIBILITY_CONTENT_REMOVED: 'REMOVED',
  DECISION_VISIBILITY_CONTENT_DISABLED: 'DISABLED',
  DECISION_VISIBILITY_CONTENT_DEMOTED: 'DEMOTED',
  DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED: 'AGE_RESTRICTED',
  DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED: 'INTERACTION_RESTRICTED',
  DECISION_VISIBILITY_CONTENT_LABELLED: 'LABELLED',
  DECISION_VISIBILITY_OTHER: 'AVAILABLE',
};

const stricter = (one: EnforcementStatus, other: EnforcementStatus): EnforcementStatus =>
  statuses.indexOf(other) > statuses.indexOf(one) ? other : one;

/** Whether readers with this status get nothing of the item. */
export const isWithheld = (status: EnforcementStatus): boolean => status === 'DISABLED' || status === 'REMOVED';

/** What a reader in `territory` gets once the decision holds, of what they get now. */
export function statusAfter(
  now: EnforcementStatus,
  territory: string,
  decision: { visibility: readonly DecisionVisibility[]; territories: readonly string[] },
): EnforcementStatus {
  const holds = decision.territories.includes(world) || decision.territories.includes(territory);
  return holds ? decision.visibility.map((one) => statusOf[one]).reduce(stricter, now) : now;
}
