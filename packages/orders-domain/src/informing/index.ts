/** What keeps a person from being informed, and what they are informed of. */
export { accessedAt, accessesUnder, tellingOf } from './accesses.ts';
export { heldUntil, isHeldBack } from './withheld.ts';
