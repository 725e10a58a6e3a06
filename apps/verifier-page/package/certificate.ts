/** As much of X.509 (RFC 5280) as a seal needs, over the browser's own cryptography: a certificate's key, and whether another one issued it. */

/** Where a block of DER is: its tag, its first byte, its content and its end. */
interface Block {
  readonly tag: number;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

export interface Certificate {
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly algorithm: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly issuer: string;
  readonly subject: string;
  /** SubjectPublicKeyInfo. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly isAuthority: boolean;
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function blockAt(bytes: Uint8Array, from: number): Block {
  const [tag = 0, first = 0] = bytes.subarray(from, from + 2);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) throw new Error('a length that DER does not have');
  const length = first < 0x80 ? first : bytes.subarray(from + 2, from + 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = from + 2 + lengthBytes;
  if (start + length > bytes.length) throw new Error('it ends early');
  return { tag, from, start, end: start + length };
}

function partsOf(bytes: Uint8Array, { start, end }: Block): Block[] {
  const parts: Block[] = [];
  for (let at = start; at < end; at = parts.at(-1)?.end ?? end) parts.push(blockAt(bytes, at));
  return parts;
}

function required(block: Block | undefined): Block {
  if (block === undefined) throw new Error('a part is missing');
  return block;
}

/** Reads a certificate in DER. Throws an error for what is none. */
export function readCertificate(raw: Uint8Array<ArrayBuffer>): Certificate {
  const whole = (block: Block | undefined) => raw.slice(required(block).from, required(block).end);
  const [body, algorithm, signature] = partsOf(raw, blockAt(raw, 0));
  const fields = partsOf(raw, required(body));
  // TBSCertificate: [0] version, serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo, …
  const [, , issuer, , subject, key] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  const extensions = fields.find(({ tag }) => tag === 0xa3);
  const list = extensions === undefined ? [] : partsOf(raw, required(partsOf(raw, extensions)[0]));
  // basicConstraints with cA true: the one extension that this looks for.
  const isAuthority = list.some((extension) =>
    /^30[0-9a-f]{2}0603551d13(0101ff)?04[0-9a-f]{2}30[0-9a-f]{2}0101ff/.test(hexOf(whole(extension))),
  );
  return {
    raw,
    signed: whole(body),
    algorithm: hexOf(whole(partsOf(raw, required(algorithm))[0])),
    // A BIT STRING, whose first byte counts the bits that are not used: none.
    signature: raw.slice(required(signature).start + 1, required(signature).end),
    issuer: hexOf(whole(issuer)),
    subject: hexOf(whole(subject)),
    key: whole(key),
    isAuthority,
  };
}

/** The certificates of a text in PEM. Throws an error where one of them is none. */
export const readPem = (text: string): Certificate[] =>
  Array.from(text.matchAll(/-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/g), ([, body = '']) =>
    readCertificate(bytesOfBase64(body.replaceAll(/\s/g, ''))),
  );

export const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const ecdsa = { '06082a8648ce3d040302': 'SHA-256', '06082a8648ce3d040303': 'SHA-384', '06082a8648ce3d040304': 'SHA-512' };
const rsa = { '06092a864886f70d01010b': 'SHA-256', '06092a864886f70d01010c': 'SHA-384', '06092a864886f70d01010d': 'SHA-512' };
const curves = { '06082a8648ce3d030107': { namedCurve: 'P-256', size: 32 }, '06052b81040022': { namedCurve: 'P-384', size: 48 } };

/** The curve of a key. */
function curveOf(key: Uint8Array) {
  const [kind] = partsOf(key, blockAt(key, 0));
  const [, curve] = partsOf(key, required(kind));
  const name = hexOf(key.slice(required(curve).from, required(curve).end));
  return Object.entries(curves).find(([one]) => one === name)?.[1];
}

/** Whether a key on P-256 made this signature, of two numbers side by side, over the bytes. */
export async function isSignedBy(
  { key }: Certificate,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const imported = await crypto.subtle.importKey('spki', key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, bytes);
}

/** Whether an authority is the certificate, or issued it. */
export async function vouches(authority: Certificate, { raw, issuer, algorithm, signature, signed }: Certificate): Promise<boolean> {
  if (hexOf(authority.raw) === hexOf(raw)) return true;
  if (!authority.isAuthority || authority.subject !== issuer) return false;
  const [, rsaHash] = Object.entries(rsa).find(([one]) => one === algorithm) ?? [];
  if (rsaHash !== undefined) {
    const name = 'RSASSA-PKCS1-v1_5';
    const key = await crypto.subtle.importKey('spki', authority.key, { name, hash: rsaHash }, false, ['verify']);
    return await crypto.subtle.verify(name, key, signature, signed);
  }
  const [, hash] = Object.entries(ecdsa).find(([one]) => one === algorithm) ?? [];
  const curve = curveOf(authority.key);
  if (hash === undefined || curve === undefined) return false;
  const key = await crypto.subtle.importKey('spki', authority.key, { name: 'ECDSA', namedCurve: curve.namedCurve }, false, ['verify']);
  return await crypto.subtle.verify({ name: 'ECDSA', hash }, key, sideBySide(signature, curve.size), signed);
}

/** The two numbers of an ECDSA signature in DER, each as long as the curve's are. */
function sideBySide(signature: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(2 * size);
  for (const [i, { start, end }] of partsOf(signature, blockAt(signature, 0)).entries()) {
    const number = signature.slice(Math.max(start, end - size), end);
    both.set(number, (i + 1) * size - number.length);
  }
  return both;
}
