/** The plan executor: how plans over subgraphs become answers. Knows nothing of identity, log or rules. Enter at plan-executor-gateway.ts. */

export { printedApiSchema } from './api-schema.ts';
export { PlanExecutorGateway, type PlanExecutorOptions } from './plan-executor-gateway.ts';
export { type PlanningBudget, PlanningMeter } from './planning-budget.ts';
export type { SharedExecution, Sharing } from './sharing.ts';
export { SupergraphPlans } from './supergraph-plans.ts';
export { HttpTransport } from './transport/http-transport.ts';
export { type PostAnswer, PostPool, type PostPoolOptions, type PostRequest } from './transport/post-pool.ts';
export { tlsConnector } from './transport/tls-connector.ts';
export type { SubgraphAnswer, SubgraphTransport } from './transport/transport.ts';
