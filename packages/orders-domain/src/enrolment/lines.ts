/**
 * Reporting lines: they keep a subordinate from validating what the officer above has issued. Regulation (EU) 2023/1543, Art. 4 gives the validation to a judge, a
 * court or a prosecutor because they examine the order themselves, which nobody does who takes instructions from its issuer.
 */
import { isName } from '@writ/access';
import { type Reason, reason } from '../order/refusal.ts';
import { isSamePerson, type Person } from '../people/separation-of-duties.ts';
import type { ReportingLine } from './enrolment.ts';

/** Far above the officers of one body. */
const most = 500;

/** Whether following the lines from an officer leads back to them. */
function isCircular(lines: readonly ReportingLine[], issuer: string, start: string): boolean {
  const seen = new Set<string>();
  let at: Person | null = { issuer, subject: start };
  while (at !== null && at.issuer === issuer && !seen.has(at.subject)) {
    seen.add(at.subject);
    const here: string = at.subject;
    at = lines.find(({ subject }) => subject === here)?.superior ?? null;
    if (at !== null && isSamePerson(at, { issuer, subject: start })) return true;
  }
  return false;
}

/** Why these are no reporting lines of a body whose people have tokens of this issuer; empty when they are. */
export function lineReasons(lines: readonly ReportingLine[], issuer: string): Reason[] {
  if (lines.length > most) return [reason('INVALID', `A body has at most ${most} reporting lines.`)];
  const reasons: Reason[] = [];
  const names = lines.flatMap(({ subject, superior }) => [subject, ...(superior === null ? [] : [superior.issuer, superior.subject])]);
  if (!names.every(isName)) reasons.push(reason('INVALID', 'Write the officers of a reporting line exactly as in their tokens.'));
  if (lines.some(({ unit }) => unit.trim() === '')) reasons.push(reason('MISSING', 'Name the unit of each officer.'));
  if (new Set(lines.map(({ subject }) => subject)).size < lines.length)
    reasons.push(reason('INVALID', 'An officer has one reporting line: leave the others out.'));
  else if (lines.some(({ subject }) => isCircular(lines, issuer, subject)))
    reasons.push(reason('INVALID', 'Nobody reports to themselves, be it through others.'));
  return reasons;
}
