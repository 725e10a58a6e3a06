/** The law on the platform graph: which version is in force, and applying another. */
import { z } from 'zod';
import type { PlatformGraph } from '../bulk-restrict/platform-graph.ts';

const version = z.object({ number: z.number(), hash: z.string(), files: z.string(), since: z.string().nullable() });
const applied = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('LawVersion'), number: z.number(), hash: z.string(), since: z.string().nullable() }),
  z.object({ __typename: z.literal('Refusal'), reasons: z.array(z.string()), message: z.string() }),
]);

export const lawOn = (graph: PlatformGraph) => ({
  inForce: () => graph.ask('law-in-force', 'lawInForce', {}, version),
  apply: (files: string) => graph.ask('apply-law', 'applyLaw', { files }, applied),
});
