/** What the list of submissions is narrowed to, as its address has it. */
import type { SubmissionState } from '../../graphql/platform/graphql.ts';

export const submissionStates: readonly SubmissionState[] = ['DEAD', 'PENDING', 'SENT'];

export interface SubmissionsSearch {
  state?: SubmissionState;
  after?: string;
}

/** What an address says, without what it can't. */
export function submissionsSearch(search: Record<string, unknown>): SubmissionsSearch {
  const state = submissionStates.find((one) => one === search['state']);
  return {
    ...(state === undefined ? {} : { state }),
    ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}),
  };
}
