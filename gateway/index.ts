/** The gateway: the HTTP server of Writ. Enter at server.ts. */

export type { PlanningBudget } from '@writ/plan-executor';
export { createSessionStore, createTokenRenewal } from './console-session/index.ts';
export * from './identity/index.ts';
export { createChangeReader } from './live/index.ts';
export { answerDigest } from './release/release.ts';
export { type GatewayOptions, type RunningGateway, startGateway } from './server.ts';
