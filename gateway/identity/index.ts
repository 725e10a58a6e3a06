/**
 * Identity at the gateway's door: whose tokens are believed, how a token becomes a caller, and the demo's own provider.
 * Decides nothing about records.
 */
export { type DemoPerson, demoPeople } from './demo-people.ts';
export { demoIssuer, type EnrolledIssuer, parseEnrolledIssuers } from './enrolled-issuers.ts';
export { createDemoProvider, type DemoProvider, type DemoProviderOptions, oidcPath } from './provider.ts';
export { createSignInStore, type SignInStore } from './sign-in-store.ts';
export { createVerifier, type VerifierOptions, type Verify } from './verify.ts';
