/**
 * One access to a person's records, as the person is told of it: from the entry of the decision that permitted it. Names the authority
 * and never the officer; says nothing while a silence runs, and nothing of the person's own reads.
 */
import { dataCategories } from '@writ/access';
import type { Json } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import type { Access } from '@writ/schema/generated/audit.ts';
import { z } from 'zod';
import { memberOf } from './said.ts';
import type { Silences } from './silences.ts';

/** The fields of an entry that an access is made from. */
export const accessFields = ['type', 'time', 'outcome', 'legal', 'target'] as const;

/** An access without its receipt, which is made when it is asked for. */
export type ListedAccess = Omit<Access, 'receipt'>;

/** What an entry about an account is to its holder: an access that they see, a read of their own, or nothing that they may know of. */
export type Told = { access: ListedAccess } | 'OWN' | null;

const instant = z.iso.datetime().transform((text) => new Date(text));

const decisionShape = z.object({
  time: instant,
  legal: z.object({
    authority: z.object({ organisation: z.string().nullable(), country: z.string().nullish() }),
    order: z.string().nullish(),
    reference: z.string(),
    purpose: z.string(),
    secretUntil: instant.nullish(),
  }),
  target: z.object({
    account: z.string(),
    categories: z.array(z.object({ category: z.enum(dataCategories), from: instant.nullish(), to: instant.nullish() })),
  }),
});
type Decision = z.infer<typeof decisionShape>;

function basisOf(legal: Json | undefined): Json | undefined {
  return typeof legal === 'object' && legal !== null && !Array.isArray(legal) ? legal['basis'] : undefined;
}

/** Throws TypeError: an entry of ours that has not the form of a decision is a fault, and hiding an access would be a worse one. */
function parseDecision(index: number, said: Record<string, Json>): Decision {
  const parsed = decisionShape.safeParse(said);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new TypeError(`Entry ${index} permits an access and has not the form of a decision: see ${places}.`);
}

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

function accessOf(index: number, { time, legal, target }: Decision): ListedAccess {
  return {
    id: String(index),
    at: time,
    authority: authorityName(legal.authority),
    reference: legal.reference,
    categories: [...new Set(target.categories.map(({ category }) => category))],
    ...widestWindow(target.categories),
    purpose: legal.purpose,
  };
}

/** The order that an entry says it rests on; null for none. */
export function orderIn({ legal }: Record<string, Json>): string | null {
  const order = memberOf(legal, 'order');
  return typeof order === 'string' ? order : null;
}

/** Until when nothing is told: as the order stands, and as the entry says of one that can't be found any more. */
function hiddenUntil({ order, secretUntil }: Decision['legal'], silences: Silences): Date | null {
  const standing = silences.get(order ?? '');
  return standing === undefined ? (secretUntil ?? null) : standing;
}

/**
 * What the holder of an account is told of an entry about it, at an instant; `silences` are those of the orders that entries rest on. Throws
 * TypeError for a decision that has not its form.
 */
export function toldOf(
  index: number,
  said: Record<string, Json>,
  { account, silences, now }: { account: AccountId; silences: Silences; now: Date },
): Told {
  const { type, outcome, legal, target } = said;
  if (type !== 'access.decision.v1' || outcome !== 'success' || legal === undefined || target === undefined) return null;
  const basis = basisOf(legal);
  if (basis === 'SELF') return 'OWN';
  if (basis !== 'ORDER' && basis !== 'CASE') return null;
  const decision = parseDecision(index, said);
  const hidden = hiddenUntil(decision.legal, silences);
  if (decision.target.account !== account || (hidden !== null && hidden > now)) return null;
  return { access: accessOf(index, decision) };
}
