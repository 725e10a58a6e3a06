/** Who is meant, and what is public of an account: local accounts alone, which are those without a domain. */
import type { AccountAnswer, HolderBody, Identifier } from '@writ/source';
import type pg from 'pg';

export interface Platform {
  readonly pool: pg.Pool;
  /** The address of the server, as people reach it, without a slash at its end. */
  readonly url: string;
}

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly createdAt: Date;
  readonly isSuspended: boolean;
}

const select = `select accounts.id::text, username, accounts.created_at at time zone 'UTC' as "createdAt", suspended_at is not null as "isSuspended"
  from accounts where domain is null and`;
const conditions = {
  id: 'accounts.id::text = $1',
  username: 'lower(username) = lower($1)',
  email: 'accounts.id in (select account_id from users where lower(email) = lower($1))',
  uid: "accounts.id in (select account_id from users join identities on user_id = users.id where provider = 'openid_connect' and uid = $1)",
} as const;

/** The accounts that a whole value names. */
export async function findAccounts({ pool }: Platform, by: keyof typeof conditions, value: string): Promise<Account[]> {
  return (await pool.query<Account>(`${select} ${conditions[by]} order by accounts.id limit 2`, [value])).rows;
}

export const findAccount = async (platform: Platform, id: string): Promise<Account | undefined> =>
  (await findAccounts(platform, 'id', id))[0];

/** The name of a local account in a spelling of its address: `alma`, `@alma`, `@alma@our.example`; null for another server's. */
function localName({ url }: Platform, handle: string): string | null {
  const [, name, host] = /^@?([^@]+)(?:@([^@]+))?$/.exec(handle) ?? [];
  return name === undefined || (host !== undefined && host.toLowerCase() !== new URL(url).host) ? null : name;
}

/** The accounts that an identifier names; null for a type that Mastodon has no index of. */
export async function resolveAccounts(platform: Platform, { type, value: written }: Identifier): Promise<Account[] | null> {
  const value = written.normalize('NFKC').trim();
  if (type === 'USER_ID') return findAccounts(platform, 'id', value);
  if (type === 'EMAIL') return findAccounts(platform, 'email', value);
  if (type !== 'HANDLE' && type !== 'PROFILE_URL') return null;
  const isOurs = type === 'HANDLE' || value.startsWith(`${platform.url}/@`);
  const name = isOurs ? localName(platform, type === 'HANDLE' ? value : value.slice(platform.url.length + 1).replace(/\/$/, '')) : null;
  return name === null ? [] : findAccounts(platform, 'username', name);
}

export const accountAnswerOf = ({ id, username, isSuspended }: Account): AccountAnswer => ({
  id,
  handle: username,
  state: isSuspended ? 'SUSPENDED' : 'ACTIVE',
});

/** Who signed in at the provider that the server itself uses for log-ins: it keeps their subject. */
export async function findHolder(
  platform: Platform,
  { issuer, subject }: HolderBody,
  ownIssuer: string | null,
): Promise<Account | undefined> {
  return issuer === ownIssuer ? (await findAccounts(platform, 'uid', subject))[0] : undefined;
}
