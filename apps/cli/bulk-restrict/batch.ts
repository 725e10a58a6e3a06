/** Batches on the platform graph: each step answers the batch, or why it was refused. */
import { z } from 'zod';
import type { DecisionLine } from './line.ts';
import type { PlatformGraph } from './platform-graph.ts';
import type { Header } from './results.ts';

const refusal = z.object({ __typename: z.literal('Refusal'), reasons: z.array(z.string()), message: z.string() });
const fields = {
  id: z.string(),
  generation: z.number(),
  state: z.enum(['OPEN', 'WAITING', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDOING', 'UNDONE']),
  lineCount: z.number(),
  appliedCount: z.number(),
  failedCount: z.number(),
  reason: z.string(),
  secondPerson: z.array(z.string()),
  openedBy: z.string(),
  digest: z.string().nullable(),
  undoUntil: z.string().nullable(),
};
const read = z.object(fields);
const result = z.discriminatedUnion('__typename', [z.object({ __typename: z.literal('Batch'), ...fields }), refusal]);
const named = z.object({ id: z.string() }).nullable();
const page = z.object({
  key: z.string(),
  reason: z.string(),
  order: named,
  notice: named,
  lines: z.object({
    nodes: z.array(z.object({ key: z.string(), decision: z.string().nullable() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
const outcome = z.object({
  key: z.string(),
  isStaged: z.boolean(),
  restriction: z.object({ id: z.string() }).nullable(),
  refusal: z.object({ reasons: z.array(z.string()), message: z.string() }).nullable(),
});
const lines = z.discriminatedUnion('__typename', [z.object({ __typename: z.literal('BatchLines'), outcomes: z.array(outcome) }), refusal]);

export type Batch = z.infer<typeof read>;
export type Refused = z.infer<typeof refusal>;

/** The steps of one batch. */
export const batchesOn = (graph: PlatformGraph) => ({
  open: (input: Header['input']) => graph.ask('open-batch', 'openBatch', { input }, result),
  add: (batch: string, chunk: readonly DecisionLine[]) => graph.ask('add-decisions', 'addDecisions', { batch, lines: chunk }, lines),
  close: ({ id, generation }: Batch) => graph.ask('close-batch', 'closeBatch', { batch: id, generation }, result),
  approve: ({ id, generation }: Batch, digest: string) =>
    graph.ask('approve-batch', 'approveBatch', { batch: id, generation, digest }, result),
  undo: ({ id, generation }: Batch, reason: string) => graph.ask('undo-batch', 'undoBatch', { batch: id, generation, reason }, result),
  page: (id: string, after: string | null) => graph.ask('batch', 'batch', { id, first: 200, after }, page),
  read: (id: string) => graph.ask('batch', 'batch', { id, first: 1 }, read),
});
export type Batches = ReturnType<typeof batchesOn>;
