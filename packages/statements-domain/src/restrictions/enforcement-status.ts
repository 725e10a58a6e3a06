/**
 * What readers in a territory get of an item: the strictest of the restrictions in effect there. A decision without a place
 * in the list of statuses (DECISION_VISIBILITY_OTHER, a payment, the service) changes nothing here.
 */
import type { DecisionVisibility, EnforcementStatus } from '@writ/schema/generated/enforcement.ts';
import { holdsIn } from './territory.ts';

/** From least to most restricted. */
export const statuses: readonly EnforcementStatus[] = [
  'AVAILABLE',
  'LABELLED',
  'DEMOTED',
  'AGE_RESTRICTED',
  'INTERACTION_RESTRICTED',
  'DISABLED',
  'REMOVED',
];

const statusByDecision: Readonly<Record<DecisionVisibility, EnforcementStatus>> = {
  DECISION_VISIBILITY_CONTENT_REMOVED: 'REMOVED',
  DECISION_VISIBILITY_CONTENT_DISABLED: 'DISABLED',
  DECISION_VISIBILITY_CONTENT_DEMOTED: 'DEMOTED',
  DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED: 'AGE_RESTRICTED',
  DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED: 'INTERACTION_RESTRICTED',
  DECISION_VISIBILITY_CONTENT_LABELLED: 'LABELLED',
  DECISION_VISIBILITY_OTHER: 'AVAILABLE',
};

/** How strict a status is; 0 means no restriction. */
export const severity = (status: EnforcementStatus): number => statuses.indexOf(status);

const isDecision = (value: string): value is DecisionVisibility => Object.hasOwn(statusByDecision, value);

/** The strictest of them; AVAILABLE of none. */
export function strictest(found: readonly EnforcementStatus[]): EnforcementStatus {
  return found.reduce<EnforcementStatus>((most, status) => (severity(status) > severity(most) ? status : most), 'AVAILABLE');
}

/** The status that these decisions amount to by themselves. Throws on a stored word that is no decision, since reading it as none would show what is hidden. */
export function statusOf(visibility: readonly string[]): EnforcementStatus {
  return strictest(
    visibility.map((decision) => {
      if (!isDecision(decision)) throw new TypeError(`A restriction holds the decision "${decision}", which is not one of the schema's.`);
      return statusByDecision[decision];
    }),
  );
}

/** A restriction in effect, as far as readers feel it. */
export interface Effect {
  visibility: readonly string[];
  territories: readonly string[];
}

/** The strictest status for a reader in `territory`; for one whose territory is unknown, the strictest anywhere. */
export const statusFor = (effects: readonly Effect[], territory: string | null): EnforcementStatus =>
  strictest(effects.filter(({ territories }) => holdsIn(territories, territory)).map(({ visibility }) => statusOf(visibility)));

/** Whether readers with this status get nothing of the item. */
export const isWithheld = (status: EnforcementStatus): boolean => severity(status) >= severity('DISABLED');
