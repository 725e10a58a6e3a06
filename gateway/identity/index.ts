/**
 * Identity at the gateway's endpoints: whose tokens are accepted, and how a token becomes a caller. Decides nothing about records.
 */
export type { Proofs, Shown } from './bound/binding.ts';
export { boundGraphsOf } from './bound/bound-graphs.ts';
export { clientCertificateIn, type EdgeSecret } from './bound/client-certificate.ts';
export { createProofNonces, type ProofNonces } from './bound/proof-nonces.ts';
export { ProofRefused, proofAlgorithms, proofChallenge, TokenRefused, withProofChallenge } from './bound/proof-refused.ts';
export { createUsedProofs, type UsedProofs } from './bound/used-proofs.ts';
export type { BuiltInProvider, ProviderPerson } from './built-in-provider.ts';
export { type ConsoleClient, demoIssuer, type EnrolledIssuer, type IssuerList, parseIssuerList } from './enrolled-issuers.ts';
export { createSuspensions, type IsSuspended, personSuspended } from './suspended.ts';
export { createVerifier, type VerifierOptions, type Verify } from './verify.ts';
