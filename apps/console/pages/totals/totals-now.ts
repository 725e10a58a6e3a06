/**
 * All that the page of totals shows. It is the same for every reader, so it is counted once for many of them; each part fails by itself,
 * and is then reported as missing.
 */
import { TlogError } from '@writ/tlog';
import { type Checkpoint, checkpointNow } from '../checkpoints/checkpoint-now.ts';
import { GraphFault } from '../graph.ts';
import type { Ask, Installation } from '../request.ts';
import { type DayTotals, dayTotals } from './day-totals.ts';
import { type Figures, figuresNow } from './figures-now.ts';
import { type ItemCounts, itemCounts } from './item-counts.ts';

/** `unread`: it could not be read now. */
export interface TotalsNow {
  countedAt: Date;
  checkpoint: Checkpoint | null;
  /** Newest first; empty before the end of the log's first day. */
  days: readonly DayTotals[] | 'unread';
  items: ItemCounts | 'unread';
  figures: Figures | 'unread';
}

const daysShown = 31;
const keptMs = 5_000;

const orUnread = async <Value>(part: Promise<Value>): Promise<Value | 'unread'> => {
  try {
    return await part;
  } catch (error) {
    if (error instanceof GraphFault || error instanceof TlogError) return 'unread';
    throw error;
  }
};

interface Kept {
  known: Map<string, DayTotals>;
  made?: { at: number; totals: Promise<TotalsNow> };
}

async function count(ask: Ask, { logFile, now }: Installation, known: Map<string, DayTotals>): Promise<TotalsNow> {
  const checkpoint = await checkpointNow(ask);
  const [days, items, figures] = await Promise.all([
    orUnread(dayTotals(logFile, Number(checkpoint?.size ?? 0), daysShown, known)),
    orUnread(itemCounts(ask)),
    orUnread(figuresNow(ask)),
  ]);
  return { countedAt: now, checkpoint, days, items, figures };
}

/** What counts and keeps. The answer is at most five seconds old, by the clock of this machine. Throws GraphFault when not even the checkpoint is known. */
export function totalsNow(monotonic: () => number = () => performance.now()): (ask: Ask, installation: Installation) => Promise<TotalsNow> {
  const byLog = new Map<string, Kept>();
  return (ask, installation) => {
    const kept: Kept = byLog.get(installation.verifierKey) ?? { known: new Map() };
    byLog.set(installation.verifierKey, kept);
    const { made } = kept;
    if (made !== undefined && monotonic() - made.at < keptMs) return made.totals;
    const totals = count(ask, installation, kept.known);
    kept.made = { at: monotonic(), totals };
    totals.catch(() => {
      delete kept.made;
    });
    return totals;
  };
}
