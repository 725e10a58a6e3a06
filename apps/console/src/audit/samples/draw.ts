/**
 * The draw of a sample, done again in the browser from the recipe in docs/decisions/samples.md: a shuffle whose chances are hashes of the
 * seed. Shares no code with who drew first. Pure.
 */
import { sha256 } from '@writ/tlog';

export interface Chances {
  /** The root of the checkpoint, in base64. */
  seed: string;
  /** The index of the announcement. */
  announced: number;
}

const chance = ({ seed, announced }: Chances, step: number, below: number): number => {
  const hash = sha256(new TextEncoder().encode(`writ-sample/v1\n${seed}\n${announced}\n${step}\n`));
  return Number(hash.reduce((value, byte) => value * 256n + BigInt(byte), 0n) % BigInt(below));
};

/** What is drawn from: every index below the announcement, or those of the entries about an account. */
export interface Frame {
  count: number;
  indexAt: (place: number) => number;
}

export const everyIndexBelow = (announced: number): Frame => ({ count: announced, indexAt: (place) => place });
export const indicesOf = (indices: readonly number[]): Frame => ({
  count: indices.length,
  indexAt: (place) => indices[place] ?? Number.NaN,
});

/** The first `size` of the draw that belong to the population; fewer when it has no more. */
export function drawAgain(chances: Chances, frame: Frame, size: number, belongs: (index: number) => boolean): number[] {
  const swapped = new Map<number, number>();
  const at = (place: number): number => swapped.get(place) ?? place;
  const drawn: number[] = [];
  for (let step = 0; step < frame.count && drawn.length < size; step += 1) {
    const place = step + chance(chances, step, frame.count - step);
    const taken = at(place);
    swapped.set(place, at(step));
    swapped.set(step, taken);
    const index = frame.indexAt(taken);
    if (belongs(index)) drawn.push(index);
  }
  return drawn;
}
