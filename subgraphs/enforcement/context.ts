/** What the resolvers of `enforcement` work with: who asks, what they hold, the instant of the call, and what it reads. */
import type { RuleContext } from '@writ/access';
import { personOf } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { KeyOrKeys, PrismaClient } from '@writ/prisma/client';
import type { Call, CardReader, HeldBy, LookUpSource } from '@writ/subgraph';
import { type Loaders, loadersOf } from './loaders.ts';
import type { ContactPoints } from './sdl.ts';
import type { Viewer } from './viewer.ts';
import type { WebhookTerms } from './webhooks/terms.ts';

/** What outlives a call. */
export interface Services {
  readonly db: PrismaClient;
  readonly log: AccessLog;
  readonly clock: Clock;
  /** Proves what is left for `orders` in the queue. */
  readonly queueKey: Uint8Array;
  /** How changes are sent to subscribers; missing where there is no key to sign with. */
  readonly webhooks?: WebhookTerms;
}

/** What calls have beside that: the platform, where it is established and where it shows an item (this and its id). */
export interface GraphServices extends Services {
  readonly platform: { readonly country: string; readonly itemUrl: string };
  /** Whom people and authorities write to, as everybody may know it. */
  readonly contact: ContactPoints;
  readonly heldBy: HeldBy;
  /** Wraps the keys of files of notices: no database has it. */
  readonly filesKey: KeyOrKeys;
  /** Where what somebody names is looked up, and what opens the answers that were kept: the platform's source adapter. */
  readonly source: LookUpSource & CardReader;
}

export interface EnforcementContext extends RuleContext, Call, GraphServices {
  /** What is read is read as of this instant: that of the call, or of the change that it made. */
  readonly now: Date;
  readonly loaders: Loaders;
  /** Whether the content of this file may be answered: one file in a call, however often it is named, so that a call holds no more than that in memory. */
  takesFile(file: string): boolean;
  /** Who looks; the account that they hold is asked for once a call, when it is needed. */
  viewer(): Promise<Viewer>;
}

export function enforcementContext(services: GraphServices, call: Call): EnforcementContext {
  const { caller } = call;
  const loaders = loadersOf(services.db, services.source, services.clock());
  const person = personOf(caller);
  let known: Promise<Viewer> | undefined;
  let taken: string | undefined;
  const look = async (): Promise<Viewer> => {
    const isStaff = caller.graph === 'platform';
    return { isStaff, person, account: isStaff ? null : await services.heldBy(person) };
  };
  return {
    ...call,
    ...services,
    loaders,
    get now() {
      return loaders.at();
    },
    takesFile: (file) => {
      taken ??= file;
      return taken === file;
    },
    viewer: () => {
      known ??= look();
      return known;
    },
    // No field here asks for a category: nothing here is a record.
    covers: async () => false,
  };
}
