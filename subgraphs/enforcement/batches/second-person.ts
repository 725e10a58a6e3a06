/** Whether a batch needs a second person, from facts: what it carries out, and how much it makes of all bulk decisions together. */
import type { SecondPersonReason } from '../sdl.ts';
import { alone } from './policy.ts';

/** What is known when a batch is opened. */
export interface BatchFacts {
  hasOrder: boolean;
  /** Whether its notice is a public body's. */
  isStateActors: boolean;
  /** Its decisions as declared. */
  size: number;
  /** All other bulk decisions of the last 24 hours, those that open batches may still make among them: splitting one in two changes nothing. */
  others: number;
  /** Items published in the last 24 hours. */
  dayItems: number;
}

export function secondPersonReasons({ hasOrder, isStateActors, size, others, dayItems }: BatchFacts): SecondPersonReason[] {
  const reasons: SecondPersonReason[] = [];
  if (hasOrder) reasons.push('ORDER');
  if (isStateActors) reasons.push('STATE_ACTOR');
  if (size + others > alone(dayItems)) reasons.push('SIZE');
  return reasons;
}
