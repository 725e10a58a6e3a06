/**
 * Every state, every act, every person, on six orders: what the table of `order-machine-table.ts` allows happens as it says, and
 * everything else is refused and leaves the order as it was.
 */
import { type Act, isRefused, rules, transition } from '@writ/orders-domain/machine';
import { contentOf, type Order, type OrderStatus, orderStatuses } from '@writ/orders-domain/order';
import {
  at,
  calledBack,
  day,
  decideAll,
  elsewhere,
  emergency,
  hour,
  minute,
  notificationRecorded,
  notifiedStateOf,
  ordinarilyKnown,
  type Played,
  people,
  production,
  release,
  removal,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';
import { states, tables, ways } from './order-machine-table.ts';

const elsewhereRequested = {
  instrument: 'LEGAL_ASSISTANCE',
  ...{ organisation: 'Sudport court', country: 'FR', reference: 'MLA 3/26', requestedAt: at(0) },
} as const;

const notified = { organisation: 'west-enforcing', country: 'IE' };
const identifiers = [
  { type: 'USER_ID' as const, value: 'orla' },
  { type: 'USER_ID' as const, value: 'finn' },
];
const items = identifiers.map(({ value }) => ({ type: 'ITEM_ID' as const, value }));
const secrecy = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(60 * day) };
const orders = {
  ordinary: [production({ identifiers, notified }), people.police],
  elsewhere: [production({ identifiers, notified: elsewhere }), people.police],
  emergency: [emergency({ identifiers }), people.police],
  urgent: [emergency({ identifiers, notified, notNotified: null, categories: ['CONTENT'] }), people.court],
  removal: [removal({ identifiers: items, secrecy }), people.regulator],
  terrorist: [removal({ kind: 'TCO_REMOVAL', identifiers: items, reportTo: null }), people.regulator],
  preservation: [production({ kind: 'EPOC_PR', identifiers, informBy: null }), people.prosecutor],
} as const;

/** When each way is tried, if not two minutes after the draft. */
const moments: Readonly<Record<string, Date>> = {
  'claim/lapsed': at(31 * minute),
  lapseClaim: at(31 * minute),
  endHold: at(11 * day),
  escalate: at(7 * day),
  expire: at(121 * day),
  endSecrecy: at(60 * day),
};

const markedTargets = ({ targets }: Order) => targets.map(({ id: target }) => ({ target, mark: 'PRESS' as const }));

/** The act, given whatever it needs to succeed on this order. */
function played(way: string, order: Order): Played {
  const { digest, decisions, targets } = order;
  const grounds = decisions.map(({ target, category }) => ({ target, category, ground: 'NE_BIS_IN_IDEM' as const }));
  const simple = (type: 'submitOrder'): Played => ({ type });
  const given: Readonly<Record<string, Played>> = {
    validateOrder: { type: 'validateOrder', digest: digest ?? '' },
    refuseValidation: { type: 'refuseValidation', reason: 'No.' },
    'claim/lapsed': { type: 'claim' },
    askClarification: { type: 'askClarification', codes: ['INSUFFICIENT_INFORMATION'], text: 'Which?' },
    answerClarification: { type: 'answerClarification', content: null, text: 'That one.' },
    'answerClarification/changed': { type: 'answerClarification', content: { ...contentOf(order), purpose: 'Another.' }, text: 'Another.' },
    decideOrder: decideAll(order),
    'decideOrder/refusing': decideAll(order, 'REFUSED'),
    returnOrder: { type: 'returnOrder', reason: 'No.' },
    takeOrder: { type: 'takeOrder' },
    raiseLimit: { type: 'raiseLimit', reason: 'Two on one day.' },
    permitMarked: { type: 'permitMarked', text: 'The client’s own account.', marked: markedTargets(order) },
    'permitMarked/unmarked': { type: 'permitMarked', text: 'No account is marked.' },
    raiseMarked: { type: 'raiseMarked', text: 'A newspaper.', authority: null, marked: markedTargets(order) },
    'raiseMarked/named': { type: 'raiseMarked', text: 'A newspaper.', authority: notified, marked: markedTargets(order) },
    releaseOrder: release(order),
    objectToOrder: { type: 'objectToOrder', grounds },
    'objectToOrder/part': { type: 'objectToOrder', grounds: grounds.slice(0, 1) },
    fulfil: { type: 'fulfil', done: targets.map(({ id }) => id) },
    reverseAccess: { type: 'reverseAccess', complaint: 'complaint-1' },
    withdrawOrder: { type: 'withdrawOrder', reason: 'Solved.' },
    reportImpossible: { type: 'reportImpossible', kind: 'FORCE_MAJEURE', text: 'The data centre is flooded.' },
    requestScrutiny: { type: 'requestScrutiny', text: 'It is a news report.' },
    scrutiniseOrder: { type: 'scrutiniseOrder', outcome: 'INFRINGES', text: 'It is a news report.', onRequest: null },
    'scrutiniseOrder/none': { type: 'scrutiniseOrder', outcome: 'STANDS', text: 'It is a call to join.', onRequest: null },
    recordScrutiny: {
      type: 'recordScrutiny',
      outcome: 'INFRINGES',
      text: 'It is a news report.',
      authority: 'Westland media commission',
      decidedAt: at(2 * minute),
      basis: { onRequestOf: null, receivedAt: at(minute) },
      document: { reference: 'WMC 7/26', sha256: 'a'.repeat(64) },
    },
    renewSecrecy: { type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason: 'One is abroad.', until: at(61 * day) },
    consultIssuer: { type: 'consultIssuer', text: 'Is it a newspaper?' },
    setConditions: { type: 'setConditions', text: 'For this case alone.' },
    reportConcern: { type: 'reportConcern', codes: ['PRESS_OR_EXPRESSION'], text: 'A newspaper.', authority: null },
    'reportConcern/named': { type: 'reportConcern', codes: ['PRESS_OR_EXPRESSION'], text: 'A newspaper.', authority: notified },
    maintainOrder: { type: 'maintainOrder', text: 'It is none.', court: null, dueAt: null },
    writeObjection: { type: 'writeObjection', text: 'Another law forbids it.' },
    recordReview: { type: 'recordReview', lifted: true, text: 'Lifted.' },
    recordCallBack: calledBack,
    recordNotification: notificationRecorded,
    recordObjection: { type: 'recordObjection', grounds, text: 'By letter, AZ 8.' },
    'recordObjection/part': { type: 'recordObjection', grounds: grounds.slice(0, 1), text: 'By letter, AZ 8.' },
    recordAnswer: {
      type: 'recordAnswer',
      ...{ parts: [], sentTo: 'A desk', sentAt: at(0), sha256: 'a'.repeat(64), text: 'Nobody reads here.', readsHere: true },
      ...{ notifiedSince: at(0), enrolledLike: null },
    },
    confirmAnswer: { type: 'confirmAnswer', answer: 'none', sha256: 'a'.repeat(64), resolved: {} },
    checkAuthenticity: { type: 'checkAuthenticity', means: 'SEAL', confirmed: true, text: 'The seal of the court.' },
    recordClarification: { type: 'recordClarification', text: 'By letter.' },
    recordWithdrawal: { type: 'recordWithdrawal', text: 'By letter.' },
    recordNoLongerNeeded: { type: 'recordNoLongerNeeded', text: 'By letter.' },
    recordChallenge: {
      type: 'recordChallenge',
      forum: 'Court of Northport',
      filedAt: at(0),
      text: 'It is not lawful.',
    },
    endChallenge: { type: 'endChallenge', challenge: 'none', outcome: 'ANNULLED', text: 'Annulled.' },
    restartHold: { type: 'restartHold', notifiedSince: at(hour) },
    extendPreservation: { type: 'extendPreservation', reason: 'Production is being asked.' },
    confirmProductionRequest: { type: 'confirmProductionRequest', request: elsewhereRequested },
    recordProductionRequest: { type: 'recordProductionRequest', request: elsewhereRequested, text: 'By letter, AZ 9.' },
    recordProduction: { type: 'recordProduction', text: 'To the court, on paper.' },
    endPreservation: { type: 'endPreservation', reason: 'The proceedings are closed.' },
    confirmInformed: { type: 'confirmInformed', at: at(2 * minute) },
  };
  return given[way] ?? simple(way as 'submitOrder');
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner);
  return value;
}

