/**
 * `writ proof URL`: one proof for one request with a bound token (RFC 9449), for curl and scripts. It asks the server for its nonce, since no proof counts without it.
 * The private key stays in its file.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ProofKey, proofOf, readProofKey } from '@writ/client/bound-token';
import { readSecret, StartError, UsageError } from '@writ/core';

export const summary = 'print a proof for one request with a token that is bound to a key';

export const usage = `writ proof URL --key FILE [--method POST]

Prints a proof for the header DPoP: for the token of WRIT_TOKEN or WRIT_TOKEN_FILE, by the private key in FILE (a JSON Web Key on P-256, as
"writ token LOGIN --dpop FILE" makes one), for one request to URL. It counts once, and for a minute.

  export WRIT_TOKEN=$(npx writ token --dpop key.json police)
  curl -H "Authorization: DPoP $WRIT_TOKEN" -H "DPoP: $(npx writ proof URL --key key.json)" ... URL`;

const timeoutMs = 10_000;

function parse(args: string[]): { url: string; key: string; method: string } {
  const options = { key: { type: 'string' }, method: { type: 'string', default: 'POST' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [url, ...more] = positionals;
  const isAddress = url !== undefined && ['https:', 'http:'].includes(URL.parse(url)?.protocol ?? '');
  if (!isAddress || more.length > 0)
    throw new UsageError('Name the one address that is asked, like https://writ.example.org/audit/graphql.');
  if (values.key === undefined) throw new UsageError('Say where the private key is: --key FILE.');
  return { url, key: values.key, method: values.method.toUpperCase() };
}

/** Reads a private key. Throws {@link StartError}, which repeats no part of it. */
export async function readKeyFile(file: string): Promise<ProofKey> {
  try {
    return await readProofKey(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new StartError(`${file} holds no private key on P-256 as a JSON Web Key: "writ token LOGIN --dpop FILE" makes one.`, { cause });
  }
}

/** What the server wants in the next proof: it says so to a request without one, and does nothing else for it. */
async function nonceOf(key: ProofKey, request: { token: string; method: string; url: string }): Promise<string> {
  const headers = { authorization: `DPoP ${request.token}`, dpop: await proofOf(key, request) };
  const { url, method } = request;
  const init = { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) } as const;
  const answer = await fetch(url, init).catch((cause: unknown) => {
    throw new StartError(`Nobody answers at ${new URL(url).origin}.`, { cause });
  });
  await answer.body?.cancel();
  const nonce = answer.headers.get('dpop-nonce');
  if (nonce === null)
    throw new StartError(
      `${url} gives no nonce for proofs (it answered ${answer.status}): is it an address of Writ at which tokens count?`,
    );
  return nonce;
}

/** Runs the command. 0: the proof is on standard output. */
export async function run(args: string[]): Promise<number> {
  const { url, key: file, method } = parse(args);
  const token = readSecret(process.env, 'WRIT_TOKEN');
  if (token === undefined) throw new UsageError('WRIT_TOKEN or WRIT_TOKEN_FILE must hold the token that the proof is for.');
  const key = await readKeyFile(file);
  const request = { token, method, url };
  console.log(await proofOf(key, { ...request, nonce: await nonceOf(key, request) }));
  return 0;
}
