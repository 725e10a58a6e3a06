/**
 * Cosignatures by ML-DSA-44 (C2SP tlog-cosignature, type 0x06; FIPS 204): what a log signs beside its Ed25519 line, so that whoever has a quantum
 * computer later can't sign a second history then. The signature is over the three lines of the checkpoint, in bytes, and not over its text.
 * Makes the signed bytes and checks them; private keys and clocks remain with the caller.
 */
import { mlDsa44Verify } from '#crypto';
import { concatBytes, utf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint-text.ts';
import type { NoteSigner } from '../note/signature-line.ts';
import { mlDsaKeyType, type VerifierKey } from '../note/verifier-key.ts';

/** A time of 8 bytes, big-endian, and an ML-DSA-44 signature of 2,420. */
const subtreeSignatureLength = 2_428;
const label = utf8('subtree/v1\n\0');

function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** A text of 1 to 255 bytes behind its length. Throws `BAD_KEY`. */
function short(text: string): Uint8Array {
  const bytes = utf8(text);
  if (bytes.length < 1 || bytes.length > 255)
    throw new TlogError('BAD_KEY', 'A log or signer has a name of 1 to 255 bytes where ML-DSA signs for it.');
  return concatBytes([Uint8Array.of(bytes.length), bytes]);
}

/** What is signed: the signer's name, the time in Unix seconds (0: none is stated), and the tree from entry 0 to its size. Throws `BAD_KEY`. */
export const subtreeMessage = (name: string, time: number, { origin, size, root }: Checkpoint): Uint8Array =>
  concatBytes([label, short(name), uint64(time), short(origin), uint64(0), uint64(size), root]);

/**
 * A log as a second signer of its checkpoints, which states no time. `sign` gets the bytes to sign and gives the 2,420 bytes of a signature with an
 * empty context. Throws `BAD_KEY` for a key of another type; signing throws `BAD_CHECKPOINT` for a text that is none.
 * Not checked: that the checkpoint extends what was signed before.
 */
export function subtreeSigner(key: VerifierKey, sign: (message: Uint8Array) => Uint8Array): NoteSigner {
  if (key.type !== mlDsaKeyType)
    throw new TlogError('BAD_KEY', `The key of ${key.name} has type ${key.type}: ML-DSA signs with keys of type 6.`);
  return {
    name: key.name,
    id: key.id,
    sign: (body) => concatBytes([uint64(0), sign(subtreeMessage(key.name, 0, parseCheckpoint(new TextDecoder().decode(body))))]),
  };
}

/**
 * The time of such a signature over the text, in Unix seconds, 0 where it states none; undefined when it is not one by this key: another length, a
 * time of 2^53 or more, a text that is no checkpoint, a signature over something else.
 */
export function subtreeTime({ name, publicKey }: VerifierKey, body: string, signature: Uint8Array): number | undefined {
  if (signature.length !== subtreeSignatureLength) return undefined;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return undefined;
  const message = messageOver(name, time, body);
  return message !== undefined && mlDsa44Verify(publicKey, message, signature.slice(8)) ? time : undefined;
}

/** What is signed over a text; undefined for a text that is no checkpoint: nothing else is refused in it. */
function messageOver(name: string, time: number, body: string): Uint8Array | undefined {
  try {
    return subtreeMessage(name, time, parseCheckpoint(body));
  } catch {
    return undefined;
  }
}
