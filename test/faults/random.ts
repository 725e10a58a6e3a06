/** Random numbers that come again with their seed. */

/** Numbers in [0, 1), the same ones for the same seed: xorshift32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
