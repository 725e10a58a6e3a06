/**
 * The job that mails that there is news. It stands apart from the telling, which is done by then: a mail that fails is tried again and
 * changes nothing of what the person sees. Sent is written down after it was sent, so a process that dies between sends the same twice.
 */
import { letterOf, type Mailer } from '@writ/subgraph/mail';
import type { JobKind } from '../worker/job.ts';

/** `baseUrl` is where people sign in. */
export const mailNews = (mailer: Pick<Mailer, 'send'>, baseUrl: string): JobKind => ({
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
    const news = await db.userInformation.findFirst({ select: { accountId: true }, where: { id, mailedAt: null } });
    if (news === null) return;
    const [found] = await db.$queryRaw<{ address: string | null }[]>`SELECT records.contact_of(${news.accountId}) AS address`;
    const address = found?.address ?? null;
    const mailOutcome = address === null ? 'NO_ADDRESS' : await mailer.send(letterOf(id, address, baseUrl));
    await db.userInformation.updateMany({ where: { id, mailedAt: null }, data: { mailedAt: clock(), mailOutcome } });
  },
});
