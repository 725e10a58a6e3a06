/** What a page learns about its installation and who is signed in. Never a token. */
import type { Caller, Role } from '@writ/access';
import type { Clock, Config } from '@writ/core';
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
}

/** The person of a session, as they may see themselves. */
export interface SignedIn {
  graph: Caller['graph'];
  roles: readonly Role[];
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

export const signedIn = ({ graph, name, endsAt }: Session, { roles, subject, organisation, country, office }: Caller): SignedIn => ({
  graph,
  roles: roles.filter((role) => role !== 'PUBLIC'),
  subject: subject ?? '',
  ...(name === undefined ? {} : { name }),
  organisation,
  country,
  office,
  endsAt: endsAt.toISOString(),
});
