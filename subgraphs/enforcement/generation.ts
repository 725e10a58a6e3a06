/** The lock of a change: who changes an object sends back the generation that they saw. A stale one changes nothing. */
import { type Problem, problem } from '@writ/statements-domain/refusal';

export const stale = (): Problem => problem('STALE', 'It has changed since you read it: read it again.');

/** Why an object can't be changed as it is now: another generation than the one that was seen, or a state other than these. */
export function changeProblems(object: { state: string; generation: number }, seen: number, from: readonly string[]): Problem[] {
  const changed = object.generation === seen ? [] : [stale()];
  if (from.includes(object.state)) return changed;
  return [...changed, problem('WRONG_STATE', `It is ${object.state} and no longer open to this.`)];
}
