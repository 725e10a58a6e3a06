/** Tokens that are bound to a key, and a proof for each request with one, made before the clock runs. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Graph, graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import { logIn } from '@writ/demo/log-in';
import { type ProofKey, proofFor, proofKey } from '../../gateway/testing/proofs.ts';

export interface Bound {
  readonly token: string;
  /** A new one for each request. */
  readonly proof: string;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const pairOf = ({ privateKey }: ProofKey) => {
  const half: KeyObject = createPublicKey(privateKey);
  return { privateKey: privateKey.toCryptoKey(curve, false, ['sign']), publicKey: half.toCryptoKey(curve, true, ['verify']) };
};

/** What the server wants in proofs: it says so to a request without one. Throws StartError. */
async function nonceOf(url: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', headers: { authorization: 'DPoP none', dpop: 'none' } });
  await answer.body?.cancel();
  const nonce = answer.headers.get('dpop-nonce');
  if (nonce === null) throw new StartError(`${url} gives no nonce for proofs.`);
  return nonce;
}

/** Tokens of persons for a graph, each signed in once, with a proof for each use. */
export function boundTokens(baseUrl: string): (login: string, graph: Graph) => Promise<Bound> {
  const key = proofKey();
  const tokens = new Map<string, string>();
  return async (login, graph) => {
    const name = `${login} ${graph}`;
    const asked = { baseUrl, login, graphPath: graphPaths[graph], proofKey: pairOf(key) };
    const token = tokens.get(name) ?? (await logIn(asked)).accessToken;
    tokens.set(name, token);
    const url = `${baseUrl}${graphPaths[graph]}`;
    return { token, proof: proofFor({ key, token, url, nonce: await nonceOf(url) }) };
  };
}
