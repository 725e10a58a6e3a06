/**
 * The order machine as the law and the house have it, written by hand and from nothing in the product: state, act, who may,
 * the state it leads to, the entries of the log. What is not here is refused. A word after the slash is a way to do the act.
 */

/** A production order of the police, validated by `judge`, reviewed by `agent`, released by `counsel`, notified to `enforcing`. */
const ordinary = `
DRAFT         | submitOrder                 | police                        | SUBMITTED     | order.submitted
SUBMITTED     | validateOrder               | judge otherJudge              | SERVED        | order.validated order.served
SUBMITTED     | refuseValidation            | judge otherJudge              | REFUSED       | order.refused
SUBMITTED     | withdrawOrder               | police policeColleague                        | WITHDRAWN     | order.withdrawn
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | reverseAccess               | SYSTEM                        | REVOKED       | order.revoked
SERVED        | withdrawOrder               | police policeColleague judge                  | WITHDRAWN     | order.withdrawn
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
UNDER_REVIEW  | reverseAccess               | SYSTEM                        | REVOKED       | order.revoked
UNDER_REVIEW  | withdrawOrder               | police policeColleague judge                  | WITHDRAWN     | order.withdrawn
CLARIFICATION | answerClarification         | police policeColleague                        | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | police policeColleague                        | SUBMITTED     | order.submitted
CLARIFICATION | reverseAccess               | SYSTEM                        | REVOKED       | order.revoked
CLARIFICATION | withdrawOrder               | police policeColleague judge                  | WITHDRAWN     | order.withdrawn
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | HELD          | order.released
APPROVED      | reverseAccess               | SYSTEM                        | REVOKED       | order.revoked
APPROVED      | withdrawOrder               | police policeColleague judge                  | WITHDRAWN     | order.withdrawn
HELD          | clearOrder                  | enforcing                     | IN_FORCE      | order.cleared
HELD          | endHold                     | SYSTEM                        | IN_FORCE      | order.cleared
HELD          | restartHold                 | SYSTEM                        | HELD          |
SERVED        | objectToOrder               | enforcing                     | REFUSED       | order.objected
SERVED        | objectToOrder/part          | enforcing                     | SERVED        | order.objected
UNDER_REVIEW  | objectToOrder               | enforcing                     | REFUSED       | order.objected
UNDER_REVIEW  | objectToOrder/part          | enforcing                     | UNDER_REVIEW  | order.objected
CLARIFICATION | objectToOrder               | enforcing                     | REFUSED       | order.objected
CLARIFICATION | objectToOrder/part          | enforcing                     | CLARIFICATION | order.objected
APPROVED      | objectToOrder               | enforcing                     | REFUSED       | order.objected
APPROVED      | objectToOrder/part          | enforcing                     | UNDER_REVIEW  | order.objected
HELD          | objectToOrder               | enforcing                     | REFUSED       | order.objected
HELD          | objectToOrder/part          | enforcing                     | UNDER_REVIEW  | order.objected
HELD          | reverseAccess               | SYSTEM                        | REVOKED       | order.revoked
HELD          | withdrawOrder               | police policeColleague judge                  | WITHDRAWN     | order.withdrawn
IN_FORCE      | acknowledgeDisclosure       | police policeColleague        | FULFILLED     | order.fulfilled
IN_FORCE      | reverseAccess               | SYSTEM                        | REVOKED       | order.revoked
IN_FORCE      | withdrawOrder               | police policeColleague judge                  | WITHDRAWN     | order.withdrawn
`;

/** An emergency order of the police for subscriber and identification data, not validated yet. */
const emergency = `
DRAFT         | submitOrder                 | police                        | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | validateOrder               | judge otherJudge validatingProsecutor | SERVED | order.validated order.served
SUBMITTED     | refuseValidation            | judge otherJudge validatingProsecutor | REFUSED | order.refused
SUBMITTED     | withdrawOrder               | police policeColleague                        | WITHDRAWN     | order.withdrawn
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
CLARIFICATION | answerClarification         | police policeColleague                        | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | police policeColleague                        | SUBMITTED     | order.submitted
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | IN_FORCE      | order.released
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE']
  .map(
    (state) => `
${state} | validateOrder        | judge otherJudge validatingProsecutor | ${state} | order.validated
${state} | refuseValidation     | judge otherJudge validatingProsecutor | REVOKED  | order.revoked
${state} | reverseAccess        | SYSTEM                        | REVOKED | order.revoked
${state} | withdrawOrder        | police policeColleague                        | WITHDRAWN     | order.withdrawn`,
  )
  .join('')}
`;

