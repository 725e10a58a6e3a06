/**
 * What counts against an account, derived from its restrictions each time that somebody asks: none is stored. Only a restriction that was not ended early counts: a
 * restriction that was lifted, undone or reversed counts no more, one that ran to its end still does. What carries out an order doesn't: an
 * authority's order says nothing of how often somebody offends, and may be silent. A machine adds up and proposes; a person decides.
 */
import type { CategoryKeyword, DecisionVisibility, StatementCategory } from '../sdl.ts';
import type { StrikePolicy } from './policy.ts';

const dayMs = 86_400_000;

/** A restriction as far as it may count. */
export interface Countable {
  state: string;
  itemId: string | null;
  orderId: string | null;
  visibility: readonly string[];
  startsAt: Date;
  decidedAt: Date;
  statement: { category: string; categorySpecification: readonly string[] } | null;
}

export interface Strike<Row extends Countable = Countable> {
  restriction: Row;
  points: number;
  category: StatementCategory;
  at: Date;
  expiresAt: Date;
}

function pointsOf({ statement }: Countable, policy: StrikePolicy): number {
  const category = statement?.category as StatementCategory;
  const keywords = (statement?.categorySpecification ?? []).map((one) => policy.keywords[one as CategoryKeyword] ?? 0);
  return Math.max(policy.points[category] ?? policy.ordinary, ...keywords);
}

/** What was decided then or before counts no more at an instant. */
export const oldestCounting = ({ days }: StrikePolicy, at: Date): Date => new Date(at.getTime() - days * dayMs);

const isCounted = ({ state }: Countable): boolean => ['SCHEDULED', 'ACTIVE', 'ENDED'].includes(state);

function strikeOf<Row extends Countable>(row: Row, policy: StrikePolicy, at: Date): Strike<Row> | null {
  const { itemId, orderId, statement, decidedAt, startsAt, visibility } = row;
  if (itemId === null || orderId !== null || statement === null || !isCounted(row)) return null;
  if (startsAt > at || !visibility.some((one) => policy.counted.includes(one as DecisionVisibility))) return null;
  const expiresAt = new Date(decidedAt.getTime() + policy.days * dayMs);
  if (expiresAt <= at) return null;
  return { restriction: row, points: pointsOf(row, policy), category: statement.category as StatementCategory, at: decidedAt, expiresAt };
}

/** The strikes of an account at an instant, newest first. One item counts once: by the restriction of it that counts most, and the newest of those. */
export function strikesOf<Row extends Countable>(rows: readonly Row[], policy: StrikePolicy, at: Date): Strike<Row>[] {
  const found = rows.flatMap((row) => strikeOf(row, policy, at) ?? []);
  const heaviest = found.toSorted((one, other) => other.points - one.points || other.at.getTime() - one.at.getTime());
  const byItem = new Map<string | null, Strike<Row>>();
  for (const strike of heaviest) if (!byItem.has(strike.restriction.itemId)) byItem.set(strike.restriction.itemId, strike);
  return [...byItem.values()].sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** The step that a person is asked to decide on. */
export interface Proposal {
  step: 'WARN' | 'RESTRICT';
  atPoints: number;
  account: StrikePolicy['steps'][number]['account'] | null;
  days: number | null;
}

/** What is known of an account beside its strikes. */
export interface Measures {
  /** When its holder was last warned. */
  warnedAt: Date | null;
  /** When the account was last restricted; null when it never was. */
  restrictedAt: Date | null;
  /** Whether it is restricted now: then nothing more is proposed. */
  isRestricted: boolean;
}

/**
 * The next step by the policy; null for none. The strictest step is proposed that the points reach, after a warning, and only when something
 * new counts since the warning and since the last measure: nobody is warned, or restricted, twice for the same.
 */
export function proposalOf(
  strikes: readonly Strike[],
  { warnedAt, restrictedAt, isRestricted }: Measures,
  policy: StrikePolicy,
): Proposal | null {
  const points = strikes.reduce((sum, strike) => sum + strike.points, 0);
  const [newest, oldest] = [strikes[0]?.at, strikes.at(-1)?.at];
  if (isRestricted || newest === undefined || oldest === undefined || points < policy.warnAt) return null;
  // A warning that was given before everything that counts now has run out with what it was given for.
  if (warnedAt === null || warnedAt < oldest) return { step: 'WARN', atPoints: policy.warnAt, account: null, days: null };
  const step = policy.steps.findLast(({ at }) => points >= at);
  const isNew = newest > warnedAt && (restrictedAt === null || newest > restrictedAt);
  if (step === undefined || !isNew) return null;
  return { step: 'RESTRICT', atPoints: step.at, account: step.account, days: step.days };
}
