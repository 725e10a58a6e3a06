/**
 * What a reviewer checks before anything is decided, as facts of the graph: each passes, needs attention, or is not known. None of it
 * decides: the server has checked the order's text, and a person weighs it.
 */
import { competenceToIssue, lawOf, orderLimits, signedFor } from '@writ/orders-domain/law';
import { callsFor } from '../../authority/new-order/rules/offered.ts';
import type { EnrolledBodiesQuery, ReviewedOrderFragment } from '../../graphql/platform/graphql.ts';
import type { NamedBody } from '../../parts/body.tsx';
import { dayMs } from '../../parts/instants.ts';

export type Order = ReviewedOrderFragment;
export type Body = EnrolledBodiesQuery['enrolments'][number];
export type EarlierOrder = NonNullable<Order['sameTargets']>[number];

export interface Check {
  /** Its name in the words: `platform.review.check.<name>`. */
  name: string;
  state: 'holds' | 'look' | 'unknown';
  /** What was found, in the words: `platform.review.check.<name>.<found>`. */
  found: string;
  values?: Readonly<Record<string, string | number>>;
  /** The body that is named as `who`. */
  body?: NamedBody;
  /** Instants and orders that belong to it. */
  at?: string;
  orders?: readonly EarlierOrder[];
}

export interface Known {
  /** Undefined while they are not known. */
  bodies: readonly Body[] | undefined;
  /** The service's clock, in milliseconds. */
  now: number;
}

/** From how many days of a window, and from how many targets on, an order gets a warning about its breadth. */
const broad = { days: 90, targets: 5 } as const;

/** The enrolment of the issuing body; undefined where there is none. */
export const bodyOf = ({ issuing }: Order, bodies: readonly Body[] | undefined): Body | undefined =>
  bodies?.find(
    ({ organisation, country, state }) => organisation === issuing.organisation && country === issuing.country && state !== 'ENDED',
  );

/** Whether the body that signed is enrolled now. */
export const isEnrolled = (
  { organisation, country }: Pick<Order['issuing'], 'organisation' | 'country'>,
  bodies: readonly Body[],
): boolean => bodies.some((body) => body.organisation === organisation && body.country === country && body.state === 'ENROLLED');

function enrolment(order: Order, { bodies }: Known): Check {
  const name = 'enrolment';
  if (bodies === undefined) return { name, state: 'unknown', found: 'unknown' };
  const body = bodyOf(order, bodies);
  if (body === undefined) return { name, state: 'look', found: 'none' };
  if (body.state !== 'ENROLLED') return { name, state: 'look', found: 'not-now' };
  const { office } = order.issuing;
  if (office !== null && !body.offices.includes(office)) return { name, state: 'look', found: 'office' };
  return { name, state: 'holds', found: 'enrolled', ...(body.activeFrom === null ? {} : { at: body.activeFrom }) };
}

function competenceCheck({ kind, issuing, categories, validating, clocks }: Order): Check {
  const worth = signedFor(categories).map((category) => competenceToIssue(lawOf(kind), issuing.office, category));
  const name = 'competence';
  if (worth.includes('NEVER')) return { name, state: 'look', found: 'never' };
  if (!worth.includes('IF_VALIDATED')) return { name, state: 'holds', found: 'alone' };
  if (validating !== null)
    return { name, state: 'holds', found: 'validated', values: { who: validating.person }, body: validating, at: validating.at };
  const clock = clocks.find((one) => one.kind === 'VALIDATION');
  return { name, state: 'look', found: clock === undefined ? 'missing' : 'to-come', ...(clock === undefined ? {} : { at: clock.dueAt }) };
}

function threshold({ kind, categories, legalBasis }: Order): Check {
  const needed = callsFor(lawOf(kind).threshold?.categories, categories);
  if (!needed) return { name: 'threshold', state: 'holds', found: 'not-needed' };
  return legalBasis.threshold === null
    ? { name: 'threshold', state: 'look', found: 'none' }
    : { name: 'threshold', state: 'holds', found: 'named' };
}

function window({ kind, categories, from, to }: Order): Check {
  const name = 'window';
  if (!callsFor(lawOf(kind).window?.categories, categories)) return { name, state: 'holds', found: 'not-needed' };
  if (from === null || to === null) return { name, state: 'look', found: 'none' };
  const days = Math.ceil((Date.parse(to) - Date.parse(from)) / dayMs);
  return {
    name,
    state: days > broad.days ? 'look' : 'holds',
    found: days > broad.days ? 'long' : 'days',
    values: { days, most: orderLimits.windowDays },
  };
}

function breadth({ targets, territories }: Order): Check {
  const name = 'breadth';
  if (territories.includes('WORLD')) return { name, state: 'look', found: 'world', values: { count: targets.length } };
  return { name, state: targets.length >= broad.targets ? 'look' : 'holds', found: 'targets', values: { count: targets.length } };
}

