/** Whether an authority's state can issue orders of a kind to a platform of a state, read from a row of law. */
import type { KindLaw } from './kind-law.ts';

/** `own` is the state in which the platform is established or represented. */
export function issuesFrom({ from }: KindLaw, state: string, own: string): boolean {
  if (from.ownState === 'ONLY') return state === own;
  return from.states.includes(state) && (from.ownState === 'INCLUDED' || state !== own);
}
