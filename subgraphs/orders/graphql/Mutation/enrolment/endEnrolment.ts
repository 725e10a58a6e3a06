import { stepOf } from '../../../enrolment/enrolment-mutation.ts';

export const endEnrolment = stepOf('end');
