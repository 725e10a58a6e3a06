/** The order as its parties see it in the story, and the two ways in which a mutation on it can end: the order, or a coded refusal. */
import { type Answer, at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';

/** What is remembered of an order between two acts. */
export interface Order {
  readonly id: string;
  readonly generation: number;
  readonly status: string;
  /** SHA-256 of exactly what is asked or granted; empty for a draft. */
  readonly digest: string;
  /** The one target's id. */
  readonly target: string;
}

/** The order that a mutation answered, in the state that the story says. Throws Deviation for a refusal or another state. */
export function orderIn(answer: Answer, mutation: string, status: string): Order {
  answer.requireNoErrors();
  answer.requireValue(`${mutation}.__typename`, 'Order');
  answer.requireValue(`${mutation}.status`, status);
  return {
    id: answer.text(`${mutation}.id`),
    generation: answer.number(`${mutation}.generation`),
    status,
    digest: String(answer.at(`${mutation}.digest`) ?? ''),
    target: answer.text(`${mutation}.targets.0.id`),
  };
}

/** The reasons of a refused mutation, which must be exactly these. Answers the sentence that came with them. */
export function refusalIn(answer: Answer, mutation: string, reasons: readonly string[]): string {
  answer.requireNoErrors();
  const found = answer.at(`${mutation}.reasons`);
  const sorted = Array.isArray(found) ? found.map(String).sort() : [];
  const expected = [...reasons].sort();
  if (sorted.join() !== expected.join()) throw new Deviation(`a refusal for ${expected.join(', ')}`, shown(answer.at(mutation)));
  return answer.text(`${mutation}.message`);
}

/** What a mutation on an order names: the order, and the generation that was seen. */
export const seen = ({ id, generation }: Order): { order: string; generation: number } => ({ order: id, generation });

/** A case number that no other run of the story has. */
export const caseNumber = (prefix: string): string => `${prefix} ${Date.now().toString(36).toUpperCase()}/26`;

/** An instant so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The decision on one category of the order's target. */
export const decisionOn = (answer: Answer, mutation: string, category: string): Json | undefined =>
  answer.list(`${mutation}.targets.0.decisions`).find((decision) => at(decision, 'category') === category);
