/** What a reviewer proposes for each target and category, before it is sent: nothing at first, so that nothing is granted by default. */
import type { ClarificationCode, ReviewOutcome, TargetDecisionInput } from '../../graphql/platform/graphql.ts';
import { isoOf, localOfIso } from '../../parts/instants.ts';
import type { Order } from './checks.ts';

type Decision = Order['targets'][number]['decisions'][number];

export interface Part {
  /** Tells the part apart within its order. */
  key: string;
  target: Order['targets'][number];
  decision: Decision;
}

export interface Proposal {
  outcome: ReviewOutcome | null;
  /** As an `<input type="datetime-local">` has them, in the person's own time zone like every instant that is shown. */
  from: string;
  to: string;
  code: ClarificationCode | '';
}

export type Proposals = Readonly<Record<string, Proposal>>;

/** Every target and category that the order names. */
export const partsOf = ({ targets }: Order): Part[] =>
  targets.flatMap((target) => target.decisions.map((decision) => ({ key: `${target.id} ${decision.category ?? ''}`, target, decision })));

/** Whether it is still asked: what was refused once stays refused. */
export const isAsked = ({ decision }: Part): boolean => decision.outcome !== 'REFUSED';

export const blank = ({ decision }: Part): Proposal => ({
  outcome: null,
  from: localOfIso(decision.from),
  to: localOfIso(decision.to),
  code: '',
});

export type Fault = 'undecided' | 'window' | 'code';

/** What is missing in the proposal of a part; null when it can be sent. */
export function faultOf({ outcome, from, to, code }: Proposal, { decision }: Part): Fault | null {
  if (outcome === null) return 'undecided';
  if (outcome === 'REFUSED') return code === '' ? 'code' : null;
  if (outcome === 'GRANTED') return null;
  const [begin, end] = [isoOf(from) ?? '', isoOf(to) ?? ''];
  const isInside = begin !== '' && end > begin && begin >= (decision.from ?? '') && end <= (decision.to ?? '');
  const isSmaller = begin !== decision.from || end !== decision.to;
  return isInside && isSmaller ? null : 'window';
}

export function inputOf({ outcome, from, to, code }: Proposal, { target, decision }: Part): TargetDecisionInput {
  return {
    target: target.id,
    outcome: outcome ?? 'REFUSED',
    ...(decision.category === null ? {} : { category: decision.category }),
    ...(outcome === 'NARROWED' ? { from: isoOf(from), to: isoOf(to) } : {}),
    ...(outcome === 'REFUSED' && code !== '' ? { code } : {}),
  };
}

export interface Tally {
  asked: number;
  granted: number;
  narrowed: number;
  refused: number;
  open: number;
}

/** What is asked, and what the proposals make of it. What was refused before counts as refused. */
export function tallyOf(parts: readonly Part[], proposals: Proposals): Tally {
  const outcomes = parts.map((part) => (isAsked(part) ? (proposals[part.key]?.outcome ?? null) : 'REFUSED'));
  const count = (of: ReviewOutcome | null): number => outcomes.filter((one) => one === of).length;
  return { asked: parts.length, granted: count('GRANTED'), narrowed: count('NARROWED'), refused: count('REFUSED'), open: count(null) };
}