const persons = [...Object.entries(people), ['SYSTEM', 'SYSTEM'] as const];
const inForce: readonly OrderStatus[] = ['IN_FORCE', 'FULFILLED'];
/** HELD is reached where an authority is notified and it is no emergency. One that is notified elsewhere has its days before it is in force. */
const reached = (scenario: keyof typeof orders) =>
  orderStatuses.filter((status) => (scenario === 'elsewhere' ? !inForce.includes(status) : scenario === 'ordinary' || status !== 'HELD'));

describe('the table of the order machine', () => {
  it('has every state and every act', () => {
    expect(states).toEqual(orderStatuses);
    expect([...new Set(ways.map((way) => way.split('/')[0]))].sort()).toEqual(Object.keys(rules).sort());
  });
});

describe.each(Object.keys(orders) as (keyof typeof orders)[])('an order of the kind %s', (scenario) => {
  const [content, issuer] = orders[scenario];
  const table = tables[scenario];
  const used = new Set<string>();

  it.each(reached(scenario))('moves as the table states from %s', (status: OrderStatus) => {
    const order = deepFreeze({ ...walked(content, status, issuer), ...(scenario === 'terrorist' ? { home: notified } : {}) });
    expect(order.status).toBe(status);
    const before = structuredClone(order);
    for (const way of ways)
      for (const [name, actor] of persons) {
        const where = `${status} ${way} ${name}`;
        const allowed = table.get(where);
        const act = {
          known: ordinarilyKnown,
          superiors: [],
          linesKnown: true,
          marked: [],
          ...notifiedStateOf(order),
          ...played(way, order),
          generation: order.generation,
        } as Act;
        const now = moments[way] ?? at(2 * minute);
        const answer = transition(order, act, { actor, now });
        expect(order, where).toEqual(before);
        if (allowed === undefined) {
          expect(
            isRefused(answer) && answer.refused.length > 0 ? 'refused' : `leads to ${'order' in answer ? answer.order.status : 'nothing'}`,
            where,
          ).toBe('refused');
          continue;
        }
        used.add(where);
        const result = isRefused(answer) ? answer.refused : [answer.order.status, answer.order.generation, ...answer.entries];
        expect(result, where).toEqual([allowed.to, order.generation + 1, ...allowed.entries.map((entry) => `${entry}.v1`)]);
        for (const generation of [order.generation - 1, order.generation + 1])
          expect(transition(order, { ...act, generation }, { actor, now }), where).toMatchObject({ refused: [{ reason: 'STALE' }] });
      }
  });

  it('has no line in the table that no act tried', () => expect([...table.keys()].filter((where) => !used.has(where))).toEqual([]));
});
