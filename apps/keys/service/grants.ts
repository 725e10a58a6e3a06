/** `POST /v1/grants`: registers a handle for what a decision in the log permits, by everything that the service checks itself. */
import { setImmediate } from 'node:timers/promises';
import { accountIdentifiers } from '@writ/core/identifier-form';
import { blindIndex } from '@writ/sealing';
import { limitsOf, requireWithin } from '../evidence/floor.ts';
import { type Granted, judge } from '../evidence/judge.ts';
import type { SinceOfAccount } from '../evidence/order.ts';
import { type Names, namedIn, readPermit, requireNamed, requireRemembered, type ShownEntry, shownEntry } from '../evidence/permit.ts';
import { Refused } from '../evidence/refused.ts';
import { type GrantRequest, grantSchema, parseRequest } from '../evidence/request.ts';
import { keepGrant } from '../store/grants.ts';
import { type JournalLine, writeJournal } from '../store/journal.ts';
import { type KnownOf, readKnown } from '../store/register.ts';
import { swapSeen } from '../store/seen.ts';
import type { Noted, Service } from './service.ts';

/** How often a checkpoint is compared again because another request has shown a larger one meanwhile. */
const triesMost = 5;

/** What the service knows of all that the request names. */
interface Known extends KnownOf {
  readonly names: Names;
}

async function knownOf({ pool }: Service, request: GrantRequest): Promise<Known> {
  const names = namedIn(request);
  return { ...(await readKnown(pool, { ids: request.acts.map(({ credential }) => credential), ...names })), names };
}

/** Since when an identifier is known to be the account's, by what was indexed; what is no identifier of an account is of none. */
const sinceOf =
  ({ indexKey }: Service, indexes: KnownOf['indexes']): SinceOfAccount =>
  (name, value) => {
    const type = accountIdentifiers.find((one) => one === name);
    try {
      return type === undefined ? undefined : indexes.get(blindIndex(indexKey, type, value).toString('hex'));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };

/** What the request amounts to, by what is known. Throws {@link Refused}. */
async function amounting(service: Service, request: GrantRequest, entry: ShownEntry, known: Known): Promise<Granted> {
  const { place, verified } = service;
  const now = service.clock();
  const permit = readPermit(request, entry, now);
  const { credentials, indexes, ends, begunAt, names } = known;
  requireNamed(names, permit.decided);
  const credentialOf = (id: string) => credentials.get(id);
  return judge(request, permit, { place, now, credentialOf, acts: verified.acts, sinceOf: sinceOf(service, indexes), ends, begunAt });
}

/** A turn of the event loop: what was asked of the database is on its way, and signatures are verified while it answers. */
const sent = (): Promise<void> => setImmediate();

/** What a request amounts to, and how many entries its tree has. */
interface Judged {
  readonly granted: Granted;
  readonly size: number;
}

/** Another request has shown a larger tree than so many entries meanwhile. */
interface Overtaken {
  readonly seen: number;
}

/**
 * Everything that needs no counter, by one look at what the service knows. The tree that is shown is remembered, if it is larger, whatever becomes of the
 * request: compared and swapped, so that no request overtakes another. Throws {@link Refused}.
 */
async function judgedOnce(service: Service, request: GrantRequest, note: Noted): Promise<Judged | Overtaken> {
  const { pool, policy, own, witnesses, verified, clock } = service;
  const reading = knownOf(service, request);
  // Whoever is refused before the database has answered needs no answer.
  reading.catch(() => undefined);
  await sent();
  const entry = shownEntry(request, { policy, now: clock(), checkpoints: verified.checkpoints });
  const { index, checkpoint, cosigned } = entry;
  const { origin, size } = checkpoint;
  const known = await reading;
  const isLarger = requireRemembered(request, entry, { own: own.cosigner, ...known.memories });
  const before = known.memories.seen.get(origin);
  await witnesses.requireCaughtUp(before?.size ?? 0, { origin, size, note: entry.note, cosigned });
  note({ index, size });
  const swapping = isLarger ? swapSeen(pool, before, checkpoint) : true;
  await sent();
  const [granted, isRemembered] = await Promise.allSettled([amounting(service, request, entry, known), swapping]);
  if (isRemembered.status === 'rejected') throw isRemembered.reason;
  if (!isRemembered.value) return { seen: before?.size ?? 0 };
  if (granted.status === 'rejected') throw granted.reason;
  return { granted: granted.value, size };
}

async function judged(service: Service, request: GrantRequest, note: Noted): Promise<Judged> {
  for (let tries = 1; ; tries += 1) {
    const found = await judgedOnce(service, request, note);
    if ('granted' in found) return found;
    if (tries === triesMost)
      throw new Refused('BEHIND', 'The log grows faster than this proof could be checked: ask again.', { size: found.seen });
  }
}

/** Throws `UNVALIDATED` where another request showed meanwhile that the order began earlier. */
function requireBegun({ begunAt }: Granted, known: Date | undefined): void {
  if (begunAt !== null && known !== undefined && known < begunAt)
    throw new Refused('UNVALIDATED', 'The order began earlier, as another request showed meanwhile: ask again.');
}

/** Keeps the grant; answers until when it opens. Throws {@link Refused} for what it is not kept for. */
async function keep({ pool, clock }: Service, request: GrantRequest, granted: Granted): Promise<Date> {
  const { account, reference, index, expiresAt } = granted;
  const line: JournalLine = { operation: 'GRANT', outcome: 'DONE', part: 'orders', grant: request.grant, index, account, reference };
  const limits = limitsOf(request.purpose, granted.fields);
  // Each turn after the first is one in which something else was granted: it is judged again with that.
  for (;;) {
    const now = clock();
    const { isKept, counted, used, begunAt } = await keepGrant(pool, request.grant, granted, { now, line, limits });
    if (isKept) return expiresAt;
    requireBegun(granted, begunAt);
    // Who lost the answer asks again, and gets no more than the first time.
    if (used?.same !== undefined) {
      await writeJournal(pool, now, line);
      return used.same;
    }
    if (used !== undefined) throw new Refused('USED_UP', 'This decision, or this handle, was used already.');
    requireWithin(limits, counted);
  }
}

/** Registers the grant; answers until when it opens, and how many entries were shown. Throws {@link Refused}. */
export async function grant(service: Service, body: unknown, note: Noted): Promise<{ v: 1; expiresAt: string; size: number }> {
  const request = parseRequest(grantSchema, body);
  note({ grant: request.grant });
  const { granted, size } = await judged(service, request, note);
  note({ account: granted.account, reference: granted.reference });
  const expiresAt = await keep(service, request, granted);
  return { v: 1, expiresAt: expiresAt.toISOString(), size };
}
