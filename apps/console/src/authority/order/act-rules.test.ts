/**
 * What the page offers is what the order machine carries out, and nothing else: held against the machine itself, for orders of each kind in
 * each state and every person of an authority to whom the order exists.
 */
import type { Caller } from '@writ/access';
import { pausedAt } from '@writ/orders-domain/clocks';
import { lawOf } from '@writ/orders-domain/law';
import { discardDraft, isRefused } from '@writ/orders-domain/machine';
import { nonDisclosureOf, nonDisclosureState } from '@writ/orders-domain/non-disclosure';
import { keepsPreserved, type Order, type OrderContent, type OrderStatus, type Signature } from '@writ/orders-domain/order';
import { isVisibleTo, type PersonActor } from '@writ/orders-domain/people';
import { scrutinyTimes } from '@writ/orders-domain/removal';
import { act, at, codesOf, day, emergency, minute, type Played, people, production, removal, walked } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../app/session.ts';
import type { OrderFacts } from '../../order/order-facts.ts';
import { type ActName, possibleActs, readingObstacle } from './act-rules.ts';

const now = at(5 * minute);
const silent = { ground: 'OBSTRUCTION_OF_INQUIRIES', reason: 'Others would be warned.', until: at(60 * day) } as const;
const notified = { organisation: 'west-enforcing', country: 'IE' };
const preserving = (change: Partial<OrderContent> = {}): OrderContent =>
  production({ kind: 'EPOC_PR', informBy: null, notNotified: null, ...change });

const contents: Readonly<Record<string, OrderContent>> = {
  production: production(),
  'production in silence': production({ secrecy: silent }),
  'production with a notified authority': production({ notified }),
  'production for the validator': production({ recipient: 'VALIDATING_AUTHORITY' }),
  emergency: emergency(),
  preservation: preserving(),
  'order to act': removal(),
  'removal of terrorist content': removal({ kind: 'TCO_REMOVAL', reportTo: null }),
};
const statuses: readonly OrderStatus[] = [
  ...(['DRAFT', 'SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE'] as const),
  ...(['FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'] as const),
];

/** Each act as the machine takes it, with everything that a person would have to write. */
const played: Readonly<Record<Exclude<ActName, 'reissue' | 'discard'>, (order: Order) => Played>> = {
  submit: () => ({ type: 'submitOrder' }),
  validate: ({ digest }) => ({ type: 'validateOrder', digest: digest ?? '' }),
  refuseValidation: () => ({ type: 'refuseValidation', reason: 'It is not proportionate.' }),
  answer: () => ({ type: 'answerClarification', content: null, text: 'The first one.' }),
  clear: () => ({ type: 'clearOrder' }),
  object: ({ decisions }) => ({
    type: 'objectToOrder',
    grounds: decisions
      .filter(({ outcome }) => outcome !== 'REFUSED')
      .map(({ target, category }) => ({ target, category, ground: 'NE_BIS_IN_IDEM' })),
  }),
  consult: () => ({ type: 'consultIssuer', text: 'Is it a newspaper?' }),
  setConditions: () => ({ type: 'setConditions', text: 'For this case alone.' }),
  maintain: () => ({ type: 'maintainOrder', text: 'It is none.', court: null, dueAt: null }),
  recordReview: () => ({ type: 'recordReview', lifted: false, text: 'It stands.' }),
  scrutinise: () => ({ type: 'scrutiniseOrder', outcome: 'INFRINGES', text: 'It is a news report.', onRequest: null }),
  acknowledge: () => ({ type: 'acknowledgeDisclosure' }),
  renewSecrecy: ({ renewals: { length } }) => ({
    type: 'renewSecrecy',
    ground: 'PUBLIC_SECURITY',
    reason: `Suspect ${length + 2} was found.`,
    until: at((80 + length) * day),
  }),
  liftSecrecy: () => ({ type: 'liftSecrecy' }),
  confirmInformed: () => ({ type: 'confirmInformed', at: at(2 * minute) }),
  extendPreservation: () => ({ type: 'extendPreservation', reason: 'The production order is on its way.' }),
  confirmProductionRequest: ({ productionRequests }) => ({
    type: 'confirmProductionRequest',
    request: {
      instrument: 'OTHER',
      organisation: 'Sudport court',
      country: 'FR',
      reference: `MLA ${productionRequests.length}/26`,
      requestedAt: at(minute),
    },
  }),
  endPreservation: () => ({ type: 'endPreservation', reason: 'The proceedings are closed.' }),
  withdraw: () => ({ type: 'withdrawOrder', reason: 'Solved.' }),
};

const text = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;
const signed = (by: Signature | null) => by && { ...by, person: by.subject, at: by.at.toISOString() };

