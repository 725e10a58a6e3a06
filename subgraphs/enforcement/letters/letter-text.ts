/**
 * What a letter to a notifier says: Regulation (EU) 2022/2065, Art. 16(4) and (5), and 20(5) and 23 for people without an account. It goes to the address that
 * the notice gives for it, and so it may say what was decided. It quotes neither the item nor the notice, and names nobody else.
 */
import type { Letter } from '@writ/mail';
import { remediesFor } from '../complaints/remedies.ts';
import type { MeasureRow } from '../misuse/store.ts';
import { misuseRedress } from '../misuse/suspended.ts';
import { noticeRedress } from '../notices/notice.ts';
import type { ComplaintRow, NoticeRow } from '../store/rows.ts';

const day = (at: Date): string => at.toISOString().slice(0, 10);
const foot = 'This mail was sent by itself. Never answer it, and never give anybody your password.';

/** Where a letter goes and from which installation. `id` is the letter's, so that what is sent twice is one mail. */
export interface Envelope {
  readonly id: string;
  readonly to: string;
  readonly baseUrl: string;
}

const letter = ({ id, to, baseUrl }: Envelope, subject: string, paragraphs: readonly string[]): Letter => ({
  messageId: `${id}@${new URL(baseUrl).hostname}`,
  to,
  subject,
  text: `${['Hello,', ...paragraphs, foot].join('\n\n')}\n`,
});

/** Alerts a body to a report of a suspicion: Regulation (EU) 2022/2065, Art. 18. It holds nothing of the report, which is read where they sign in. */
export const suspicionLetter = (envelope: Envelope): Letter =>
  letter(envelope, 'Urgent: a report of a suspected crime that threatens life or safety', [
    `${new URL(envelope.baseUrl).hostname} has sent your body a report of a suspected crime that threatens somebody's life or safety (Regulation (EU) 2022/2065, Art. 18).`,
    `Sign in and read it at once: ${new URL('/suspicions', envelope.baseUrl).href}`,
  ]);

const itemOf = ({ itemId }: NoticeRow, baseUrl: string): string => new URL(`/items/${encodeURIComponent(itemId)}`, baseUrl).href;

/** Confirms receipt: Art. 16(4). */
export const receivedLetter = (envelope: Envelope, notice: NoticeRow): Letter =>
  letter(envelope, 'We have received your notice', [
    `we have received your notice of ${day(notice.submittedAt)} about ${itemOf(notice, envelope.baseUrl)}. Its number is ${notice.id}.`,
    'A person looks at it and we tell you what we decided. With the code that you were shown you can follow it without signing in.',
    'If you did not give this notice, somebody else wrote your address on it: then tell us through our single point of contact.',
  ]);

const outcomes: Readonly<Record<NoticeRow['state'], string>> = {
  ACTIONED: 'We acted on it.',
  NOT_ACTIONED: 'We did not act on it.',
  RECEIVED: 'It is being looked at again.',
};

/** How far a decision on a notice was automated: Art. 16(6). */
const automation: Readonly<Record<string, string>> = {
  AUTOMATED_DECISION_NOT_AUTOMATED: 'No automated means took part in this decision.',
  AUTOMATED_DECISION_PARTIALLY: 'Automated means took part in this decision.',
  AUTOMATED_DECISION_FULLY: 'This decision was made by automated means.',
};

/** Tells the decision, why, whether machines took part in it, and what can be done about it: Art. 16(5) and (6). */
export const decidedLetter = (envelope: Envelope, notice: NoticeRow): Letter =>
  letter(envelope, 'We have decided on your notice', [
    `we have decided on your notice ${notice.id} of ${day(notice.submittedAt)} about ${itemOf(notice, envelope.baseUrl)}. ${outcomes[notice.state]}`,
    ...(notice.reason === null ? [] : [`Why: ${notice.reason}`]),
    automation[notice.automatedMeans] ?? '',
    ...(notice.state === 'RECEIVED' ? [] : [noticeRedress]),
  ]);

const answers: Readonly<Record<ComplaintRow['state'], string>> = {
  OPEN: 'It is not decided yet.',
  UPHELD: 'We keep to our decision.',
  PARTIALLY_REVERSED: 'We were wrong in part.',
  REVERSED: 'We were wrong: your notice is being looked at again.',
  OMITTED: 'We did not decide on it.',
};

/** Informs a person who complained with a receipt code of the decision, the reasons and the remedies: Art. 20(5). They get no other notification. */
export function complaintLetter(envelope: Envelope, notice: NoticeRow, complaint: ComplaintRow): Letter {
  const remedies = remediesFor(complaint);
  return letter(envelope, 'We have decided on your complaint', [
    `we have decided on your complaint ${complaint.id} about your notice ${notice.id} of ${day(notice.submittedAt)}. ${answers[complaint.state]}`,
    ...(complaint.reason === null ? [] : [`Why: ${complaint.reason}`]),
    complaint.automatedMeans === 'AUTOMATED_DECISION_PARTIALLY'
      ? 'A person decided this, and automated means took part in it.'
      : 'A person decided this, without automated means.',
    ...(remedies === null ? [] : [remedies]),
  ]);
}

/** Warns or suspends a notifier: Art. 23(2). */
export const measureLetter = (envelope: Envelope, measure: MeasureRow): Letter =>
  letter(
    envelope,
    measure.endsAt === null ? 'A warning about your notices' : 'We take no notices from you for a time',
    measure.endsAt === null
      ? [
          `several of your notices were manifestly unfounded. ${measure.reason}`,
          'If this goes on we take no notices from you for a time (Regulation (EU) 2022/2065, Art. 23(2)).',
        ]
      : [
          `we take no notices from you until ${day(measure.endsAt)} (Regulation (EU) 2022/2065, Art. 23(2)). ${measure.reason}`,
          misuseRedress(measure.kind),
        ],
  );
