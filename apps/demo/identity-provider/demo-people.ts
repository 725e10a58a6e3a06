/**
 * The log-ins of the demo: a closed table of invented people at invented bodies, one person a role, no password.
 * Who issues and who validates never share a body, and where the rules ask for a second person there is one.
 * Nothing here exists in production, where the embedded provider doesn't start.
 */
import type { Office, Role } from '@writ/access';

export interface DemoPerson {
  /** The log-in name, which is also the token's `sub`. */
  readonly login: string;
  /** An invented name. */
  readonly name: string;
  /** What the person is, for the sign-in page. */
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

type Titles = readonly [name: string, english: string, german: string];

type Post = Pick<DemoPerson, 'org' | 'country' | 'office'> & { readonly role: Role };

const authority = (login: string, [name, title, titleInGerman]: Titles, { role, ...post }: Post): DemoPerson => ({
  login,
  name,
  title,
  titleInGerman,
  roles: [role],
  ...post,
});
const platform = (login: string, [name, title, titleInGerman]: Titles, role: Role): DemoPerson => ({
  login,
  name,
  title,
  titleInGerman,
  roles: [role],
  org: 'example-platform',
  country: 'IE',
  office: null,
});
const holder = (login: string, [name, title, titleInGerman]: Titles): DemoPerson => ({
  login,
  name,
  title,
  titleInGerman,
  roles: ['ACCOUNT_HOLDER'],
  org: null,
  country: null,
  office: null,
});

/** Everybody who can log in to a demo. The holders are called as in the records of their accounts. */
export const demoPeople: readonly DemoPerson[] = [
  authority('police', ['Mara Lindqvist', 'Police officer', 'Polizeibeamtin'], {
    role: 'ISSUING',
    office: 'OTHER_COMPETENT_AUTHORITY',
    org: 'northport-police',
    country: 'DE',
  }),
  authority('prosecutor', ['Tobias Hartwig', 'Public prosecutor', 'Staatsanwalt'], {
    role: 'ISSUING',
    office: 'PUBLIC_PROSECUTOR',
    org: 'northport-prosecution-office',
    country: 'DE',
  }),
  authority('regulator', ['Ines Calder', 'Digital services regulator', 'Aufsicht über digitale Dienste'], {
    role: 'ISSUING',
    office: 'ADMINISTRATIVE_AUTHORITY',
    org: 'northland-digital-regulator',
    country: 'DE',
  }),
  authority('judge', ['Helena Brandt', 'Judge', 'Richterin'], {
    role: 'VALIDATING',
    office: 'JUDGE',
    org: 'northport-district-court',
    country: 'DE',
  }),
  authority('investigating-judge', ['Anton Weyer', 'Investigating judge', 'Ermittlungsrichter'], {
    role: 'VALIDATING',
    office: 'INVESTIGATING_JUDGE',
    org: 'northport-regional-court',
    country: 'DE',
  }),
  authority('enforcing-1', ['Niamh Corrigan', 'Enforcing authority, first officer', 'Vollstreckungsbehörde, erste Beamtin'], {
    role: 'ENFORCING',
    office: 'OTHER_COMPETENT_AUTHORITY',
    org: 'westland-enforcing-authority',
    country: 'IE',
  }),
  authority('enforcing-2', ['Eoin Farrelly', 'Enforcing authority, second officer', 'Vollstreckungsbehörde, zweiter Beamter'], {
    role: 'ENFORCING',
    office: 'OTHER_COMPETENT_AUTHORITY',
    org: 'westland-enforcing-authority',
    country: 'IE',
  }),
  authority('coordinator', ['Aisling Doran', 'Digital Services Coordinator', 'Koordinatorin für digitale Dienste'], {
    role: 'COORDINATOR',
    office: 'ADMINISTRATIVE_AUTHORITY',
    org: 'westland-digital-coordinator',
    country: 'IE',
  }),
  platform('agent-1', ['Priya Nandakumar', 'Trust and safety agent, first', 'Sachbearbeiterin der Plattform, erste'], 'AGENT'),
  platform('agent-2', ['Jonas Okafor', 'Trust and safety agent, second', 'Sachbearbeiter der Plattform, zweiter'], 'AGENT'),
  platform('counsel-1', ['Claire Vasseur', 'Platform counsel, first', 'Syndikusanwältin der Plattform, erste'], 'COUNSEL'),
  platform('counsel-2', ['Marek Dvorsky', 'Platform counsel, second', 'Syndikusanwalt der Plattform, zweiter'], 'COUNSEL'),
  {
    login: 'auditor',
    name: 'Saskia de Wit',
    title: 'Independent auditor',
    titleInGerman: 'Unabhängige Prüferin',
    roles: ['AUDITOR'],
    org: 'example-audit-firm',
    country: 'NL',
    office: null,
  },
  holder('holder-1', ['Sevuzo Oskunnesk Drelegarth', 'Account holder, first', 'Kontoinhaberin, erste']),
  holder('holder-2', ['Tarvantan Yelmanthorn', 'Account holder, second', 'Kontoinhaber, zweiter']),
];

/** The person with this log-in name, compared exactly; undefined when there is none. */
export const demoPerson = (login: string | undefined): DemoPerson | undefined => demoPeople.find((person) => person.login === login);

/** What a token says about a person, beside `iss` and `sub`. A claim that the person doesn't have is left out. */
export function demoClaims(person: DemoPerson): Record<string, unknown> {
  const { roles, org, country, office } = person;
  return { roles: [...roles], ...(org && { org }), ...(country && { country }), ...(office && { office }) };
}
