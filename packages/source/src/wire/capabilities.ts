/** What an adapter says of itself. */
import { z } from 'zod';
import { effectStatus, subjectKinds } from './effects.ts';
import { category, identifierTypes, protocol, shortText } from './scalars.ts';

const held = z.strictObject({
  category,
  /** ALL: every record since the account was opened. LAST: only the newest of each. NONE: the platform has none. */
  history: z.enum(['ALL', 'SINCE', 'LAST', 'NONE']),
  /** For SINCE: how many days back. */
  retentionDays: z.int().min(1).optional(),
  /** One sentence for an authority. */
  says: shortText(500).optional(),
});
const effect = z.strictObject({
  kind: z.enum(subjectKinds),
  status: effectStatus,
  reversible: z.boolean(),
  /** Whether it can be limited to a country. */
  territories: z.boolean(),
  /** After how many days it can't be undone any more. */
  reversibleDays: z.int().min(1).optional(),
  says: shortText(500).optional(),
});
/** What the adapter's author writes. */
export const description = z.strictObject({
  name: shortText(200),
  identifierTypes: z.array(z.enum(identifierTypes)).min(1),
  categories: z.array(held),
  effects: z.array(effect),
});
export type Description = z.infer<typeof description>;
/** The newest checkpoint that the adapter has seen; null before the first. */
export const capabilities = z.strictObject({
  protocol: z.literal(protocol),
  ...description.shape,
  checkpoint: z.strictObject({ size: z.int().min(0), root: z.string() }).nullable(),
});
export type Capabilities = z.infer<typeof capabilities>;
