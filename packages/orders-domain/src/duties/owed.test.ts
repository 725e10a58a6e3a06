/** Which act makes which duty, for whom and until when: a table written from the law and from the house's own times, not from the code. */
import { describe, expect, test } from 'vitest';
import { people } from '../../testing/people.ts';
import { at, day, emergency, hour, minute, move, type Played, production, release, removal } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import type { OrderContent } from '../order/content.ts';
import type { Order, OrderStatus } from '../order/order.ts';
import type { Actor, PersonActor } from '../people/actor.ts';
import { dutiesEndedBy, owedAfter } from './owed.ts';

const subscriber = { categories: ['SUBSCRIBER' as const], from: null, to: null };
const notified = { organisation: 'west-enforcing', country: 'IE' };
const police = { organisation: 'north-police', country: 'DE' };
const court = { organisation: 'district-court', country: 'DE' };
const objection = (order: Order): Played => ({
  type: 'objectToOrder',
  grounds: [{ target: order.targets[0]?.id ?? '', category: 'TRAFFIC', ground: 'NOT_AN_OFFENCE' }],
});

interface Line {
  name: string;
  content: OrderContent;
  issuer?: PersonActor;
  /** Where the order stands before. */
  from: OrderStatus;
  /** What is done, by whom and when after the start. */
  act: (order: Order) => Played;
  who: Actor;
  when?: number;
  /** Whether something was disclosed before. */
  disclosed?: boolean;
  owed: [kind: string, body: object | null, dueAt: string, article: string][];
  settled?: string[];
}

