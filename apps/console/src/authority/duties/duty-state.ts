/** Which duties a list shows, as its address says it. */
import type { DutyState } from '../../graphql/authority/graphql.ts';

export const dutyStates: readonly DutyState[] = ['OVERDUE', 'OPEN', 'DONE'];

export const isDutyState = (value: unknown): value is DutyState => dutyStates.some((state) => state === value);