/** What the page is told of an order, as far as the rules look at it. */
const factsOf = (order: Order): OrderFacts => {
  const silence = nonDisclosureOf(order);
  const secrecy = silence ?? order.secrecy;
  return {
    ...order,
    issuing: signed(order.issuing),
    validating: signed(order.validating),
    scrutiny: scrutinyTimes(order, lawOf(order.kind), 'IE') && {
      authority: order.home,
      ...(order.scrutiny ?? { requests: [], findings: [] }),
    },
    preserved: keepsPreserved(order) ? { state: 'PRESERVED' } : null,
    servedAt: text(order.servedAt),
    informedAt: text(order.informedAt),
    secrecy: secrecy && { ...secrecy, state: nonDisclosureState(order, now) ?? 'IN_FORCE' },
    clocks: order.clocks
      .filter(({ endedAt }) => endedAt === null)
      .map((clock) => ({ kind: clock.kind, startedAt: text(clock.startedAt), dueAt: text(clock.dueAt), pausedAt: text(pausedAt(clock)) })),
    history: order.history.map(({ act: done, from, to, generation }) => ({ act: done, from, to, generation })),
  } as unknown as OrderFacts;
};

/** Null where the kind never is in the state. */
function orderIn(content: OrderContent, status: OrderStatus, issuer: typeof people.police | typeof people.regulator): Order | null {
  try {
    return { ...walked(content, status, issuer), home: content.kind === 'TCO_REMOVAL' ? notified : null };
  } catch {
    return null;
  }
}

/** The orders that the issuer's own acts make of one: extended, told of, lifted, and so on. */
const oneActOn = (order: Order, issuer: PersonActor): Order[] =>
  Object.values(played).flatMap((play) => {
    const answer = act(order, play(order), issuer, at(4 * minute));
    return isRefused(answer) ? [] : [answer.order];
  });

const session = (person: (typeof people)[keyof typeof people]): Session =>
  ({ ...person, graph: 'authority', endsAt: '' }) as unknown as Session;

/** Why the machine does not carry out an act, with everything that a person would have to write. */
function codesAt(name: Exclude<ActName, 'reissue'>, order: Order, actor: PersonActor): string[] {
  if (name !== 'discard') return codesOf(act(order, played[name](order), actor, now));
  const answer = discardDraft(order, order.generation, { actor, now });
  return 'refused' in answer ? answer.refused.map(({ reason }) => reason) : [];
}

describe.each(Object.entries(contents))('%s', (_name, content) => {
  const issuer = content.kind === 'DSA_ACT' || content.kind === 'TCO_REMOVAL' ? people.regulator : people.police;
  const walks = statuses.flatMap((status) => orderIn(content, status, issuer) ?? []);
  const orders = [...walks, ...walks.flatMap((order) => oneActOn(order, issuer))];

  it('is walked through most of its states', () => {
    expect(walks.length).toBeGreaterThan(7);
    expect(orders.length).toBeGreaterThan(walks.length + 5);
  });

  it('offers each person what the machine carries out, and says of everything else why not', () => {
    let compared = 0;
    for (const order of orders)
      for (const [login, person] of Object.entries(people)) {
        if (!isVisibleTo(order, { ...person, graph: 'authority' } as unknown as Caller, now)) continue;
        for (const { act: name, obstacle } of possibleActs(factsOf(order), session(person))) {
          if (name === 'reissue') continue;
          const codes = codesAt(name, order, person);
          expect(obstacle === null, `${name} as ${login}, ${order.status}: ${obstacle} here, ${codes.join()} there`).toBe(
            codes.length === 0,
          );
          compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(50);
  });
});

it('offers to draft again only what is over, and only to its body, by an office that may answer for it', () => {
  const reissue = (status: OrderStatus, person = people.police as (typeof people)[keyof typeof people]) =>
    possibleActs(factsOf(walked(production(), status)), session(person)).find(({ act: name }) => name === 'reissue')?.obstacle;
  expect(reissue('REFUSED')).toBeNull();
  expect(reissue('IN_FORCE')).toBe('NOT_OVER');
  expect(reissue('REFUSED', people.policeColleague)).toBeNull();
  expect(reissue('REFUSED', people.otherPolice)).toBe('NOT_PARTY');
  expect(reissue('REFUSED', { ...people.policeColleague, office: 'ADMINISTRATIVE_AUTHORITY' } as never)).toBe('OFFICE');
});

it('offers reading to the body that the order names, while it is in force', () => {
  const obstacle = (content: OrderContent, status: OrderStatus, person: (typeof people)[keyof typeof people]) =>
    readingObstacle(factsOf(walked(content, status)), session(person));
  expect(obstacle(production(), 'IN_FORCE', people.police)).toBeNull();
  expect(obstacle(production(), 'IN_FORCE', people.policeColleague)).toBeNull();
  expect(obstacle(production(), 'IN_FORCE', people.judge)).toBe('NOT_RECIPIENT');
  expect(obstacle(production({ recipient: 'VALIDATING_AUTHORITY' }), 'IN_FORCE', people.judge)).toBeNull();
  expect(obstacle(production({ notified }), 'IN_FORCE', people.enforcing)).toBe('NOT_RECIPIENT');
  expect(obstacle(production(), 'APPROVED', people.police)).toBe('STATE');
  expect(obstacle(preserving(), 'IN_FORCE', people.police)).toBe('NOTHING_TO_READ');
});
