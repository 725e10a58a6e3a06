/** What keeps a person from being informed, and what they are informed of. */
export { accessedAt, accessesUnder, notificationTiming } from './accesses.ts';
export { type HeldUntil, heldUntil, isHeldBack } from './held-back.ts';
