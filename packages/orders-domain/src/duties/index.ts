/** Duties: what stays to be done after a move of an order. */
export { type Duty, type DutyEvidence, type DutyState, dutyStates, isLate, type NewDuty, sameBody, stateAt } from './duty.ts';
export { type DutyEnding, dutyEndingOf, dutyEndings } from './endings.ts';
export { dutiesEndedBy, informDue, owedAfter, recipientOf, termEnd } from './owed.ts';
