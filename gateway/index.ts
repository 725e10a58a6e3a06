/** The door of Writ. Enter at server.ts. */

export { createSessionStore } from './console/index.ts';
export type { PlanningBudget } from './executor/index.ts';
export * from './identity/index.ts';
export { answerDigest } from './release.ts';
export { type GatewayOptions, type RunningGateway, startGateway } from './server.ts';
