/** Duties: what stays to be done after a move of an order. */
export { type Duty, type DutyState, dutyStates, isLate, type NewDuty, sameBody, stateAt } from './duty.ts';
export { informDue, owedAfter, recipientOf, settledBy, termEnd } from './owed.ts';
