/**
 * What the law leaves to do when an order has moved on: who owes it, how long they have, and the provision. Times that the law calls
 * "without undue delay" are numbers of ours.
 */
import { lawInForce } from './in-force.ts';
import type { LawTable, Term } from './kind-law.ts';

/** What is owed: to delete, to tell the person, to report what was done, to use it for the case alone, to report an unlawful access, to have an emergency order validated, to answer an audit. */
export const dutyKinds = ['DELETE', 'INFORM', 'REPORT_EFFECT', 'LIMIT_USE', 'REPORT_ACCESS', 'VALIDATE', 'ANSWER_FINDING'] as const;
export type DutyKind = (typeof dutyKinds)[number];

type Deletions = LawTable['duties']['deletion'];
const isNamed = (act: string, deletions: Deletions): act is keyof Deletions => Object.hasOwn(deletions, act);

/** How long the recipient has to delete what it received under an order that this act ended. */
export function deletionTerm(act: string): Term {
  const { deletion } = lawInForce().duties;
  return isNamed(act, deletion) ? deletion[act] : deletion.unlawful;
}

/** What is owed whatever the kind of order. */
export const dutiesLaw = (): LawTable['duties'] => lawInForce().duties;
