/** The entry that statements were sent again which the Transparency Database did not take. */
import type { Entry } from '../entries.ts';

export const article = 'Regulation (EU) 2022/2065, Art. 24(5)';

export const resent = (legal: Entry['legal'], target: Entry['target'] & object, subject: string | null = null): Entry => ({
  type: 'submission.resent.v1',
  action: 'resend',
  legal,
  target,
  subject,
});
