/**
 * The order machine: one pure function from an order, an act, an actor and an instant to a new order or to reasons. It reads no
 * clock and no database; what it refuses changes nothing. First the gate: whose order it is, which generation was seen, which
 * state it is in, whether its time is over, whether two parts of the case would become one person. Then the step of the act.
 */
import { orderLimits } from '@writ/access/vocabulary';
import { type ClockKind, endedWithOrder } from '../clocks/clock.ts';
import { lawOf } from '../law/in-force.ts';
import type { Order, Signature } from '../order/order.ts';
import { keepsPreserved } from '../order/preserved.ts';
import { notFound, type Reason, reason } from '../order/refusal.ts';
import { terminal } from '../order/statuses.ts';
import { type Participation, staysDistinct } from '../people/separation-of-duties.ts';
import type { ActType } from './act-type.ts';
import { hasFittingOffice } from './authority-gates.ts';
import type { Act, ActOf } from './command.ts';
import { effectsOf } from './effects.ts';
import { type Acting, partyTo, timeReasons } from './gate.ts';
import type { Moved, OrderEntryType, Refused } from './move.ts';
import type { Change, InstallationPolicy, Rule, Step, TransitionInput } from './transition-rule.ts';
import { rules } from './transition-table.ts';

/** Who took part in the case, by what was done. */
export const participations = ({ history, elsewhere }: Order): readonly Participation[] => [
  ...history.flatMap(({ part, by }) => (part === null || by === null ? [] : [{ part, person: by }])),
  ...elsewhere,
];

function samePersonReasons<T extends ActType>(rule: Rule<T>, order: Order, who: Signature | null): Reason[] {
  if (rule.by === 'SYSTEM' || rule.part === null || who === null) return [];
  if (staysDistinct(participations(order), { part: rule.part, person: who })) return [];
  return [reason('SAME_PERSON', 'You were involved in this case before: leave this to somebody else.')];
}

function officeReasons<T extends ActType>(rule: Rule<T>, order: Order, who: Signature | null): Reason[] {
  if (rule.by === 'SYSTEM' || rule.byOffice === undefined || who === null || hasFittingOffice(order, who)) return [];
  return [reason('NOT_COMPETENT', 'Your office may neither issue nor validate this order: leave this to a colleague whose office may.')];
}

/** The entries that a refusal leaves: a refused submission, release or second part in a case is on record, and so is a limit. */
function refused(type: ActType, reasons: readonly Reason[], isOfStep: boolean): Refused {
  const has = (code: Reason['reason']): boolean => reasons.some((one) => one.reason === code);
  const entries: OrderEntryType[] = [];
  if (type === 'submitOrder' && isOfStep) entries.push('order.rejected.v1');
  if (type === 'releaseOrder' || has('SAME_PERSON')) entries.push('access.refused.v1');
  if (has('LIMIT_EXCEEDED')) entries.push('limit.hit.v1');
  return { refused: reasons, entries };
}

/** An act that was made: which, by its rule, by whom (null for SYSTEM) and when. */
interface Made<T extends ActType> {
  readonly type: T;
  readonly rule: Rule<T>;
  readonly who: Signature | null;
  readonly at: Date;
}

function moved<T extends ActType>(order: Order, { type, rule, who, at }: Made<T>, change: Change): Moved {
  const { to, set = {}, entries, text = null, codes = [], publicPurpose } = change;
  const generation = order.generation + 1;
  const part = rule.by === 'SYSTEM' ? null : rule.part;
  const found = publicPurpose === undefined ? {} : { publicPurpose };
  const event = { act: type, part, by: who, at, from: order.status, to, generation, text: text?.trim() ?? null, codes, ...found };
  const changed = { ...order, ...set };
  const after: Order = { ...changed, status: to, generation, history: [...order.history, event] };
  const done: Order = terminal.includes(to) ? { ...after, clocks: endedWithOrder(after.clocks, at, goingOn(after)) } : after;
  return { order: done, entries, effects: effectsOf(order, done) };
}

/** The clocks that an order has when it is over: what is preserved still has its end, and a validation can follow the answer. */
const goingOn = (order: Order): ClockKind[] => [
  ...(keepsPreserved(order) ? ['PRESERVATION' as const] : []),
  ...(order.status === 'FULFILLED' ? ['VALIDATION' as const] : []),
];

function stepOf<T extends ActType>(rule: Rule<T>, input: TransitionInput<T>, who: Signature | null): Step {
  if (rule.by === 'SYSTEM') return rule.step(input);
  return who === null ? [notFound()] : rule.step(input, who);
}

function run<T extends ActType>(order: Order, act: ActOf<T>, { actor, now }: Acting, installation: InstallationPolicy): Moved | Refused {
  const { type, generation } = act;
  const rule: Rule<T> = rules[type];
  const who = rule.by === 'SYSTEM' ? null : partyTo(rule, order, { actor, now });
  if (rule.by === 'SYSTEM' ? actor !== 'SYSTEM' : who === null) return refused(type, [notFound()], false);
  const late = timeReasons(rule, order, generation, now);
  if (late.length > 0) return refused(type, late, false);
  const same = [...samePersonReasons(rule, order, who), ...officeReasons(rule, order, who)];
  if (same.length > 0) return refused(type, same, false);
  const { limits, country, hosts } = installation;
  const step = stepOf(rule, { order, act, law: lawOf(order.kind), limits, country, hosts, now }, who);
  return 'to' in step ? moved(order, { type, rule, who, at: now }, step) : refused(type, step, true);
}

/** The demo's: in Ireland, with the limits of the floor. */
const ordinary: InstallationPolicy = { limits: orderLimits, country: 'IE', hosts: ['localhost:4000'] };

/**
 * Carries out an act at an instant. Answers a new order with the entries of the log and what follows from it, or every reason why
 * not; the order that was given is never changed.
 */
export const transition = (order: Order, act: Act, acting: Acting, installation: InstallationPolicy = ordinary): Moved | Refused =>
  run(order, act, acting, installation);
