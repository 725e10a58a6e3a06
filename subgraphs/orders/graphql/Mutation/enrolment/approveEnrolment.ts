import { decisionOf } from '../../../enrolment/enrolment-mutation.ts';

export const approveEnrolment = decisionOf('approve');
