import { stepOf } from '../../../enrolment/enrolment-mutation.ts';

export const approveEnrolment = stepOf('approve');
