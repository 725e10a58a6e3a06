/**
 * How an enrolment moves: a pure function of the enrolment, the act, the person and the instant. A change takes three persons, the first
 * of the platform, a counsel, and the auditor; only less takes one of them: to suspend, and to drop what was never confirmed.
 */
import type { Caller } from '@writ/access';
import type { Role } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import { type Reason, reason } from '../order/refusal.ts';
import { hourMs, later } from '../order/window.ts';
import { isSamePerson, type Person } from '../people/separation-of-duties.ts';
import type { Enrolment, EnrolmentChange, EnrolmentState, ReportingLine } from './enrolment.ts';
import { lineReasons } from './lines.ts';

export type EnrolmentAct = { readonly generation: number } & (
  | { readonly type: 'approve' | 'confirm' }
  | { readonly type: 'suspend' | 'resume' | 'end'; readonly reason: string }
  | { readonly type: 'changeLines'; readonly reason: string; readonly lines: readonly ReportingLine[] }
);

type ActType = EnrolmentAct['type'];

/** What an act leaves in the log, under `enrolment.<word>.v1`. */
export type EnrolmentWord = 'proposed' | 'approved' | 'confirmed' | 'suspended' | 'dropped';

export interface EnrolmentMove {
  readonly enrolment: Enrolment;
  readonly word: EnrolmentWord;
  /** The change that the act was about; null for a suspension. */
  readonly change: EnrolmentChange | null;
}

/** Who acts in which step. The rule beside the field in the SDL says the same; the machine doesn't rely on it. */
const by: Readonly<Record<ActType, readonly Role[]>> = {
  approve: ['COUNSEL'],
  confirm: ['AUDITOR'],
  suspend: ['COUNSEL', 'AUDITOR'],
  resume: ['AGENT', 'COUNSEL'],
  end: ['AGENT', 'COUNSEL'],
  changeLines: ['AGENT', 'COUNSEL'],
};

const wrongState = (message: string): Reason[] => [reason('WRONG_STATE', message)];
const samePerson = (): Reason[] => [
  reason('SAME_PERSON', 'Three different persons must propose, approve and confirm: leave this to somebody else.'),
];

const confirmed: Readonly<Record<EnrolmentChange, EnrolmentState>> = {
  ENROL: 'ENROLLED',
  RESUME: 'ENROLLED',
  END: 'ENDED',
  LINES: 'ENROLLED',
};

function approve(enrolment: Enrolment, who: Person): EnrolmentMove | Reason[] {
  const { change, proposedBy, state } = enrolment;
  if (change === null || enrolment.approvedBy !== null) return wrongState('Nothing waits for an approval here.');
  if (isSamePerson(who, proposedBy)) return samePerson();
  return { enrolment: { ...enrolment, approvedBy: who, state: change === 'ENROL' ? 'APPROVED' : state }, word: 'approved', change };
}

/** The waiting time begins with the confirmation, and once: a body that was suspended has waited. */
function confirm(enrolment: Enrolment, who: Person, at: Date, waitHours: number): EnrolmentMove | Reason[] {
  const { change, proposedBy, approvedBy } = enrolment;
  if (change === null || approvedBy === null) return wrongState('Nothing waits for a confirmation here.');
  if (isSamePerson(who, proposedBy) || isSamePerson(who, approvedBy)) return samePerson();
  const activeFrom = change === 'ENROL' ? later(at, waitHours * hourMs) : enrolment.activeFrom;
  const decided = { lines: enrolment.proposedLines ?? enrolment.lines, proposedLines: null };
  const moved = { ...enrolment, ...decided, confirmedBy: who, state: confirmed[change], change: null, activeFrom };
  return { enrolment: moved, word: 'confirmed', change };
}

