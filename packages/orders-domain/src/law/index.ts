/** The table of law that orders are held to, with the words and limits that it is written in. */
export { type DataCategory, dataCategories, type Office, offices, orderLimits, unionAndEea, world } from '@writ/access/vocabulary';
export { accessRemedies, accessRequestLaw } from './access-requests.ts';
export {
  type ClarificationCode,
  clarificationCodes,
  clarificationFor,
  codesFor,
  knownAtRelease,
  objectionGrounds,
} from './clarifications.ts';
export { type Competence, competenceToIssue, mayIssue, mayValidate, signedFor, signingFor } from './competence.ts';
export { completedLaw } from './completed.ts';
export { complaintAnswer, type DutyKind, deletionTerm, dutiesLaw } from './duties.ts';
export { readLaw } from './files.ts';
export { actingKinds, informedByPlatform, lawInForce, lawOf, putInForce } from './in-force.ts';
export { issuesFrom } from './issuing-states.ts';
export type { CatalogueOffence, KindLaw, LawTable, OrderText, Term } from './kind-law.ts';
export { type OrderKind, orderKinds } from './kinds.ts';
export { type AccountMark, accountMarks, markLaw } from './marks.ts';
export { offenceOf, offences, otherOffence } from './offences.ts';
export { shippedLaw } from './shipped.ts';
export { type LawFile, lawFiles, lawText, tableOf } from './table.ts';
export { warningsOf } from './warnings.ts';
export { zoneOf } from './zones.ts';
