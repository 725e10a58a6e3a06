/** What falls due for `orders`, over the subgraph's own database role and the log. */
import { type MailOptions, openMail, type Sender } from '@writ/mail';
import { type DatabaseConnection, openAddresses } from '@writ/prisma';
import { askTogether } from '@writ/prisma/client';
import { type Work, workOf } from '@writ/worker';
import { bringEnds } from '../acts/bring-ends.ts';
import { endsWaiting } from '../acts/ends-to-bring.ts';
import { alerts } from '../alerts/alert-job.ts';
import { overdueDays } from '../alerts/day-of-keys.ts';
import { alertDeliveries, type Post } from '../alerts/deliver-job.ts';
import { forgetAlerts } from '../alerts/forget-job.ts';
import { openServices, type ServiceOptions } from '../dependencies.ts';
import { type EventPost, endpointDeliveries } from '../endpoints/deliver-job.ts';
import { forgetEndpointEvents } from '../endpoints/forget-job.ts';
import { accountAddress } from '../informing/account-address.ts';
import { mailNews } from '../informing/mail-job.ts';
import { followLaw, viewMs } from '../law/in-force.ts';
import { forgetCounters } from '../limits/forget-job.ts';
import type { PackageMeans } from '../packages/make.ts';
import { makePackages } from '../packages/make-job.ts';
import { Aside } from '../packages/timestamps.ts';
import { keptDays } from './days-kept.ts';
import { endKeeping } from './end-keeping.ts';
import { figuresOfOrders } from './figures.ts';
import type { JobKind } from './job.ts';
import { jobKinds } from './jobs.ts';
import { keysDays } from './keys-days.ts';
import { waitingOfOrders } from './waiting.ts';

export interface AlertOptions extends MailOptions, Omit<Sender, 'baseUrl'> {
  /** The address of those on duty at the platform; null where the operator has named none. */
  readonly desk: string | null;
  /** Posts to webhooks, signed; null where this installation signs none. */
  readonly post: Post | null;
}

/** How packages are made, and who is told why one failed that waited after its job. */
export interface PackageWork extends PackageMeans {
  readonly onFault: (cause: unknown) => void;
  close(): Promise<void>;
}

export interface OrderWorkOptions extends ServiceOptions {
  /** How people are mailed that there is news, and the connection of who knows their addresses; nobody is mailed when left out. */
  mail?: MailOptions & Omit<Sender, 'baseUrl'> & { readonly addresses: DatabaseConnection };
  /** How staff and authorities hear that something waits; nobody is mailed when left out. */
  alerts?: AlertOptions;
  /** Posts signed events to endpoints of bodies; they wait when left out. It is whoever's opened it to close. */
  events?: EventPost | undefined;
  /** How packages are made; none are when left out. */
  packages?: PackageWork | undefined;
  /** Told what is wrong with a connection that nobody uses. */
  onFault: (cause: unknown) => void;
  /** Told that the platform's source refuses to say where e-mails go, with its code. */
  onAddressRefused: (code: string) => void;
}

/** The same kind, decided by the law that is in force then. */
const following = (kind: JobKind): JobKind => ({
  ...kind,
  async due(db, now) {
    await followLaw(db, viewMs);
    return kind.due(db, now);
  },
  async run(services, key) {
    await followLaw(services.db);
    await kind.run(services, key);
  },
});

/** Opens it; connections are made when they are needed. */
export function openOrderWork({ onFault, onAddressRefused, mail, alerts: hearing, events, packages, ...options }: OrderWorkOptions): Work {
  const services = openServices(options);
  const { keyService } = services;
  const kept = keptDays(keyService);
  const mailer = mail && openMail(mail);
  const addresses = mail && openAddresses(mail.addresses, accountAddress({ ...services, onRefused: onAddressRefused }), onFault);
  const notifier = hearing && openMail(hearing);
  const making = packages && { packages, aside: new Aside(packages.onFault) };
  const heard =
    hearing && notifier ? [alertDeliveries({ mailer: notifier, sender: { ...hearing, baseUrl: options.baseUrl }, ...hearing })] : [];
  return workOf(services, {
    queue: 'due',
    lanes: 4,
    together: askTogether,
    waiting: async (db, now) => [...(await waitingOfOrders(db, now)), ...(keyService === null ? [] : [await endsWaiting(db)])],
    figures: async (db, now) => [...(await figuresOfOrders(db, now)), ...(kept === null ? [] : await overdueDays(kept, db, now))],
    kinds: [
      ...jobKinds.map(following),
      ...(keyService === null ? [] : [bringEnds(keyService)]),
      ...(kept === null ? [] : [keysDays(kept)]),
      ...(making === undefined ? [] : [following(makePackages(making.packages, making.aside))]),
      endKeeping,
      alerts(),
      forgetAlerts,
      forgetEndpointEvents,
      ...(events === undefined ? [] : [endpointDeliveries({ post: events, source: options.baseUrl })]),
      forgetCounters,
      ...heard,
      ...(mail && mailer && addresses ? [mailNews(mailer, addresses, { ...mail, baseUrl: options.baseUrl })] : []),
    ],
    close: async () => {
      await making?.aside.close();
      mailer?.close();
      notifier?.close();
      await hearing?.post?.close();
      await addresses?.close();
      await packages?.close();
      await services.db.$disconnect();
    },
  });
}