/** A court's urgent order for content, which needs no validation, notified to `enforcing`, who may object when it is released already. */
const urgent = `
DRAFT         | submitOrder                 | court                         | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | validateOrder               | judge otherJudge policeJudge  | SERVED        | order.validated order.served
SUBMITTED     | refuseValidation            | judge otherJudge policeJudge  | REFUSED       | order.refused
SUBMITTED     | withdrawOrder               | court                         | WITHDRAWN     | order.withdrawn
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
CLARIFICATION | answerClarification         | court                         | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | court                         | SUBMITTED     | order.submitted
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | IN_FORCE      | order.released
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE']
  .map(
    (state) => `
${state} | objectToOrder        | enforcing                     | REVOKED       | order.revoked
${state} | objectToOrder/part   | enforcing                     | ${state === 'APPROVED' ? 'UNDER_REVIEW' : state} | order.objected
${state} | reverseAccess        | SYSTEM                        | REVOKED | order.revoked
${state} | withdrawOrder        | court                         | WITHDRAWN     | order.withdrawn`,
  )
  .join('')}
`;

/** A regulator's order to act against one item, under a silence. */
const removal = `
DRAFT         | submitOrder                 | regulator                     | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | withdrawOrder               | regulator                     | WITHDRAWN     | order.withdrawn
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
${state} | reverseAccess        | SYSTEM                        | REVOKED | order.revoked
${state} | withdrawOrder        | regulator                     | WITHDRAWN     | order.withdrawn`,
  )
  .join('')}
`;

/**
 * A regulator's removal order for terrorist content, of another state than the platform's: Regulation (EU) 2021/784. Its authority's colleague
 * in the platform's state, `enforcing`, may find in any state from service on that it infringes, and then it has no effects any more; counsel
 * requests that, and records a decision that came otherwise.
 */
const terrorist = `
DRAFT         | submitOrder                 | regulator                     | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | withdrawOrder               | regulator                     | WITHDRAWN     | order.withdrawn
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
${['SERVED', 'UNDER_REVIEW', 'APPROVED', 'IN_FORCE'].map((state) => `${state} | reportImpossible | agent otherAgent both | ${state} | order.impeded`).join('\n')}
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE']
  .map(
    (state) => `
${state} | reverseAccess        | SYSTEM                        | REVOKED | order.revoked
${state} | withdrawOrder        | regulator                     | WITHDRAWN     | order.withdrawn`,
  )
  .join('')}
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE', 'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED']
  .map((state) => {
    const isOver = ['WITHDRAWN', 'REVOKED'].includes(state);
    const ends = isOver ? `${state} | order.scrutinised` : 'REVOKED | order.scrutinised order.revoked';
    return `
${state} | requestScrutiny      | counsel otherCounsel both     | ${state}      | order.scrutiny.requested
${state} | scrutiniseOrder      | enforcing                     | ${ends}
${state} | scrutiniseOrder/none | enforcing                     | ${state}      | order.scrutinised
${state} | recordScrutiny       | counsel otherCounsel both     | ${ends}`;
  })
  .join('')}
`;

/** A prosecutor's order to preserve, which needs no validation and gives nobody anything to read. */
const preservation = `
DRAFT         | submitOrder                 | prosecutor                    | SUBMITTED     | order.submitted
SUBMITTED     | serve                       | SYSTEM                        | SERVED        | order.served
SUBMITTED     | validateOrder               | judge otherJudge policeJudge validatingProsecutor | SERVED | order.validated order.served
SUBMITTED     | refuseValidation            | judge otherJudge policeJudge validatingProsecutor | REFUSED | order.refused
SUBMITTED     | withdrawOrder               | prosecutor                    | WITHDRAWN     | order.withdrawn
SERVED        | claim                       | agent otherAgent both         | UNDER_REVIEW  |
SERVED        | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | claim                       | agent                         | UNDER_REVIEW  |
UNDER_REVIEW  | claim/lapsed                | agent otherAgent both         | UNDER_REVIEW  |
UNDER_REVIEW  | lapseClaim                  | SYSTEM                        | SERVED        |
UNDER_REVIEW  | askClarification            | agent                         | CLARIFICATION | order.clarification.asked
UNDER_REVIEW  | decideOrder                 | agent                         | APPROVED      | order.reviewed
UNDER_REVIEW  | decideOrder/refusing        | agent                         | REFUSED       | order.refused
CLARIFICATION | answerClarification         | prosecutor                    | UNDER_REVIEW  | order.clarification.answered
CLARIFICATION | answerClarification/changed | prosecutor                    | SUBMITTED     | order.submitted
APPROVED      | returnOrder                 | counsel otherCounsel both     | UNDER_REVIEW  | order.returned
APPROVED      | releaseOrder                | counsel otherCounsel both     | IN_FORCE      | order.released
IN_FORCE      | fulfil                      | SYSTEM                        | FULFILLED     | order.fulfilled
${['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE']
  .map(
    (state) => `
${state} | extendPreservation   | prosecutor                    | ${state}      | order.extended
${state} | awaitProduction      | SYSTEM                        | ${state}      |
${state} | reverseAccess        | SYSTEM                        | REVOKED | order.revoked
${state} | withdrawOrder        | prosecutor                    | WITHDRAWN     | order.withdrawn
${state} | expire               | SYSTEM                        | EXPIRED       | order.expired`,
  )
  .join('')}
