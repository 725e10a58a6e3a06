/**
 * SHA-512 (FIPS 180-4, 6.4) over whole numbers, for the one use of it in Ed25519: messages of a few hundred bytes. Hashes public
 * values only: takes no care to hide how long it takes.
 */
import { sha512Rounds, sha512Start } from './sha2-constants.ts';

const blockBytes = 128;

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const turn = (value: bigint, by: bigint): bigint => word((value >> by) | (value << (64n - by)));

/** The message with its padding and length in bits, in whole blocks (FIPS 180-4, 5.1.2). */
function padded(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 17) / blockBytes);
  const bytes = new Uint8Array(blocks * blockBytes);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

function schedule(view: DataView, offset: number): bigint[] {
  const words = Array.from({ length: 16 }, (_, i) => view.getBigUint64(offset + i * 8));
  const at = (i: number): bigint => words[i] as bigint;
  for (let i = 16; i < 80; i += 1) {
    const early = at(i - 15);
    const late = at(i - 2);
    const small0 = turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n);
    const small1 = turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n);
    words.push(word(at(i - 16) + small0 + at(i - 7) + small1));
  }
  return words;
}

type EightWords = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

function compress(state: readonly bigint[], words: readonly bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as EightWords;
  for (const [i, scheduled] of words.entries()) {
    const big1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
    const first = h + big1 + ((e & f) ^ (~e & g)) + (sha512Rounds[i] as bigint) + scheduled;
    const big0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
    const second = big0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)];
  }
  return [a, b, c, d, e, f, g, h].map((value, i) => word(value + (state[i] as bigint)));
}

/** The digest of a message: 64 bytes. */
export function sha512Digest(message: Uint8Array): Uint8Array {
  const view = padded(message);
  let state: readonly bigint[] = sha512Start;
  for (let offset = 0; offset < view.byteLength; offset += blockBytes) state = compress(state, schedule(view, offset));
  const digest = new DataView(new ArrayBuffer(64));
  for (const [i, value] of state.entries()) digest.setBigUint64(i * 8, value);
  return new Uint8Array(digest.buffer);
}
