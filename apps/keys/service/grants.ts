/** `POST /v1/grants`: registers a handle for what a decision in the log permits, by everything that the service checks itself. */
import { accountIdentifiers } from '@writ/core/identifier-form';
import { blindIndex } from '@writ/sealing';
import { requireFields } from '../evidence/case.ts';
import { type Counted, requireBudget } from '../evidence/floor.ts';
import { type Granted, judge, type Known } from '../evidence/judge.ts';
import type { SinceOfAccount } from '../evidence/order.ts';
import { type Permit, type ProvenEntry, proveEntry, readPermit } from '../evidence/permit.ts';
import { Refused } from '../evidence/refused.ts';
import { type GrantRequest, grantSchema, parseRequest } from '../evidence/request.ts';
import { countGrants, keepGrant } from '../store/grants.ts';
import { type JournalLine, writeJournal } from '../store/journal.ts';
import { type KnownOf, readKnown } from '../store/register.ts';
import { readMemories, swapSeen } from '../store/seen.ts';
import type { Noted, Service } from './service.ts';

/** How often a checkpoint is compared again because another request has shown a larger one meanwhile. */
const triesMost = 5;

/** Proves the entry and remembers its checkpoint, if it is larger: compared and swapped, so that no request overtakes another. */
async function provenAndRemembered(service: Service, request: GrantRequest, tries = 1): Promise<ProvenEntry> {
  const { seen, cosigned } = await readMemories(service.pool);
  const { policy, own, clock } = service;
  const entry = proveEntry(request, {
    policy,
    own: own.cosigner,
    seen: (origin) => seen.get(origin),
    cosigned: (origin) => cosigned.get(origin),
    now: clock(),
    checkpoints: service.verified.checkpoints,
  });
  const { origin, size } = entry.checkpoint;
  await service.witnesses.requireCaughtUp(seen.get(origin)?.size ?? 0, { origin, size, note: entry.note, cosigned: entry.cosigned });
  if (!entry.isLarger || (await swapSeen(service.pool, seen.get(origin), entry.checkpoint))) return entry;
  if (tries === triesMost)
    throw new Refused('BEHIND', 'The log grows faster than this proof could be checked: ask again.', { size: seen.get(origin)?.size ?? 0 });
  return provenAndRemembered(service, request, tries + 1);
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

async function knownOf(service: Service, request: GrantRequest, { decided }: Permit): Promise<Known> {
  const { pool, place, clock } = service;
  const { credentials, indexes, ends, begunAt } = await readKnown(pool, {
    ids: request.acts.map(({ credential }) => credential),
    account: decided.target.account,
    reference: request.purpose === 'CASE' ? decided.legal.reference : decided.legal.order,
  });
  const { acts } = service.verified;
  return { place, now: clock(), credentialOf: (id) => credentials.get(id), acts, sinceOf: sinceOf(service, indexes), ends, begunAt };
}

/** Throws `OVER_LIMIT` where this grant would be more than the floor allows, by what was granted so far. */
function requireWithinFloor(purpose: GrantRequest['purpose'], counted: Counted, granted: Granted): void {
  if (purpose === 'CASE') requireFields(counted.fields, granted.fields);
  else requireBudget(counted, granted.isExport);
}

/** Throws `UNVALIDATED` where another request showed meanwhile that the order began earlier. */
function requireBegun({ begunAt }: Granted, known: Date | undefined): void {
  if (begunAt !== null && known !== undefined && known < begunAt)
    throw new Refused('UNVALIDATED', 'The order began earlier, as another request showed meanwhile: ask again.');
}

/** Keeps the grant; answers until when it opens. */
async function keep({ pool, clock }: Service, request: GrantRequest, granted: Granted): Promise<Date> {
  const { account, reference, index, expiresAt } = granted;
  const line: JournalLine = { operation: 'GRANT', outcome: 'DONE', part: 'orders', grant: request.grant, index, account, reference };
  // Each turn after the first is one in which something else was granted: it is judged again with that.
  for (;;) {
    const now = clock();
    const { counted, used, begunAt, grants } = await countGrants(pool, request.grant, granted, now);
    requireBegun(granted, begunAt);
    // Who lost the answer asks again, and gets no more than the first time.
    if (used?.same !== undefined) {
      await writeJournal(pool, now, line);
      return used.same;
    }
    if (used !== undefined) throw new Refused('USED_UP', 'This decision, or this handle, was used already.');
    requireWithinFloor(request.purpose, counted, granted);
    if (await keepGrant(pool, request.grant, granted, { now, line, grants })) return expiresAt;
  }
}

/** What a request amounts to. */
interface Judged {
  readonly request: GrantRequest;
  readonly granted: Granted;
  /** Entries of the tree that was shown. */
  readonly size: number;
}

/** Checks everything that needs no counter. The tree that was shown is remembered, whatever becomes of the request. Throws {@link Refused}. */
async function judged(service: Service, body: unknown, note: Noted): Promise<Judged> {
  const request = parseRequest(grantSchema, body);
  note({ grant: request.grant });
  const entry = await provenAndRemembered(service, request);
  note({ index: entry.index, size: entry.checkpoint.size });
  const permit = readPermit(request, entry, service.clock());
  const granted = await judge(request, permit, await knownOf(service, request, permit));
  note({ account: granted.account, reference: granted.reference });
  return { request, granted, size: entry.checkpoint.size };
}

/** Registers the grant; answers until when it opens, and how many entries were shown. Throws {@link Refused}. */
export async function grant(service: Service, body: unknown, note: Noted): Promise<{ v: 1; expiresAt: string; size: number }> {
  const { request, granted, size } = await judged(service, body, note);
  const expiresAt = await keep(service, request, granted);
  return { v: 1, expiresAt: expiresAt.toISOString(), size };
}