/** What is being decided on the enrolment is decided again, knowing this. */
function suspend(enrolment: Enrolment, who: Person): EnrolmentMove | Reason[] {
  if (enrolment.state !== 'ENROLLED')
    return wrongState(`Only an authority that is ENROLLED can be suspended; this one is ${enrolment.state}.`);
  const since = { state: 'SUSPENDED' as const, change: null, proposedLines: null, proposedBy: who, approvedBy: null, confirmedBy: null };
  return { enrolment: { ...enrolment, ...since }, word: 'suspended', change: null };
}

function propose(enrolment: Enrolment, change: EnrolmentChange, who: Person, at: Date): EnrolmentMove | Reason[] {
  if (enrolment.change !== null) return wrongState('Another change of this enrolment is being decided: wait for it.');
  const open = { change, proposedBy: who, approvedBy: null, confirmedBy: null, proposedAt: at };
  return { enrolment: { ...enrolment, ...open }, word: 'proposed', change };
}

/** Others take effect with the confirmation, for orders that are drafted from then on. */
function changeLines(enrolment: Enrolment, lines: readonly ReportingLine[], who: Person, at: Date): EnrolmentMove | Reason[] {
  if (enrolment.state !== 'ENROLLED')
    return wrongState(`Reporting lines change while an authority is ENROLLED; this one is ${enrolment.state}.`);
  const wrong = lineReasons(lines, enrolment.issuer);
  if (wrong.length > 0) return wrong;
  const moved = propose(enrolment, 'LINES', who, at);
  return Array.isArray(moved) ? moved : { ...moved, enrolment: { ...moved.enrolment, proposedLines: lines } };
}

function resume(enrolment: Enrolment, who: Person, at: Date): EnrolmentMove | Reason[] {
  if (enrolment.state !== 'SUSPENDED')
    return wrongState(`Only an authority that is SUSPENDED can be resumed; this one is ${enrolment.state}.`);
  return propose(enrolment, 'RESUME', who, at);
}

/** What was never confirmed gave nothing, and one person drops it. */
function end(enrolment: Enrolment, who: Person, at: Date): EnrolmentMove | Reason[] {
  if (enrolment.state === 'ENDED') return wrongState('This enrolment has ended.');
  if (enrolment.activeFrom !== null) return propose(enrolment, 'END', who, at);
  return { enrolment: { ...enrolment, state: 'ENDED', change: null }, word: 'dropped', change: 'ENROL' };
}

/** When a step is taken, and how long this installation has an enrolment wait. */
interface Occasion {
  readonly at: Date;
  readonly waitHours: number;
}

function step(enrolment: Enrolment, act: EnrolmentAct, who: Person, { at, waitHours }: Occasion): EnrolmentMove | Reason[] {
  switch (act.type) {
    case 'approve':
      return approve(enrolment, who);
    case 'confirm':
      return confirm(enrolment, who, at, waitHours);
    case 'suspend':
      return suspend(enrolment, who);
    case 'resume':
      return resume(enrolment, who, at);
    case 'end':
      return end(enrolment, who, at);
    case 'changeLines':
      return changeLines(enrolment, act.lines, who, at);
  }
}

/** Makes the act, or answers every reason against it. */
export function moveEnrolment(enrolment: Enrolment, act: EnrolmentAct, caller: Caller, occasion: Occasion): EnrolmentMove | Reason[] {
  const { issuer, subject, roles } = caller;
  if (subject === null || !roles.some((role) => by[act.type].includes(role)))
    return [reason('NOT_COMPETENT', 'Your role may not take this step.')];
  if (act.generation !== enrolment.generation) return [reason('STALE', 'It has changed since you read it: read it again.')];
  const silent = 'reason' in act ? textReasons(act.reason, { field: 'reason', needed: 'the others who decide read it' }) : [];
  if (silent.length > 0) return silent;
  const moved = step(enrolment, act, { issuer, subject }, occasion);
  return Array.isArray(moved) ? moved : { ...moved, enrolment: { ...moved.enrolment, generation: enrolment.generation + 1 } };
}
