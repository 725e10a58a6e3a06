/**
 * A stand-in of the DSA Transparency Database's API, version 2 of its schema, as an HTTP server of its own: Regulation (EU) 2022/2065,
 * Art. 24(5). For tests and the demo. It is written from the Commission's documentation, keeps what it is sent in memory, and imports
 * nothing of ours: whoever sends to it is held against rules that it had no part in.
 */
export type { Fault } from './fault.ts';
export { ruleNames, type StandIn, startStandIn } from './server.ts';
