/**
 * Timestamped cosignatures (C2SP tlog-cosignature, Ed25519, type 0x04): a witness says that at this time the log showed it
 * this checkpoint and, before it, only checkpoints that this one extends. It says nothing about what the entries mean.
 * Makes the signed bytes and checks them; private keys and clocks stay with the caller.
 */
import { ed25519Verify } from '#crypto';
import { concatBytes, utf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import type { NoteSigner } from '../note/signature-line.ts';
import { cosignatureKeyType, type VerifierKey } from '../note/verifier-key.ts';

/** A time of 8 bytes, big-endian, and an Ed25519 signature of 64. */
const cosignatureLength = 72;

const header = (timeSeconds: number): string => `cosignature/v1\ntime ${timeSeconds}\n`;

/** What a witness signs: a header, the time in Unix seconds, and the checkpoint's text. */
export const cosignatureMessage = (timeSeconds: number, body: string): Uint8Array => utf8(header(timeSeconds) + body);

/**
 * A witness as a signer of notes at one time (Unix seconds, at least 1: 0 is how other types say "no time"). `sign` gets the
 * bytes to sign and gives the 64 bytes of an Ed25519 signature. Throws `BAD_KEY` for a key of another type, and `BAD_TIME`.
 * Not checked: that the note is a checkpoint which extends what the witness cosigned before; `witnessDecision` says that.
 */
export function cosigner(input: { key: VerifierKey; time: number; sign: (message: Uint8Array) => Uint8Array }): NoteSigner {
  if (input.key.type !== cosignatureKeyType)
    throw new TlogError('BAD_KEY', `The key of ${input.key.name} has type ${input.key.type}: a witness cosigns with a key of type 4.`);
  if (!Number.isSafeInteger(input.time) || input.time < 1)
    throw new TlogError('BAD_TIME', `The time of a cosignature is a whole number of Unix seconds from 1, not ${String(input.time)}.`);
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(input.time));
  const sign = (message: Uint8Array): Uint8Array => concatBytes([stamp, input.sign(concatBytes([utf8(header(input.time)), message]))]);
  return { name: input.key.name, id: input.key.id, sign };
}

/**
 * The time of a cosignature over the text, in Unix seconds, or undefined when it is not one by this key: other lengths, a
 * time of 2^53 or more, a signature over something else. Not checked: whether the time is in the past.
 */
export function cosignatureTime(publicKey: Uint8Array, body: string, signature: Uint8Array): number | undefined {
  if (signature.length !== cosignatureLength) return undefined;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return undefined;
  return ed25519Verify(publicKey, cosignatureMessage(time, body), signature.slice(8)) ? time : undefined;
}
