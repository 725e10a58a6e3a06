/** A subgraph as its domain defines it, and the schema that it serves. */
import { protect, type RuleContext } from '@writ/access';
import type { SubgraphName } from '@writ/core';
import type { GraphQLSchema } from 'graphql';
import type { Call } from '../call.ts';
import { narrowed, type OfOrder } from '../narrowing/narrowed.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { reportViews } from '../views.ts';
import { baseSchema } from './base-schema.ts';

/** What a subgraph is made of. */
export interface SubgraphDefinition {
  name: SubgraphName;
  /** Its SDL, house directives included. */
  sdl: string;
  resolvers: ResolverMap;
  /** What of it belongs to one order; nothing when left out. */
  ofOrder?: OfOrder;
  /** Makes the context of one call: its own services beside what the rules need. */
  context(call: Call): RuleContext & Call;
  /** Releases connections. */
  close(): Promise<void>;
}

/** The schema that a subgraph serves: its SDL, its resolvers, and the shield around both. */
export function protectedSchema({ sdl, resolvers, ofOrder }: Pick<SubgraphDefinition, 'sdl' | 'resolvers' | 'ofOrder'>): GraphQLSchema {
  const { schema, declarations } = baseSchema(sdl, resolvers);
  return protect(reportViews(narrowed(schema, ofOrder), declarations), declarations);
}
