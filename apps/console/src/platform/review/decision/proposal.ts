/** What a reviewer proposes for each target and category, before it is sent: nothing at first, so that nothing is granted by default. */
import type { ClarificationCode, ReviewOutcome, TargetDecisionInput } from '../../../graphql/platform/graphql.ts';
import { isoOf, localOfIso } from '../../../parts/instants.ts';
import type { Order } from '../checks.ts';

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
  /** Why, in words for the authority. */
  text: string;
  /** Whether what is not produced is preserved; empty as long as nobody has said. */
  preserved: 'yes' | 'no' | '';
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
  text: '',
  preserved: '',
});

export type Fault = 'undecided' | 'window' | 'code' | 'text' | 'preserved';

/** What is missing of the reasons for a part that is not granted as it was asked. */
function reasonsFault({ code, text, preserved }: Proposal, preserves: boolean): Fault | null {
  if (code === '') return 'code';
  if (text.trim() === '') return 'text';
  return preserves && preserved === '' ? 'preserved' : null;
}

/** What is missing in the proposal of a part; null when it can be sent. */
export function faultOf(proposal: Proposal, { decision }: Part, preserves: boolean): Fault | null {
  const { outcome, from, to } = proposal;
  if (outcome === null) return 'undecided';
  if (outcome === 'GRANTED') return null;
  if (outcome === 'REFUSED') return reasonsFault(proposal, preserves);
  const [begin, end] = [isoOf(from) ?? '', isoOf(to) ?? ''];
  const isInside = begin !== '' && end > begin && begin >= (decision.from ?? '') && end <= (decision.to ?? '');
  const isSmaller = begin !== decision.from || end !== decision.to;
  return isInside && isSmaller ? reasonsFault(proposal, preserves) : 'window';
}

export function inputOf({ outcome, from, to, code, text, preserved }: Proposal, { target, decision }: Part): TargetDecisionInput {
  const isWithheld = outcome !== 'GRANTED' && code !== '';
  return {
    target: target.id,
    outcome: outcome ?? 'REFUSED',
    ...(decision.category === null ? {} : { category: decision.category }),
    ...(outcome === 'NARROWED' ? { from: isoOf(from), to: isoOf(to) } : {}),
    ...(isWithheld ? { code, text } : {}),
    ...(isWithheld && preserved !== '' ? { preserved: preserved === 'yes' } : {}),
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
