/**
 * Scrutiny of a removal order by the competent authority of the platform's own state: Regulation (EU) 2021/784, Art. 4. It is a record beside
 * the order, with two times of its own, since an order is carried out within its hour and scrutinised for days: the authority finds, of its
 * own motion or on a request, that the order seriously or manifestly infringes the Regulation or fundamental rights. Then the order ceases to
 * have legal effects, whatever state it is in, and the platform reinstates the content at once (Art. 4(6) and (7)).
 */
import { textReasons } from '@writ/core/refusal';
import { dueInstant } from '../clocks/calendar.ts';
import type { KindLaw } from '../law/kind-law.ts';
import { zoneOf } from '../law/zones.ts';
import { anybody, authorityGates } from '../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../machine/transition-rule.ts';
import type { Body } from '../order/content.ts';
import type { Order, OrderStatus, Scrutiny, ScrutinyBasis, ScrutinyFinding, ScrutinyRequest } from '../order/order.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { afterService } from '../order/statuses.ts';
import { isInstant } from '../order/window.ts';

/** Requests and findings that one order can have. */
const most = 20;

type ScrutinyLaw = NonNullable<KindLaw['scrutiny']>;
type Scrutinised = Pick<Order, 'issuing' | 'servedAt' | 'scrutiny'>;

/** Art. 4(1): only an order of another Member State than the platform's is copied to the authority of the platform's. */
const isCrossBorder = ({ issuing }: Pick<Order, 'issuing'>, country: string): boolean => issuing.country !== country;

/** Until when somebody may request scrutiny of what they learnt of at an instant: Art. 4(4), first subparagraph. */
export const requestEnd = ({ request }: ScrutinyLaw, from: Date, country: string): Date => dueInstant(request, from, zoneOf(country));

/** Until when the authority may find an infringement, from its receipt of the copy or of a request: Art. 4(3) and (4). */
const findingEnd = ({ finding }: ScrutinyLaw, from: Date, country: string): Date => dueInstant(finding, from, zoneOf(country));

/** The times of an order that can be scrutinised; null for one that can't. */
export interface ScrutinyTimes {
  /** When the platform's right to request it ends. */
  readonly requestUntil: Date;
  /** When the time of the authority ends, by what is recorded: of its own motion, or on the last request. */
  readonly findUntil: Date;
}

export function scrutinyTimes(order: Scrutinised, { scrutiny: law }: Pick<KindLaw, 'scrutiny'>, country: string): ScrutinyTimes | null {
  if (law === undefined || order.servedAt === null || !isCrossBorder(order, country)) return null;
  const starts = [order.servedAt, ...(order.scrutiny?.requests ?? []).map(({ at }) => at)];
  const ends = starts.map((from) => findingEnd(law, from, country).getTime());
  return { requestUntil: requestEnd(law, order.servedAt, country), findUntil: new Date(Math.max(...ends)) };
}

/** The finding that ended the order's effects; null where there is none. */
export const infringement = ({ scrutiny }: Pick<Order, 'scrutiny'>): ScrutinyFinding | null =>
  scrutiny?.findings.find(({ outcome }) => outcome === 'INFRINGES') ?? null;

const nothing: Scrutiny = { requests: [], findings: [] };

/** Why the order can't be scrutinised at all. */
function barred(order: Order, law: KindLaw, country: string): readonly Reason[] {
  if (law.scrutiny === undefined) return [reason('WRONG_STATE', 'The law of this order provides no scrutiny by another authority.')];
  const { article } = law.scrutiny;
  if (!isCrossBorder(order, country))
    return [reason('WRONG_STATE', 'An authority of this state issued the order: only its courts review it.', article)];
  if (infringement(order) !== null) return [reason('WRONG_STATE', 'An infringement is found: the order has no effects any more.', article)];
  return [];
}

function request({ order, act, law, country, now }: TransitionInput<'requestScrutiny'>): Step {
  const impossible = barred(order, law, country);
  const times = scrutinyTimes(order, law, country);
  if (impossible.length > 0 || times === null) return impossible;
  const article = law.scrutiny?.requestArticle ?? null;
  const reasons: Reason[] = textReasons(act.text, { field: 'text', needed: 'the request is a reasoned one', article });
  if (now >= times.requestUntil)
    reasons.push(
      reason(
        'TOO_LATE',
        `The ${law.scrutiny?.request.amount} hours in which the platform may request scrutiny are over: go to the court.`,
        article,
      ),
    );
  const before = order.scrutiny ?? nothing;
  if (before.requests.length >= most) reasons.push(reason('INVALID', `An order has at most ${most} requests.`));
  if (reasons.length > 0) return reasons;
  const made: ScrutinyRequest = { at: now, text: act.text.trim() };
  const scrutiny = { ...before, requests: [...before.requests, made] };
  return { to: order.status, set: { scrutiny }, entries: ['order.scrutiny.requested.v1'], text: act.text };
}

