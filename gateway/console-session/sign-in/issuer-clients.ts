/** The console's clients at all enrolled issuers, and how tokens of sessions are renewed by them. */
import { type Graph, graphPaths } from '@writ/access';
import { type FaultLog, PublicError } from '@writ/core';
import type { EnrolledIssuer } from '../../identity/index.ts';
import type { RenewToken } from '../session/renewal.ts';
import { createIssuerClient, type IssuerClient, SignInError } from './issuer-client.ts';

export const signInPath = '/sign-in';
export const callbackPath = `${signInPath}/callback`;

/** An issuer of several graphs may have a client for each. */
export const clientName = (issuer: string, graph: Graph): string => `${graph} ${issuer}`;

/** Those of a list, by {@link clientName}. */
export const clientsOf = (issuers: readonly EnrolledIssuer[], redirectUri: string): ReadonlyMap<string, IssuerClient> =>
  new Map(
    issuers
      .filter((enrolled) => enrolled.console)
      .flatMap((enrolled) =>
        enrolled.graphs.map((graph) => [clientName(enrolled.issuer, graph), createIssuerClient(enrolled, redirectUri)] as const),
      ),
  );

interface RenewalOptions {
  /** Asked for each renewal. */
  readonly issuers: () => readonly EnrolledIssuer[];
  /** What people open, without a slash at the end. */
  readonly baseUrl: string;
  readonly onFault: FaultLog;
}

/** Renews tokens at the issuers of a list; one that is no longer on it renews none. */
export function createTokenRenewal({ issuers, baseUrl, onFault }: RenewalOptions): RenewToken {
  let list: readonly EnrolledIssuer[] = [];
  let clients: ReturnType<typeof clientsOf> = new Map();
  return async ({ issuer, graph, refreshToken, key }) => {
    if (issuers() !== list) {
      list = issuers();
      clients = clientsOf(list, `${baseUrl}${callbackPath}`);
    }
    const client = clients.get(clientName(issuer, graph));
    if (client === undefined) return null;
    try {
      return await client.renew(refreshToken, key, `${baseUrl}${graphPaths[graph]}`);
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      if (error.failure === 'foreign') return null;
      onFault({ errorId: 'renewal', cause: error });
      if (error.failure === 'unreachable')
        throw new PublicError(
          'UPSTREAM_UNAVAILABLE',
          "Your session can't be renewed: its identity provider can't be reached. Try again shortly.",
        );
      return null;
    }
  };
}
