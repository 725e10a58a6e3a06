/** What stands under a stage of an order's course: who did it and when, or who has to act, with the clocks that wait there. Pure. */
import { type CourseFacts, courseOf, type StageReached, stageOfClock } from '@writ/orders-domain/course';
import type { EventFacts, OrderClock, OrderFacts, Signature } from '../order-facts.ts';
import { type Actor, actorOf, isOfPlatform } from '../timeline/timeline.ts';

export interface StageLine extends StageReached<EventFacts> {
  /** Who did it: a signature where it is shown, a role otherwise. Null where nobody has yet. */
  readonly who: Signature | Actor | null;
  /** When it was done or ended; null where that is not known, and before. */
  readonly at: string | null;
  readonly clocks: readonly OrderClock[];
}

const earliest = (instants: readonly string[]): string | null =>
  instants.reduce<string | null>((first, one) => (first === null || Date.parse(one) < Date.parse(first) ? one : first), null);

/** When somebody first read under the order, or an answer by hand was confirmed; null before that. */
const firstUse = ({ readings, answers }: Pick<OrderFacts, 'readings' | 'answers'>): string | null =>
  earliest([...readings.map(({ at }) => at), ...answers.flatMap(({ confirmedAt }) => confirmedAt ?? [])]);

/** Who signed a stage, where the order names them whoever reads it. */
function signerOf({ stage, by }: StageReached<EventFacts>, { issuing, validating, enforcing }: OrderFacts): Signature | null {
  if (stage === 'DRAFT') return issuing;
  if (stage === 'VALIDATION') return validating;
  return by?.act === 'clearOrder' || by?.act === 'objectToOrder' ? enforcing : null;
}

function doneLine(reached: StageReached<EventFacts>, order: OrderFacts): Pick<StageLine, 'who' | 'at'> {
  const { stage, state, by } = reached;
  if (stage === 'READING' && state !== 'ENDED') return { who: null, at: firstUse(order) };
  if (stage === 'INFORMATION' && by === null) return { who: null, at: order.informedAt };
  const signer = state === 'DONE' || by?.act === 'objectToOrder' ? signerOf(reached, order) : null;
  if (by === null) return { who: signer, at: signer?.at ?? null };
  const actor = actorOf(order, by.act, null);
  const person = by.by && isOfPlatform(actor) ? { ...by.by, organisation: null } : by.by;
  return { who: signer ?? person ?? actor, at: by.at };
}

/** The stages of an order with what stands under each. */
export function stageLines(order: OrderFacts): StageLine[] {
  const facts: CourseFacts<EventFacts> = { ...order, isUsed: firstUse(order) !== null };
  return courseOf(facts).map((reached) => {
    const { stage, state, isPresent } = reached;
    const isOver = state === 'DONE' || state === 'ENDED' || (stage === 'READING' && state === 'NOW');
    const clocks = order.clocks.filter(({ kind }) => (kind === 'ANSWER' ? isPresent : stageOfClock[kind] === stage));
    return { ...reached, ...(isOver ? doneLine(reached, order) : { who: null, at: null }), clocks };
  });
}