/** What a finding is checked against: whoever records it. */
type Found = Omit<ScrutinyFinding, 'recordedAt'>;

/** From when its time runs: the receipt of the request that it follows, or of the copy. */
function timeReasons(order: Order, basis: ScrutinyBasis, at: Date, { law, country }: { law: ScrutinyLaw; country: string }): Reason[] {
  const { receivedAt, onRequestOf } = basis;
  const served = order.servedAt ?? at;
  const reasons: Reason[] = [];
  if (receivedAt < served || receivedAt > at)
    reasons.push(reason('INVALID', 'The copy or the request was received after the order was, and before the finding.', law.article));
  if (onRequestOf === 'PROVIDER' && receivedAt >= requestEnd(law, served, country))
    reasons.push(
      reason(
        'TOO_LATE',
        `The platform requested it later than ${law.request.amount} hours after it received the order.`,
        law.requestArticle,
      ),
    );
  if (at >= findingEnd(law, receivedAt, country))
    reasons.push(reason('TOO_LATE', `The ${law.finding.amount} hours in which an infringement can be found are over.`, law.article));
  return reasons;
}

/** Where the order goes when it has no legal effects any more: also one that was refused, which its authority could maintain otherwise. */
const withoutEffects = (status: OrderStatus): OrderStatus => (status === 'WITHDRAWN' ? status : 'REVOKED');

function found(
  { order, law, country, now }: Pick<TransitionInput<'scrutiniseOrder'>, 'order' | 'law' | 'country' | 'now'>,
  one: Found,
): Step {
  const impossible = barred(order, law, country);
  if (impossible.length > 0 || law.scrutiny === undefined) return impossible;
  const before = order.scrutiny ?? nothing;
  const reasons: Reason[] = [
    ...textReasons(one.text, { field: 'text', needed: 'the decision is a reasoned one', article: law.scrutiny.article }),
    ...timeReasons(order, one.basis, one.at, { law: law.scrutiny, country }),
  ];
  if (before.findings.length >= most) reasons.push(reason('INVALID', `An order has at most ${most} findings.`));
  if (reasons.length > 0) return reasons;
  const scrutiny = { ...before, findings: [...before.findings, { ...one, text: one.text.trim(), recordedAt: now }] };
  const ends = one.outcome === 'INFRINGES';
  const to = ends ? withoutEffects(order.status) : order.status;
  const revoked = to !== order.status ? (['order.revoked.v1'] as const) : [];
  return { to, set: { scrutiny }, entries: ['order.scrutinised.v1', ...revoked], text: one.text };
}

function scrutinise(input: TransitionInput<'scrutiniseOrder'>): Step {
  const { order, act, now } = input;
  const { home } = order;
  const served = order.servedAt ?? now;
  // Of its own motion: it has the copy since the order is here.
  const basis: ScrutinyBasis =
    act.onRequest === null
      ? { onRequestOf: null, receivedAt: served }
      : { onRequestOf: act.onRequest.of, receivedAt: act.onRequest.receivedAt };
  const authority: Body = home ?? { organisation: '', country: input.country };
  return found(input, { outcome: act.outcome, text: act.text, at: now, basis, authority, document: null });
}

/** The platform's record of a decision that it received otherwise: the document counts, and when the authority decided. */
function record(input: TransitionInput<'recordScrutiny'>): Step {
  const { order, act, law, country, now } = input;
  const impossible = barred(order, law, country);
  if (impossible.length > 0) return impossible;
  const { document, decidedAt, basis, authority } = act;
  const article = law.scrutiny?.article ?? null;
  const reasons: Reason[] = [];
  if (!/^[0-9a-f]{64}$/.test(document.sha256))
    reasons.push(reason('INVALID', 'Write sha256 as 64 characters of hex in lower case.', article));
  reasons.push(...textReasons(document.reference, { field: 'reference', needed: 'the document is found by it', article }));
  reasons.push(...textReasons(authority, { field: 'authority', needed: 'it is kept who decided', article }));
  if (!isInstant(decidedAt) || decidedAt > now)
    reasons.push(reason('INVALID', 'Name when the authority decided: an instant that has passed.', article));
  if (reasons.length > 0) return reasons;
  const { outcome, text } = act;
  const kept = { ...document, reference: document.reference.trim() };
  return found(input, { outcome, text, at: decidedAt, basis, authority: { organisation: authority.trim(), country }, document: kept });
}

const byCounsel = { from: afterService, by: ['COUNSEL'], part: null, advances: false, isParty: anybody } as const;

export const requestScrutiny: PersonRule<'requestScrutiny'> = { ...byCounsel, step: request };
/** Ending the effects of an order takes no second person: Art. 4(7), immediately. */
export const recordScrutiny: PersonRule<'recordScrutiny'> = { ...byCounsel, step: record };
export const scrutiniseOrder: PersonRule<'scrutiniseOrder'> = { ...authorityGates.scrutiniseOrder, step: scrutinise };
