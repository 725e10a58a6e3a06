/** A check: its number in the protocol's list, what an adapter does that passes, and how that is seen. */
import type { Kit } from '../kit.ts';

export type Check = readonly [number: number, says: string, run: (kit: Kit) => Promise<void>];
