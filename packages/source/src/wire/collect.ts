/** The body of a collection: Writ's receipt for the entry, with the opened values as the texts that were committed to. */
import { z } from 'zod';
import { bytes32, category, decimal, entryId } from './scalars.ts';

const fieldName = z.string().regex(/^[\x21-\x7e]{1,100}$/);
export const openingText = z.strictObject({ text: z.string().max(60_000), salt: bytes32 });

export const collectReceipt = z.strictObject({
  event: entryId,
  index: decimal,
  /** Base64. */
  leaf: z.string().max(90_000),
  /** C2SP tlog-proof. */
  proof: z.string().max(60_000),
  commitments: z.record(fieldName, bytes32),
  openings: z.strictObject({ type: openingText, target: openingText, outcome: openingText.optional() }),
});
export type CollectReceipt = z.infer<typeof collectReceipt>;

/** Ties the receipt's checkpoint to one that the adapter has seen, whichever is longer. */
export const anchor = z.strictObject({ size: z.int().min(1), proof: z.array(z.string().max(64)).max(63) });
export type Anchor = z.infer<typeof anchor>;

export const limitMax = 100_000;
export const collectBody = z.strictObject({
  receipt: collectReceipt,
  anchor: anchor.nullable(),
  /** The `next` of the part before; null for the first. */
  after: z.string().min(1).max(4000).nullable(),
  /** How many records a part has at most. */
  limit: z.int().min(1).max(limitMax),
  /** Of the categories of the scope this one alone; not for an order, which is answered once in whole. */
  only: category.optional(),
});
export type CollectBody = z.infer<typeof collectBody>;
