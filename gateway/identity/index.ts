/**
 * Identity at the gateway's door: whose tokens are believed, and how a token becomes a caller. The demo's own provider has a way in of
 * its own (`@writ/gateway/demo-provider`), which production never takes.
 * Decides nothing about records.
 */
export { type DemoPerson, demoPeople } from './demo-people.ts';
export { demoIssuer, type EnrolledIssuer, parseEnrolledIssuers } from './enrolled-issuers.ts';
export { oidcPath } from './oidc-path.ts';
export type { DemoProvider } from './provider.ts';
export { createVerifier, type VerifierOptions, type Verify } from './verify.ts';
