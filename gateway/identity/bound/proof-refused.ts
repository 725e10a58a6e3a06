/** Why a bound token was refused, with the challenge that a client of RFC 9449 understands. */
import { PublicError } from '@writ/core';

/** The algorithms of proofs: RFC 9449, 4.2 wants asymmetric ones; these are of the FAPI 2.0 Security Profile, 5.4.1. */
export const proofAlgorithms: readonly string[] = ['ES256', 'EdDSA', 'Ed25519'];

/** The error codes of RFC 9449, 7.1, and of RFC 6750, 3.1. */
export type ProofError = 'invalid_dpop_proof' | 'use_dpop_nonce' | 'invalid_token';

const reasons: Readonly<Record<ProofError, string>> = {
  invalid_dpop_proof: 'DPOP_PROOF',
  use_dpop_nonce: 'DPOP_NONCE',
  invalid_token: 'TOKEN_BINDING',
};

/** What `WWW-Authenticate` has for a client of RFC 9449, 7.1; no error where no token was sent at all. */
export const proofChallenge = (error?: ProofError): string =>
  `DPoP${error === undefined ? '' : ` error="${error}",`} algs="${proofAlgorithms.join(' ')}"`;

/** Somebody whom nobody knows, where a client speaks DPoP or must: the same refusal, with that challenge. */
export class TokenRefused extends PublicError {
  readonly challenge: string;

  constructor({ code, message, detail }: PublicError, error?: 'invalid_token') {
    super(code, message, detail);
    this.challenge = proofChallenge(error);
  }
}

/** What was thrown, with the challenge of DPoP where it is UNAUTHENTICATED and has none. */
export const withProofChallenge = (thrown: unknown, error?: 'invalid_token'): unknown =>
  thrown instanceof PublicError && thrown.code === 'UNAUTHENTICATED' && !(thrown instanceof ProofRefused || thrown instanceof TokenRefused)
    ? new TokenRefused(thrown, error)
    : thrown;

/** UNAUTHENTICATED, with what to send instead in `WWW-Authenticate`. */
export class ProofRefused extends PublicError {
  readonly challenge: string;
  readonly error: ProofError;

  constructor(message: string, error: ProofError) {
    super('UNAUTHENTICATED', message, { reason: reasons[error] });
    this.error = error;
    this.challenge = proofChallenge(error);
  }
}

/** The proof itself can't be used. */
export const badProof = (why: string): ProofRefused =>
  new ProofRefused(`The proof in the header DPoP was refused: ${why}.`, 'invalid_dpop_proof');

/** The proof is sound, and the token isn't bound to its key, or isn't bound at all. */
export const badBinding = (why: string): ProofRefused => new ProofRefused(`The token was refused: ${why}.`, 'invalid_token');
