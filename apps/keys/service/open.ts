/** `POST /v1/open`: data keys of one account, in the categories and months of a grant, to the part that reads them. All of them, or none. */
import { createHash } from 'node:crypto';
import { openDataKey, SealingError } from '@writ/sealing';
import { endsIt } from '../evidence/judge.ts';
import type { Scope } from '../evidence/permit.ts';
import { Refused } from '../evidence/refused.ts';
import { type AskedKey, type OpenRequest, openSchema, parseRequest } from '../evidence/request.ts';
import { countOpening, type KeptGrant, lockGrant, openedOnce, timesMost } from '../store/grants.ts';
import { writeJournal } from '../store/journal.ts';
import { readCredentials, readEnds } from '../store/register.ts';
import { inTransaction } from '../store/transaction.ts';
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

/** Passes for a key that the grant reaches. Throws {@link Refused}. */
export function requireInGrant(key: AskedKey, grant: Pick<KeptGrant, 'account' | 'scopes'>, part: string | null): void {
  if (partOf[key.category] !== part) throw new Refused('OTHER_RECIPIENT', `Keys of ${key.category} are for ${partOf[key.category]}.`);
  if (key.account !== grant.account) throw new Refused('OTHER_ACCOUNT', 'The key is of another account than the grant.');
  if (!grant.scopes.some((scope) => scope.category === key.category && inMonth(key.period, scope)))
    throw new Refused('KEY_OUTSIDE', `The grant reaches no ${key.category} of the month ${key.period}.`);
}

function requireUsable(grant: KeptGrant | undefined, { operation }: OpenRequest, now: Date): KeptGrant {
  if (grant === undefined) throw new Refused('NO_PERMIT', 'Nothing was granted by this handle.');
  if (grant.operation !== operation) throw new Refused('NO_PERMIT', 'The handle is of another operation.');
  if (now >= grant.expiresAt) throw new Refused('STALE_DECISION', 'The time of this handle is over.');
  if (grant.times >= timesMost) throw new Refused('USED_UP', `A handle opens ${timesMost} times.`);
  return grant;
}

async function opened(service: Service, { sealed, version, ...place }: AskedKey): Promise<Buffer> {
  const secret = await service.secrets.secretOf(place.account, version);
  if (secret === undefined) throw new Refused('NO_ACCOUNT', 'The account has no secret of this version.');
  try {
    return openDataKey(secret, place, Buffer.from(sealed, 'base64'));
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
  const request = parseRequest(openSchema, body);
  const handleHash = createHash('sha256').update(request.handle).digest();
  note({ grant: handleHash.toString('hex') });
  const now = service.clock();
  return inTransaction(service.pool, async (sql) => {
    const grant = requireUsable(await lockGrant(sql, handleHash), request, now);
    const { account, reference, index } = grant;
    note({ account, reference, index });
    if ((await readEnds(sql, reference)).some((end) => endsIt(end, grant)))
      throw new Refused('ENDED', 'Somebody has signed an end of what this rests on.');
    if ((await readCredentials(sql, grant.credentials)).size < grant.credentials.length)
      throw new Refused('ENDED', 'A key that signed for this was suspended.');
    for (const key of request.keys) requireInGrant(key, grant, part);
    const ids = request.keys.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) throw new Refused('BAD_REQUEST', 'A key is asked for once.');
    if (grant.isExport && !(await openedOnce(sql, handleHash, ids))) throw new Refused('USED_UP', 'For a package each key is opened once.');
    const keys: Record<string, string> = {};
    for (const key of request.keys) {
      const plain = await opened(service, key);
      keys[key.id] = plain.toString('base64');
      plain.fill(0);
    }
    if (!grant.isExport) await countOpening(sql, handleHash);
    const line = {
      operation: 'OPEN',
      outcome: 'DONE',
      part,
      grant: handleHash.toString('hex'),
      account,
      reference,
      index,
      keys: ids.length,
    } as const;
    await writeJournal(sql, now, line);
    return { v: 1, keys };
  });
}
