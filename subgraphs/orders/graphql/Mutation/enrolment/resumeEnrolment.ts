import { stepOf } from '../../../enrolment/enrolment-mutation.ts';

export const resumeEnrolment = stepOf('resume');
