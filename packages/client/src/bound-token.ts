/**
 * Tokens that are bound to a key (RFC 9449): a proof for each request, with the nonce that the server asks for. Web Cryptography and nothing else, so that it runs in
 * Node and in browsers.
 */

/** A private key on P-256 as a JWK, as `writ token --dpop` keeps it in a file. */
export interface PrivateProofKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

/** Node and browsers name the type in different places. */
type OpaqueKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A key that proofs are made with. */
export interface ProofKey {
  readonly privateKey: OpaqueKey;
  /** The public half, which each proof shows. */
  readonly jwk: Readonly<Record<'crv' | 'kty' | 'x' | 'y', string>>;
  /** RFC 7638: what a token names as `cnf.jkt`. */
  readonly thumbprint: string;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

const encoded = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const encodedText = (text: string): string => encoded(new TextEncoder().encode(text));
const digestOf = async (text: string): Promise<string> =>
  encoded(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Makes a key. It is to be kept where nobody else reads it. */
export async function makePrivateProofKey(): Promise<PrivateProofKey> {
  const { privateKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  return checkedKey(await crypto.subtle.exportKey('jwk', privateKey));
}

function checkedKey(jwk: unknown): PrivateProofKey {
  const { kty, crv, x, y, d } = (typeof jwk === 'object' && jwk !== null ? jwk : {}) as Readonly<Record<string, unknown>>;
  if (kty !== 'EC' || crv !== 'P-256' || !isText(x) || !isText(y) || !isText(d))
    throw new TypeError('This is not a private key on P-256 as a JSON Web Key.');
  return { kty, crv, x, y, d };
}

/** Reads a key. Throws TypeError for what is none, without a part of it. */
export async function readProofKey(jwk: unknown): Promise<ProofKey> {
  const { d, ...own } = checkedKey(jwk);
  const privateKey = await crypto.subtle.importKey('jwk', { ...own, d }, curve, false, ['sign']).catch(() => {
    throw new TypeError('This is not a private key on P-256 as a JSON Web Key.');
  });
  const { crv, kty, x, y } = own;
  const members = { crv, kty, x, y };
  return { privateKey, jwk: members, thumbprint: await digestOf(JSON.stringify(members)) };
}

/** What a proof is for. */
export interface Proved {
  readonly token: string;
  readonly method: string;
  /** The address as the server's people open it; its query does not count. */
  readonly url: string;
  readonly nonce?: string | undefined;
  /** Milliseconds since 1970; now when left out. */
  readonly now?: number;
}

/** One proof, good for one request within a minute. */
export async function proofOf({ privateKey, jwk }: ProofKey, { token, method, url, nonce, now = Date.now() }: Proved): Promise<string> {
  const { origin, pathname } = new URL(url);
  const payload = {
    jti: crypto.randomUUID(),
    ...{ htm: method, htu: `${origin}${pathname}` },
    iat: Math.floor(now / 1_000),
    ath: await digestOf(token),
    ...(nonce === undefined ? {} : { nonce }),
  };
  const signed = `${encodedText(JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk }))}.${encodedText(JSON.stringify(payload))}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(signed));
  return `${signed}.${encoded(new Uint8Array(signature))}`;
}

/** What of an answer is read here. */
export interface AnsweredHead {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: { cancel(): Promise<void> } | null;
}

/** Sends a request with the headers that present its token; `send` is called again with others where the server asks for its nonce, which it does before it reads a body. */
export type Present = <Answer extends AnsweredHead>(
  request: Pick<Proved, 'token' | 'method' | 'url'>,
  send: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
) => Promise<Answer>;

/** A token that is worth something to whoever has it. */
export const asBearer: Present = ({ token }, send) => send({ authorization: `Bearer ${token}` });

/** A token that is bound to the key. Keeps the nonce of the latest answer. `clock` is the machine's when left out, in milliseconds since 1970. */
export function withProofs(key: ProofKey, clock: () => number = Date.now): Present {
  let nonce: string | undefined;
  return async (request, send) => {
    for (let isAgain = false; ; isAgain = true) {
      const answer = await send({ authorization: `DPoP ${request.token}`, dpop: await proofOf(key, { ...request, nonce, now: clock() }) });
      nonce = answer.headers.get('dpop-nonce') ?? nonce;
      const asks = answer.status === 401 && /\berror="use_dpop_nonce"/.test(answer.headers.get('www-authenticate') ?? '');
      if (!asks || isAgain) return answer;
      await answer.body?.cancel();
    }
  };
}
