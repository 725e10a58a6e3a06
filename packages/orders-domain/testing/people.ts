/** The people of the tests: invented persons at invented bodies, under the issuers that vouch for them. */
import type { Office, Role } from '@writ/access/vocabulary';
import type { PersonActor } from '../src/people/actor.ts';

export const authority = (subject: string, role: Role, office: Office, organisation: string, country = 'DE'): PersonActor => ({
  issuer: 'https://authorities.example',
  subject,
  organisation,
  country,
  office,
  roles: [role],
});

export const platform = (subject: string, ...roles: Role[]): PersonActor => ({
  issuer: 'https://platform.example',
  subject,
  organisation: 'example-platform',
  country: 'IE',
  office: null,
  roles,
});

export const people = {
  police: authority('police', 'ISSUING', 'OTHER_COMPETENT_AUTHORITY', 'north-police'),
  policeColleague: authority('police-2', 'ISSUING', 'OTHER_COMPETENT_AUTHORITY', 'north-police'),
  otherPolice: authority('police-3', 'ISSUING', 'OTHER_COMPETENT_AUTHORITY', 'south-police'),
  prosecutor: authority('prosecutor', 'ISSUING', 'PUBLIC_PROSECUTOR', 'north-prosecution'),
  court: authority('court', 'ISSUING', 'COURT', 'north-court'),
  regulator: authority('regulator', 'ISSUING', 'ADMINISTRATIVE_AUTHORITY', 'north-regulator'),
  judge: authority('judge', 'VALIDATING', 'JUDGE', 'district-court'),
  otherJudge: authority('judge-2', 'VALIDATING', 'INVESTIGATING_JUDGE', 'regional-court'),
  policeJudge: authority('judge-3', 'VALIDATING', 'JUDGE', 'north-police'),
  foreignJudge: authority('judge-4', 'VALIDATING', 'JUDGE', 'foreign-court', 'FR'),
  validatingProsecutor: authority('prosecutor-2', 'VALIDATING', 'PUBLIC_PROSECUTOR', 'south-prosecution'),
  enforcing: authority('enforcing', 'ENFORCING', 'OTHER_COMPETENT_AUTHORITY', 'west-enforcing', 'IE'),
  otherEnforcing: authority('enforcing-2', 'ENFORCING', 'OTHER_COMPETENT_AUTHORITY', 'east-enforcing', 'IE'),
  coordinator: authority('coordinator', 'COORDINATOR', 'ADMINISTRATIVE_AUTHORITY', 'west-coordinator', 'IE'),
  otherCoordinator: authority('coordinator-2', 'COORDINATOR', 'ADMINISTRATIVE_AUTHORITY', 'north-coordinator', 'DE'),
  agent: platform('agent', 'AGENT'),
  otherAgent: platform('agent-2', 'AGENT'),
  counsel: platform('counsel', 'COUNSEL'),
  otherCounsel: platform('counsel-2', 'COUNSEL'),
  both: platform('both', 'AGENT', 'COUNSEL'),
  auditor: { ...platform('auditor', 'AUDITOR'), organisation: 'audit-firm' },
  holder: { ...platform('holder', 'PUBLIC', 'ACCOUNT_HOLDER'), organisation: null, country: null },
  anonymous: { ...platform('nobody', 'PUBLIC'), issuer: 'anonymous', subject: null },
} as const satisfies Readonly<Record<string, PersonActor>>;
