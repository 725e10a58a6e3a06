/** Enrolments of authorities: their terms and how they move. */
export { isSameNumber } from './call-back-number.ts';
export {
  type Enrolment,
  type EnrolmentChange,
  type EnrolmentState,
  type EnrolmentTerms,
  enrolmentStates,
  type ReportingLine,
} from './enrolment.ts';
export { lineReasons } from './lines.ts';
export { isOfOneAlphabet, lookAlikeOf, skeletonOf } from './look-alike.ts';
export { type EnrolmentAct, type EnrolmentMove, moveEnrolment } from './machine.ts';
export { termReasons } from './terms.ts';
