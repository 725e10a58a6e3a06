/**
 * Content identifiers (CIDv1) as the PDS writes them. That of a blob is `01 55 12 20` and its SHA-256, that of a record `01 71 12 20` and
 * the SHA-256 of its block, in base32 without padding behind a `b`.
 */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const blobHead = '01551220';

/** The bytes in RFC 4648 base32, lower case and without padding. */
function base32(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits === 0 ? text : text + alphabet[(held << (5 - bits)) & 31];
}

/** The bytes of a CID; null for a text that is none. */
export function bytesOfCid(cid: string): Uint8Array | null {
  if (!/^b[a-z2-7]{8,100}$/.test(cid)) return null;
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of cid.slice(1)) {
    held = (held << 5) | alphabet.indexOf(letter);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

export const cidOfBytes = (bytes: Uint8Array): string => `b${base32(bytes)}`;

/** The SHA-256 of a blob's bytes, in hex; null for what is no CID of a blob. */
export function sha256OfBlob(cid: string): string | null {
  const bytes = bytesOfCid(cid);
  if (bytes === null) return null;
  const hex = Buffer.from(bytes).toString('hex');
  return hex.startsWith(blobHead) && hex.length === 72 ? hex.slice(blobHead.length) : null;
}

export const cidOfBlob = (sha256: string): string => cidOfBytes(Buffer.from(blobHead + sha256, 'hex'));