`;

/**
 * What it is until it is in force for an authority that is not enrolled here, of which its reviewer has recorded evidence: nobody clears it or
 * objects here. Before that it would be alerted if it were enrolled meanwhile.
 */
const elsewhere = `
${ordinary
  .split('\n')
  .filter((line) => !/clearOrder|objectToOrder|^IN_FORCE/.test(line))
  .join('\n')}
SERVED | alertAuthority | SYSTEM | SERVED | order.notified
${['UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD']
  .map(
    (state) => `
${state} | recordObjection      | counsel otherCounsel both     | REFUSED       | order.objected
${state} | recordObjection/part | counsel otherCounsel both     | ${state === 'CLARIFICATION' ? state : 'UNDER_REVIEW'} | order.objected`,
  )
  .join('')}
`;

const served = [
  'SERVED',
  'UNDER_REVIEW',
  'CLARIFICATION',
  'APPROVED',
  'IN_FORCE',
  'FULFILLED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
  'EXPIRED',
];

/** Who confirms that the person was told: the issuing body, of an order that was in force. */
const informed = (who: string): string =>
  ['IN_FORCE', 'FULFILLED'].map((state) => `${state} | confirmInformed | ${who} | ${state} | user.informed`).join('\n');

/** What becomes of a silence, in the same states. */
const silence = (who: string): string =>
  served
    .map(
      (state) => `
${state} | renewSecrecy         | ${who}                        | ${state}      | secrecy.renewed
${state} | liftSecrecy          | ${who}                        | ${state}      | secrecy.ended
${state} | endSecrecy           | SYSTEM                        | ${state}      | secrecy.ended`,
    )
    .join('');

/** On the seventh day: half of the ten is over, all of the eight hours, and the five of the issuer. An answer that is late is on record. */
const escalation = (late: readonly string[], others: readonly string[]): string =>
  [
    ...late.map((state) => `${state} | escalate | SYSTEM | ${state} | order.overdue`),
    ...others.map((state) => `${state} | escalate | SYSTEM | ${state} |`),
  ].join('\n');
const atPlatform = ['SERVED', 'UNDER_REVIEW', 'APPROVED'];

/** A challenge is recorded by a counsel as long as the platform has the order. None of these orders has one that could end. */
const challenged = (states: readonly string[]): string =>
  states.map((state) => `${state} | recordChallenge | counsel otherCounsel both | ${state} | order.challenged`).join('\n');
const running = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE'];
const withdrawnAfterwards = (states: readonly string[], who: string): string =>
  states.map((state) => `${state} | withdrawOrder | ${who} | WITHDRAWN | order.withdrawn`).join('\n');
/** What is decided of an order that is over: a court's remedy is recorded, and its authority withdraws it, whoever there may issue or validate. */
const afterwards = (issuer: string, ...others: string[]): string =>
  [
    challenged(['FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED']),
    withdrawnAfterwards(['FULFILLED', 'REFUSED', 'EXPIRED'], [issuer, ...others].join(' ')),
  ].join('\n');
/** In which states something is kept that the issuing or the notified authority may need no longer. What was fulfilled whole or withdrawn keeps nothing. */
const needless = (who: string, states: readonly string[] = ['REFUSED', 'REVOKED', 'EXPIRED']): string =>
  states.map((state) => `${state} | endPreservation | ${who} | ${state} | order.preservation.ended`).join('\n');
/** A validation that comes after the answer, or is refused after it. */
const lateValidation = `
IN_FORCE  | acknowledgeDisclosure | police policeColleague policeJudge | FULFILLED | order.fulfilled
FULFILLED | validateOrder    | judge otherJudge validatingProsecutor | FULFILLED | order.validated
FULFILLED | refuseValidation | judge otherJudge validatingProsecutor | REVOKED   | order.revoked`;
/** The sixty days go on whatever became of the order to preserve, but for a withdrawal. */
const preservedOn = ['REFUSED', 'REVOKED']
  .map(
    (state) => `
