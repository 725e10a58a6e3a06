/**
 * Serves one subgraph over HTTP. It answers nothing without the gateway's caller token for it, rules every field by the
 * shield, and makes every error public in one place. Knows no domain.
 */

export * from './call.ts';
export { type CallServices, callServices } from './call-services.ts';
export { type CollectedPage, collectUnder, fileUnder, type OwnFiles, type OwnSource } from './collected.ts';
export { type Cursors, createCursors, type ListCursors } from './cursors.ts';
export { enumWords } from './enum-words.ts';
export * from './grants.ts';
export { type HeldBy, type HolderSource, holders, type SeenHolder } from './holder.ts';
export * from './keyset.ts';
export * from './look-up.ts';
export type { OfOrder } from './narrowing/narrowed.ts';
export * from './page.ts';
export { type ResolverMap, resolverMap } from './resolver-map.ts';
export * from './scalars.ts';
export type { SubgraphQuestion, SubgraphReply } from './serving/answering.ts';
export * from './serving/definition.ts';
export { type Hindrance, type OpenOptions, type OpenSubgraph, openSubgraph } from './serving/open.ts';
export * from './serving/serve.ts';
