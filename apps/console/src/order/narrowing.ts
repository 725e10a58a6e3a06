/** What was asked beside what was granted, target by target and category by category, and how much of it was narrowed or refused. */
import { dayMs } from '../parts/instants.ts';
import { type DecisionFacts, isWindowed, type OrderFacts, type TargetFacts } from './order-facts.ts';

export interface Part {
  target: TargetFacts;
  decision: DecisionFacts;
  /** The window that the order asks; null for a category without one. */
  asked: { from: string; to: string } | null;
  /** Days of the asked window that were not granted, rounded to whole ones; null where nothing was narrowed. */
  daysLess: number | null;
}

const lengthMs = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

function daysLess(asked: Part['asked'], { outcome, from, to }: DecisionFacts): number | null {
  if (outcome !== 'NARROWED' || asked === null || from === null || to === null) return null;
  return Math.round((lengthMs(asked.from, asked.to) - lengthMs(from, to)) / dayMs);
}

/** Every part of the order, in the order of its targets. */
export const partsOf = ({ kind, targets, from, to }: Pick<OrderFacts, 'kind' | 'targets' | 'from' | 'to'>): Part[] =>
  targets.flatMap((target) =>
    target.decisions.map((decision) => {
      const asked = from !== null && to !== null && isWindowed({ kind }, decision.category) ? { from, to } : null;
      return { target, decision, asked, daysLess: daysLess(asked, decision) };
    }),
  );

export interface PartCounts {
  asked: number;
  granted: number;
  narrowed: number;
  refused: number;
  notAvailable: number;
  pending: number;
}

/** How many parts there are of each outcome. */
export function countsOf(parts: readonly Part[]): PartCounts {
  const of = (outcome: string): number => parts.filter(({ decision }) => decision.outcome === outcome).length;
  return {
    asked: parts.length,
    granted: of('GRANTED'),
    narrowed: of('NARROWED'),
    refused: of('REFUSED'),
    notAvailable: of('NOT_AVAILABLE'),
    pending: of('PENDING'),
  };
}
