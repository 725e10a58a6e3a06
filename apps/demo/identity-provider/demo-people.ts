/**
 * The log-ins of the demo: a closed table of invented people at invented bodies, one person a role, no password.
 * Who issues and who validates never share a body, and where the rules ask for a second person there is one.
 * Nothing here exists in production, where the embedded provider doesn't start.
 */
import type { Office, Role } from '@writ/access';

export interface DemoPerson {
  /** The log-in name, which is also the token's `sub`. */
  readonly login: string;
  /** Shown on the sign-in page. */
  readonly title: string;
  /** The same, in German. */
  readonly titleInGerman: string;
  readonly roles: readonly Role[];
  /** The body's identifier; null for a person who acts for nobody else. */
  readonly org: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly office: Office | null;
}

type Titles = readonly [english: string, german: string];

type Post = Pick<DemoPerson, 'org' | 'country' | 'office'> & { readonly role: Role };

const authority = (login: string, [title, titleInGerman]: Titles, { role, ...post }: Post): DemoPerson => ({
  login,
  title,
  titleInGerman,
  roles: [role],
  ...post,
});
const platform = (login: string, [title, titleInGerman]: Titles, role: Role): DemoPerson => ({
  login,
  title,
  titleInGerman,
  roles: [role],
  org: 'example-platform',
  country: 'IE',
  office: null,
});
const holder = (login: string, [title, titleInGerman]: Titles): DemoPerson => ({
  login,
  title,
  titleInGerman,
  roles: ['ACCOUNT_HOLDER'],
  org: null,
  country: null,
  office: null,
});

/** Everybody who can log in to a demo. */
export const demoPeople: readonly DemoPerson[] = [
  authority('police', ['Police officer', 'Polizeibeamtin'], {
    role: 'ISSUING',
    office: 'OTHER_COMPETENT_AUTHORITY',
    org: 'northport-police',
    country: 'DE',
  }),
  authority('prosecutor', ['Public prosecutor', 'Staatsanwalt'], {
    role: 'ISSUING',
    office: 'PUBLIC_PROSECUTOR',
    org: 'northport-prosecution-office',
    country: 'DE',
  }),
  authority('regulator', ['Digital services regulator', 'Aufsicht über digitale Dienste'], {
    role: 'ISSUING',
    office: 'ADMINISTRATIVE_AUTHORITY',
    org: 'northland-digital-regulator',
    country: 'DE',
  }),
  authority('judge', ['Judge', 'Richterin'], { role: 'VALIDATING', office: 'JUDGE', org: 'northport-district-court', country: 'DE' }),
  authority('investigating-judge', ['Investigating judge', 'Ermittlungsrichter'], {
    role: 'VALIDATING',
    office: 'INVESTIGATING_JUDGE',
    org: 'northport-regional-court',
    country: 'DE',
  }),
  authority('enforcing-1', ['Enforcing authority, first officer', 'Vollstreckungsbehörde, erste Beamtin'], {
    role: 'ENFORCING',
    office: 'OTHER_COMPETENT_AUTHORITY',
    org: 'westland-enforcing-authority',
    country: 'IE',
  }),
  authority('enforcing-2', ['Enforcing authority, second officer', 'Vollstreckungsbehörde, zweiter Beamter'], {
    role: 'ENFORCING',
    office: 'OTHER_COMPETENT_AUTHORITY',
    org: 'westland-enforcing-authority',
    country: 'IE',
  }),
  authority('coordinator', ['Digital Services Coordinator', 'Koordinatorin für digitale Dienste'], {
    role: 'COORDINATOR',
    office: 'ADMINISTRATIVE_AUTHORITY',
    org: 'westland-digital-coordinator',
    country: 'IE',
  }),
  platform('agent-1', ['Trust and safety agent, first', 'Sachbearbeiterin der Plattform, erste'], 'AGENT'),
  platform('agent-2', ['Trust and safety agent, second', 'Sachbearbeiter der Plattform, zweiter'], 'AGENT'),
  platform('counsel-1', ['Platform counsel, first', 'Syndikusanwältin der Plattform, erste'], 'COUNSEL'),
  platform('counsel-2', ['Platform counsel, second', 'Syndikusanwalt der Plattform, zweiter'], 'COUNSEL'),
  {
    login: 'auditor',
    title: 'Independent auditor',
    titleInGerman: 'Unabhängige Prüferin',
    roles: ['AUDITOR'],
    org: 'example-audit-firm',
    country: 'NL',
    office: null,
  },
  holder('holder-1', ['Account holder, first', 'Kontoinhaberin, erste']),
  holder('holder-2', ['Account holder, second', 'Kontoinhaber, zweiter']),
];

/** The person with this log-in name, compared exactly; undefined when there is none. */
export const demoPerson = (login: string | undefined): DemoPerson | undefined => demoPeople.find((person) => person.login === login);

/** What a token says about a person, beside `iss` and `sub`. A claim that the person doesn't have is left out. */
export function demoClaims(person: DemoPerson): Record<string, unknown> {
  const { roles, org, country, office } = person;
  return { roles: [...roles], ...(org && { org }), ...(country && { country }), ...(office && { office }) };
}
