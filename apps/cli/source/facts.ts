/**
 * The facts file of `writ source check`: what the script that seeded the platform put into it. The kit believes nothing else; a part that is
 * left out skips the checks that need it.
 */
import { accountStatuses, category, effectBody, identifier, instant, itemStatuses, subject } from '@writ/source/wire';
import { z } from 'zod';

/** A request of the platform's test interface, which stands for somebody else's act. */
const hook = z.strictObject({ method: z.enum(['POST', 'PUT', 'DELETE']).default('POST'), url: z.url() });
const statuses = z.enum([...itemStatuses, ...accountStatuses]);

const record = z.strictObject({
  account: z.string(),
  category,
  key: z.string(),
  /** Left out of a subscriber record. */
  at: instant.optional(),
  recordedAt: instant,
  /** Fields that the line has with these values, to the letter. */
  has: z.record(z.string(), z.unknown()).optional(),
});
export type FactRecord = z.infer<typeof record>;

const effect = z.strictObject({
  id: z.string(),
  status: statuses,
  /** What a stranger asks for: 200 while it is there. */
  publicUrl: z.url(),
  /** FULL, unless the platform has ways that its effect does not reach. */
  extent: z.enum(['FULL', 'PARTIAL']).default('FULL'),
});

export const facts = z.strictObject({
  /** The account that is collected: by these identifiers, each in each spelling. */
  account: z.strictObject({
    id: z.string(),
    identifier,
    spellings: z.array(identifier).default([]),
    holder: z.strictObject({ issuer: z.string(), subject: z.string() }).optional(),
  }),
  /** All records of the account, and of nobody else. */
  records: z.array(record).min(1),
  /** What never leaves: passwords, tokens, ids and texts of other people. */
  secrets: z.array(z.string().min(4)).default([]),
  ambiguous: identifier.optional(),
  /** An identifier of an account that was erased. */
  erased: identifier.optional(),
  /** An account with many records of TRAFFIC. */
  huge: z.strictObject({ identifier, records: z.int().min(1000) }).optional(),
  /** SHA-256 of a file of somebody else. */
  strangersFile: z.string().optional(),
  items: z
    .strictObject({
      published: z.array(
        z.strictObject({ id: z.string(), url: z.string().optional(), text: z.string().optional(), files: z.array(z.string()).default([]) }),
      ),
      /** Deleted, private, never there. */
      hidden: z.array(z.string()).default([]),
      /** Publishes an item with this id. */
      publish: z.strictObject({ ...hook.shape, id: z.string() }).optional(),
    })
    .optional(),
  effects: z
    .strictObject({
      item: effect.optional(),
      account: effect.optional(),
      /** A state that the platform can't carry out in whole. */
      unsupported: z.strictObject({ subject, state: effectBody.shape.state }).optional(),
      /** Undoes the effect on the item behind the adapter's back. */
      drift: hook.optional(),
    })
    .optional(),
});
export type Facts = z.infer<typeof facts>;
export type Hook = z.infer<typeof hook>;
