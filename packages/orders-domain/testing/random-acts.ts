/**
 * Random cases: a crowd in which people have several roles at once, and acts that are mostly possible and sometimes nonsense. It
 * aims at orders in force, since a property that nothing reaches holds of nothing.
 */
import type { Office, Role } from '@writ/access/vocabulary';
import fc from 'fast-check';
import type { ActType } from '../src/machine/act-type.ts';
import type { Act, DecisionInput } from '../src/machine/command.ts';
import type { OrderContent } from '../src/order/content.ts';
import { contentOf, unexplained } from '../src/order/draft.ts';
import type { Order } from '../src/order/order.ts';
import { nothingKnown } from '../src/order/related-orders.ts';
import type { Actor, PersonActor } from '../src/people/actor.ts';
import { allowedCode, emergency, minute, production, removal, start, withheld } from './sample-order.ts';

const one = (issuer: string, subject: string, roles: Role[], office: Office | null, organisation: string): PersonActor => ({
  issuer,
  subject,
  organisation,
  country: 'DE',
  office,
  roles,
});

const signing: Role[] = ['ISSUING', 'VALIDATING'];
const staff: Role[] = ['AGENT', 'COUNSEL'];
/** Nobody here is kept from anything by a role alone. */
export const crowd: readonly PersonActor[] = [
  one('a', '1', signing, 'OTHER_COMPETENT_AUTHORITY', 'police'),
  one('a', '2', signing, 'JUDGE', 'police'),
  one('a', '3', signing, 'JUDGE', 'court'),
  one('a', '4', signing, 'PUBLIC_PROSECUTOR', 'prosecution'),
  one('a', '5', signing, 'ADMINISTRATIVE_AUTHORITY', 'regulator'),
  { ...one('a', '6', ['ENFORCING', 'VALIDATING'], 'JUDGE', 'west-enforcing'), country: 'IE' },
  one('p', '1', staff, null, 'platform'),
  one('p', '2', staff, null, 'platform'),
  one('p', '3', staff, null, 'platform'),
  { ...one('p', '7', [...signing, ...staff, 'ENFORCING'], 'COURT', 'west-enforcing'), country: 'IE' },
];

/** Not enrolled here. */
const elsewhere = { organisation: 'south-enforcing', country: 'IE' };
const notified = { organisation: 'west-enforcing', country: 'IE' };
type RequestedOrder = readonly [OrderContent, number];
const urgent: readonly RequestedOrder[] = [
  [emergency(), 0],
  [emergency({ notified, categories: ['TRAFFIC'] }), 2],
];
const terrorist: RequestedOrder = [removal({ kind: 'TCO_REMOVAL', reportTo: null }), 4];
/** Emergencies alone. */
export const urgentRequest = fc.constantFrom(...urgent);
/** Removals of terrorist content alone. */
export const removalRequest = fc.constant(terrorist);
/** What is asked, and by whom. */
export const request = fc.constantFrom<RequestedOrder>(
  [production(), 0],
  [production({ notified }), 0],
  [production({ categories: ['SUBSCRIBER', 'TRAFFIC'] }), 3],
  [production({ recipient: 'VALIDATING_AUTHORITY' }), 0],
  [production({ notified }), 2],
  [production({ notified, categories: ['CONTENT'] }), 2],
  [production({ notified: elsewhere, categories: ['CONTENT'] }), 2],
  ...urgent,
  [removal(), 4],
  terrorist,
  [
    production({
      identifiers: [
        { type: 'USER_ID', value: 'a' },
        { type: 'USER_ID', value: 'b' },
      ],
    }),
    9,
  ],
);

