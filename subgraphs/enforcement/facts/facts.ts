/**
 * What the entries about content say for reports: Regulation (EU) 2022/2065, Art. 15(1) and 24(1), as Implementing Regulation (EU) 2024/2835 counts it.
 * Pure. What is not recorded is unknown in the fact, and never concluded from something else.
 */
import { checkedFact, type Fact, sorted, wholeHours } from '@writ/statements-domain/facts';
import type { ContestedRows } from '../complaints/outcome.ts';
import type { DisputeRow } from '../disputes/store.ts';
import type { ComplaintRow, NoticeRow, RestrictionRow } from '../store/rows.ts';

type StatementRow = NonNullable<RestrictionRow['statement']>;

/** By which version a leaf of a decision in bulk is made. The fact of version 1 never changes: it is made again from the row years later. */
export const factVersion = 1;

/** What an order is behind has no statement, and nobody records how its content was found. */
const underOrder = {
  ground: 'ORDER',
  category: 'NONE',
  keywords: [],
  source: 'NONE',
  machineFound: null,
  machine: null,
  puid: 'NONE',
} as const;

const stated = (statement: StatementRow) =>
  ({
    ground: statement.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT' ? 'LAW' : 'TERMS',
    category: statement.category,
    keywords: sorted(statement.categorySpecification),
    source: statement.sourceType,
    machineFound: statement.automatedDetection,
    machine: statement.automatedDecision,
    puid: statement.puid,
  }) as Pick<Fact<'measure'>, keyof typeof underOrder>;

/** A restriction that is applied: the same from the row that is written and from the one that is read years later. */
export function measureFact(row: Omit<RestrictionRow, 'statement'> & { readonly statement: StatementRow | null }): Fact<'measure'> {
  const { visibility, monetary, provision, accountDecision, itemId, statement } = row;
  const measures = {
    visibility: sorted(visibility),
    monetary: monetary ?? 'NONE',
    provision: provision ?? 'NONE',
    account: accountDecision ?? 'NONE',
  } as Pick<Fact<'measure'>, 'visibility' | 'monetary' | 'provision' | 'account'>;
  const rest = statement === null ? underOrder : stated(statement);
  return checkedFact({
    fact: 'measure',
    ...rest,
    keywords: [...rest.keywords],
    ...measures,
    subject: itemId === null ? 'ACCOUNT' : 'ITEM',
  });
}

const categorised = ({ flaggerId, category, keywords }: NoticeRow) =>
  ({ flagger: flaggerId !== null, category, keywords: sorted(keywords) }) as Pick<Fact<'notice'>, 'flagger' | 'category' | 'keywords'>;

export const receivedFact = (notice: NoticeRow): Fact => checkedFact({ fact: 'notice-received', ...categorised(notice) });

/** How many restrictions that remain name a notice, by their ground. */
export interface Actions {
  readonly law: number;
  readonly terms: number;
}

/** `again`: it was decided before, and a complaint has reopened it. */
export function noticeFact(notice: NoticeRow, { actions, again, at }: { actions: Actions; again: boolean; at: Date }): Fact {
  const { state, automatedMeans, submittedAt } = notice;
  const how = { outcome: state, machine: automatedMeans } as Pick<Fact<'notice'>, 'outcome' | 'machine'>;
  return checkedFact({ fact: 'notice', ...categorised(notice), ...how, hours: wholeHours(submittedAt, at), ...actions, again });
}

function basisOf({ restriction, notice }: Pick<ContestedRows, 'restriction' | 'notice'>): Fact<'complaint'>['basis'] {
  if (notice !== null) return ['NOTICE'];
  if (restriction === null) return ['ACCESS'];
  const { visibility, monetary, provision, accountDecision } = restriction;
  const taken = { VISIBILITY: visibility.length > 0, MONETARY: monetary, PROVISION: provision, ACCOUNT: accountDecision };
  return sorted(Object.entries(taken).flatMap(([name, is]) => (is ? [name] : []))) as Fact<'complaint'>['basis'];
}

const contestedBy = ({ covers }: ComplaintRow, contested: Pick<ContestedRows, 'restriction' | 'notice'>) => ({
  basis: basisOf(contested),
  flagger: (contested.notice?.flaggerId ?? null) !== null,
  covers,
});

export const filedFact = (complaint: ComplaintRow, contested: Pick<ContestedRows, 'restriction' | 'notice'>): Fact =>
  checkedFact({ fact: 'complaint-filed', ...contestedBy(complaint, contested) });

/** What may follow from a reversal: a narrower restriction that took its place before, or one after the notice is decided again. No row says of which complaint. */
const mayImpose = ({ state, noticeId }: ComplaintRow): boolean =>
  state === 'PARTIALLY_REVERSED' || (state === 'REVERSED' && noticeId !== null);

export function complaintFact(complaint: ComplaintRow, contested: ContestedRows, at: Date): Fact {
  const { state, automatedMeans, filedAt } = complaint;
  const how = { outcome: state, machine: automatedMeans } as Pick<Fact<'complaint'>, 'outcome' | 'machine'>;
  const imposed = mayImpose(complaint) ? null : 0;
  return checkedFact({ fact: 'complaint', ...contestedBy(complaint, contested), ...how, hours: wholeHours(filedAt, at), imposed });
}

/** A step of a dispute; null where the row does not have what it counts. */
export function disputeFact(row: DisputeRow, step: 'recorded' | 'decided' | 'implemented'): Fact | null {
  if (step === 'recorded') return checkedFact({ fact: 'dispute-submitted' });
  const { submittedAt, decidedAt, implemented } = row;
  const outcome = row.outcome as Fact<'dispute'>['outcome'] | null;
  if (outcome === null || decidedAt === null) return null;
  if (step === 'decided') return checkedFact({ fact: 'dispute', outcome, hours: wholeHours(submittedAt, decidedAt) });
  return implemented === null ? null : checkedFact({ fact: 'dispute-ended', outcome, implemented });
}

/** What an order was counted as, and what it counts as from now on; null where it was served before there were facts. */
export function classificationFact(
  counted: Fact<'order'> | null,
  before: Pick<Fact<'order'>, 'category' | 'keywords'> | null,
  now: { readonly category: string; readonly keywords: readonly string[] },
): Fact | null {
  if (counted === null) return null;
  const { category, keywords, ...order } = counted;
  return checkedFact({
    ...order,
    fact: 'classification',
    ...({ category: now.category, keywords: sorted(now.keywords) } as Pick<Fact<'classification'>, 'category' | 'keywords'>),
    wasCategory: before?.category ?? category,
    wasKeywords: sorted(before?.keywords ?? keywords),
  });
}
