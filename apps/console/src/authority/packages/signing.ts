/**
 * What a body's laboratory signs of a package with openssl, and the signature as the graph takes it: a JWS without its content, by the certificate that the body
 * enrolled for signatures (`packages/cms/src/detached-jws.ts`). The private key never comes near this page.
 */
import { type ReceiptStatement, statementText } from '@writ/orders-domain/package-receipts';

/** A key of the body for signatures. */
export interface SigningKey {
  /** `sha256:` and the hash of the certificate in hexadecimal. */
  readonly thumbprint: string;
  readonly signatureAlgorithm: string;
}

export interface SignedReceipt {
  readonly statement: string;
  readonly signature: string;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const ofText = (text: string): string => base64url(new TextEncoder().encode(text));
const ofHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const headerOf = ({ thumbprint, signatureAlgorithm }: SigningKey): string =>
  ofText(`{"alg":"${signatureAlgorithm}","x5t#S256":"${base64url(ofHex(thumbprint.replace('sha256:', '')))}"}`);

/** The text of the file that is signed. */
export const toSign = (statement: ReceiptStatement, key: SigningKey): string => `${headerOf(key)}.${ofText(statementText(statement))}`;

/** The bytes of a number in one of the two integers of a signature in DER (X.690 8.3), as long as the curve's numbers are. */
function numberAt(der: Uint8Array, at: number, size: number): Uint8Array | null {
  const length = der[at + 1] ?? 0;
  const number = der.subarray(at + 2, at + 2 + length);
  const significant = number.subarray(number.findIndex((byte) => byte !== 0));
  if (der[at] !== 2 || number.length !== length || significant.length > size) return null;
  const padded = new Uint8Array(size);
  padded.set(significant, size - significant.length);
  return padded;
}

/** As a JWS has it: of an elliptic curve the two numbers side by side (RFC 7518 3.4), where openssl writes them in DER. */
function rawOf(bytes: Uint8Array, algorithm: string): Uint8Array | null {
  if (algorithm === 'PS256') return bytes;
  const size = algorithm === 'ES384' ? 48 : 32;
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2) return null;
  const first = numberAt(bytes, 2, size);
  const second = numberAt(bytes, 4 + (bytes[3] ?? 0), size);
  return first && second && Uint8Array.from([...first, ...second]);
}

function madeElsewhere(bytes: Uint8Array): SignedReceipt | null {
  try {
    const { statement, signature } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return typeof statement === 'string' && typeof signature === 'string' ? { statement, signature } : null;
  } catch {
    return null;
  }
}

/** The receipt of a file: a signature by openssl over the file that was downloaded here, or a whole receipt of `writ package receipt`. Null for any other. */
export function receiptOf(file: Uint8Array, statement: ReceiptStatement, key: SigningKey): SignedReceipt | null {
  if (file[0] === '{'.charCodeAt(0)) return madeElsewhere(file);
  const raw = rawOf(file, key.signatureAlgorithm);
  return raw && { statement: statementText(statement), signature: `${headerOf(key)}..${base64url(raw)}` };
}

const options: Readonly<Record<string, string>> = {
  ES256: '-sha256',
  ES384: '-sha384',
  PS256: '-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32',
};

/** The command that signs the file. */
export const signCommand = (file: string, { signatureAlgorithm }: SigningKey): string =>
  `openssl dgst ${options[signatureAlgorithm]} -sign signing.key -out receipt.sig ${file}`;
