/** What the address of the list of duties says. */
import type { DutyState } from '../../graphql/audit/graphql.ts';

export const dutyStates: readonly DutyState[] = ['OPEN', 'OVERDUE', 'DONE'];

export interface DutiesSearch {
  state?: DutyState;
  after?: string;
}

export function readDutiesSearch(search: Record<string, unknown>): DutiesSearch {
  const state = dutyStates.find((value) => value === search['state']);
  return { ...(state === undefined ? {} : { state }), ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}) };
}
