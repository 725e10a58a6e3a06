/**
 * What the law leaves to do when an order has moved on: who owes it, how long they have, and the provision. Times that the law calls
 * "without undue delay" are numbers of ours.
 */
import { lawInForce } from './in-force.ts';
import type { LawTable, Term } from './kind-law.ts';

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

type Deletions = LawTable['duties']['deletion'];
const isNamed = (act: string, deletions: Deletions): act is keyof Deletions => Object.hasOwn(deletions, act);

/** How long the recipient has to delete what it received under an order that this act ended. */
export function deletionTerm(act: string): Term {
  const { deletion } = lawInForce().duties;
  return isNamed(act, deletion) ? deletion[act] : deletion.unlawful;
}

/** How long the platform has to tell who contests the removal of terrorist content by its own measures what it decided. */
export const complaintAnswer: Term = { amount: 2, unit: 'WEEKS', of: 'PLATFORM', article: 'Regulation (EU) 2021/784, Art. 10(2)' };

/** How long content that was removed as terrorist is kept for reviews, complaints and prosecution, before anybody asks for more. */
export const removedContentKept: Term = { amount: 6, unit: 'MONTHS', of: 'PLATFORM', article: 'Regulation (EU) 2021/784, Art. 6(1)' };

/** What is owed whatever the kind of order. */
export const dutiesLaw = (): LawTable['duties'] => lawInForce().duties;