function callBack({ emergency, callBack: call }: Order): Check | null {
  if (emergency === null) return null;
  const name = 'call-back';
  if (call === null) return { name, state: 'look', found: 'none' };
  return {
    name,
    state: call.confirmed ? 'holds' : 'look',
    found: call.confirmed ? 'confirmed' : 'denied',
    values: { who: call.spokenTo },
    at: call.at,
  };
}

/** The enforcing authorities that are enrolled, each once. */
export const enforcingBodiesOf = (bodies: readonly Body[] | undefined): Pick<Body, 'organisation' | 'country'>[] =>
  (bodies ?? []).filter(
    ({ organisation, roles, state }, index, all) =>
      roles.includes('ENFORCING') && state === 'ENROLLED' && all.findIndex((other) => other.organisation === organisation) === index,
  );

/** Whether the notified authority is enrolled, or was: then no evidence takes the place of that. Undefined while it is not known. */
export const enforcesHere = ({ notified }: Order, bodies: readonly Body[] | undefined): boolean | undefined =>
  bodies?.some(
    ({ organisation, country, state, roles }) =>
      organisation === notified?.organisation &&
      country === notified.country &&
      roles.includes('ENFORCING') &&
      (state === 'ENROLLED' || state === 'SUSPENDED'),
  );

function notification(order: Order, { bodies }: Known): Check | null {
  const { kind, categories, notified, notNotified, notificationEvidence: evidence } = order;
  const needed = callsFor(lawOf(kind).notification?.requiredFor, categories);
  if (!needed && notified === null) return null;
  const name = 'notification';
  if (notified !== null) {
    const values = { who: notified.organisation, country: notified.country };
    if (evidence !== null)
      return {
        name,
        state: 'holds',
        found: 'evidence',
        values: { ...values, reference: evidence.reference },
        body: notified,
        at: evidence.at,
      };
    const isHere = enforcesHere(order, bodies);
    if (isHere === undefined) return { name, state: 'unknown', found: 'notified', values, body: notified };
    return { name, state: isHere ? 'holds' : 'look', found: isHere ? 'notified' : 'not-enrolled', values, body: notified };
  }
  return { name, state: 'look', found: notNotified === null ? 'none' : 'reason', values: { reason: notNotified ?? '' } };
}

function earlierOrders({ sameTargets }: Order): Check {
  const name = 'earlier';
  if (sameTargets === null) return { name, state: 'unknown', found: 'unknown' };
  if (sameTargets.length === 0) return { name, state: 'holds', found: 'none' };
  return { name, state: 'look', found: 'some', values: { count: sameTargets.length }, orders: sameTargets };
}

function secrecy({ secrecy: silence }: Order): Check {
  if (silence === null) return { name: 'secrecy', state: 'holds', found: 'none' };
  const name = 'secrecy';
  if (silence.until === null) return { name, state: 'look', found: 'endless' };
  const found = { IN_FORCE: 'in-force', LAPSED: 'lapsed', ENDED: 'ended' }[silence.state];
  return { name, state: silence.state === 'ENDED' ? 'holds' : 'look', found, at: silence.until };
}

function challenge({ challenges }: Order): Check | null {
  const open = challenges.filter(({ endedAt }) => endedAt === null);
  if (challenges.length === 0) return null;
  const name = 'challenge';
  if (open.length === 0) return { name, state: 'holds', found: 'ended' };
  return { name, state: 'look', found: open.some(({ suspends }) => suspends) ? 'suspends' : 'open' };
}

function time({ clocks }: Order, { now }: Known): Check {
  const clock = clocks.find(({ kind }) => kind === 'ANSWER');
  // Where neither the law nor the order sets a time, there is nothing to know.
  if (clock === undefined) return { name: 'time', state: 'holds', found: 'none' };
  if (clock.pausedAt !== null) return { name: 'time', state: 'look', found: 'paused', at: clock.pausedAt };
  const late = Date.parse(clock.dueAt) <= now;
  return { name: 'time', state: late ? 'look' : 'holds', found: late ? 'late' : 'running', at: clock.dueAt };
}

const first = ({ firstRemoval, emergency }: Order): Check | null =>
  firstRemoval && emergency === null ? { name: 'first', state: 'look', found: 'first' } : null;

/** The marks of the accounts that targets name: the server tells them to counsel, and to who has claimed the order. */
const marked = ({ targets }: Order): Check[] =>
  [...new Set(targets.flatMap(({ mark }) => mark ?? []))].map((found) => ({ name: 'mark', state: 'look', found }));

/** What the server warns of: care of the platform, and no reason to refuse. */
const warned = ({ warnings }: Order): Check[] => warnings.map((found) => ({ name: 'warning', state: 'look', found }));

/** Every check of an order, in the order in which a reviewer makes them. */
export function checksOf(order: Order, known: Known): Check[] {
  const all = [
    enrolment(order, known),
    competenceCheck(order),
    threshold(order),
    window(order),
    breadth(order),
    callBack(order),
    notification(order, known),
    first(order),
    earlierOrders(order),
    secrecy(order),
    challenge(order),
    time(order, known),
    ...marked(order),
    ...warned(order),
  ];
  return all.filter((check) => check !== null);
}
