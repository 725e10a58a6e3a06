/**
 * Which acts belong to a person's role on an order, and for each that is not possible now the reason. Who may act, and in which state, is read
 * from the gates of the order machine. What else an act needs is judged here, from what an authority is told: neither hand-overs nor who acted
 * at the platform. For comfort: the server decides, and its refusal counts whatever the page shows.
 */
import { authorityGates, hasFittingOffice } from '@writ/orders-domain/gates';
import { lawOf, mayValidate } from '@writ/orders-domain/law';
import { isTerminal, type Signature } from '@writ/orders-domain/order';
import { isSigner } from '@writ/orders-domain/people';
import type { Session } from '../../app/session.ts';
import { clockOf, type OrderFacts, type Signature as ShownSignature } from '../../order/order-facts.ts';

export const acts = [
  'submit',
  'discard',
  'validate',
  'refuseValidation',
  'answer',
  'clear',
  'object',
  'consult',
  'setConditions',
  'maintain',
  'recordReview',
  'scrutinise',
  'acknowledge',
  'renewSecrecy',
  'liftSecrecy',
  'confirmInformed',
  'extendPreservation',
  'confirmProductionRequest',
  'endPreservation',
  'withdraw',
  'reissue',
] as const;
export type ActName = (typeof acts)[number];

/** Why an act is not possible now, as a key of the words. */
export type Obstacle =
  | 'STATE'
  | 'NOT_OVER'
  | 'NOT_SIGNER'
  | 'NOT_PARTY'
  | 'NOT_ISSUING_BODY'
  | 'SAME_BODY'
  | 'SAME_PERSON'
  | 'OTHER_COUNTRY'
  | 'OFFICE'
  | 'NOT_RECIPIENT'
  | 'NOTHING_TO_READ'
  | 'OBJECTION_OPEN'
  | 'NO_SECRECY'
  | 'SECRECY_HOLDS'
  | 'PLATFORM_INFORMS'
  | 'INFORMED'
  | 'NEVER_IN_FORCE'
  | 'NOTHING_PRESERVED'
  | 'EXTENDED'
  | 'NOT_NOTIFIED'
  | 'NO_OBJECTION_CLOCK'
  | 'NOTHING_ASKED'
  | 'NO_COURT'
  | 'NO_SCRUTINY'
  | 'NOT_HOME'
  | 'NO_EFFECTS';

export interface Possible {
  act: ActName;
  /** Null when it is possible. */
  obstacle: Obstacle | null;
}

type Person = Pick<Session, 'subject' | 'organisation' | 'country' | 'office' | 'roles'>;
type Gate = keyof typeof authorityGates;

/** The graph does not state at which issuer a person signed in: within one authority the name tells people apart. */
const signature = (subject: string, of: Pick<ShownSignature, 'organisation' | 'country' | 'office'>): Signature => ({
  ...{ issuer: '', subject, at: new Date(0) },
  ...{ organisation: of.organisation, country: of.country, office: of.office },
});
const signatureOf = (of: ShownSignature): Signature => signature(of.person, of);
const whoIs = (person: Person): Signature => signature(person.subject, person);

/** An order and who looks at it, with what the gate of an act states of both. */
interface Case {
  order: OrderFacts;
  person: Person;
  /** Whether the order is in a state in which the act is possible. */
  isIn: boolean;
  /** Whether it is an act of this person or body. */
  isParty: boolean;
  /** Whether the person's office could have issued or validated the order. */
  hasOffice: boolean;
}

function caseOf(act: Gate, order: OrderFacts, person: Person): Case {
  const { from, isParty } = authorityGates[act];
  const { recipient, notified, concerned, issuing, validating, scrutiny } = order;
  const home = scrutiny?.authority ?? null;
  const parties = {
    recipient,
    notified,
    concerned,
    home,
    issuing: signatureOf(issuing),
    validating: validating && signatureOf(validating),
  };
  return {
    order,
    person,
    isIn: from.some((status) => status === order.status),
    isParty: isParty(parties, whoIs(person), person.roles),
    hasOffice: hasFittingOffice({ ...parties, kind: order.kind, categories: order.categories }, whoIs(person)),
  };
}

