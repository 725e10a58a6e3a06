/** Texts that should be bytes, and bytes as people compare them. */
import { fromBase64, type Hash, sha256, type VerifierKey } from '@writ/tlog';

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 in lower-case hex. */
export const digestOfBytes = (bytes: Uint8Array): string => hex(sha256(bytes));

/** SHA-256 over a text's UTF-8, in lower-case hex. */
export const digestOfText = (text: string): string => digestOfBytes(new TextEncoder().encode(text));

/** 32 bytes in base64, else undefined. */
export function hashFrom(text: string): Hash | undefined {
  const bytes = fromBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

/** All of them, or undefined when one is none. */
export function hashesFrom(texts: readonly string[]): Hash[] | undefined {
  const hashes = texts.map(hashFrom).filter((hash) => hash !== undefined);
  return hashes.length === texts.length ? hashes : undefined;
}

/** SHA-256 over a key's bytes, in hex and groups of eight: what two people read to each other. */
export const fingerprintOf = ({ publicKey }: VerifierKey): string => (hex(sha256(publicKey)).match(/.{8}/g) ?? []).join(' ');
