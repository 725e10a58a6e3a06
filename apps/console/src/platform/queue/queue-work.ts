/**
 * Claiming and skipping: the active row, or all that are selected, one after the other; each result is announced. What was claimed keeps the focus, so
 * that Enter opens it; after what was skipped the next row has it.
 */
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { ClaimDocument, SkipDocument } from '../../graphql/platform/graphql.ts';
import { useBodyName } from '../../parts/body.tsx';
import type { QueueRows } from './queue-rows.ts';
import { WorkList } from './work-list.ts';
import { authorityOf, fromOf, holderOf, referenceOf, titleOf, type WorkRow } from './work-row.ts';

/** What people call a piece of work: its reference, the item that it is about, or else its category. */
export function useNames(): (row: WorkRow) => string {
  const code = useCodes();
  return (row) =>
    referenceOf(row) ?? titleOf(row) ?? (row.category === null ? code('WorkKind', row.kind) : code('StatementCategory', row.category));
}

/** The sender of a piece of work as people read it; null where nobody is named. */
export function useSenders(): (row: WorkRow) => string | null {
  const nameOf = useBodyName();
  return (row) => {
    const authority = authorityOf(row);
    return authority === null ? fromOf(row) : nameOf(authority) || null;
  };
}

export interface Working {
  me: string;
  /** The service's clock, in milliseconds. */
  now: number;
  /** Told after an act: the counts are others now. */
  acted: () => void;
}

/** Claims or skips one piece of work, and says what became of it. */
function useActsOnOne({ list }: QueueRows, { me, now }: Working) {
  const say = useWords();
  const code = useCodes();
  const nameOf = useNames();
  const client = useClient();
  const [claim, claiming] = useAct(ClaimDocument);
  const [skip, skipping] = useAct(SkipDocument);
  const notDone = (outcome: Exclude<Outcome<unknown>, { kind: 'done' }>, name: string): string =>
    outcome.kind === 'failed'
      ? say('platform.queue.said.failed', { name })
      : say('platform.queue.said.refused', { name, why: code('RefusalReason', outcome.refusal.reasons[0] ?? '') });

  /** Who has it now, after a claim that lost: the row is read again. */
  const takenBy = async (one: WorkRow): Promise<string> => {
    const others = new WorkList(client, { kinds: [one.kind], claimedByMe: false, unclaimed: false });
    await others.more(true);
    const found = others.snapshot().rows.find(({ id }) => id === one.id);
    if (found === undefined) return say('platform.queue.said.taken', { name: nameOf(one) });
    list.replace(found);
    return say('platform.queue.said.taken-by', { name: nameOf(one), who: holderOf(found, now) ?? '' });
  };
  const claimOne = async (one: WorkRow): Promise<string> => {
    const outcome = await claim({ work: one.id });
    const name = nameOf(one);
    if (outcome.kind === 'done') {
      list.replace(outcome.value);
      return say(holderOf(one, now) === me ? 'platform.queue.said.renewed' : 'platform.queue.said.claimed', { name });
    }
    const isTaken = outcome.kind === 'refused' && outcome.refusal.reasons.includes('CLAIMED_BY_ANOTHER');
    return isTaken ? takenBy(one) : notDone(outcome, name);
  };
  const skipOne = async (one: WorkRow, reason: string): Promise<string> => {
    const outcome = await skip({ work: one.id, reason });
    if (outcome.kind !== 'done') return notDone(outcome, nameOf(one));
    list.replace(outcome.value);
    return say('platform.queue.said.skipped', { name: nameOf(one) });
  };
  return { claimOne, skipOne, busy: claiming || skipping };
}

export function useQueueWork(queue: QueueRows, working: Working) {
  const { order, row, focus } = queue;
  const { me, now, acted } = working;
  const say = useWords();
  const announce = useAnnounce();
  const { claimOne, skipOne, busy } = useActsOnOne(queue, working);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [leaving, setLeaving] = useState<readonly WorkRow[] | null>(null);

  const select = useCallback((id: string) => {
    setSelected((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const chosen = (): readonly WorkRow[] =>
    selected.size > 0 ? order.filter(({ id }) => selected.has(id)) : row === undefined ? [] : [row];
  const after = (rows: readonly WorkRow[]): WorkRow | undefined => {
    const last = order.findIndex(({ id }) => id === rows.at(-1)?.id);
    return order[last + 1] ?? order[last];
  };
  const each = async (rows: readonly WorkRow[], act: (row: WorkRow) => Promise<string>, then: WorkRow | undefined) => {
    const sentences: string[] = [];
    for (const one of rows) sentences.push(await act(one));
    // The focus can go to no row while the dialog is open.
    setLeaving(null);
    if (rows.length === 0) return;
    setSelected(new Set());
    announce(sentences.join(' '));
    acted();
    focus(then);
  };
  return {
    selected,
    select,
    busy,
    claim: () => each(chosen(), claimOne, chosen()[0]),
    /** Asks why, for those of the chosen that the person holds. */
    leave: () => {
      const mine = chosen().filter((one) => holderOf(one, now) === me);
      if (mine.length > 0) setLeaving(mine);
      else announce(say('platform.queue.said.not-mine'));
    },
    leaving,
    stay: () => setLeaving(null),
    skip: (reason: string) => each(leaving ?? [], (one) => skipOne(one, reason), after(leaving ?? [])),
  };
}
