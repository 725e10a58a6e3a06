import { stepOf } from '../../../enrolment/enrolment-mutation.ts';

export const suspendEnrolment = stepOf('suspend');
