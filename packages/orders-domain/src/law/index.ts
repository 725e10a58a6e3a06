/** The table of law that orders are held to, with the words and limits that it is written in. */
export { type DataCategory, dataCategories, type Office, offices, orderLimits, unionAndEea, world } from '@writ/access/vocabulary';
export {
  type ClarificationCode,
  clarificationCodes,
  clarificationFor,
  codesFor,
  knownAtRelease,
  objectionGrounds,
} from './clarifications.ts';
export { type Competence, competenceToIssue, mayValidate, signedFor, signingFor } from './competence.ts';
export { accessReport, type DutyKind, deletionTerm, effectReports, findingAnswer } from './duties.ts';
export { actingKinds, informedByPlatform, lawOf } from './floor.ts';
export { issuesFrom } from './issuing-states.ts';
export type { KindLaw, OrderText, Term } from './kind-law.ts';
export { kinds, type OrderKind, orderKinds } from './kinds.ts';
export { type AccountMark, accountMarks, markLaw } from './marks.ts';
export { type CatalogueOffence, offenceOf, offences, otherOffence } from './offences.ts';
export { warningsOf } from './warnings.ts';
export { zoneOf } from './zones.ts';
