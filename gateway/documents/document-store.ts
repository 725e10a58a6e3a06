/**
 * The documents that were parsed and validated, of all four graphs together. What it weighs is estimated from what stays in
 * memory, tokens above all, so that documents that nobody sent before can fill it and not the process.
 */
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export type DocumentStore = Exclude<NonNullable<ApolloServerOptions<BaseContext>['documentStore']>, null>;

/** Bytes of all documents; what is larger by itself is parsed again each time. */
export const documentStoreBytes = 16 * 1024 * 1024;
const documentsMax = 2_000;
/** What a token costs with its nodes, measured over documents of one and of two thousand tokens. */
const bytesPerToken = 300;
const bytesPerCharacter = 2;

/** About how many bytes a parsed document keeps in memory. */
export function documentBytes({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) tokens++;
  return Math.max(1, tokens * bytesPerToken + (loc?.source.body.length ?? 0) * bytesPerCharacter);
}

/** Apollo puts the hash of the schema in front of each key, so that graphs can share one store. */
export function createDocumentStore(): DocumentStore & { readonly bytes: number } {
  const kept = new LRUCache<string, DocumentNode>({ max: documentsMax, maxSize: documentStoreBytes });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document, { size: documentBytes(document) }),
    delete: async (key) => kept.delete(key),
    get bytes() {
      return kept.calculatedSize;
    },
  };
}
