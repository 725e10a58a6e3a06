/** What a page learns about its installation and who is signed in. Never a token. */
import type { Caller, Role } from '@writ/access';
import { type Clock, type Config, StartError } from '@writ/core';
import { type Language, languages } from './language.ts';
import type { Session } from './session/session-store.ts';

/** Facts of the installation that anybody may know. */
export interface InstallationFacts {
  mode: Config['mode'];
  baseUrl: string;
  logOrigin: string;
  logEpoch: number;
  /** Where the log's files are, such as `/log/1/`. */
  logPath: string;
  /** The log's verifier key (C2SP signed-note). */
  verifierKey: string;
  languages: readonly Language[];
  /** Where the platform is established, ISO 3166 alpha-2; null where the installation doesn't say. */
  country: string | null;
  /** The server's clock, ISO 8601. */
  now: string;
  /** The origin of the page that persons sign on, which the console opens; left out where nobody signs. */
  signingOrigin?: string;
}

/** The person of a session, as they may see themselves. */
export interface SignedIn {
  graph: Caller['graph'];
  roles: readonly Role[];
  /** The issuer of the log-in, which a statement names; left out where nobody signs. */
  issuer?: string;
  subject: string;
  name?: string;
  organisation: string | null;
  country: string | null;
  office: Caller['office'];
  /** When the session ends, ISO 8601. */
  endsAt: string;
}

export interface PageFacts {
  session: SignedIn | null;
  installation: InstallationFacts;
}

export const installationFacts = (
  { mode, baseUrl, logOrigin, logEpoch, country }: Config,
  verifierKey: string,
  clock: Clock,
): InstallationFacts => ({
  mode,
  baseUrl,
  logOrigin,
  logEpoch,
  logPath: `/log/${logEpoch}/`,
  verifierKey,
  languages,
  country: country ?? null,
  now: clock().toISOString(),
});

export const signedIn = (
  { graph, name, endsAt }: Session,
  { roles, issuer, subject, organisation, country, office }: Caller,
): SignedIn => ({
  graph,
  roles: roles.filter((role) => role !== 'PUBLIC'),
  issuer,
  subject: subject ?? '',
  ...(name === undefined ? {} : { name }),
  organisation,
  country,
  office,
  endsAt: endsAt.toISOString(),
});

/** The origin of the page that persons sign on; null where nobody signs. Throws StartError for what is no origin. */
export function signingOriginOf({ environment }: Pick<Config, 'environment'>): string | null {
  const origin = environment['WRIT_SIGNING_ORIGIN'] ?? '';
  if (origin === '') return null;
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  throw new StartError('WRIT_SIGNING_ORIGIN is an origin like https://sign.example.org, with no path and no slash at its end.');
}
