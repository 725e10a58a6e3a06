/**
 * A change of what readers get or what a person may contest: one transaction writes the state, the events of the outbox and the
 * pending entries of the log.
 */
import { commitWithEntries, type DecisionDraft, type EntryDraft } from '@writ/access-log';
import type { EventId } from '@writ/core';
import type { EnforcementContext, Services } from './context.ts';
import { draftOf, type EnforcementEntryType, type Entry, type Initiator } from './entries.ts';
import { emit, emitAccounts } from './store/events.ts';
import type { Database } from './store/rows.ts';

/** Who makes a change, and with what: the part of a call's context that a worker has too. */
export interface Changer extends Services {
  readonly caller: Initiator;
  readonly operation: EnforcementContext['operation'];
  readonly loaders: Pick<EnforcementContext['loaders'], 'forget'>;
}

/** One thing that happened. */
export type DomainEvent = {
  readonly about: { item: string } | { account: string } | { request: string };
  /** The new state, or for a restriction the status that it amounts to by itself. */
  readonly status: string;
  readonly territories: string[];
  /** The account on which it has measures of its own. */
  readonly account?: string;
  /** The event of its entry; drawn when left out. */
  readonly event?: EventId;
  /** When it happened; the instant of the change when left out. */
  readonly at?: Date;
} & (
  | { readonly type: EnforcementEntryType; readonly entry: Omit<Entry, 'type' | 'target'> }
  /** What the log doesn't hold, or holds with others in one entry. */
  | { readonly type: 'restriction.begun' | 'restriction.eased' | 'restriction.decided'; readonly entry: null }
);

/** Decisions that one entry covers. */
export interface DecidedTogether {
  /** The event of the entry. */
  readonly event: EventId;
  readonly entry: Omit<Entry, 'type' | 'target' | 'subject' | 'decisions'>;
  readonly decisions: readonly DecisionDraft[];
}

/** A change's answer, and all that happened with it. */
export interface Changed<Result> {
  result: Result;
  happened: DomainEvent[];
  /** Entries for many of what happened. */
  together?: readonly DecidedTogether[];
}

/** The items of which readers may get something else than before. */
const itemsOf = (happened: readonly DomainEvent[]): string[] =>
  happened.flatMap(({ type, about }) => (type.startsWith('restriction.') && 'item' in about ? [about.item] : []));

/** The accounts on which something else may hold than before. */
const accountsOf = (happened: readonly DomainEvent[]): string[] => happened.flatMap(({ account }) => account ?? []);

/** The entries of all that happened. */
const draftsOf = (context: Changer, happened: readonly DomainEvent[], now: Date): EntryDraft[] =>
  happened.flatMap(({ type, entry, about, status, territories, at = now, event }) =>
    entry === null ? [] : [draftOf(context, { ...entry, type, target: { ...about, status, territories } }, at, event)],
  );

/** The entries that cover many decisions. */
const draftsTogether = (context: Changer, together: readonly DecidedTogether[], now: Date): EntryDraft[] =>
  together.map(({ event, entry, decisions }) => draftOf(context, { ...entry, type: 'decisions.v1', decisions }, now, event));

/**
 * Carries a change out, and answers once its entries are in the log. Whatever `act` throws undoes all of it, a refusal too.
 * Throws LOG_UNAVAILABLE when the change is saved and its entry is not yet in the log. `longestMs`: how long its transaction may take, where that is not a request's.
 */
export const commitChange = <Result>(
  context: Changer,
  act: (db: Database, at: Date) => Promise<Changed<Result>>,
  longestMs?: number,
): Promise<Result> =>
  commitWithEntries(
    context,
    async (db, at) => {
      const { result, happened, together = [] } = await act(db, at);
      return {
        result,
        drafts: [...draftsOf(context, happened, at), ...draftsTogether(context, together, at)],
        async last() {
          await emit(db, itemsOf(happened), at);
          await emitAccounts(db, accountsOf(happened), at);
        },
        committed: () => context.loaders.forget(at),
      };
    },
    longestMs,
  );
