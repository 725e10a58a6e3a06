/** `POST /v1/open`: data keys of one account, in the categories and months of a grant, to the part that reads them. All of them, or none. */
import { createHash } from 'node:crypto';
import { type AccountSecret, openDataKey, SealingError } from '@writ/sealing';
import { endsIt } from '../evidence/judge.ts';
import type { Scope } from '../evidence/permit.ts';
import { Refused } from '../evidence/refused.ts';
import { type AskedKey, type OpenRequest, openSchema, parseRequest } from '../evidence/request.ts';
import type { JournalLine } from '../store/journal.ts';
import { countOpening, type KeptGrant, readGrant, timesMost } from '../store/openings.ts';
import type { Noted, Service } from './service.ts';

/** Which part reads which categories. */
const partOf: Readonly<Record<AskedKey['category'], string>> = {
  SUBSCRIBER: 'records',
  IDENTIFICATION: 'records',
  TRAFFIC: 'records',
  CONTENT: 'content',
};

/** Whether the month has an instant of the scope in it. */
function inMonth(period: string, { from, to }: Scope): boolean {
  if (from === null || to === null) return true;
  const begin = new Date(`${period}T00:00:00.000Z`);
  const end = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 1);
  return Date.parse(from) < end && Date.parse(to) > begin.getTime();
}

/** Where keys of what was collected for an order are: a case reads nothing of that. */
const ofOrders = 'orders.snapshot_key';

/** Passes for a key that the grant reaches. Throws {@link Refused}. */
export function requireInGrant(key: AskedKey, grant: Pick<KeptGrant, 'account' | 'scopes' | 'generation'>, part: string | null): void {
  if (partOf[key.category] !== part) throw new Refused('OTHER_RECIPIENT', `Keys of ${key.category} are for ${partOf[key.category]}.`);
  if (key.table === ofOrders && grant.generation === null)
    throw new Refused('KEY_OUTSIDE', 'A case opens nothing that was collected for an order.');
  if (key.account !== grant.account) throw new Refused('OTHER_ACCOUNT', 'The key is of another account than the grant.');
  const scopes = grant.scopes.filter((scope) => scope.category === key.category && inMonth(key.period, scope));
  if (scopes.length === 0) throw new Refused('KEY_OUTSIDE', `The grant reaches no ${key.category} of the month ${key.period}.`);
  if (!scopes.some(({ since = 1 }) => key.version >= since))
    throw new Refused('KEY_OUTSIDE', "The key was sealed before an identifier of the order was known to be the account's.");
}

function requireUsable(grant: KeptGrant | undefined, { operation }: OpenRequest, now: Date): KeptGrant {
  if (grant === undefined) throw new Refused('NO_PERMIT', 'Nothing was granted by this handle.');
  if (grant.operation !== operation) throw new Refused('NO_PERMIT', 'The handle is of another operation.');
  if (now >= grant.expiresAt) throw new Refused('STALE_DECISION', 'The time of this handle is over.');
  if (grant.times >= timesMost) throw new Refused('USED_UP', `A handle opens ${timesMost} times.`);
  return grant;
}

/** What this request asks of a grant, or why it gets nothing. Asked twice: before any secret is unwrapped, and after. */
function usable(grant: KeptGrant | undefined, asked: Asked, now: Date): KeptGrant {
  const found = requireUsable(grant, asked.request, now);
  const { account, reference, index } = found;
  asked.note({ account, reference, index });
  if (found.ends.some((end) => endsIt(end, found))) throw new Refused('ENDED', 'Somebody has signed an end of what this rests on.');
  if (found.signers < found.credentials.length) throw new Refused('ENDED', 'A key that signed for this was suspended.');
  for (const key of asked.request.keys) requireInGrant(key, found, asked.part);
  const versions = new Set(asked.request.keys.map(({ version }) => version));
  if (found.secrets.length < versions.size) throw new Refused('NO_ACCOUNT', 'The account has no secret of this version.');
  return found;
}

interface Asked {
  readonly request: OpenRequest;
  readonly part: string | null;
  readonly note: Noted;
}

type Unwrapped = ReadonlyMap<number, AccountSecret>;

/** The secrets of the account in the versions that are asked for, each unwrapped once. No transaction is open meanwhile: this waits for other systems. */
async function unwrapped({ secrets }: Service, { account, secrets: wrapped }: KeptGrant): Promise<Unwrapped> {
  const found = new Map<number, AccountSecret>();
  for (const one of wrapped) {
    const secret = await secrets.unwrap(account, one);
    if (secret === undefined) throw new Refused('NO_ACCOUNT', 'The account has no secret of this version.');
    found.set(one.version, secret);
  }
  return found;
}

function opened(secrets: Unwrapped, { sealed, version, ...place }: AskedKey): string {
  const secret = secrets.get(version);
  if (secret === undefined) throw new Refused('NO_ACCOUNT', 'The account has no secret of this version.');
  try {
    const plain = openDataKey(secret, place, Buffer.from(sealed, 'base64'));
    const text = plain.toString('base64');
    plain.fill(0);
    return text;
  } catch (cause) {
    if (!(cause instanceof SealingError)) throw cause;
    throw new Refused('KEY_ALTERED', 'A sealed key does not open at its place.', { cause });
  }
}

/** Opens the keys; answers them by their ids, in base64. Throws {@link Refused}. */
export async function open(
  service: Service,
  part: string | null,
  body: unknown,
  note: Noted,
): Promise<{ v: 1; keys: Record<string, string> }> {
  const { pool, clock } = service;
  const request = parseRequest(openSchema, body);
  const asked: Asked = { request, part, note };
  const handleHash = createHash('sha256').update(request.handle).digest();
  note({ grant: handleHash.toString('hex') });
  const ids = request.keys.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Refused('BAD_REQUEST', 'A key is asked for once.');
  const versions = [...new Set(request.keys.map(({ version }) => version))];
  // Each turn after the first is one in which somebody used up, ended or changed what it rests on: all of that comes to an end.
  for (;;) {
    const kept = await readGrant(pool, handleHash, versions);
    const found = usable(kept, asked, clock());
    const { account, reference, index } = found;
    const secrets = await unwrapped(service, found);
    // Whoever waited is judged by the time at which they have the secrets.
    const at = clock();
    const judged = usable(kept, asked, at);
    const keys = Object.fromEntries(request.keys.map((key) => [key.id, opened(secrets, key)]));
    const grant = handleHash.toString('hex');
    const line: JournalLine = { operation: 'OPEN', outcome: 'DONE', part, grant, account, reference, index, keys: ids.length };
    // No key leaves before it is counted.
    const counted = await countOpening(pool, { handleHash, judged, versions, ids, at, line });
    if (counted === 'OPENED_BEFORE') throw new Refused('USED_UP', 'For a package each key is opened once.');
    if (counted === 'COUNTED') return { v: 1, keys };
  }
}
