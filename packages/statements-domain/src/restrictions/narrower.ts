/**
 * Whether one restriction is what remains of another when a part of it is undone: Regulation (EU) 2022/2065, Art. 20(4). It is
 * on the same subject, in nothing stricter, and in at least one thing milder: reach, visibility, payments, service, account or the end of one.
 */
import { world } from '@writ/access/vocabulary';
import { severity, statusOf } from './enforcement-status.ts';
import { endsOf, isTaken, measures } from './measure-ends.ts';
import { liesWithin } from './territory.ts';

/** What two restrictions are compared by. */
export interface Scope {
  itemId: string | null;
  accountId: string;
  visibility: readonly string[];
  monetary: string | null;
  provision: string | null;
  accountDecision: string | null;
  territories: readonly string[];
  endsAt: Date | null;
  visibilityEndsAt: Date | null;
  monetaryEndsAt: Date | null;
  provisionEndsAt: Date | null;
  accountEndsAt: Date | null;
}

/** From mild to strict; a decision that was not taken is milder than all of them. */
const ladders = {
  monetary: ['DECISION_MONETARY_OTHER', 'DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_TERMINATION'],
  provision: [
    'DECISION_PROVISION_PARTIAL_SUSPENSION',
    'DECISION_PROVISION_TOTAL_SUSPENSION',
    'DECISION_PROVISION_PARTIAL_TERMINATION',
    'DECISION_PROVISION_TOTAL_TERMINATION',
  ],
  account: ['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED'],
} as const;

const rung = (ladder: readonly string[], decision: string | null): number => (decision === null ? -1 : ladder.indexOf(decision));
const reach = ({ territories }: Scope): number => (territories.includes(world) ? Number.POSITIVE_INFINITY : territories.length);

const forever = Number.POSITIVE_INFINITY;
/** When each measure ends; one that was not taken is over from the start. */
const lengths = (scope: Scope): number[] => {
  const ends = endsOf(scope);
  return measures.map((measure) => (isTaken(scope, measure) ? (ends[measure]?.getTime() ?? forever) : -forever));
};

/** What makes a restriction strict, each greater when it is stricter. */
const strictness = (scope: Scope): number[] => [
  reach(scope),
  severity(statusOf(scope.visibility)),
  Number(scope.visibility.includes('DECISION_VISIBILITY_OTHER')),
  rung(ladders.monetary, scope.monetary),
  rung(ladders.provision, scope.provision),
  rung(ladders.account, scope.accountDecision),
  ...lengths(scope),
];

/** Whether `rest` is a part of `whole` and not all of it. */
export function isNarrower(rest: Scope, whole: Scope): boolean {
  if (rest.itemId !== whole.itemId || rest.accountId !== whole.accountId) return false;
  if (!liesWithin(rest.territories, whole.territories)) return false;
  const limits = strictness(whole);
  const pairs = strictness(rest).map((measure, index) => [measure, limits[index] ?? measure] as const);
  return pairs.every(([measure, limit]) => measure <= limit) && pairs.some(([measure, limit]) => measure < limit);
}
