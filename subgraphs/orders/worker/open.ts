/** The worker of `orders` as a whole: over the subgraph's own database role and the log. */
import { type MailOptions, openMail } from '@writ/mail';
import { type DatabaseConnection, openAddresses } from '@writ/prisma';
import { openServices, type ServiceOptions } from '../dependencies.ts';
import { mailNews } from '../informing/mail-job.ts';
import { jobKinds } from './jobs.ts';
import { startRunner } from './runner.ts';

export interface WorkerOptions extends ServiceOptions {
  /** How people are mailed that there is news, and the connection of who knows their addresses; nobody is mailed when left out. */
  mail?: MailOptions & { readonly addresses: DatabaseConnection };
  /** Told why what falls due could not be done; a warning of the process when left out. */
  onFault?: (cause: unknown) => void;
  /** How long it waits between two looks at what is due; a second when left out. */
  lookMs?: number;
}

const warn = (cause: unknown): void =>
  process.emitWarning(
    'worker: what falls due for orders can not be written down just now; what an order permits is not affected. ' +
      `Check the database and the log. ${String(cause)}`,
  );

/** Starts it; `close` resolves when what is under way has ended. */
export function openWorker({ onFault = warn, lookMs, mail, ...options }: WorkerOptions): { close(): Promise<void> } {
  const services = openServices(options);
  const mailer = mail && openMail(mail);
  const addresses = mail && openAddresses(mail.addresses, onFault);
  const runner = startRunner(services, {
    database: options.database,
    kinds: mailer && addresses ? [...jobKinds, mailNews(mailer, addresses, options.baseUrl)] : jobKinds,
    onFault,
    ...(lookMs === undefined ? {} : { lookMs }),
  });
  return {
    close: async () => {
      await runner.stop();
      mailer?.close();
      await addresses?.close();
      await services.db.$disconnect();
    },
  };
}