// 1 March 2026 is a Sunday; acts are done a minute past 12:00 UTC. Ten days end on Wednesday 11 March at midnight in Berlin.
const evidence = (article: string): string => `Regulation (EU) 2023/1543, ${article}`;
const use = 'Directive (EU) 2016/680, Art. 4(1)(b) and 5';
const endless = { ground: 'OBSTRUCTION_OF_INQUIRIES' as const, reason: 'Others would flee.', until: null };
const lines: Line[] = [
  {
    name: 'service of a production order: its authority tells the person, by the day that it named',
    content: production(),
    from: 'SUBMITTED',
    act: ({ digest }) => ({ type: 'validateOrder', digest: digest ?? '' }),
    who: people.judge,
    owed: [['INFORM', police, '2026-03-31T12:00:00.000Z', evidence('Art. 13(1)')]],
  },
  {
    name: 'service with a non-disclosure period: when the period ends',
    content: production({ secrecy: { ground: 'OBSTRUCTION_OF_INQUIRIES', reason: 'Others would flee.', until: at(60 * day) } }),
    from: 'SUBMITTED',
    act: ({ digest }) => ({ type: 'validateOrder', digest: digest ?? '' }),
    who: people.judge,
    owed: [['INFORM', police, '2026-04-30T12:00:00.000Z', evidence('Art. 13(1)')]],
  },
  {
    name: 'service with a non-disclosure period without an end: no day yet',
    content: production({ secrecy: endless }),
    from: 'SUBMITTED',
    act: ({ digest }) => ({ type: 'validateOrder', digest: digest ?? '' }),
    who: people.judge,
    owed: [],
    settled: ['INFORM'],
  },
  {
    name: 'release of an order that names no day: its authority tells the person without undue delay (30 days, to 31 March)',
    content: production({ ...subscriber, informBy: null }),
    from: 'APPROVED',
    act: release,
    who: people.counsel,
    owed: [
      ['INFORM', police, '2026-03-31T22:00:00.000Z', evidence('Art. 13(1)')],
      ['LIMIT_USE', police, '2026-05-30T12:01:00.000Z', use],
    ],
  },
  {
    name: 'release under a non-disclosure period without an end: no day for telling',
    content: production({ ...subscriber, secrecy: endless }),
    from: 'APPROVED',
    act: release,
    who: people.counsel,
    owed: [['LIMIT_USE', police, '2026-05-30T12:01:00.000Z', use]],
  },
  {
    name: 'that period lifted: from then on without undue delay',
    content: production({ ...subscriber, secrecy: endless }),
    from: 'IN_FORCE',
    act: () => ({ type: 'liftSecrecy' }),
    who: people.police,
    owed: [['INFORM', police, '2026-03-31T22:00:00.000Z', evidence('Art. 13(1)')]],
  },
  {
    name: 'a renewal after the day: the duty that was overdue ends, and the new day begins another',
    content: production({ ...subscriber, secrecy: { ...endless, until: at(60 * day) } }),
    from: 'IN_FORCE',
    act: () => ({ type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason: 'One is abroad.', until: at(90 * day) }),
    who: people.police,
    when: 61 * day,
    owed: [['INFORM', police, '2026-05-30T12:00:00.000Z', evidence('Art. 13(1)')]],
    settled: ['INFORM'],
  },
  {
    name: 'a renewal before the day: the same duty, with another day',
    content: production({ ...subscriber, secrecy: { ...endless, until: at(60 * day) } }),
    from: 'IN_FORCE',
    act: () => ({ type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason: 'One is abroad.', until: at(90 * day) }),
    who: people.police,
    when: 59 * day,
    owed: [],
  },
  {
    name: 'service of an order to act: nothing yet',
    content: removal(),
    from: 'SUBMITTED',
    act: () => ({ type: 'serve' }),
    who: 'SYSTEM',
    owed: [],
  },
  {
    name: 'release: the recipient uses it for the case alone, and reviews after 90 days whether it is still needed',
    content: production(subscriber),
    from: 'APPROVED',
    act: release,
    who: people.counsel,
    owed: [['LIMIT_USE', police, '2026-05-30T12:01:00.000Z', use]],
  },
  {
    name: 'release to the validating authority: that body owes it',
    content: production({ ...subscriber, recipient: 'VALIDATING_AUTHORITY' }),
    from: 'APPROVED',
    act: release,
    who: people.counsel,
    owed: [['LIMIT_USE', court, '2026-05-30T12:01:00.000Z', use]],
  },
  {
    name: 'a withdrawal after something was disclosed: nothing of it was unlawful, and nothing is to be deleted',
    content: production(subscriber),
    from: 'IN_FORCE',
    act: () => ({ type: 'withdrawOrder', reason: 'Solved.' }),
    who: people.police,
    disclosed: true,
    owed: [],
  },
  {
    name: 'a withdrawal before anything was disclosed: nothing to delete, nothing to tell',
    content: production(subscriber),
    from: 'IN_FORCE',
    act: () => ({ type: 'withdrawOrder', reason: 'Solved.' }),
    who: people.police,
    owed: [],
    settled: ['INFORM', 'LIMIT_USE'],
  },
  {
    name: 'a withdrawal before the release: nothing',
    content: production(subscriber),
    from: 'UNDER_REVIEW',
    act: () => ({ type: 'withdrawOrder', reason: 'Solved.' }),
    who: people.police,
    owed: [],
    settled: ['INFORM', 'LIMIT_USE'],
  },
  {
    name: 'service of an emergency: its authority has it validated within 48 hours, weekends included',
    content: emergency({ categories: ['SUBSCRIBER'], from: null, to: null }),
    from: 'SUBMITTED',
    act: () => ({ type: 'serve' }),
    who: 'SYSTEM',
    owed: [
      ['INFORM', police, '2026-03-31T12:00:00.000Z', evidence('Art. 13(1)')],
      ['VALIDATE', police, '2026-03-03T13:00:00.000Z', evidence('Art. 4(5)')],
    ],
  },
  {
    name: 'a validation that comes late: done, and late',
    content: emergency({ categories: ['SUBSCRIBER'], from: null, to: null }),
    from: 'IN_FORCE',
    act: ({ digest }) => ({ type: 'validateOrder', digest: digest ?? '' }),
    who: people.judge,
    when: 60 * hour,
    disclosed: true,
    owed: [],
    settled: ['VALIDATE'],
  },
  {
    name: 'an emergency whose validation is refused: deletion, immediately, for which a day is given',
    content: emergency({ categories: ['SUBSCRIBER'], from: null, to: null }),
    from: 'IN_FORCE',
    act: () => ({ type: 'refuseValidation', reason: 'No threat is named.' }),
    who: people.judge,
    disclosed: true,
    owed: [['DELETE', police, '2026-03-02T13:00:00.000Z', evidence('Art. 4(5)')]],
    settled: ['VALIDATE', 'LIMIT_USE'],
  },
  {
    name: 'an objection to an emergency within 96 hours: deletion',
    content: emergency({ categories: ['TRAFFIC'], notified }),
    issuer: people.court,
    from: 'IN_FORCE',
    act: objection,
    who: people.enforcing,
    disclosed: true,
    owed: [['DELETE', { organisation: 'north-court', country: 'DE' }, '2026-03-11T23:00:00.000Z', evidence('Art. 12(4)')]],
    settled: ['LIMIT_USE'],
  },
  {
    name: 'an access that was unlawful: deletion',
    content: production(subscriber),
    from: 'IN_FORCE',
    act: () => ({ type: 'reverseAccess', complaint: 'c' }),
    who: 'SYSTEM',
    disclosed: true,
    owed: [['DELETE', police, '2026-03-11T23:00:00.000Z', 'Directive (EU) 2016/680, Art. 16(2)']],
    settled: ['LIMIT_USE'],
  },
  {
    name: 'an acknowledgement: the recipient has confirmed that it uses it for the case',
    content: production(subscriber),
    from: 'IN_FORCE',
    act: () => ({ type: 'acknowledgeDisclosure' }),
    who: people.police,
    disclosed: true,
    owed: [],
    settled: ['LIMIT_USE'],
  },
  {
    name: 'an order to act that is done: the platform reports it in three days, its own',
    content: removal(),
    from: 'IN_FORCE',
    act: ({ targets }) => ({ type: 'fulfil', done: targets.map(({ id }) => id) }),
    who: 'SYSTEM',
    owed: [['REPORT_EFFECT', null, '2026-03-05T00:00:00.000Z', 'Regulation (EU) 2022/2065, Art. 9(1)']],
    settled: ['INFORM', 'LIMIT_USE'],
  },
];

