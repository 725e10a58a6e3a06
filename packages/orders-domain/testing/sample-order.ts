/** Orders of the tests, and how a test plays acts on them: an act that should succeed and is refused ends the test with the reasons. */
import type { DataCategory } from '@writ/access/vocabulary';
import { orderParts } from '@writ/tlog/order-digest';
import type { ClarificationCode } from '../src/law/clarifications.ts';
import { lawOf } from '../src/law/in-force.ts';
import type { Act, DecisionInput, MarkedTarget } from '../src/machine/command.ts';
import { transition } from '../src/machine/machine.ts';
import { isRefused, type Moved, type Refused } from '../src/machine/move.ts';
import type { OrderContent } from '../src/order/content.ts';
import { draftOrder, unexplained } from '../src/order/draft.ts';
import type { Order } from '../src/order/order.ts';
import { type KnownOrders, nothingKnown } from '../src/order/related-orders.ts';
import type { Actor } from '../src/people/actor.ts';
import { bodyOf } from '../src/people/actor.ts';
import type { Person } from '../src/people/separation-of-duties.ts';
import { people } from './people.ts';

export const start = new Date('2026-03-01T12:00:00Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const at = (ms: number): Date => new Date(start.getTime() + ms);
export const utc = (text: string): Date => new Date(`${text}Z`);

const sensitive = (categories: readonly DataCategory[]): boolean => categories.some((one) => one === 'TRAFFIC' || one === 'CONTENT');

/** How the person is told and who is notified, as long as a test doesn't say it otherwise. */
const informing = ({ secrecy = null, notified = null, categories = ['CONTENT'], kind = 'EPOC' }: Partial<OrderContent>) => ({
  informBy: secrecy === null ? at(30 * day) : null,
  notNotified: kind === 'EPOC' && notified === null && sensitive(categories) ? 'The offence and the person are of this state alone.' : null,
});

/** A production order for all four categories of one account, as the police would write it. */
export const production = (change: Partial<OrderContent> = {}): OrderContent => ({
  ...informing(change),
  kind: 'EPOC',
  emergency: null,
  reference: 'NP 12/26',
  legalBasis: {
    provision: 'Code of Criminal Procedure, section 100k',
    offence: 'Criminal Code, section 263',
    threshold: 'THREE_YEARS',
    grounds: 'The account received the payments; no milder means is left.',
    redress: null,
    worldwide: null,
  },
  purpose: 'A fraud with invented flats in January 2026.',
  identifiers: [{ type: 'EMAIL', value: 'orla@example.org' }],
  categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'],
  from: utc('2026-01-01T00:00:00'),
  to: utc('2026-02-01T00:00:00'),
  territories: [],
  recipient: 'ISSUING_AUTHORITY',
  secrecy: null,
  notified: null,
  earlier: null,
  preservation: null,
  reportTo: null,
  processor: null,
  ...change,
});

/** The same where a life is in danger, for what an emergency gives. */
export const emergency = (change: Partial<OrderContent> = {}): OrderContent =>
  production({
    emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' },
    categories: ['SUBSCRIBER', 'IDENTIFICATION'],
    ...change,
  });

/** An order to act against one item, as a regulator would write it. */
export const removal = (change: Partial<OrderContent> = {}): OrderContent => ({
  ...production({
    kind: 'DSA_ACT',
    identifiers: [{ type: 'ITEM_ID', value: 'item-1' }],
    categories: [],
    from: null,
    to: null,
    territories: ['DE'],
  }),
  informBy: null,
  reportTo: 'North regulator, desk for orders',
  legalBasis: {
    provision: 'Telemedia Act, section 7',
    offence: null,
    threshold: null,
    grounds: 'The item offers forged passports: Criminal Code, section 275.',
    redress: 'An action before the administrative court within a month.',
    worldwide: null,
  },
  ...change,
});

/** Of a body that has no other order; the enforcing authorities of the tests' people are enrolled, as they were before it. */
export const ordinarilyKnown: KnownOrders = {
  ...nothingKnown,
  enforcing: [people.enforcing, people.otherEnforcing].flatMap((who) => bodyOf(who) ?? []),
};

/** An act without its generation, which is that of the order it is played on; its body has no other order unless a test says so. */
export type Played = Act extends infer One
  ? One extends Act
    ? Omit<One, 'generation' | 'known' | 'notifiedSince' | 'enrolledLike' | 'marked' | 'superiors' | 'linesKnown'> & {
        superiors?: readonly Person[];
        linesKnown?: boolean;
        marked?: readonly MarkedTarget[];
        known?: KnownOrders;
        notifiedSince?: Date | null;
        enrolledLike?: string | null;
      }
    : never
  : never;

/** No secret, and the same for every order of a test. */
export const sampleSalts = Object.fromEntries(orderParts.map((name) => [name, name.padEnd(64, '0')]));

export const drafted = (content: OrderContent, actor = people.police as Exclude<Actor, 'SYSTEM'>, id = 'order'): Order => {
  const answer = draftOrder(content, actor, start, { id, salts: sampleSalts });
  if (isRefused(answer)) throw new Error(answer.refused.map(({ message }) => message).join(' '));
  return answer.order;
};

/** The notified authority is enrolled here, unless evidence had to be recorded. */
export const notifiedStateOf = ({ notificationEvidence }: Pick<Order, 'notificationEvidence'>) => ({
  notifiedSince: notificationEvidence === null ? at(-day) : null,
  enrolledLike: null,
});

export const act = (order: Order, played: Played, actor: Actor, now = at(minute)): Moved | Refused =>
  transition(
    order,
    {
      known: ordinarilyKnown,
      marked: [],
      superiors: [],
      linesKnown: true,
      ...notifiedStateOf(order),
      ...played,
      generation: order.generation,
    } as Act,
    {
      actor,
      now,
    },
  );

export function move(order: Order, played: Played, actor: Actor, now = at(minute)): Moved {
  const answer = act(order, played, actor, now);
  if (isRefused(answer))
    throw new Error(`${played.type}: ${answer.refused.map(({ reason, message }) => `${reason} ${message}`).join(' ')}`);
  return answer;
}

/** The codes of a refusal; empty when the act was carried out. */
export const codesOf = (answer: Moved | Refused): string[] => (isRefused(answer) ? answer.refused.map(({ reason }) => reason) : []);

/** A code that the law of the order allows for a question and a refusal. */
export const allowedCode = ({ kind }: Pick<Order, 'kind'>): ClarificationCode => lawOf(kind).holdsBack?.codes[0] ?? 'INCOMPLETE';
const refusalCode = (kind: Order['kind']): ClarificationCode => lawOf(kind).holdsBack?.codes[0] ?? 'OUT_OF_SCOPE';

/** Why a part is not given as it was asked, in what the kind's law has the reviewer say. */
export const withheld = (kind: Order['kind'], code = refusalCode(kind)) => ({
  code,
  text: 'Such an order cannot ask for it.',
  preserved: lawOf(kind).preserves ? true : null,
});

/** What a reviewer answers when everything is granted, or refused with a code. */
export const decideAll = (order: Order, outcome: 'GRANTED' | 'REFUSED' = 'GRANTED'): Played => ({
  type: 'decideOrder',
  ...(order.kind === 'TCO_REMOVAL' ? { publicPurpose: { purpose: 'NONE' as const, reason: 'A call to join, and nothing about it.' } } : {}),
  decisions: order.decisions
    .filter((one) => one.outcome !== 'REFUSED')
    .map(
      ({ target, category }): DecisionInput => ({
        target,
        category,
        outcome,
        window: null,
        ...(outcome === 'REFUSED' ? withheld(order.kind) : unexplained),
      }),
    ),
});

export const release = (order: Order, accounts: readonly string[] = ['account-1']): Played => ({
  type: 'releaseOrder',
  digest: order.digest ?? '',
  reason: null,
  resolved: Object.fromEntries(order.targets.map(({ id }) => [id, accounts])),
  today: { byPerson: 0, toBody: 0 },
  signersEnrolled: true,
  marked: [],
  readsHere: true,
  ...notifiedStateOf(order),
});
