/**
 * What the law leaves to do when an order has moved on: who owes it, how long they have, and the provision. Times that the law calls
 * "without undue delay" are numbers of ours. It is data for counsel to correct.
 */
import { evidence, national, services, term, terrorist } from './instruments.ts';
import type { Term } from './kind-law.ts';
import type { OrderKind } from './kinds.ts';

/** What is owed: to delete, to tell the person, to report what was done, to use it for the case alone, to report an unlawful access, to have an emergency order validated, to answer an audit, to decide on a complaint. */
export const dutyKinds = [
  'DELETE',
  'INFORM',
  'REPORT_EFFECT',
  'LIMIT_USE',
  'REPORT_ACCESS',
  'VALIDATE',
  'ANSWER_FINDING',
  'ANSWER_COMPLAINT',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

const deletion = (article: string): Term => term(10, 'DAYS', 'ISSUING', article);

/** What the law calls "immediately": the shortest time after which an authority that acts at once is not late. */
const atOnce = (article: string): Term => term(24, 'HOURS', 'ISSUING', article);

/** Why the recipient deletes what it received, by the act that ended the order; an ending that is not here has the last row's article. */
const deletions: Readonly<Record<string, Term>> = {
  refuseValidation: atOnce(evidence('Art. 4(5)')),
  objectToOrder: deletion(evidence('Art. 12(4)')),
  recordObjection: deletion(evidence('Art. 12(4)')),
};
const unlawful: Term = deletion('Directive (EU) 2016/680, Art. 16(2)');

/** How long the recipient has to delete what it received under an order that this act ended. */
export const deletionTerm = (act: string): Term => deletions[act] ?? unlawful;

/** How long the recipient has to confirm that it keeps to the conditions of use that the enforcing authority has set. */
export const conditionsTerm: Term = term(10, 'DAYS', 'ISSUING', evidence('Art. 10(4) and 12(4)'));

/** That the data are used for the case alone, for as long as somebody has them; whether they are still needed is reviewed. */
export const useLimit = 'Directive (EU) 2016/680, Art. 4(1)(b) and 5';

/** Whom the platform informs of what was done under the order, for the kinds for which the law requires it. */
export const effectReports: Readonly<Partial<Record<OrderKind, Term>>> = {
  DSA_ACT: term(3, 'DAYS', 'PLATFORM', services('Art. 9(1)')),
  DSA_INFORM: term(3, 'DAYS', 'PLATFORM', services('Art. 10(1)')),
  // Beside an order of one hour, days are a delay: a number of ours.
  TCO_REMOVAL: term(4, 'HOURS', 'PLATFORM', terrorist('Art. 3(6)')),
};

/** The provision by which the platform may claim its costs from the issuing authority, where the law of its state lets it; a kind that is not here has none. */
export const costReimbursement: Readonly<Partial<Record<OrderKind, string>>> = {
  EPOC: evidence('Art. 14'),
  EPOC_PR: evidence('Art. 14'),
  NATIONAL_PRODUCTION: national('compensation of service providers'),
  NATIONAL_PRESERVATION: national('compensation of service providers'),
};

/** How long the platform has to report an unlawful access to its supervisory authority. */
export const accessReport: Term = term(72, 'HOURS', 'PLATFORM', 'Regulation (EU) 2016/679, Art. 33(1)');

/** How long the platform has to tell who contests the removal of terrorist content by its own measures what it decided. */
export const complaintAnswer: Term = term(2, 'WEEKS', 'PLATFORM', terrorist('Art. 10(2)'));

/** How long content that was removed as terrorist is kept for reviews, complaints and prosecution, before anybody asks for more. */
export const removedContentKept: Term = term(6, 'MONTHS', 'PLATFORM', terrorist('Art. 6(1)'));

/** How long a body has to answer an auditor's finding that something was unlawful, or that the log has a gap. A number of ours. */
export const findingAnswer = {
  platform: term(30, 'DAYS', 'PLATFORM', 'Regulation (EU) 2016/679, Art. 5(2)'),
  authority: term(30, 'DAYS', 'ISSUING', 'Directive (EU) 2016/680, Art. 4(4)'),
} as const;