/** Of its target, and of one that it has not. */
const packages = (order: Order, more = {}) => ({
  alone: true,
  fetched: [
    { id: 'one', target: order.targets[0]?.id ?? '' },
    { id: 'other', target: 'another target' },
  ],
  ...more,
});

describe('what was given as a package', () => {
  const deletions = (act: (order: Order) => Played, who: Actor, more = {}) => {
    const content = emergency({ categories: ['TRAFFIC'], notified });
    const before = walked(content, 'IN_FORCE', people.court);
    const { order, effects } = move(before, act(before), who, at(minute));
    const moving = { before, order, effects, at: at(minute), hasDisclosed: true, packages: packages(before, more), country: 'IE' };
    return owedAfter(moving)
      .filter(({ kind }) => kind === 'DELETE')
      .map(({ cause, packageId = null }) => [cause, packageId]);
  };

  test('is deleted package by package once its order is revoked, and nothing else is where nothing else left', () => {
    const revoked = () => ({ type: 'reverseAccess', complaint: 'c' }) as const;
    expect(deletions(revoked, 'SYSTEM')).toEqual([
      ['reverseAccess one', 'one'],
      ['reverseAccess other', 'other'],
    ]);
    expect(deletions(revoked, 'SYSTEM', { alone: false })[0]).toEqual(['reverseAccess', null]);
    expect(deletions(revoked, 'SYSTEM', { fetched: [] })).toEqual([]);
  });

  test('is not deleted after a withdrawal', () => {
    expect(deletions(() => ({ type: 'withdrawOrder', reason: 'Solved.' }), people.court)).toEqual([]);
  });
});

describe('the duties after an act are those of the table:', () => {
  test.each(lines)('$name', ({ content, issuer, from, act, who, when = minute, disclosed = false, owed, settled = [] }) => {
    const before = walked(content, from, issuer ?? (content.kind === 'DSA_ACT' ? people.regulator : people.police));
    const { order, effects } = move(before, act(before), who, at(when));
    const moving = { before, order, effects, at: at(when), hasDisclosed: disclosed, country: 'IE' };
    expect(owedAfter(moving).map(({ kind, body, dueAt, article }) => [kind, body, dueAt.toISOString(), article])).toEqual(owed);
    expect(dutiesEndedBy(moving).map(({ kind }) => kind)).toEqual(settled);
  });
});
