/** Who is signed in and where: what the gateway wrote into the page, and `/session` afterwards. Never a token. */
import type { Office } from '@writ/orders-domain/law';
import { createContext, useContext } from 'react';

export type Graph = 'public' | 'platform' | 'authority' | 'audit';

export type Role = 'ACCOUNT_HOLDER' | 'AGENT' | 'COUNSEL' | 'ISSUING' | 'VALIDATING' | 'ENFORCING' | 'COORDINATOR' | 'AUDITOR';

export interface Session {
  graph: Graph;
  roles: readonly Role[];
  /** The issuer of the log-in, where persons sign; left out elsewhere. */
  issuer?: string;
  /** The issuer's own name of the person. */
  subject: string;
  name?: string;
  organisation: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
  office: Office | null;
  /** When it ends, ISO 8601. */
  endsAt: string;
}

export interface Installation {
  mode: 'demo' | 'production';
  baseUrl: string;
  logOrigin: string;
  logEpoch: number;
  /** Where the log's files are, such as /log/1/. */
  logPath: string;
  /** The log's verifier key (C2SP signed-note), as this installation says it. */
  verifierKey: string;
  /** The server's clock when the page was made, ISO 8601. */
  now: string;
  /** Where the platform is established, ISO 3166 alpha-2; left out where the gateway doesn't know it. */
  country?: string | null;
  /** The origin of the signing page; left out where nobody signs. */
  signingOrigin?: string;
}

export interface Place {
  session: Session;
  installation: Installation;
}

const PlaceContext = createContext<Place | null>(null);
export const PlaceProvider = PlaceContext.Provider;

function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('A part of the console is used outside of it.');
  return place;
}

export const useSession = (): Session => usePlace().session;
export const useInstallation = (): Installation => usePlace().installation;

/** Whether the person has one of the roles. For comfort alone: the server decides. */
export const useRole = (...roles: readonly Role[]): boolean => usePlace().session.roles.some((role) => roles.includes(role));

/** What the page says about itself; null where nobody is signed in any more. */
export function placeInPage(): { session: Session | null; installation: Installation } {
  const text = document.getElementById('session')?.textContent ?? '';
  return JSON.parse(text) as { session: Session | null; installation: Installation };
}

/** Asks the gateway who is signed in now. Rejects when it can't be reached. */
export async function askSession(): Promise<Session | null> {
  const answer = await fetch('/session', { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`);
  return ((await answer.json()) as { session: Session | null }).session;
}

/** The path of each graph. */
export const graphPath: Readonly<Record<Graph, string>> = {
  public: '/graphql',
  platform: '/platform/graphql',
  authority: '/authority/graphql',
  audit: '/audit/graphql',
};
