/**
 * The job that sends the e-mail about a new notification. It is separate from the notification itself, which exists by then: a mail that fails is tried again and
 * changes nothing of what the person sees. Sent is written down after it was sent, so a process that dies between sends the same twice. The
 * address is known to the sender of mail alone, for the attempt that is begun here.
 */
import { letterOf, type Mailer, mailFault, type Sender, type WaitingMail } from '@writ/mail';
import type { Addresses } from '@writ/prisma';
import { sourceFault } from '@writ/source/client';
import { inSpan } from '@writ/telemetry';
import type { Database } from '../store/database.ts';
import type { JobKind } from '../worker/job.ts';

export const mailNews = (mailer: Pick<Mailer, 'send'>, addresses: Pick<Addresses, 'of'>, sender: Sender): JobKind => ({
  name: 'mail',
  async due(db) {
    const rows = await db.userInformation.findMany({
      select: { id: true },
      where: { mailedAt: null },
      orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id }) => id);
  },
  async run({ db, clock }, id) {
    const begun = { where: { id, mailedAt: null }, data: { attempts: { increment: 1 } }, select: { attempts: true } };
    const [news] = await db.userInformation.updateManyAndReturn(begun);
    if (news === undefined) return;
    try {
      const delivery = await addresses.of(id, news.attempts);
      const send = async () => (delivery === null ? 'NO_ADDRESS' : mailer.send(letterOf(id, delivery, sender)));
      const mailOutcome = await inSpan('writ.deliver', { queue: 'mail', batch: 1, code: 'OK' }, send);
      await db.userInformation.updateMany({ where: { id, mailedAt: null }, data: { mailedAt: clock(), mailOutcome, fault: null } });
    } catch (cause) {
      await db.userInformation.updateMany({ where: { id, mailedAt: null }, data: { fault: mailFault(sourceFault(cause), cause) } });
      throw cause;
    }
  },
});

/** Those that could not be sent yet, by why. */
export const waitingByFault = (db: Database): Promise<WaitingMail[]> => db.$queryRaw<WaitingMail[]>`
  SELECT fault, count(*)::int AS count, min(told_at) AS since
    FROM orders.user_information WHERE fault IS NOT NULL GROUP BY fault ORDER BY min(told_at), fault`;
