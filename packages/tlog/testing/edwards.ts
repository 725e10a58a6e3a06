/**
 * Points of the curve of Ed25519 for tests, by the plain law of addition (RFC 8032, 5.1), and signatures with any key that is a sum of
 * a good one and a point of small order. Shares nothing with what it is used to check; far too slow and careless for anything else.
 */
import { createHash } from 'node:crypto';

const prime = 2n ** 255n - 19n;
/** The order of the base point. */
export const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (value: bigint, by = prime): bigint => ((value % by) + by) % by;
function power(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power(mod(base * base), exponent / 2n);
  return exponent % 2n === 1n ? mod(half * base) : half;
}
const inverse = (value: bigint): bigint => power(mod(value), prime - 2n);
const d = mod(-121665n * inverse(121666n));

/** A point as x and y. */
type Point = readonly [bigint, bigint];

const base: Point = [
  15112221349535400772501151409588531511454012693041857206046113283949847762202n,
  46316835694926478169428394003475163141307993866256225615783033603165251855960n,
];

function sum([x1, y1]: Point, [x2, y2]: Point): Point {
  const cross = d * mod(x1 * x2) * mod(y1 * y2);
  return [mod((x1 * y2 + x2 * y1) * inverse(1n + cross)), mod((y1 * y2 + x1 * x2) * inverse(1n - cross))];
}

function times(count: bigint, point: Point): Point {
  if (count === 0n) return [0n, 1n];
  const half = times(count / 2n, sum(point, point));
  return count % 2n === 1n ? sum(half, point) : half;
}

/** 32 bytes, little-endian. */
export const littleEndian = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
const number = (bytes: Uint8Array): bigint => bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
const encode = ([x, y]: Point): Uint8Array => littleEndian(y + ((x % 2n) << 255n));

const yOfOrderEight = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;
/** x^2 = (y^2 - 1) / (d y^2 + 1); the prime is 5 modulo 8. */
function xOf(y: bigint): bigint {
  const square = mod((y * y - 1n) * inverse(d * y * y + 1n));
  const root = power(square, (prime + 3n) / 8n);
  return mod(root * root) === square ? root : mod(root * power(2n, (prime - 1n) / 4n));
}
const eighth: Point = [xOf(yOfOrderEight), yOfOrderEight];

/** The points of small order in their one spelling: `part` times one of order eight, 0 to 7. */
export const smallPoint = (part: number): Uint8Array => encode(times(BigInt(part), eighth));

/**
 * A key pair whose public point has a part of small order (0: none), and its signatures. Those hold for a verifier that doesn't multiply
 * by eight only where that part falls away: for one message of eight, four or two. All have one nonce, which gives the secret away; with
 * 0 for it, R is `partOfR` times the point of order eight.
 */
export function oddPair(
  secret: bigint,
  part: number,
  { nonce = mod(secret * 7n + 12345n, groupOrder), partOfR = 0 } = {},
): { key: Uint8Array; sign: (message: Uint8Array) => Uint8Array } {
  const key = encode(sum(times(secret, base), times(BigInt(part), eighth)));
  const r = encode(sum(times(nonce, base), times(BigInt(partOfR), eighth)));
  const sign = (message: Uint8Array): Uint8Array => {
    const k = number(createHash('sha512').update(r).update(key).update(message).digest());
    return Uint8Array.of(...r, ...littleEndian(mod(nonce + k * secret, groupOrder)));
  };
  return { key, sign };
}