/** The acts that lead on from each state; each as often as it is wanted. */
const onward: Readonly<Partial<Record<Order['status'], readonly ActType[]>>> = {
  DRAFT: ['submitOrder'],
  SUBMITTED: ['serve', 'validateOrder', 'validateOrder'],
  SERVED: ['claim'],
  UNDER_REVIEW: [...Array<ActType>(7).fill('decideOrder'), 'askClarification', 'claim', 'writeObjection', 'reportConcern'],
  CLARIFICATION: ['answerClarification'],
  APPROVED: [
    'releaseOrder',
    'releaseOrder',
    'releaseOrder',
    'releaseOrder',
    'releaseOrder',
    'raiseLimit',
    'permitMarked',
    'raiseMarked',
    'returnOrder',
    'recordChallenge',
    'endChallenge',
    'sendObjection',
  ],
  HELD: ['clearOrder', 'endHold', 'restartHold', 'objectToOrder'],
  IN_FORCE: ['validateOrder', 'acknowledgeDisclosure', 'fulfil', 'reportImpossible', 'endImpediment'],
};
const anyAct: readonly ActType[] = [
  'submitOrder',
  'serve',
  'alertAuthority',
  'validateOrder',
  'refuseValidation',
  'claim',
  'takeOrder',
  'lapseClaim',
  'escalate',
  'askClarification',
  'answerClarification',
  'recordCallBack',
  'recordNotification',
  'recordObjection',
  'checkAuthenticity',
  'recordAnswer',
  'confirmAnswer',
  'recordClarification',
  'recordWithdrawal',
  'recordNoLongerNeeded',
  'decideOrder',
  'reportImpossible',
  'endImpediment',
  'requestScrutiny',
  'scrutiniseOrder',
  'recordScrutiny',
  'recordChallenge',
  'endChallenge',
  'extendPreservation',
  'endPreservation',
  'awaitProduction',
  'confirmProductionRequest',
  'recordProductionRequest',
  'recordProduction',
  'endProduction',
  'returnOrder',
  'raiseLimit',
  'permitMarked',
  'raiseMarked',
  'releaseOrder',
  'clearOrder',
  'endHold',
  'restartHold',
  'renewSecrecy',
  'liftSecrecy',
  'endSecrecy',
  'confirmInformed',
  'objectToOrder',
  'consultIssuer',
  'setConditions',
  'reportConcern',
  'maintainOrder',
  'writeObjection',
  'sendObjection',
  'recordReview',
  'acknowledgeDisclosure',
  'fulfil',
  'reverseAccess',
  'withdrawOrder',
  'expire',
];
const byClock: readonly ActType[] = [
  'serve',
  'alertAuthority',
  'lapseClaim',
  'escalate',
  'endHold',
  'restartHold',
  'endSecrecy',
  'fulfil',
  'reverseAccess',
  'awaitProduction',
  'endProduction',
  'expire',
];

/** Dice for one act. */
export interface Throw {
  readonly wild: boolean;
  readonly act: number;
  readonly who: number;
  readonly same: boolean;
  readonly waitMs: number;
  readonly choice: number;
  readonly wrong: boolean;
}
export const throws = fc.record<Throw>({
  wild: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
  act: fc.nat(1_000),
  who: fc.nat(1_000),
  same: fc.boolean(),
  waitMs: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(0, 1, minute, minute, minute, 40 * minute, 50 * 60 * minute) },
    { weight: 1, arbitrary: fc.constantFrom(11 * 24 * 60 * minute, 91 * 24 * 60 * minute) },
  ),
  choice: fc.nat(1_000),
  wrong: fc.integer({ max: 19, min: 0 }).map((n) => n === 0),
});

const pick = <T>(list: readonly T[], n: number, otherwise: T): T => list[n % list.length] ?? otherwise;

function decisionsOf(order: Order, choice: number, wrong: boolean): DecisionInput[] {
  const open = order.decisions.filter(({ outcome }) => outcome !== 'REFUSED');
  return open.map(({ target, category, window }, index) => {
    const outcome = pick(['GRANTED', 'NARROWED', 'GRANTED', 'REFUSED', 'NARROWED'] as const, choice + index * 7, 'GRANTED');
    if (outcome === 'REFUSED') return { target, category, outcome, window: null, ...withheld(order.kind) };
    if (outcome === 'GRANTED' || window === null) return { target, category, outcome: 'GRANTED', window: null, ...unexplained };
    const shift = wrong ? -1 : 1;
    return {
      target,
      category,
      outcome,
      window: { from: new Date(window.from.getTime() + shift * minute), to: window.to },
      ...withheld(order.kind),
    };
  });
}

function contentFrom(order: Order, choice: number): OrderContent | null {
  if (choice % 3 === 0) return null;
  return choice % 3 === 1 ? contentOf(order) : { ...contentOf(order), purpose: `Asked again, ${choice}.` };
}

