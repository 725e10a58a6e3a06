/**
 * The order machine as the law and the house have it, written by hand and from nothing in the product: state, act, who may,
 * the state it leads to, the entries of the log. What is not here is refused. A word after the slash is a way to do the act.
 */

/** A production order of the police, validated by `judge`, reviewed by `agent`, released by `counsel`, notified to `enforcing`. */
const ordinary = `
DRAFT         | submitOrder                 | police                        | SUBMITTED     | order.submitted
SUBMITTED     | validateOrder               | judge otherJudge              | SERVED        | order.validated order.served
SUBMITTED     | refuseValidation            | judge otherJudge              | REFUSED       | order.refused
SUBMITTED     | withdrawOrder               | police                        | WITHDRAWN     | order.withdrawn
SUBMITTED     | expire                      | SYSTEM                        | EXPIRED       | order.expired
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | reverseAccess               | counsel otherCounsel both     | REVOKED       | order.revoked
SERVED        | withdrawOrder               | police judge                  | WITHDRAWN     | order.withdrawn
SERVED        | expire                      | SYSTEM                        | EXPIRED       | order.expired
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
UNDER_REVIEW  | reverseAccess               | counsel otherCounsel both     | REVOKED       | order.revoked
UNDER_REVIEW  | withdrawOrder               | police judge                  | WITHDRAWN     | order.withdrawn
UNDER_REVIEW  | expire                      | SYSTEM                        | EXPIRED       | order.expired
CLARIFICATION | answerClarification         | police                        | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | police                        | SUBMITTED     | order.submitted
CLARIFICATION | reverseAccess               | counsel otherCounsel both     | REVOKED       | order.revoked
CLARIFICATION | withdrawOrder               | police judge                  | WITHDRAWN     | order.withdrawn
CLARIFICATION | expire                      | SYSTEM                        | EXPIRED       | order.expired
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | HELD          | order.released
APPROVED      | reverseAccess               | counsel otherCounsel both     | REVOKED       | order.revoked
APPROVED      | withdrawOrder               | police judge                  | WITHDRAWN     | order.withdrawn
APPROVED      | expire                      | SYSTEM                        | EXPIRED       | order.expired
HELD          | clearOrder                  | enforcing                     | IN_FORCE      | order.cleared
HELD          | endHold                     | SYSTEM                        | IN_FORCE      | order.cleared
HELD          | objectToOrder               | enforcing                     | REFUSED       | order.objected
HELD          | objectToOrder/part          | enforcing                     | UNDER_REVIEW  | order.objected
HELD          | reverseAccess               | otherCounsel both             | REVOKED       | order.revoked
HELD          | withdrawOrder               | police judge                  | WITHDRAWN     | order.withdrawn
HELD          | expire                      | SYSTEM                        | EXPIRED       | order.expired
IN_FORCE      | acknowledgeDisclosure       | police policeColleague policeJudge | FULFILLED | order.fulfilled
IN_FORCE      | reverseAccess               | otherCounsel both             | REVOKED       | order.revoked
IN_FORCE      | withdrawOrder               | police judge                  | WITHDRAWN     | order.withdrawn
IN_FORCE      | expire                      | SYSTEM                        | EXPIRED       | order.expired
`;

/** An emergency order of the police for subscriber and identification data, not validated yet, notified to `enforcing`. */
const emergency = `
DRAFT         | submitOrder                 | police                        | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | validateOrder               | judge otherJudge validatingProsecutor | SERVED | order.validated order.served
SUBMITTED     | refuseValidation            | judge otherJudge validatingProsecutor | REFUSED | order.refused
SUBMITTED     | withdrawOrder               | police                        | WITHDRAWN     | order.withdrawn
SUBMITTED     | expire                      | SYSTEM                        | EXPIRED       | order.expired
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
CLARIFICATION | answerClarification         | police                        | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | police                        | SUBMITTED     | order.submitted
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | IN_FORCE      | order.released
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE']
  .map(
    (state) => `
${state} | validateOrder        | judge otherJudge validatingProsecutor | ${state} | order.validated
${state} | refuseValidation     | judge otherJudge validatingProsecutor | REVOKED  | order.revoked
${state} | revokeUnvalidated    | SYSTEM                        | REVOKED       | order.revoked
${state} | objectToOrder        | enforcing                     | REVOKED       | order.revoked
${state} | objectToOrder/part   | enforcing                     | REVOKED       | order.revoked
${state} | reverseAccess        | ${state === 'IN_FORCE' ? '' : 'counsel'} otherCounsel both | REVOKED | order.revoked
${state} | withdrawOrder        | police                        | WITHDRAWN     | order.withdrawn
${state} | expire               | SYSTEM                        | EXPIRED       | order.expired`,
  )
  .join('')}
`;

/** A regulator's order to act against one item. */
const removal = `
DRAFT         | submitOrder                 | regulator                     | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | withdrawOrder               | regulator                     | WITHDRAWN     | order.withdrawn
SUBMITTED     | expire                      | SYSTEM                        | EXPIRED       | order.expired
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
CLARIFICATION | answerClarification         | regulator                     | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | regulator                     | SUBMITTED     | order.submitted
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | IN_FORCE      | order.released
IN_FORCE      | fulfil                      | SYSTEM                        | FULFILLED     | order.fulfilled
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE']
  .map(
    (state) => `
${state} | reverseAccess        | ${state === 'IN_FORCE' ? '' : 'counsel'} otherCounsel both | REVOKED | order.revoked
${state} | withdrawOrder        | regulator                     | WITHDRAWN     | order.withdrawn
${state} | expire               | SYSTEM                        | EXPIRED       | order.expired`,
  )
  .join('')}
`;

/** Every state an order can be in. HELD is reached only by an order that was notified and is no emergency. */
export const states =
  'DRAFT SUBMITTED SERVED UNDER_REVIEW CLARIFICATION APPROVED HELD IN_FORCE FULFILLED REFUSED WITHDRAWN REVOKED EXPIRED'.split(' ');

/** Every act, in every way the table knows. */
export const ways = (
  'submitOrder serve validateOrder refuseValidation claim claim/lapsed lapseClaim askClarification answerClarification ' +
  'answerClarification/changed decideOrder decideOrder/refusing returnOrder releaseOrder clearOrder endHold objectToOrder ' +
  'objectToOrder/part acknowledgeDisclosure fulfil reverseAccess revokeUnvalidated withdrawOrder expire'
).split(' ');

/** What one line allows, for one person. */
export interface Allowed {
  readonly to: string;
  readonly entries: readonly string[];
}

const words = (cell: string): string[] => cell.split(/\s+/).filter((word) => word !== '');

/** The lines of a table by state, act and person. Throws for a line that isn't one. */
function read(table: string): Map<string, Allowed> {
  const allowed = new Map<string, Allowed>();
  for (const line of table.split('\n').filter((text) => text.trim() !== '')) {
    const [state, way, who, to, entries] = line.split('|').map((cell) => cell.trim());
    if (state === undefined || way === undefined || who === undefined || to === undefined || entries === undefined)
      throw new Error(`not a line of the table: ${line}`);
    for (const person of words(who)) allowed.set(`${state} ${way} ${person}`, { to, entries: words(entries) });
  }
  return allowed;
}

export const tables: Readonly<Record<'ordinary' | 'emergency' | 'removal', ReadonlyMap<string, Allowed>>> = {
  ordinary: read(ordinary),
  emergency: read(emergency),
  removal: read(removal),
};
