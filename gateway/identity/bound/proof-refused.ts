/** Why a bound token was refused, with the challenge that a client of RFC 9449 understands. */
import { PublicError } from '@writ/core';

/** The algorithms of proofs: RFC 9449, 4.2 wants asymmetric ones; these are of the FAPI 2.0 Security Profile, 5.4.1. */
export const proofAlgorithms: readonly string[] = ['ES256', 'EdDSA', 'Ed25519'];

/** The error codes of RFC 9449, 7.1, and of RFC 6750, 3.1; none where no token was sent at all. */
export type ProofError = 'invalid_dpop_proof' | 'use_dpop_nonce' | 'invalid_token';

const reasons: Readonly<Record<ProofError, string>> = {
  invalid_dpop_proof: 'DPOP_PROOF',
  use_dpop_nonce: 'DPOP_NONCE',
  invalid_token: 'TOKEN_BINDING',
};

/** UNAUTHENTICATED, with what to send instead in `WWW-Authenticate`. */
export class ProofRefused extends PublicError {
  readonly challenge: string;
  readonly error: ProofError | undefined;

  constructor(message: string, error?: ProofError) {
    super('UNAUTHENTICATED', message, error === undefined ? {} : { reason: reasons[error] });
    this.error = error;
    this.challenge = `DPoP${error === undefined ? '' : ` error="${error}",`} algs="${proofAlgorithms.join(' ')}"`;
  }
}

/** The proof itself can't be used. */
export const badProof = (why: string): ProofRefused =>
  new ProofRefused(`The proof in the header DPoP was refused: ${why}.`, 'invalid_dpop_proof');

/** The proof is sound, and the token isn't bound to its key, or isn't bound at all. */
export const badBinding = (why: string): ProofRefused => new ProofRefused(`The token was refused: ${why}.`, 'invalid_token');
