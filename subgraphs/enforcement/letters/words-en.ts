/** Letters in English. */
import { redress } from '@writ/statements-domain/statements';
import { remedies } from '../complaints/remedies.ts';
import { misuseRedress } from '../misuse/suspended.ts';
import { noticeRedress } from '../notices/notice.ts';
import type { LetterWords } from './words.ts';

export const en: LetterWords = {
  greeting: 'Hello,',
  foot: 'This mail was sent by itself. Never answer it, and never give anybody your password.',
  day: (at) => at.toISOString().slice(0, 10),
  why: (reason) => `Why: ${reason}`,
  received: {
    subject: 'We have received your notice',
    body: ({ id, day, item }) => `we have received your notice of ${day} about ${item}. Its number is ${id}.`,
    next: 'A person looks at it and we tell you what we decided. With the code that you were shown you can follow it without signing in.',
    stranger: 'If you did not give this notice, somebody else wrote your address on it: then tell us through our single point of contact.',
  },
  decided: {
    subject: 'We have decided on your notice',
    body: ({ id, day, item }, outcome) => `we have decided on your notice ${id} of ${day} about ${item}. ${outcome}`,
    outcomes: { ACTIONED: 'We acted on it.', NOT_ACTIONED: 'We did not act on it.', RECEIVED: 'It is being looked at again.' },
    automated: 'Automated means took part in this decision.',
    notAutomated: 'No automated means took part in this decision.',
    redress: noticeRedress,
  },
  complaint: {
    subject: 'We have decided on your complaint',
    body: (complaint, { id, day }, outcome) =>
      `we have decided on your complaint ${complaint} about your notice ${id} of ${day}. ${outcome}`,
    outcomes: {
      OPEN: 'It is not decided yet.',
      UPHELD: 'We keep to our decision.',
      PARTIALLY_REVERSED: 'We were wrong in part.',
      REVERSED: 'We were wrong: your notice is being looked at again.',
      OMITTED: 'We did not decide on it.',
    },
    automated: 'A person decided this, and automated means took part in it.',
    notAutomated: 'A person decided this, without automated means.',
    remedies,
  },
  warning: {
    subject: 'A warning about your notices',
    body: (reason) => `several of your notices were manifestly unfounded. ${reason}`,
    next: 'If this goes on we take no notices from you for a time (Regulation (EU) 2022/2065, Art. 23(2)).',
  },
  suspension: {
    subject: 'We take no notices from you for a time',
    body: (until, reason) => `we take no notices from you until ${until} (Regulation (EU) 2022/2065, Art. 23(2)). ${reason}`,
    redress: {
      ILLEGAL_CONTENT: redress,
      UNFOUNDED_NOTICES: misuseRedress('UNFOUNDED_NOTICES'),
      UNFOUNDED_COMPLAINTS: misuseRedress('UNFOUNDED_COMPLAINTS'),
    },
  },
  suspicion: {
    subject: 'Urgent: a report of a suspected crime that threatens life or safety',
    body: (platform) =>
      `${platform} has sent your body a report of a suspected crime that threatens somebody's life or safety (Regulation (EU) 2022/2065, Art. 18).`,
    read: (address) => `Sign in and read it at once: ${address}`,
  },
};
