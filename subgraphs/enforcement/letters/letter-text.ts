/**
 * What a letter to a notifier says: Regulation (EU) 2022/2065, Art. 16(4) and (5), and 20(5) and 23 for people without an account, in the language in which
 * they gave the notice. It goes to the address that the notice gives for it, and so it may say what was decided. It quotes neither the item nor
 * the notice, and names nobody else.
 */
import type { Letter } from '@writ/mail';
import { languageFor, type MailLanguage, type Sender } from '@writ/mail/sender';
import { remedyCaseOf } from '../complaints/remedies.ts';
import type { MeasureRow } from '../misuse/store.ts';
import type { ComplaintRow, NoticeRow } from '../store/rows.ts';
import type { LetterWords, NamedNotice } from './words.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';

const letterWords: Readonly<Record<MailLanguage, LetterWords>> = { en, de };

/** Where a letter goes and from which installation. `id` is the letter's, so that what is sent twice is one mail. */
export interface Envelope {
  readonly id: string;
  readonly to: string;
  readonly sender: Sender;
  /** The reader's, if it is known. */
  readonly language: string | null;
}

const wordsFor = ({ sender, language }: Envelope): LetterWords => letterWords[languageFor(sender, language)];

const letter = (envelope: Envelope, subject: string, paragraphs: readonly string[]): Letter => {
  const { id, to, sender } = envelope;
  const { greeting, foot } = wordsFor(envelope);
  return {
    messageId: `${id}@${new URL(sender.baseUrl).hostname}`,
    to,
    subject: `${sender.platform}: ${subject}`,
    text: `${[greeting, ...paragraphs, foot].join('\n\n')}\n`,
  };
};

/** Countries whose authorities are written to in German. */
const german: readonly string[] = ['AT', 'DE', 'LI', 'LU'];

/** The language in which a body is written to, by its country. */
export const languageOfBody = (country: string | null): MailLanguage => (country !== null && german.includes(country) ? 'de' : 'en');

/** Alerts a body to a report of a suspicion: Regulation (EU) 2022/2065, Art. 18. It holds nothing of the report, which is read where they sign in. */
export function suspicionLetter(envelope: Envelope): Letter {
  const { suspicion } = wordsFor(envelope);
  const { platform, baseUrl } = envelope.sender;
  return letter(envelope, suspicion.subject, [suspicion.body(platform), suspicion.read(new URL('/suspicions', baseUrl).href)]);
}

const named = ({ id, submittedAt, itemId }: NoticeRow, { day }: LetterWords, { baseUrl }: Sender): NamedNotice => ({
  id,
  day: day(submittedAt),
  item: new URL(`/items/${encodeURIComponent(itemId)}`, baseUrl).href,
});

/** Confirms receipt: Art. 16(4). */
export function receivedLetter(envelope: Envelope, notice: NoticeRow): Letter {
  const words = wordsFor(envelope);
  const { subject, body, next, stranger } = words.received;
  return letter(envelope, subject, [body(named(notice, words, envelope.sender)), next, stranger]);
}

/** Whether automated means took part in a decision, as a letter says it. */
const isAutomated = ({ automatedMeans }: { automatedMeans: string }): boolean => automatedMeans !== 'AUTOMATED_DECISION_NOT_AUTOMATED';

/** Tells the decision, why, whether machines took part in it, and what can be done about it: Art. 16(5) and (6). */
export function decidedLetter(envelope: Envelope, notice: NoticeRow): Letter {
  const words = wordsFor(envelope);
  const { subject, body, outcomes, automated, notAutomated, redress } = words.decided;
  return letter(envelope, subject, [
    body(named(notice, words, envelope.sender), outcomes[notice.state]),
    ...(notice.reason === null ? [] : [words.why(notice.reason)]),
    isAutomated(notice) ? automated : notAutomated,
    ...(notice.state === 'RECEIVED' ? [] : [redress]),
  ]);
}

/** Informs a person who complained with a receipt code of the decision, the reasons and the remedies: Art. 20(5). They get no other notification. */
export function complaintLetter(envelope: Envelope, notice: NoticeRow, complaint: ComplaintRow): Letter {
  const words = wordsFor(envelope);
  const { subject, body, outcomes, automated, notAutomated, remedies } = words.complaint;
  const remedy = remedyCaseOf(complaint);
  return letter(envelope, subject, [
    body(complaint.id, named(notice, words, envelope.sender), outcomes[complaint.state]),
    ...(complaint.reason === null ? [] : [words.why(complaint.reason)]),
    isAutomated(complaint) ? automated : notAutomated,
    ...(remedy === null ? [] : [remedies[remedy]]),
  ]);
}

/** Warns or suspends a notifier: Art. 23(2). */
export function measureLetter(envelope: Envelope, { endsAt, reason, kind }: MeasureRow): Letter {
  const { warning, suspension, day } = wordsFor(envelope);
  return endsAt === null
    ? letter(envelope, warning.subject, [warning.body(reason), warning.next])
    : letter(envelope, suspension.subject, [suspension.body(day(endsAt), reason), suspension.redress[kind]]);
}