/** Each obstacle with whether it is there, in the order in which they are shown. */
type Obstacles = readonly (readonly [Obstacle, boolean])[];

const first = (obstacles: Obstacles): Obstacle | null => obstacles.find(([, holds]) => holds)?.[0] ?? null;

const permits = ({ kind }: OrderFacts) => lawOf(kind).permits;
const ofSigner = ({ isIn, isParty }: Case): Obstacles => [
  ['STATE', !isIn],
  ['NOT_SIGNER', !isParty],
];
const ofBody = ({ isIn, isParty, hasOffice }: Case): Obstacles => [
  ['STATE', !isIn],
  ['NOT_PARTY', !isParty],
  ['OFFICE', !hasOffice],
];
const ofNotified = ({ isIn, isParty }: Case): Obstacles => [
  ['STATE', !isIn],
  ['NOT_NOTIFIED', !isParty],
];
const ofIssuingBody = ({ order, isIn, isParty }: Case): Obstacles => [
  ['STATE', order.servedAt === null || !isIn],
  ['NOT_ISSUING_BODY', !isParty],
];
const ofSecrecy = (it: Case): Obstacles => [
  ...ofIssuingBody(it),
  ['NO_SECRECY', it.order.secrecy?.state !== 'IN_FORCE' && it.order.secrecy?.state !== 'LAPSED'],
];
const ofValidator = ({ order, person, isIn }: Case): Obstacles => [
  ['STATE', !isIn || (order.status !== 'SUBMITTED' && clockOf(order, 'VALIDATION') === undefined)],
  ['SAME_PERSON', isSigner(whoIs(person), signatureOf(order.issuing))],
  ['SAME_BODY', order.issuing.organisation === person.organisation],
  ['OTHER_COUNTRY', order.issuing.country !== person.country],
  ['OFFICE', !mayValidate(lawOf(order.kind), person.office, order.categories)],
];

function ofObjection(it: Case): Obstacles {
  const [hold, objection] = [clockOf(it.order, 'HOLD'), clockOf(it.order, 'OBJECTION')];
  const isOpen = objection !== undefined || (hold !== undefined && it.order.status !== 'IN_FORCE');
  return [...ofNotified(it), ['NO_OBJECTION_CLOCK', !isOpen]];
}

/** What of an order waits for its issuing body's answer. */
const asks: readonly string[] = ['reportConcern', 'raiseMarked', 'consultIssuer', 'reportImpossible', 'sendObjection'];
/** The platform's objection, as long as it is open. */
export const openConflict = ({ challenges }: OrderFacts) =>
  challenges.find(({ ground, endedAt }) => ground === 'THIRD_COUNTRY_CONFLICT' && endedAt === null);

function isAsked({ status, history }: OrderFacts): boolean {
  const last = (acts: readonly string[]): number => history.findLastIndex(({ act }) => acts.includes(act));
  // What was done to the refused order since, such as that it is needed no more, leaves the refusal as it was.
  const refusal = history[history.findLastIndex(({ to }) => to !== 'REFUSED') + 1];
  return status === 'REFUSED' ? refusal?.act === 'decideOrder' : last(asks) > last(['maintainOrder']);
}

const ofConditions = (it: Case): Obstacles => [...ofNotified(it), ['NO_OBJECTION_CLOCK', clockOf(it.order, 'OBJECTION') === undefined]];
const ofMaintaining = (it: Case): Obstacles => [...ofIssuingBody(it), ['NOTHING_ASKED', !isAsked(it.order)]];
const ofReview = (it: Case): Obstacles => [...ofIssuingBody(it), ['NO_COURT', (openConflict(it.order)?.forum ?? null) === null]];

const ofScrutiny = ({ order, isIn, isParty }: Case): Obstacles => [
  ['NO_SCRUTINY', order.scrutiny === null],
  ['NOT_HOME', !isParty],
  ['STATE', !isIn],
  ['NO_EFFECTS', order.scrutiny?.findings.some(({ outcome }) => outcome === 'INFRINGES') === true],
];

