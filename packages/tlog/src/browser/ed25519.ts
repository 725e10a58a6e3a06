/**
 * Verification of Ed25519 signatures (RFC 8032, 5.1), for a browser, which has it only where the page came over TLS, only as a
 * promise, and not in all versions. Never signs and never sees a secret: takes no care to hide how long it takes.
 */
import { groupOrder, isStrictSignature, littleEndian } from '../note/strict-signature.ts';
import { sha512Digest } from './sha512.ts';

const prime = 2n ** 255n - 19n;

const field = (value: bigint): bigint => {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
};

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = field(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest % 2n === 1n) result = field(result * square);
    square = field(square * square);
  }
  return result;
}

const inverse = (value: bigint): bigint => power(value, prime - 2n);

/** The curve is -x^2 + y^2 = 1 + d x^2 y^2. */
const d = field(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (prime - 1n) / 4n);

/** A point in extended coordinates (RFC 8032, 5.1.4): x = X/Z, y = Y/Z, xy = T/Z. */
interface Point {
  X: bigint;
  Y: bigint;
  Z: bigint;
  T: bigint;
}

const neutral: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n };

/** The sum; also of a point with itself, as the formula is complete. */
function add(p: Point, q: Point): Point {
  const a = field((p.Y - p.X) * (q.Y - q.X));
  const b = field((p.Y + p.X) * (q.Y + q.X));
  const c = field(p.T * 2n * d * q.T);
  const e = field(p.Z * 2n * q.Z);
  return { X: field((b - a) * (e - c)), Y: field((e + c) * (b + a)), Z: field((e - c) * (e + c)), T: field((b - a) * (b + a)) };
}

function multiply(scalar: bigint, point: Point): Point {
  let sum = neutral;
  let double = point;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest % 2n === 1n) sum = add(sum, double);
    double = add(double, double);
  }
  return sum;
}

/** A square root of u/v, or undefined when there is none (RFC 8032, 5.1.3). */
function rootOfRatio(u: bigint, v: bigint): bigint | undefined {
  const candidate = field(u * power(v, 3n) * power(u * power(v, 7n), (prime - 5n) / 8n));
  const square = field(v * candidate * candidate);
  if (square === field(u)) return candidate;
  return square === field(-u) ? field(candidate * rootOfMinusOne) : undefined;
}

/** The point with this y below the prime, and x, which is not 0, odd or even; undefined when no point of the curve has it. */
function pointOf(y: bigint, isOdd: boolean): Point | undefined {
  const root = rootOfRatio(y * y - 1n, d * y * y + 1n);
  if (root === undefined) return undefined;
  const x = (root % 2n === 1n) === isOdd ? root : prime - root;
  return { X: x, Y: y, Z: 1n, T: field(x * y) };
}

function decode(bytes: Uint8Array): Point | undefined {
  const value = littleEndian(bytes);
  return pointOf(BigInt.asUintN(255, value), value >> 255n === 1n);
}

/** The 32 bytes of a point, as a number. */
function encode({ X, Y, Z }: Point): bigint {
  const scale = inverse(Z);
  return field(Y * scale) + ((field(X * scale) % 2n) << 255n);
}

const base = pointOf(field(4n * inverse(5n)), false) as Point;

/**
 * Whether `signature` is the key's over `message`: R = S B - k A, compared as bytes. False for a signature or key of any other
 * shape, and for what {@link isStrictSignature} refuses. Where RFC 8032 leaves a further choice it is that of OpenSSL, so that page,
 * server and command have one verdict: no multiplying by eight, and a key or an R that has a part of small order beside a good one is taken.
 */
export function ed25519Holds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (!isStrictSignature(publicKey, signature)) return false;
  const key = decode(publicKey);
  if (key === undefined) return false;
  const s = littleEndian(signature.subarray(32));
  const hashed = new Uint8Array(64 + message.length);
  hashed.set(signature.subarray(0, 32));
  hashed.set(publicKey, 32);
  hashed.set(message, 64);
  const k = littleEndian(sha512Digest(hashed)) % groupOrder;
  const minusKey: Point = { ...key, X: field(-key.X), T: field(-key.T) };
  return encode(add(multiply(s, base), multiply(k, minusKey))) === littleEndian(signature.subarray(0, 32));
}
