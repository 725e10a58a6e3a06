/** `@writ/client`: the trusted documents of a Writ as functions, over REST. `fetch` and nothing else; for Node and browsers. */
export { type Answer, type GraphError, type Receipt, WritProblem } from './answer.ts';
export { makePrivateProofKey, type PrivateProofKey, type ProofKey, readProofKey } from './bound-token.ts';
export { type CallOptions, type Client, type ClientOptions, createClient, type GraphName, type Questions, type Token } from './client.ts';
export type * as audit from './generated/audit.ts';
export type * as authority from './generated/authority.ts';
export type * as platform from './generated/platform.ts';
export type * as everybody from './generated/public.ts';
