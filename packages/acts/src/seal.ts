/**
 * The seal of an authority's body: JAdES baseline B-B (ETSI TS 119 182-1), a compact JWS over the statement's bytes with the certificate and the time of
 * signing in its header. Its key counts by the certificate that was registered, and no list of issuers is asked.
 */
import { type KeyObject, X509Certificate } from 'node:crypto';
import { compactVerify, errors } from 'jose';
import { RefusedAct } from './refused-act.ts';
import { type Statement, statementBytes } from './statement.ts';

const algorithms = ['ES256', 'ES384', 'Ed25519', 'EdDSA', 'PS256'];

/** The public key in the seal's own certificate; undefined for none that can be read. */
function keyIn(x5c: readonly string[] | undefined): KeyObject | undefined {
  const [first] = x5c ?? [];
  try {
    return first === undefined ? undefined : new X509Certificate(Buffer.from(first, 'base64')).publicKey;
  } catch {
    return undefined;
  }
}

/** Passes when the key sealed exactly this statement. Throws {@link RefusedAct}. */
export async function verifySeal(input: { statement: Statement; seal: string; key: KeyObject }): Promise<void> {
  try {
    const { payload, protectedHeader } = await compactVerify(input.seal, input.key, { algorithms, crit: { sigT: true } });
    const { x5c, sigT } = protectedHeader as { x5c?: string[]; sigT?: unknown };
    if (keyIn(x5c)?.equals(input.key) !== true)
      throw new RefusedAct('WRONG_SIGNER', 'The seal names another certificate than the registered one.');
    if (typeof sigT !== 'string' || Number.isNaN(Date.parse(sigT)))
      throw new RefusedAct('BAD_SIGNATURE', 'The seal has no time of signing.');
    if (Buffer.compare(payload, statementBytes(input.statement)) !== 0)
      throw new RefusedAct('OTHER_STATEMENT', 'What was sealed is another statement.');
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause;
    throw new RefusedAct('BAD_SIGNATURE', `The seal does not verify: ${cause.message}`, { cause });
  }
}
