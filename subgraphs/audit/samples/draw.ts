/**
 * The draw of a sample: a shuffle of what there is to choose from (Fisher and Yates, from the front), whose chances are hashes of the
 * seed. Pure, and simple enough to be done again with a few lines in any language: docs/decisions/samples.md has the recipe. Each step
 * is the same whatever was taken or passed over before it, so an entry that is erased later changes nothing but its own place.
 */
import { createHash } from 'node:crypto';

/** What the chances of a draw come from. */
export interface Chances {
  /** The seed: a root, in base64. */
  readonly seed: string;
  /** The index of the announcement, so that two samples with one seed differ. */
  readonly announced: number;
}

/** A whole number from 0 to below `limit`; a hash has so many more values that none is favoured by more than 1 in 2^200. */
function chance({ seed, announced }: Chances, step: number, limit: number): number {
  const hash = createHash('sha256').update(`writ-sample/v1\n${seed}\n${announced}\n${step}\n`).digest('hex');
  return Number(BigInt(`0x${hash}`) % BigInt(limit));
}

/** The numbers from 0 to below `count`, each once, in the order of the draw. Takes time and room only for those that are asked for. */
export function* drawOrder(chances: Chances, count: number): Generator<number, void, undefined> {
  /** The number at a place, where that isn't the place's own number any more. */
  const moved = new Map<number, number>();
  for (let step = 0; step < count; step += 1) {
    const place = step + chance(chances, step, count - step);
    const drawn = moved.get(place) ?? place;
    moved.set(place, moved.get(step) ?? step);
    moved.delete(step);
    yield drawn;
  }
}

/** What a sample is drawn from, and how far. */
export interface Drawing {
  readonly chances: Chances;
  /** How much there is to choose from. */
  readonly count: number;
  /** How many are wanted. */
  readonly size: number;
  /** How many are checked before the population counts as too sparse. */
  readonly lookedAtMost: number;
  /** Those of these that belong to the population, in their order. */
  inPopulation(numbers: readonly number[]): Promise<readonly number[]>;
}

const chunk = 256;

/** The next numbers of an iterator, at most so many; it can continue afterwards. */
function next(order: Iterator<number, void>, limit: number): number[] {
  const taken: number[] = [];
  while (taken.length < limit) {
    const { value, done } = order.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

/** The first of the draw that belong to the population, fewer when it has no more; null when too few were met among so many. */
export async function drawSample({ chances, count, size, lookedAtMost, inPopulation }: Drawing): Promise<number[] | null> {
  const order = drawOrder(chances, count);
  const drawn: number[] = [];
  for (let looked = 0; looked < count && drawn.length < size; looked += chunk) {
    if (looked >= lookedAtMost) return null;
    drawn.push(...(await inPopulation(next(order, chunk))));
  }
  return drawn.slice(0, size);
}
