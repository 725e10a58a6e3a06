/**
 * Suspension and termination of accounts by the admin API, and what anybody gets afterwards. There is no endpoint for a single post: the
 * server's own pages delete it for good, and nothing withholds it.
 */
import type { EffectBody, EffectResult, Observation, Subject, TerritoryState } from '@writ/source';
import { type Account, findAccount, type Platform } from './accounts.ts';

export interface Acting extends Platform {
  /** A token of a moderator with the scope `admin:write:accounts`. */
  readonly adminToken: string;
}

async function act({ url, adminToken }: Acting, method: 'POST' | 'DELETE', path: string, form: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${url}/api/v1/admin/accounts/${path}`, {
    method,
    headers: { authorization: `Bearer ${adminToken}` },
    ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`Mastodon answered ${response.status} to ${method} of an account.`);
}

async function isServed(url: string, accept: string): Promise<boolean> {
  const response = await fetch(url, { headers: { accept }, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  if (response.status >= 500 || response.status === 429) throw new Error(`Mastodon answered ${response.status} to a look at an account.`);
  return response.ok;
}

/** The ways by which anybody still reads an account on this server. */
async function waysTo({ url }: Platform, { id, username }: Account): Promise<string[]> {
  const ways: [string, string, string][] = [
    ['profile', `${url}/@${username}`, 'text/html'],
    ['api.statuses', `${url}/api/v1/accounts/${id}/statuses`, 'application/json'],
    ['activitypub', `${url}/users/${username}`, 'application/activity+json'],
  ];
  const served = await Promise.all(ways.map(async ([name, address, accept]) => ((await isServed(address, accept)) ? [name] : [])));
  return served.flat();
}

const has = (state: readonly TerritoryState[], status: string): boolean =>
  state.some((one) => one.territory === 'WORLD' && one.status === status);
const isPossible = ({ territory, status }: TerritoryState): boolean => status === 'AVAILABLE' || territory === 'WORLD';

async function carryOut(acting: Acting, account: Account, state: readonly TerritoryState[]): Promise<void> {
  const [isTerminated, isSuspended] = [has(state, 'TERMINATED'), has(state, 'SUSPENDED')];
  if ((isTerminated || isSuspended) && !account.isSuspended) await act(acting, 'POST', `${account.id}/action`, { type: 'suspend' });
  // Only the data of an account that is suspended can be deleted; nothing brings them back.
  if (isTerminated) await act(acting, 'DELETE', account.id);
  if (!isTerminated && !isSuspended && account.isSuspended) await act(acting, 'POST', `${account.id}/unsuspend`);
}

/** Carries the state of an account out and looks; undefined when there is no such account, and for a post that is not there. */
export async function putEffect(
  acting: Acting,
  { kind, id }: Subject,
  { state }: EffectBody,
  isItem: (id: string) => Promise<boolean>,
): Promise<EffectResult | undefined> {
  if (kind === 'item')
    return (await isItem(id))
      ? {
          extent: state.every(({ status }) => status === 'AVAILABLE') ? 'FULL' : 'NONE',
          remaining: [],
          unsupported: state.filter(({ status }) => status !== 'AVAILABLE'),
        }
      : undefined;
  const account = await findAccount(acting, id);
  if (account === undefined) return undefined;
  const unsupported = state.filter((one) => !isPossible(one));
  await carryOut(acting, account, state);
  const remaining = await waysTo(acting, account);
  const isBlocked = has(state, 'TERMINATED') || has(state, 'SUSPENDED');
  if (!isBlocked) return { extent: remaining.length > 0 && unsupported.length === 0 ? 'FULL' : 'NONE', remaining: [], unsupported };
  const extent = remaining.length === 0 && unsupported.length === 0 ? 'FULL' : remaining.includes('api.statuses') ? 'NONE' : 'PARTIAL';
  return { extent, remaining, unsupported };
}

/** What anybody gets of a subject now. */
export async function observe(platform: Platform, subject: Subject, isItem: (id: string) => Promise<boolean>): Promise<Observation> {
  if (subject.kind === 'item') return { ...subject, found: await isItem(subject.id), state: [], remaining: [] };
  const account = await findAccount(platform, subject.id);
  if (account === undefined) return { ...subject, found: false, state: [], remaining: [] };
  const ways = await waysTo(platform, account);
  const isRead = ways.includes('api.statuses');
  return { ...subject, found: true, state: isRead ? [] : [{ territory: 'WORLD', status: 'SUSPENDED' }], remaining: isRead ? [] : ways };
}
