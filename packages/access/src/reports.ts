/** What a subgraph tells the gateway beside its answer, as `extensions.writ`: the reads made and the objects looked at. Each becomes a log entry before the answer leaves. */
import { z } from 'zod';

/** One read under a grant; see the log entry `record.disclosed`. */
const readReport = z.strictObject({
  /** Index of the entry that the grant rests on, in decimal. */
  grant: z.string().regex(/^\d+$/),
  /** A category of the SDL; the release step withholds an answer whose report names another, or none. */
  category: z.string(),
  /** The fields that were asked for, sorted. */
  fields: z.array(z.string()),
  /** How many rows were returned; 0 counts too. */
  count: z.int(),
  /** The files that these rows described: how many, and the SHA-256 over their hashes (see `filesDigest`). Left out where none was. */
  files: z.strictObject({ count: z.int().min(1), digest: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
});

/** An object that somebody looked at; see the log entry `object.viewed`. One operation makes one entry of all of them. */
const viewReport = z.strictObject({
  /** Its type in the graph. */
  object: z.string(),
  id: z.string(),
});

export type ReadReport = z.infer<typeof readReport>;
export type ViewReport = z.infer<typeof viewReport>;

/** The `extensions` of a subgraph's answer; parsing throws on a report of any other form. */
export const reportedExtensions = z.object({
  writ: z.object({ read: z.array(readReport).default([]), viewed: z.array(viewReport).default([]) }).optional(),
});
