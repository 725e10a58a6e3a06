/**
 * What is asked of records. The scope is the opened value of an entry of the log and stands nowhere else, so that request and log can't
 * differ. Of the entry's `target` only the member `collect` is read.
 */
import { z } from 'zod';
import { category, identifier, instant, key, shortText, subscriberFields } from './scalars.ts';

/** A category, and its window: `from` belongs to it, `to` does not. Records of a subscriber have no window, all others must. */
export const categoryWindow = z
  .strictObject({ category, from: instant.optional(), to: instant.optional() })
  .refine(({ category: name, from, to }) => (name === 'SUBSCRIBER' ? from === undefined && to === undefined : from && to && from < to), {
    error: 'has no window with a beginning and a later end (SUBSCRIBER has none)',
  });
export type CategoryWindow = z.infer<typeof categoryWindow>;

const onceEach = (list: readonly { category: string }[]): boolean => new Set(list.map((one) => one.category)).size === list.length;
const common = {
  /** Empty: only who is meant is asked. */
  categories: z.array(categoryWindow).max(4).refine(onceEach, { error: 'names a category twice' }),
  /** What was recorded later is not produced. */
  horizon: instant,
  /** The request is refused from this instant on. */
  until: instant,
};
const order = shortText(200);

/** An authority's order names an identifier. */
export const orderScope = z.strictObject({ as: z.literal('ORDER'), order, identifier, ...common });
/** A person reads their own records. */
export const selfScope = z.strictObject({ as: z.literal('SELF'), order: order.optional(), account: key, ...common });
const fields = z.array(z.enum(subscriberFields)).min(1).max(subscriberFields.length);
const subscriberOnly = common.categories.refine((list) => list.every((one) => one.category === 'SUBSCRIBER'), {
  error: 'names another category than SUBSCRIBER',
});
const named = { order: order.optional(), account: key, fields, ...common, categories: subscriberOnly };
/** A member of staff reads named fields for a case. */
export const caseScope = z.strictObject({ as: z.literal('CASE'), ...named });
/** A report of a suspicion names fields. */
export const reportScope = z.strictObject({ as: z.literal('REPORT'), ...named });
/** The address that an e-mail of the platform to the account is sent to. */
export const letterScope = z.strictObject({ as: z.literal('LETTER'), ...named, fields: z.tuple([z.literal('EMAILS')]) });

export const scope = z.discriminatedUnion('as', [orderScope, selfScope, caseScope, reportScope, letterScope]);
export type Scope = z.infer<typeof scope>;

/** How long a proof of a single read may be good, in milliseconds: `until` is no later after the request than this. */
export const singleReadMs = 60_000;

/** Which entries of the log allow which requests: the type, what its leaf shows publicly of who acted, and what it must say of the outcome. */
export const legalEntries = {
  ORDER: { type: 'record.collection.v1', kinds: ['system'], outcome: null },
  SELF: { type: 'access.decision.v1', kinds: ['self'], outcome: 'success' },
  CASE: { type: 'access.decision.v1', kinds: ['platform'], outcome: 'success' },
  REPORT: { type: 'access.decision.v1', kinds: ['authority', 'platform'], outcome: 'success' },
  LETTER: { type: 'letter.addressed.v1', kinds: ['system'], outcome: null },
} as const satisfies Record<Scope['as'], { type: string; kinds: readonly string[]; outcome: string | null }>;
