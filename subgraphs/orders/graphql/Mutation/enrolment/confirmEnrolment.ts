import { decisionOf } from '../../../enrolment/enrolment-mutation.ts';

export const confirmEnrolment = decisionOf('confirm');
