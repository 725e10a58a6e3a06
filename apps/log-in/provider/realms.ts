/** The issuers of the realms, each made when it is first asked for. A realm never changes once it is there. */
import type { JsonWebKey } from 'node:crypto';
import { Provider } from 'oidc-provider';
import type pg from 'pg';
import { findRealm, issuerOf, type Realm } from '../people/realm.ts';
import { createUpstreamClient, type UpstreamClient } from '../upstream/client.ts';
import { realmKeys } from './realm-keys.ts';
import { realmSettings } from './settings.ts';

export interface RealmsOptions {
  readonly origin: string;
  readonly baseUrl: string;
  readonly pool: pg.Pool;
  readonly clock: () => Date;
  readonly keys: readonly [Uint8Array, ...Uint8Array[]];
  readonly consoleKey: JsonWebKey;
  /** Called with our own errors, never with a caller's mistakes. */
  readonly onFault: (error: unknown) => void;
}

export interface Hosted {
  readonly realm: Realm;
  readonly issuer: string;
  readonly provider: Provider;
  readonly answer: ReturnType<Provider['callback']>;
  /** The client at the issuer of the body; null where its people have passkeys here. */
  readonly upstream: UpstreamClient | null;
}

/** Answers the issuer of a realm, or null where there is none of this name. */
export type FindHosted = (name: string) => Promise<Hosted | null>;

export function createRealms({ origin, baseUrl, pool, clock, keys, consoleKey, onFault }: RealmsOptions): FindHosted {
  const made = new Map<string, Hosted>();
  function make(realm: Realm): Hosted {
    const issuer = issuerOf(origin, realm);
    const own = realmKeys(keys, issuer);
    const provider = new Provider(issuer, realmSettings({ realm, pool, clock, keys: own, baseUrl, consoleKey }));
    // An edge speaks TLS for it; who is asked, and how, is set by the server and not by the client.
    provider.proxy = true;
    provider.on('server_error', (_context, error) => onFault(error));
    provider.on('backchannel.error', (_context, error) => onFault(error));
    const upstream = realm.upstream && createUpstreamClient(realm.upstream, `${issuer}/upstream/callback`, own.client);
    const hosted = { realm, issuer, provider, answer: provider.callback(), upstream };
    made.set(realm.name, hosted);
    return hosted;
  }
  return async (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const realm = await findRealm(pool, name);
    // Two that ask at once for a new one get the same.
    return realm && (made.get(name) ?? make(realm));
  };
}
