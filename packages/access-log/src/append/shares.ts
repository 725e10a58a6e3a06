/**
 * Who may wait in the queue in front of the log, so that no audience's load keeps another's entries out. The rule:
 * 1. Each kind has an eighth of the queue for itself; entries of other kinds never use it.
 * 2. What no kind has for itself is free: whoever has used up an eighth may borrow there, first come, first served.
 * 3. Entries of refusals (outcome `failure`) never borrow, and take at most half of their kind's eighth: refusals are what a
 *    hostile or broken caller can cause at will, and they keep neither another kind's entries out nor its own kind's others.
 * So the queue never holds more than its size, and an entry that is no refusal is sent back only while its kind has at
 * least half an eighth of such entries waiting. Counts only; it knows no entry.
 */
import { leafKinds } from '@writ/tlog';
import type { EntryKind } from '../entries/declaration.ts';
import type { EntryDraft } from '../entries/entry.ts';

/** What counts about an entry here. */
export interface QueueSlot {
  readonly kind: EntryKind;
  readonly refusal: boolean;
}

/** How many entries there is room for: in all, for each kind, and within that for its refusals. */
export interface Room {
  readonly all: number;
  readonly kind: number;
  readonly refusals: number;
}

/** The place that an entry needs. */
export const placeOf = ({ kind, details }: Pick<EntryDraft, 'kind' | 'details'>): QueueSlot => ({
  kind,
  refusal: details['outcome'] === 'failure',
});

/** The room of a queue of `all` entries, as the rule has it. */
export const roomOf = (all: number): Room => ({ all, kind: Math.floor(all / 8), refusals: Math.floor(all / 16) });

interface Count {
  /** All of the kind, its refusals among them. */
  readonly all: number;
  readonly refusals: number;
}

const none: Count = { all: 0, refusals: 0 };

/** The places of a queue. */
export class Shares {
  readonly #room: Room;
  readonly #counts = new Map<EntryKind, Count>();

  constructor(room: Room) {
    this.#room = room;
  }

  #count(kind: EntryKind): Count {
    return this.#counts.get(kind) ?? none;
  }

  /** Whether an entry may wait now. */
  admits({ kind, refusal }: QueueSlot): boolean {
    const { all, refusals } = this.#count(kind);
    if (refusal && refusals >= this.#room.refusals) return false;
    if (all < this.#room.kind) return true;
    return !refusal && this.#borrowed() < this.#room.all - leafKinds.length * this.#room.kind;
  }

  #borrowed(): number {
    return [...this.#counts.values()].reduce((sum, { all }) => sum + Math.max(0, all - this.#room.kind), 0);
  }

  /** An entry that was admitted begins to wait. */
  take(place: QueueSlot): void {
    this.#move(place, 1);
  }

  /** It is answered. */
  give(place: QueueSlot): void {
    this.#move(place, -1);
  }

  #move({ kind, refusal }: QueueSlot, by: 1 | -1): void {
    const { all, refusals } = this.#count(kind);
    this.#counts.set(kind, { all: all + by, refusals: refusals + (refusal ? by : 0) });
  }
}
