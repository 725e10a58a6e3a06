/** The table of law that orders are held to. */
export { clarificationCodes, clarificationFor, codesFor, knownAtRelease } from './clarifications.ts';
export { competenceToIssue } from './competence.ts';
export { accessReport, type DutyKind, deletionTerm, effectReports } from './duties.ts';
export { actingKinds, lawOf } from './floor.ts';
export type { Term } from './kind-law.ts';
export { kinds, type OrderKind, orderKinds } from './kinds.ts';
export { zoneOf } from './zones.ts';
