/**
 * SHA-256 (FIPS 180-4, 6.2) in plain language, for a browser, which has no other synchronous one. Hashes public values only: takes no
 * care to hide how long it takes.
 */
import { sha256Rounds, sha256Start } from './sha2-constants.ts';

const blockBytes = 64;
const rounds = Int32Array.from(sha256Rounds);

/** The message with its padding and length in bits, in whole blocks (FIPS 180-4, 5.1.1). */
function padded(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 9) / blockBytes);
  const bytes = new Uint8Array(blocks * blockBytes);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message schedule of the block at `offset`, into `words`. */
function schedule(words: Int32Array, view: DataView, offset: number): void {
  const at = (i: number): number => words[i] as number;
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(offset + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const early = at(i - 15);
    const late = at(i - 2);
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = at(i - 16) + small0 + at(i - 7) + small1;
  }
}

type EightWords = [number, number, number, number, number, number, number, number];

/** One block into the state. */
function compress(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as Iterable<number> as EightWords;
  for (let i = 0; i < 64; i += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (rounds[i] as number) + (words[i] as number)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = big0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + word;
}

/** The digest of a message: 32 bytes. */
export function sha256Digest(message: Uint8Array): Uint8Array {
  const view = padded(message);
  const state = Int32Array.from(sha256Start);
  const words = new Int32Array(64);
  for (let offset = 0; offset < view.byteLength; offset += blockBytes) {
    schedule(words, view, offset);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [i, word] of state.entries()) digest.setInt32(i * 4, word);
  return new Uint8Array(digest.buffer);
}
