/**
 * What became of one target of an order on items, for its authority: whether the platform acted, when and where, whether that was late, why
 * it did not, and what was undone since. Regulation (EU) 2022/2065, Art. 9(1): "whether and when"; Regulation (EU) 2021/784, Art. 3(6).
 */
import { world } from '@writ/access';
import { isOver } from '@writ/orders-domain/clocks';
import { isTerminal, type Order, type TargetDecision } from '@writ/orders-domain/order';
import { lateSeconds } from './entry-fields.ts';
import type { Measure } from './measures.ts';

type EffectOutcome = 'RESTRICTED' | 'PARTLY' | 'UNDONE' | 'NOT_YET' | 'IMPEDED' | 'REFUSED' | 'NOT_AVAILABLE' | 'NOT_DONE';

/** A measure that ended. */
interface Undone {
  readonly at: Date;
  readonly how: 'LIFTED' | 'REVERSED' | 'ENDED';
  readonly territories: readonly string[];
}

export interface TargetEffect {
  readonly outcome: EffectOutcome;
  /** When what holds now was done, all of it; of what was undone, when it was done first; null where nothing was. */
  readonly at: Date | null;
  /** Where it holds now, of the places that the order names. */
  readonly territories: readonly string[];
  /** The first instant that is no longer in time; null for an order without undue delay. */
  readonly dueAt: Date | null;
  readonly lateSeconds: number;
  readonly code: TargetDecision['code'];
  readonly undone: readonly Undone[];
}

const holds = ({ from, to }: Measure, at: Date): boolean => from <= at && (to === null || to > at);
const covers = ({ territories }: Measure, place: string): boolean => territories.includes(world) || territories.includes(place);

/** Since when a place is covered by what holds now; null where nothing does. */
function since(measures: readonly Measure[], place: string): Date | null {
  const [first] = measures
    .filter((measure) => covers(measure, place))
    .map(({ from }) => from)
    .sort((one, other) => one.getTime() - other.getTime());
  return first ?? null;
}

const latest = (dates: readonly Date[]): Date => new Date(Math.max(...dates.map((date) => date.getTime())));

function undoneOf(measures: readonly Measure[], now: Date): Undone[] {
  return measures
    .flatMap(({ from, to, endsBy, territories }) =>
      to !== null && to <= now && from < to && endsBy !== null ? [{ at: to, how: endsBy, territories }] : [],
    )
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Why nothing was done. */
function idleOutcome(order: Order, decision: TargetDecision | undefined): EffectOutcome {
  if (decision?.outcome === 'REFUSED') return 'REFUSED';
  if (decision?.outcome === 'NOT_AVAILABLE') return 'NOT_AVAILABLE';
  if (isTerminal(order)) return 'NOT_DONE';
  return order.impediments.some(({ endedAt }) => endedAt === null) ? 'IMPEDED' : 'NOT_YET';
}

/** What was done of the target: `decision` as the caller sees it, `measures` of this target alone. */
export function effectOf(order: Order, decision: TargetDecision | undefined, measures: readonly Measure[], now: Date): TargetEffect {
  const clock = order.clocks.find(({ kind }) => kind === 'ANSWER') ?? null;
  const dueAt = clock?.dueAt ?? null;
  const begun = measures.filter(({ from, to }) => from <= now && (to === null || from < to));
  const holding = begun.filter((measure) => holds(measure, now));
  const places = order.territories.map((place) => ({ place, since: since(holding, place) }));
  const covered = places.flatMap((one) => (one.since === null ? [] : [{ place: one.place, since: one.since }]));
  const common = { dueAt, code: decision?.code ?? null, undone: undoneOf(measures, now) };
  const lateAt = (at: Date): number => (dueAt === null ? 0 : lateSeconds(at, dueAt));
  if (covered.length > 0) {
    const at = latest(covered.map((one) => one.since));
    const outcome = covered.length === places.length ? 'RESTRICTED' : 'PARTLY';
    return { ...common, outcome, at, territories: covered.map(({ place }) => place), lateSeconds: lateAt(at) };
  }
  // An order for the world that holds in some countries.
  if (holding.length > 0) {
    const at = latest(holding.map(({ from }) => from));
    return {
      ...common,
      outcome: 'PARTLY',
      at,
      territories: [...new Set(holding.flatMap((one) => one.territories))],
      lateSeconds: lateAt(at),
    };
  }
  const [first] = begun;
  if (first !== undefined) return { ...common, outcome: 'UNDONE', at: first.from, territories: [], lateSeconds: lateAt(first.from) };
  const outcome = idleOutcome(order, decision);
  const isLate = outcome === 'NOT_YET' && clock !== null && clock.endedAt === null && isOver(clock, now);
  return { ...common, outcome, at: null, territories: [], lateSeconds: isLate ? lateAt(now) : 0 };
}
