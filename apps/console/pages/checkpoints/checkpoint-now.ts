/** The newest checkpoint, as the public graph says it. */
import { PublicCheckpointDocument, type PublicCheckpointQuery } from '../../src/graphql/public/graphql.ts';
import { askGraph } from '../graph.ts';
import type { Ask } from '../request.ts';

export type Checkpoint = NonNullable<PublicCheckpointQuery['checkpoint']>;

/** Null before the first one. Throws GraphFault. */
export const checkpointNow = async (ask: Ask): Promise<Checkpoint | null> => (await askGraph(ask, PublicCheckpointDocument, {})).checkpoint;