${state} | extendPreservation | prosecutor | ${state} | order.extended
${state} | awaitProduction    | SYSTEM     | ${state} |
${state} | expire             | SYSTEM     | ${state} | order.expired`,
  )
  .join('');
/** Of emergencies alone, and by who reviews them. */
const calledBack = 'UNDER_REVIEW | recordCallBack | agent | UNDER_REVIEW | order.called-back';
/** Where an authority was named, and by who reviews it. */
const takeable = [
  'SERVED',
  'UNDER_REVIEW',
  'CLARIFICATION',
  'APPROVED',
  'HELD',
  'IN_FORCE',
  'FULFILLED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
  'EXPIRED',
];
/** A counsel takes the case in any state from service on, unless they acted on it: `counsel` has released what was released. */
const taken = (unreached: readonly string[], released = ['HELD', 'IN_FORCE', 'FULFILLED']): string =>
  takeable
    .filter((state) => !unreached.includes(state))
    .map((state) => `${state} | takeOrder | ${released.includes(state) ? '' : 'counsel '}otherCounsel both | ${state} | order.taken`)
    .join('\n');
/** Another counsel than the one who releases it. */
const raised = 'APPROVED | raiseLimit | counsel otherCounsel both | APPROVED | limit.raised';
/** Of an order for content of a marked account: by a counsel who neither reviewed nor released it; an account can be marked later. */
const marked = (states: readonly string[]): string =>
  states
    .flatMap((state) => [
      `${state} | permitMarked | otherCounsel both | ${state} | order.mark.permitted`,
      `${state} | raiseMarked | otherCounsel both | ${state} | order.concern.reported`,
    ])
    .concat(
      'APPROVED | permitMarked | counsel | APPROVED | order.mark.permitted',
      'APPROVED | raiseMarked | counsel | APPROVED | order.concern.reported',
    )
    .join('\n');
const evidence = 'UNDER_REVIEW | recordNotification | agent | UNDER_REVIEW | order.notification.recorded';

/** The enforcing authority asks the issuing one as long as the order runs. */
const consulted = (states: readonly string[]): string =>
  states.map((state) => `${state} | consultIssuer | enforcing | ${state} | order.consulted`).join('\n');
/** It sets conditions for what has left in an emergency, in the time in which it may object. */
const conditioned = 'IN_FORCE | setConditions | enforcing | IN_FORCE | order.conditions.set';
/** The reviewer tells both authorities of immunities and the press; one that was not notified is named. */
const concerned = 'UNDER_REVIEW | reportConcern | agent | UNDER_REVIEW | order.concern.reported';
const concernedUnnotified = 'UNDER_REVIEW | reportConcern/named | agent | UNDER_REVIEW | order.concern.reported';
/** The reviewer writes the platform's objection. None of these orders has one that could be sent, or that a court could decide. */
const objecting = 'UNDER_REVIEW | writeObjection | agent | UNDER_REVIEW | order.objection.written';
/** A refusal of the platform is not the end when the issuing body maintains the order. */
const maintained = (who: string): string => `REFUSED | maintainOrder | ${who} | SERVED | order.maintained`;

/** As long as it is preserved, its authority confirms a request for production elsewhere, or counsel records that: Art. 11(2). None is confirmed that could be answered. */
const requestedElsewhere = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE', 'REFUSED', 'REVOKED']
  .map(
    (state) => `
