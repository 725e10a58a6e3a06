/** What people do on the orders of the history, each act by somebody whose act it is. */
import { at, type Json } from '../story/answer.ts';
import type { HistoryOrder } from './order-view.ts';
import type { Scene } from './scene.ts';

/** Whom and what the orders name. */
export interface About {
  handleAt(place: number): string;
  itemAt(place: number): string;
  readonly toldHandle: string;
  /** By when authorities inform the person, and until when one does not. */
  readonly informBy: string;
  readonly later: string;
}

/** One act on an order. */
export type Step = (scene: Scene, order: HistoryOrder) => Promise<HistoryOrder>;

/** An order, and what becomes of it. */
export interface OrderCase {
  readonly by: string;
  readonly input: Json;
  /** When it is drafted, and when each step follows: hours before the present. */
  readonly drafted: number;
  readonly steps: readonly (readonly [hoursAgo: number, step: Step])[];
}

export const submit =
  (by: string): Step =>
  ({ acts }, order) =>
    acts.onOrder(by, 'submitOrder', order);
export const validate =
  (by = 'judge'): Step =>
  ({ acts }, order) =>
    acts.sign(by, 'validateOrder', order);
export const claim =
  (by = 'agent-1'): Step =>
  ({ acts }, order) =>
    acts.claimOrder(by, order);
export const decide =
  (change: Readonly<Record<string, Json>> = {}, by = 'agent-1'): Step =>
  ({ acts }, order) =>
    acts.decide(by, order, change);
export const release =
  (by = 'counsel-1'): Step =>
  ({ acts }, order) =>
    acts.sign(by, 'releaseOrder', order);
/** An act with a sentence and no more. */
export const say =
  (by: string, name: string, field: 'reason' | 'text', words: string): Step =>
  async ({ acts }, order) =>
    acts.onOrder(by, name, await acts.read(by, order), { [field]: ['String!', words] });
/** An act on the order as it is by then. */
export const move =
  (by: string, name: string): Step =>
  async ({ acts }, order) =>
    acts.onOrder(by, name, await acts.read(by, order));
export const askBack: Step = ({ acts }, order) =>
  acts.onOrder('agent-1', 'askClarification', order, {
    codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']],
    text: ['String!', 'Two accounts have had this address. Of which time is the one that you mean?'],
  });
export const object: Step = async ({ acts }, order) => {
  const seen = await acts.read('enforcing-1', order);
  const grounds = seen.targets.flatMap(({ id, categories }) =>
    categories.map((category) => ({ target: id, category, ground: 'PRESS_OR_EXPRESSION' })),
  );
  return acts.onOrder('enforcing-1', 'objectToOrder', seen, { grounds: ['[ObjectionInput!]!', grounds] });
};
/** The authority has told the person by now. */
export const told =
  (by: string): Step =>
  async ({ acts, now }, order) =>
    acts.onOrder(by, 'confirmInformed', await acts.read(by, order), { at: ['DateTime!', now().toISOString()] });
/** Calls the authority back on the number of its enrolment. */
export const callBack: Step = async ({ acts }, order) => {
  const enrolled = await acts.ask('agent-1', '{ enrolments(states: [ENROLLED]) { organisation callBackNumber } }');
  const body = enrolled.list('enrolments').find((one) => at(one, 'organisation') === 'northport-police');
  const input = { number: at(body, 'callBackNumber') ?? null, spokenTo: 'The officer on duty', confirmed: true };
  return acts.onOrder('agent-1', 'recordCallBack', order, { input: ['CallBackInput!', input] });
};
/** The platform carries an order to act out. */
export const carryOut =
  (territories: readonly string[], visibility: string): Step =>
  async ({ acts }, order) => {
    const input = { item: order.targets[0]?.value ?? '', order: order.id, territories: [...territories], visibility: [visibility] };
    await acts.act('agent-1', 'restrict', { input: ['RestrictInput!', input] }, '... on Restriction { id }');
    return order;
  };

const why = (code: string, text: string): Json => ({ code, text, preserved: true });
export const refusedAs = (code: string, text: string): Json => ({ outcome: 'REFUSED', ...(why(code, text) as object) });
export const augustAlone: Json = {
  outcome: 'NARROWED',
  from: '2002-08-01T00:00:00.000Z',
  to: '2002-09-01T00:00:00.000Z',
  ...(why('OTHER', 'The payments that the order describes ended in August.') as object),
};

/** A claim lasts half an hour: its decision comes so many hours after it. */
const decisionAfter = 0.4;

/** The usual way to a release, with the hours before the present of submission, validation, claim and release. */
export function released(
  by: string,
  hours: readonly [number, number, number, number],
  change: Readonly<Record<string, Json>> = {},
): OrderCase['steps'] {
  const [submitted, validated, claimed, gone] = hours;
  return [
    [submitted, submit(by)],
    [validated, validate()],
    [claimed, claim()],
    [claimed - decisionAfter, decide(change)],
    [gone, release()],
  ];
}