/** Everything an act may carry, so that the type picks what it needs. */
function carried(order: Order, { choice, wrong }: Throw) {
  return {
    digest: wrong ? 'wrong' : (order.digest ?? ''),
    reason: 'A reason.',
    text: 'A text.',
    codes: [allowedCode(order)],
    kind: 'FORCE_MAJEURE' as const,
    publicPurpose:
      order.kind === 'TCO_REMOVAL' ? { purpose: choice % 4 === 0 ? ('ART' as const) : ('NONE' as const), reason: 'A reason.' } : null,
    content: contentFrom(order, choice),
    decisions: decisionsOf(order, choice, wrong),
    resolved: Object.fromEntries(
      order.targets.map(({ id }, index) => [id, ['x', 'y'].slice(0, (choice + index) % 8 === 0 ? 2 : choice % 2)]),
    ),
    today: { byPerson: 0, toBody: 0 },
    signersEnrolled: true,
    superiors: choice % 7 === 0 ? [order.issuing] : [],
    linesKnown: choice % 2 === 0,
    marked: choice % 5 === 0 ? order.targets.slice(0, 1).map(({ id: target }) => ({ target, mark: 'PRESS' as const })) : [],
    notifiedSince: wrong || order.notified?.organisation === elsewhere.organisation ? null : start,
    enrolledLike: wrong && choice % 2 === 0 ? notified.organisation : null,
    ...{ parts: [], sentTo: 'A desk', sentAt: start, readsHere: wrong, answer: '' },
    ...{ reference: 'AZ 1', sha256: wrong ? 'A' : 'a'.repeat(64) },
    known: { ...nothingKnown, enforcing: [notified] },
    grounds: order.decisions.slice(choice % 2).map(({ target, category }) => ({ target, category, ground: 'NE_BIS_IN_IDEM' as const })),
    done: order.targets.map(({ id }) => id),
    complaint: 'complaint',
    ...{ court: null, dueAt: null, authority: null, lifted: choice % 3 === 0 },
    ...{ number: '1', enrolled: wrong ? [] : ['1'], spokenTo: 'Somebody', confirmed: choice % 4 !== 0 },
    ...{ forum: 'A court', filedAt: start, challenge: order.challenges[0]?.id ?? '' },
    outcome: choice % 3 === 0 ? ('ANNULLED' as const) : ('TAKEN_BACK' as const),
    ground: 'PUBLIC_SECURITY' as const,
    ...{ basis: { onRequestOf: null, receivedAt: order.servedAt ?? start }, onRequest: null },
    document: { reference: 'W 1', sha256: (wrong ? 'A' : 'a').repeat(64) },
    until: new Date(start.getTime() + choice * 24 * 60 * minute),
    at: new Date(start.getTime() + choice * minute),
  };
}

/** Who is likely to do it: whoever did something in the case before, or anybody. */
function actorOf(order: Order, type: ActType, dice: Throw): Actor {
  if (byClock.includes(type)) return dice.wrong ? pick(crowd, dice.who, crowd[0] as PersonActor) : 'SYSTEM';
  const wanted: readonly ActType[] = ['submitOrder', 'answerClarification', 'acknowledgeDisclosure'];
  const before = wanted.includes(type) ? order.issuing : (order.claim?.by ?? order.issuing);
  const known = crowd.find(({ issuer, subject }) => issuer === before.issuer && subject === before.subject);
  return dice.same && known !== undefined ? known : pick(crowd, dice.who, crowd[0] as PersonActor);
}

/** A notified authority is mostly alerted at service or evidence recorded, and an emergency called back before it is decided. */
function onwardFrom({
  status,
  emergency,
  callBack,
  notified,
  notifiedAt,
  notificationEvidence,
  history,
  challenges,
}: Order): readonly ActType[] {
  const isElsewhere = notified?.organisation === elsewhere.organisation;
  if (status === 'SERVED' && notified !== null && notifiedAt === null && !isElsewhere) return ['alertAuthority', 'alertAuthority', 'claim'];
  if (status === 'UNDER_REVIEW' && emergency !== null && callBack === null)
    return ['recordCallBack', 'recordCallBack', 'writeObjection', 'decideOrder'];
  if (status === 'UNDER_REVIEW' && notificationEvidence === null && isElsewhere)
    return ['recordNotification', 'recordNotification', 'decideOrder'];
  if (status === 'APPROVED' && challenges.length === 0 && history.some(({ act }) => act === 'writeObjection'))
    return ['sendObjection', 'sendObjection', 'releaseOrder'];
  return onward[status] ?? anyAct;
}

/** The act and the actor that the dice make for this order. */
export function thrown(order: Order, dice: Throw): { act: Act; actor: Actor } {
  const type = pick(dice.wild ? anyAct : onwardFrom(order), dice.act, 'expire');
  const generation = dice.wrong ? order.generation - (dice.choice % 2) : order.generation;
  const isScrutiny = type === 'scrutiniseOrder' || type === 'recordScrutiny';
  const found = isScrutiny
    ? { outcome: dice.same ? ('INFRINGES' as const) : ('STANDS' as const), decidedAt: order.servedAt ?? start, authority: 'Westland' }
    : {};
  const act = { ...carried(order, dice), ...found, type, generation } as Act;
  return { act, actor: actorOf(order, type, dice) };
}