${state} | confirmProductionRequest | prosecutor | ${state} | order.production.requested
${state} | recordProductionRequest  | counsel otherCounsel both | ${state} | order.production.requested`,
  )
  .join('');

/** Every state an order can be in. HELD is reached only by an order that was notified and is no emergency. */
export const states =
  'DRAFT SUBMITTED SERVED UNDER_REVIEW CLARIFICATION APPROVED HELD IN_FORCE FULFILLED REFUSED WITHDRAWN REVOKED EXPIRED'.split(' ');

/** Every act, in every way the table knows. */
export const ways = (
  'submitOrder serve alertAuthority validateOrder refuseValidation claim claim/lapsed lapseClaim askClarification answerClarification ' +
  'answerClarification/changed decideOrder decideOrder/refusing returnOrder releaseOrder takeOrder raiseLimit permitMarked permitMarked/unmarked raiseMarked raiseMarked/named clearOrder endHold restartHold objectToOrder ' +
  'objectToOrder/part acknowledgeDisclosure fulfil reverseAccess withdrawOrder expire escalate ' +
  'renewSecrecy liftSecrecy endSecrecy confirmInformed recordCallBack recordNotification recordObjection recordObjection/part recordChallenge endChallenge extendPreservation endPreservation ' +
  'awaitProduction endProduction reportImpossible endImpediment consultIssuer setConditions reportConcern reportConcern/named maintainOrder ' +
  'writeObjection sendObjection recordReview requestScrutiny scrutiniseOrder scrutiniseOrder/none recordScrutiny' +
  ' recordAnswer confirmAnswer checkAuthenticity recordClarification recordWithdrawal recordNoLongerNeeded' +
  ' confirmProductionRequest recordProductionRequest recordProduction'
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

export const tables: Readonly<
  Record<'ordinary' | 'elsewhere' | 'emergency' | 'urgent' | 'removal' | 'terrorist' | 'preservation', ReadonlyMap<string, Allowed>>
> = {
  ordinary: read(
    `${raised}
${marked(['APPROVED', 'HELD', 'IN_FORCE'])}
${taken([])}
${ordinary}${informed('police policeColleague')}\n${escalation([], [...atPlatform, 'CLARIFICATION', 'HELD'])}\n${challenged([...running, 'HELD'])}\n${evidence}\n${consulted([...running, 'HELD'])}\n${concerned}\n${objecting}\n${maintained('police policeColleague')}\n${afterwards('police policeColleague', 'judge')}\n${needless('police policeColleague enforcing')}`,
  ),
  elsewhere: read(
    `${raised}
${marked(['APPROVED', 'HELD'])}
${taken(['IN_FORCE', 'FULFILLED'])}
${elsewhere}\n${escalation([], [...atPlatform, 'CLARIFICATION', 'HELD'])}\n${challenged([...atPlatform, 'CLARIFICATION', 'HELD', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'])}\n${evidence}\n${concerned}\n${objecting}\n${maintained('police policeColleague')}\n${withdrawnAfterwards(['REFUSED', 'EXPIRED'], 'police policeColleague judge')}\n${needless('police policeColleague')}`,
  ),
  emergency: read(
    `${raised}
${taken(['HELD'])}
${emergency}${informed('police policeColleague')}\n${escalation(atPlatform, ['CLARIFICATION'])}\n${challenged(running)}\n${calledBack}\n${concernedUnnotified}\n${objecting}\n${maintained('police policeColleague')}\n${afterwards('police policeColleague')}\n${needless('police policeColleague')}${lateValidation}`,
  ),
  urgent: read(
    `${raised}
${marked(['APPROVED', 'IN_FORCE'])}
${taken(['HELD'])}
${urgent}${informed('court')}\n${escalation(atPlatform, ['CLARIFICATION'])}\n${challenged(running)}\n${calledBack}\n${evidence}\n${consulted(running)}\n${conditioned}\n${concerned}\n${objecting}\n${maintained('court')}\n${afterwards('court')}\n${needless('court enforcing')}`,
  ),
  removal: read(
    `${raised}
${taken(['HELD'])}
${removal}${silence('regulator')}\n${escalation([], ['CLARIFICATION'])}\n${challenged(running)}\n${maintained('regulator')}\n${afterwards('regulator')}`,
  ),
  preservation: read(
    `${raised}
${taken(['HELD'])}
${preservation}${informed('prosecutor')}\n${escalation([], ['CLARIFICATION'])}\n${challenged(running)}\n${concernedUnnotified}\n${maintained('prosecutor')}\n${afterwards('prosecutor')}\n${needless('prosecutor', ['REFUSED', 'REVOKED'])}${preservedOn}${requestedElsewhere}`,
  ),
  terrorist: read(`${raised}
${taken(['HELD'])}
${terrorist}\n${escalation([...atPlatform, 'IN_FORCE'], [])}\n${challenged(running)}\n${maintained('regulator')}\n${afterwards('regulator')}`),
};