const ofRecipient = ({ order, isIn, isParty }: Case): Obstacles => [
  ['STATE', !isIn],
  ['NOTHING_TO_READ', permits(order) !== 'GRANTS'],
  ['NOT_RECIPIENT', !isParty],
  ['OBJECTION_OPEN', clockOf(order, 'OBJECTION') !== undefined],
];
const ofInforming = (it: Case): Obstacles => [
  ...ofIssuingBody(it),
  ['PLATFORM_INFORMS', lawOf(it.order.kind).informs !== 'AUTHORITY'],
  ['INFORMED', it.order.informedAt !== null],
  ['SECRECY_HOLDS', it.order.secrecy?.state === 'IN_FORCE'],
  ['NEVER_IN_FORCE', !it.order.history.some(({ to }) => to === 'IN_FORCE')],
];
const ofExtension = (it: Case): Obstacles => [
  ['NOTHING_PRESERVED', permits(it.order) !== 'SNAPSHOT'],
  ...ofBody(it),
  ['NOTHING_PRESERVED', clockOf(it.order, 'PRESERVATION') === undefined],
  ['EXTENDED', it.order.history.some(({ act }) => act === 'extendPreservation')],
];
const ofRequestElsewhere = (it: Case): Obstacles => ofExtension(it).filter(([obstacle]) => obstacle !== 'EXTENDED');
const ofNoLongerNeeded = (it: Case): Obstacles => [
  ['STATE', !it.isIn],
  ['NOT_PARTY', !it.isParty],
  ['NOTHING_PRESERVED', it.order.preserved?.state !== 'PRESERVED'],
];
const ofReissue = ({ order, isParty, hasOffice }: Case): Obstacles => [
  ['NOT_OVER', !isTerminal(order)],
  ['NOT_PARTY', !isParty],
  ['OFFICE', !hasOffice],
];

const rules: Readonly<Record<ActName, readonly [Gate, (it: Case) => Obstacles]>> = {
  submit: ['submitOrder', ofSigner],
  discard: ['discardDraft', ofSigner],
  validate: ['validateOrder', ofValidator],
  refuseValidation: ['refuseValidation', ofValidator],
  answer: ['answerClarification', ofBody],
  clear: ['clearOrder', ofNotified],
  object: ['objectToOrder', ofObjection],
  consult: ['consultIssuer', ofNotified],
  setConditions: ['setConditions', ofConditions],
  maintain: ['maintainOrder', ofMaintaining],
  recordReview: ['recordReview', ofReview],
  scrutinise: ['scrutiniseOrder', ofScrutiny],
  acknowledge: ['acknowledgeDisclosure', ofRecipient],
  renewSecrecy: ['renewSecrecy', ofSecrecy],
  liftSecrecy: ['liftSecrecy', ofSecrecy],
  confirmInformed: ['confirmInformed', ofInforming],
  extendPreservation: ['extendPreservation', ofExtension],
  confirmProductionRequest: ['confirmProductionRequest', ofRequestElsewhere],
  endPreservation: ['endPreservation', ofNoLongerNeeded],
  withdraw: ['withdrawOrder', ofBody],
  // It makes a new draft of the body's: whoever of it may answer for the order may do it.
  reissue: ['answerClarification', ofReissue],
};

const isFor = (act: ActName, { roles }: Person): boolean => authorityGates[rules[act][0]].by.some((role) => roles.includes(role));

/** Every act of the person's roles, those that are possible first. */
export function possibleActs(order: OrderFacts, person: Person): Possible[] {
  const all = acts
    .filter((act) => isFor(act, person))
    .map((act) => {
      const [gate, obstaclesOf] = rules[act];
      return { act, obstacle: first(obstaclesOf(caseOf(gate, order, person))) };
    });
  return [...all.filter(({ obstacle }) => obstacle === null), ...all.filter(({ obstacle }) => obstacle !== null)];
}

/** Why nothing can be read under the order by this person; null when it can be asked. */
export function readingObstacle(order: OrderFacts, person: Person): Obstacle | null {
  const { isIn, isParty } = caseOf('acknowledgeDisclosure', order, person);
  return first([
    ['NOT_RECIPIENT', !isFor('acknowledge', person)],
    ['NOTHING_TO_READ', permits(order) !== 'GRANTS'],
    ['STATE', !isIn],
    ['NOT_RECIPIENT', !isParty],
  ]);
}
