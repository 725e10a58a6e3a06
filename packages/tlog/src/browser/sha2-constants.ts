/**
 * The constants of SHA-256 and SHA-512 (FIPS 180-4, 4.2 and 5.3), computed from their definition instead of copied: the first
 * bits of the fractional parts of roots of the first primes.
 */

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate += 1n)
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  return primes;
}

/** The whole part of a root, by bisection; `value` below 2^300. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 150n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The first 64 bits of the fraction of a prime's root. */
const fractionOfRoot = (prime: bigint, degree: bigint): bigint => BigInt.asUintN(64, wholeRoot(prime << (64n * degree), degree));

const primes = firstPrimes(80);

/** The 80 round constants of SHA-512. */
export const sha512Rounds: readonly bigint[] = primes.map((prime) => fractionOfRoot(prime, 3n));
/** The initial state of SHA-512. */
export const sha512Start: readonly bigint[] = primes.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n));

const upperHalf = (value: bigint): number => Number(value >> 32n);

/** The 64 round constants of SHA-256: the upper halves of the first of SHA-512. */
export const sha256Rounds: readonly number[] = sha512Rounds.slice(0, 64).map(upperHalf);
/** The initial state of SHA-256. */
export const sha256Start: readonly number[] = sha512Start.map(upperHalf);
