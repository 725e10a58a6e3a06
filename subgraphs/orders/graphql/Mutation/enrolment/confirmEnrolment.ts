import { stepOf } from '../../../enrolment/enrolment-mutation.ts';

export const confirmEnrolment = stepOf('confirm');
