/**
 * The beginning and the end of a restriction, and the events of each: by the clock, or before its time by the platform or on a complaint.
 * Called inside a transaction.
 */
import type { Json } from '@writ/access-log';
import { Refused } from '@writ/statements-domain/refusal';
import { type ClosingAct, orderArticle, stateAt, statusOf, transition } from '@writ/statements-domain/restrictions';
import type { DomainEvent } from '../commit-change.ts';
import { stale } from '../generation.ts';
import { closeRestriction, moveByClock } from '../store/restrictions.ts';
import type { Database, RestrictionRow } from '../store/rows.ts';

/** What a restriction is about, as events name it. */
export const aboutOf = ({ itemId, accountId }: Pick<RestrictionRow, 'itemId' | 'accountId'>): DomainEvent['about'] =>
  itemId === null ? { account: accountId } : { item: itemId };

/** The account on which it has measures of its own: an item's author, or the restricted account itself. */
export const measuredBy = (row: Pick<RestrictionRow, 'accountId' | 'accountDecision' | 'provision' | 'monetary'>): { account?: string } =>
  row.accountDecision === null && row.provision === null && row.monetary === null ? {} : { account: row.accountId };

/** The measures of a restriction, by their identifiers of the Transparency Database; those that it does not take are null or empty. */
const measuresOf = ({ visibility, monetary, provision, accountDecision }: RestrictionRow) => ({
  visibility: [...visibility],
  monetary,
  provision,
  account: accountDecision,
});

/** On which a restriction with a statement of reasons rests. */
export const statementArticle = 'Regulation (EU) 2022/2065, Art. 17';

/** What the law asks the entry of a restriction to name, and which measures it takes. */
export function legalOf(row: RestrictionRow): Record<string, Json> {
  const { orderId, statement } = row;
  const measures = measuresOf(row);
  if (orderId !== null) return { article: orderArticle, order: orderId, measures };
  return {
    article: statementArticle,
    ground: statement?.decisionGround ?? null,
    category: statement?.category ?? null,
    statement: statement?.puid ?? null,
    measures,
  };
}

/** That readers get what they get from now on. The log holds the decision already: this is no entry of its own. */
const begun = (row: RestrictionRow): DomainEvent => ({
  type: 'restriction.begun',
  about: aboutOf(row),
  ...measuredBy(row),
  status: statusOf(row.visibility),
  territories: row.territories,
  entry: null,
  at: row.startsAt,
});

const ended = (row: RestrictionRow, { action, reason, at }: { action: string; reason?: string; at: Date }): DomainEvent => ({
  type: 'restriction.ended.v1',
  about: aboutOf(row),
  ...measuredBy(row),
  status: statusOf(row.visibility),
  territories: row.territories,
  entry: { action, legal: legalOf(row), ...(reason === undefined ? {} : { reason }), subject: row.accountId },
  at,
});

/** That readers get the item again, while other measures of the same decision continue. That was decided with them, and is no entry of its own. */
const eased = (row: RestrictionRow, at: Date): DomainEvent => ({
  type: 'restriction.eased',
  about: aboutOf(row),
  status: 'AVAILABLE',
  territories: row.territories,
  entry: null,
  at,
});

/** A beginning by the clock that is not yet reported. */
const pendingBeginning = (row: RestrictionRow, at: Date): DomainEvent[] =>
  row.state === 'SCHEDULED' && row.startsAt <= at ? [begun(row)] : [];

/** Writes down where the clock has moved a restriction, which this transaction has taken, and answers what it did: begin, ease, end, or several of them. */
export async function moveOn(db: Database, row: RestrictionRow, at: Date): Promise<DomainEvent[]> {
  const state = stateAt(row, at);
  const end = state === 'ENDED' ? row.endsAt : null;
  const { visibilityEndsAt, visibilityEnded } = row;
  const hasEased = visibilityEndsAt !== null && visibilityEndsAt <= at;
  await moveByClock(db, row.id, { state, closedAt: end, visibilityEnded: hasEased });
  const ease = hasEased && !visibilityEnded ? [eased(row, visibilityEndsAt)] : [];
  return [...pendingBeginning(row, at), ...ease, ...(end === null ? [] : [ended(row, { action: 'end', at: end })])];
}

interface Ending {
  act: ClosingAct;
  reason: string;
  at: Date;
}

/** Empty when it is over already: then there is nothing to end. Throws {@link Refused} when it changed since it was read. */
export async function endRestriction(db: Database, row: RestrictionRow, { act, reason, at }: Ending): Promise<DomainEvent[]> {
  const state = transition(stateAt(row, at), act);
  if (state === null) return [];
  if (!(await closeRestriction(db, row, { state, closedAt: at, closeReason: reason }))) throw new Refused([stale()]);
  return [...pendingBeginning(row, at), ended(row, { action: act.toLowerCase(), reason, at })];
}
