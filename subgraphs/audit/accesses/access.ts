/**
 * One access to a person's records, as the person sees it: from the entry of the decision that permitted it, or of what was sent by hand. Names the authority
 * and never the officer. Whether the person may know of it is settled before.
 */
import { dataCategories } from '@writ/access';
import type { Json } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import type { Access } from '@writ/schema/generated/audit.ts';
import { z } from 'zod';
import type { KnownAccess } from './known-accesses.ts';

/** The fields of an entry that an access is made from. */
export const accessFields = ['type', 'time', 'outcome', 'legal', 'target'] as const;

/** An access without its receipt, which is made when it is asked for. */
export type ListedAccess = Omit<Access, 'receipt'>;

const instant = z.iso.datetime().transform((text) => new Date(text));

const legal = {
  authority: z.object({ organisation: z.string().nullable(), country: z.string().nullish() }),
  reference: z.string(),
  purpose: z.string(),
} as const;
const decision = z.object({
  type: z.literal('access.decision.v1'),
  legal: z.object({ ...legal, basis: z.enum(['ORDER', 'CASE']) }).transform((said) => ({ ...said, answer: null })),
});
/** What was sent by hand, and to whom. */
const answered = z.object({
  type: z.literal('access.answered.v1'),
  legal: z.object({ ...legal, basis: z.literal('ORDER'), answer: z.object({ sentTo: z.string(), sentAt: instant, sha256: z.string() }) }),
});

const facts = z.object({
  outcome: z.literal('success'),
  time: instant,
  target: z.object({
    account: z.string(),
    categories: z.array(z.object({ category: z.enum(dataCategories), from: instant.nullish(), to: instant.nullish() })),
  }),
});
const decisionShape = z.discriminatedUnion('type', [decision, answered]).and(facts);
type Decision = z.infer<typeof decisionShape>;

const authorityName = ({ organisation, country }: Decision['legal']['authority']): string =>
  `${organisation ?? 'the platform'}${country === null || country === undefined ? '' : ` (${country})`}`;

/** From the earliest begin to the latest end of the categories that have a window. */
function widestWindow(categories: Decision['target']['categories']): { from: Date | null; to: Date | null } {
  const times = (end: 'from' | 'to'): number[] => categories.flatMap((category) => category[end]?.getTime() ?? []);
  const [begins, ends] = [times('from'), times('to')];
  return {
    from: begins.length === 0 ? null : new Date(Math.min(...begins)),
    to: ends.length === 0 ? null : new Date(Math.max(...ends)),
  };
}

const readable = (index: number, { time, legal, target }: Decision): ListedAccess => ({
  id: String(index),
  at: time,
  authority: authorityName(legal.authority),
  reference: legal.reference,
  categories: [...new Set(target.categories.map(({ category }) => category))],
  ...widestWindow(target.categories),
  purpose: legal.purpose,
  answer: legal.answer,
  isReadable: true,
});

/** An access whose entry does not have the fields of a decision. It stays in the list: hiding it would be worse. */
const unreadable = ({ index, at }: KnownAccess): ListedAccess => ({
  id: String(index),
  at,
  authority: 'unknown',
  reference: '',
  categories: [],
  from: null,
  to: null,
  purpose: `This access cannot be shown: entry ${index} of the access log does not have the form of a decision. Give this number to the auditor.`,
  answer: null,
  isReadable: false,
});

/** The access to this account that the fields of its entry tell of; one that is not readable when they are invalid or belong to another account. */
export function accessOf(access: KnownAccess, fields: Record<string, Json>, account: AccountId): ListedAccess {
  const parsed = decisionShape.safeParse(fields);
  return parsed.success && parsed.data.target.account === account ? readable(access.index, parsed.data) : unreadable(access);
}
