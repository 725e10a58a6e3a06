/**
 * The job that sends notifications. The database writes its rows with their decision; a notification that fails is tried again
 * and changes nothing of the decision. It is written down as sent after it was sent: a process that dies between leaves it to be sent again
 * under the same Message-ID, by which it is one mail to who gets it.
 */
import { letterOf, type Mailer, mailFault, type Sender } from '@writ/mail';
import type { Addresses } from '@writ/prisma';
import { sourceFault } from '@writ/source/client';
import { inSpan } from '@writ/telemetry';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { measureById } from '../misuse/store.ts';
import { complaintById } from '../store/complaints.ts';
import { noticeById } from '../store/notices.ts';
import { reportAddressOf, suspicionById } from '../suspicion/store.ts';
import { complaintLetter, decidedLetter, languageOfBody, measureLetter, receivedLetter, suspicionLetter } from './letter-text.ts';
import { closeLetters, giveBack, isLetterDue, type LetterRow, putOff, takeLetters, waitingFor } from './store.ts';

/** Letters sent in one round. */
const batch = 16;

/** How notifications are sent, and the only part that knows the addresses of accounts. */
export interface Post {
  readonly mailer: Mailer;
  readonly addresses: Addresses;
}

/** To an account: that there is news, once for all that waits. */
async function toAccount({ db }: Services, { id, accountId, attempts }: LetterRow, { mailer, addresses }: Post, sender: Sender) {
  if (accountId === null) throw new TypeError('A letter to an account names none.');
  const ids = await waitingFor(db, accountId);
  const delivery = await addresses.of(id, attempts);
  return { ids, outcome: delivery === null ? ('NO_ADDRESS' as const) : await mailer.send(letterOf(id, delivery, sender)) };
}

/** The content of a notification to a notifier; null where there is no receiver any more. */
async function wordsOf({ db }: Services, { id, kind, noticeId, about }: LetterRow, sender: Sender) {
  const notice = await noticeById(db, noticeId ?? '');
  const to = notice?.notifierEmail ?? null;
  if (notice === null || to === null) return null;
  const envelope = { id, to, sender, language: notice.language };
  if (kind === 'NOTICE_RECEIVED') return receivedLetter(envelope, notice);
  if (kind === 'NOTICE_DECIDED') return decidedLetter(envelope, notice);
  if (kind === 'COMPLAINT_DECIDED') {
    const complaint = await complaintById(db, about);
    return complaint && complaintLetter(envelope, notice, complaint);
  }
  const measure = await measureById(db, about);
  return measure && measureLetter(envelope, measure);
}

async function toNotifier(services: Services, row: LetterRow, { mailer }: Post, sender: Sender) {
  const words = await wordsOf(services, row, sender);
  return { ids: [row.id], outcome: words === null ? ('NO_ADDRESS' as const) : await mailer.send(words) };
}

/** To the body that a report was sent to: that there is one. */
async function toBody({ db }: Services, { id, about }: LetterRow, { mailer }: Post, sender: Sender) {
  const report = await suspicionById(db, about);
  const to = report && (await reportAddressOf(db, report));
  if (report === null || to === null) return { ids: [id], outcome: 'NO_ADDRESS' as const };
  const language = languageOfBody(report.receiverCountry);
  return { ids: [id], outcome: await mailer.send(suspicionLetter({ id, to, sender, language })) };
}

const senderFor = ({ accountId, suspicionId }: LetterRow) => (suspicionId !== null ? toBody : accountId === null ? toNotifier : toAccount);

async function send(services: Services, row: LetterRow, post: Post, sender: Sender): Promise<void> {
  const { db, clock } = services;
  try {
    const sending = () => senderFor(row)(services, row, post, sender);
    const { ids, outcome } = await inSpan('writ.deliver', { queue: 'letters', batch: 1, code: 'OK' }, sending);
    await closeLetters(db, ids, { mailedAt: clock(), outcome });
  } catch (cause) {
    await putOff(db, row, clock(), mailFault(sourceFault(cause), cause));
    throw cause;
  }
}

/** A round that could not send one e-mail continues with the others, and then reports why. */
export const letters = (post: Post, sender: Sender): Sweep<Services> => ({
  name: 'letters',
  due: isLetterDue,
  async round(services, stopping) {
    const taken = await takeLetters(services.db, services.clock(), batch);
    const faults: unknown[] = [];
    for (const [index, row] of taken.entries()) {
      if (stopping.aborted) {
        await giveBack(
          services.db,
          taken.slice(index).map(({ id }) => id),
        );
        break;
      }
      await send(services, row, post, sender).catch((cause: unknown) => faults.push(cause));
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${taken.length} letters could not be sent.`);
    return taken.length === batch;
  },
  close: async () => {
    post.mailer.close();
    await post.addresses.close();
  },
});
