/**
 * HTTP message signatures (RFC 9421) in the one profile of the protocol: Ed25519 over method, authority, path, query and the digest of the
 * body (RFC 9530), with `created`, `nonce`, `keyid` and a tag. A request without a body has the digest of nothing.
 */
import { createHash, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { keyIdOf } from './keys.ts';

/** What a signature covers. `path` and `query` are as they stand in the request line; `query` has its question mark, or is empty. */
export interface SignedRequest {
  readonly method: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
}

export const signatureTag = 'writ-source';
/** How far the clocks of both sides may be apart. */
export const clockSkewMs = 60_000;

const covered = '("@method" "@authority" "@path" "@query" "content-digest")';
const label = 'writ';

/** The value of the header Content-Digest. */
export const contentDigest = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

const base = (request: SignedRequest, digest: string, parameters: string): Buffer =>
  Buffer.from(
    [
      `"@method": ${request.method}`,
      `"@authority": ${request.authority.toLowerCase()}`,
      `"@path": ${request.path}`,
      `"@query": ${request.query === '' ? '?' : request.query}`,
      `"content-digest": ${digest}`,
      `"@signature-params": ${parameters}`,
    ].join('\n'),
  );

/** What a signature looks like that only its time and nonce can change. */
export interface SigningOptions {
  readonly now?: Date;
  readonly nonce?: string;
}

/** The headers that sign the request. */
export function signRequest(request: SignedRequest, key: KeyObject, { now = new Date(), nonce }: SigningOptions = {}) {
  const digest = contentDigest(request.body);
  const created = Math.floor(now.getTime() / 1000);
  const once = nonce ?? randomBytes(18).toString('base64url');
  const parameters = `${covered};created=${created};nonce="${once}";keyid="${keyIdOf(key)}";alg="ed25519";tag="${signatureTag}"`;
  const signature = sign(null, base(request, digest, parameters), key).toString('base64');
  return { 'content-digest': digest, 'signature-input': `${label}=${parameters}`, signature: `${label}=:${signature}:` };
}

/** The signature's headers as they came; undefined where one is missing. */
export interface SignatureHeaders {
  readonly contentDigest: string | undefined;
  readonly signatureInput: string | undefined;
  readonly signature: string | undefined;
}

export type SignatureFault = 'SIGNATURE_MISSING' | 'SIGNATURE_INVALID' | 'SIGNATURE_EXPIRED' | 'CONTENT_DIGEST';
export type SignatureVerdict = { readonly fault: SignatureFault } | { readonly nonce: string; readonly expires: Date };

/** The parameters, in any order, each once; undefined for what is not exactly of the profile. */
function parseParameters(input: string): { parameters: string; of: ReadonlyMap<string, string> } | undefined {
  const prefix = `${label}=${covered}`;
  if (!input.startsWith(prefix)) return undefined;
  const rest = input.slice(prefix.length);
  const of = new Map<string, string>();
  if (
    rest.replaceAll(
      /;([a-z]+)=(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,200})"|(\d{1,12}))/g,
      (_, name: string, text?: string, number?: string) => {
        of.set(of.has(name) ? 'twice' : name, text ?? number ?? '');
        return '';
      },
    ) !== ''
  )
    return undefined;
  return { parameters: input.slice(label.length + 1), of };
}

/**
 * Checks the request's signature with the pinned keys. Whether the nonce was used before is the caller's to check, until `expires`.
 */
export function verifyRequest(request: SignedRequest, headers: SignatureHeaders, keys: readonly KeyObject[], now: Date): SignatureVerdict {
  const { contentDigest: digest, signatureInput, signature } = headers;
  if (!signatureInput || !signature || !digest) return { fault: 'SIGNATURE_MISSING' };
  const parsed = parseParameters(signatureInput);
  const bytes = /^writ=:([A-Za-z0-9+/]{86}==):$/.exec(signature)?.[1];
  if (parsed === undefined || bytes === undefined) return { fault: 'SIGNATURE_INVALID' };
  const { of, parameters } = parsed;
  const [created, nonce, alg] = [Number(of.get('created')), of.get('nonce'), of.get('alg')];
  const names = [...of.keys()].every((name) => ['created', 'nonce', 'keyid', 'tag', 'alg'].includes(name));
  if (!names || !nonce || !Number.isSafeInteger(created) || of.get('tag') !== signatureTag || (alg !== undefined && alg !== 'ed25519'))
    return { fault: 'SIGNATURE_INVALID' };
  const key = keys.find((one) => keyIdOf(one) === of.get('keyid'));
  if (!key || !verify(null, base(request, digest, parameters), key, Buffer.from(bytes, 'base64'))) return { fault: 'SIGNATURE_INVALID' };
  if (Math.abs(now.getTime() - created * 1000) > clockSkewMs) return { fault: 'SIGNATURE_EXPIRED' };
  if (digest !== contentDigest(request.body)) return { fault: 'CONTENT_DIGEST' };
  return { nonce, expires: new Date((created + 1) * 1000 + clockSkewMs) };
}
