/** What can be chosen of each measure and of its reasons, in the order of the form: Regulation (EU) 2022/2065, Art. 17(1). */
import { isWithheld, statusOf } from '@writ/statements-domain/restrictions';
import type {
  ContentType,
  DecisionAccount,
  DecisionGround,
  DecisionMonetary,
  DecisionProvision,
  DecisionVisibility,
  SourceType,
} from '../../../graphql/platform/graphql.ts';

/** From mild to strict. */
export const visibilities: readonly DecisionVisibility[] = [
  'DECISION_VISIBILITY_CONTENT_LABELLED',
  'DECISION_VISIBILITY_CONTENT_DEMOTED',
  'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_DISABLED',
  'DECISION_VISIBILITY_CONTENT_REMOVED',
  'DECISION_VISIBILITY_OTHER',
];

/** What carries an authority's order out: readers get nothing of the item. */
export const withholding: readonly DecisionVisibility[] = visibilities.filter((decision) => isWithheld(statusOf([decision])));

export const monetaries: readonly DecisionMonetary[] = [
  'DECISION_MONETARY_SUSPENSION',
  'DECISION_MONETARY_TERMINATION',
  'DECISION_MONETARY_OTHER',
];

export const provisions: readonly DecisionProvision[] = [
  'DECISION_PROVISION_PARTIAL_SUSPENSION',
  'DECISION_PROVISION_TOTAL_SUSPENSION',
  'DECISION_PROVISION_PARTIAL_TERMINATION',
  'DECISION_PROVISION_TOTAL_TERMINATION',
];

export const accountDecisions: readonly DecisionAccount[] = ['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED'];

export const grounds: readonly DecisionGround[] = ['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'];

export const sources: readonly SourceType[] = [
  'SOURCE_VOLUNTARY',
  'SOURCE_ARTICLE_16',
  'SOURCE_TRUSTED_FLAGGER',
  'SOURCE_TYPE_OTHER_NOTIFICATION',
];

export const contentTypes: readonly ContentType[] = [
  'CONTENT_TYPE_TEXT',
  'CONTENT_TYPE_IMAGE',
  'CONTENT_TYPE_VIDEO',
  'CONTENT_TYPE_AUDIO',
  'CONTENT_TYPE_SYNTHETIC_MEDIA',
  'CONTENT_TYPE_PRODUCT',
  'CONTENT_TYPE_APP',
  'CONTENT_TYPE_OTHER',
];
