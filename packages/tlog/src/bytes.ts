/** Bytes and their text forms. Decoders answer `undefined` for whatever is not exactly what the encoder would have written. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Where short texts are encoded; used again for each, since `encode` takes twenty times as long for one. */
const encoded = new Uint8Array(8_192);

/** The UTF-8 bytes of a text, in new memory. */
export function utf8(text: string): Uint8Array {
  // A code unit of UTF-16 is at most three bytes.
  if (text.length * 3 > encoded.length) return encoder.encode(text);
  return encoded.slice(0, encoder.encodeInto(text, encoded).written);
}

/** The text of UTF-8 bytes, or undefined when they are not UTF-8. A byte order mark is kept as a character. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether both hold the same bytes. Not constant in time: everything here is public. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** The parts, one after the other, in new memory. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** How many bytes are made characters in one call: every engine takes so many arguments. */
const argumentsMax = 4096;

/** Base64 with padding (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += argumentsMax)
    binary += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + argumentsMax));
  return btoa(binary);
}

/** The longest text that is decoded: what comes in base64 is a hash, a key, a signature or an entry of at most 65,535 bytes. */
const base64MaxLength = 1_000_000;

/** What `atob` makes of a text; undefined where it makes nothing. */
function decoded(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

/** Strict base64: the standard alphabet, padded, no white space, unused bits zero, at most a million characters; else undefined. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length > base64MaxLength) return undefined;
  const binary = decoded(text);
  // `atob` takes white space, bits that nothing uses and text without padding: none of these is how it would be written.
  if (binary === undefined || btoa(binary) !== text) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Base64url without padding (RFC 4648, 5). */
export const toBase64Url = (bytes: Uint8Array): string => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Strict base64url without padding, as {@link fromBase64} is; else undefined. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (text.length > base64MaxLength || ['+', '/', '='].some((other) => text.includes(other))) return undefined;
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
}
