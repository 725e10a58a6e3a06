/**
 * The job that looks every night whether what was carried out is still what anybody gets. Somebody may have undone it at the platform, or published the same again. The
 * first time it is put right; if it happens again, people see it. Each time it is an entry of the log.
 */
import { commitWithEntries } from '@writ/access-log';
import type { Observation, TerritoryState } from '@writ/source/wire';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { bySystem } from '../restrictions/clock-job.ts';
import type { EffectsPort } from './port.ts';
import { type EffectRow, effectsToObserve, keepDrift, keepObserved } from './store.ts';

/** As many as the protocol takes at once. */
const batch = 500;
const everyMs = 24 * 60 * 60_000;

const spelled = (state: readonly TerritoryState[]): string[] =>
  state.filter(({ status }) => status !== 'AVAILABLE').map(({ territory, status }) => `${territory} ${status}`);

/** One that was found otherwise than it was carried out. */
interface Drift {
  readonly row: EffectRow;
  readonly found: Observation;
}

/** Whether somebody gets more than after it was carried out. What is not there is got by nobody. */
function hasDrifted(row: EffectRow, { found, state, remaining }: Observation): boolean {
  if (!found) return false;
  const unsupported = new Set(spelled(row.unsupported as TerritoryState[]));
  const wanted = spelled(row.state as TerritoryState[]).filter((one) => !unsupported.has(one));
  const held = new Set(spelled(state));
  return wanted.some((one) => !held.has(one)) || remaining.some((way) => !row.remaining.includes(way));
}

/** What was carried out, and what is found. The first time it is carried out again. */
function driftEntry({ kind, subjectId, sequence, state, drifts }: EffectRow, found: Observation): Entry {
  const about = kind === 'ITEM' ? { item: subjectId } : { account: subjectId };
  return {
    type: 'effect.drifted.v1',
    action: 'observe',
    legal: {},
    target: {
      ...about,
      sequence: String(sequence),
      carried: spelled(state as TerritoryState[]),
      found: spelled(found.state),
      remaining: [...found.remaining],
      times: drifts + 1,
      putRight: drifts === 0,
    },
    subject: kind === 'ACCOUNT' ? subjectId : null,
  };
}

/** Keeps it with its entry, or neither. Throws LOG_UNAVAILABLE when it is kept and not yet in the log. */
const keepFound = (services: Services, { row, found }: Drift): Promise<void> =>
  commitWithEntries(services, async (db, at) => {
    const isKept = await keepDrift(db, row, at);
    return { result: undefined, drafts: isKept ? [draftOf(bySystem(services), driftEntry(row, found), at)] : [] };
  });

export const observeEffects = (port: EffectsPort): Sweep<Services> => ({
  name: 'observe-effects',
  round: async (services) => {
    const { db, clock } = services;
    const at = clock();
    const rows = await effectsToObserve(db, new Date(at.getTime() - everyMs), batch);
    if (rows.length === 0) return false;
    const seen = await port.observe(rows.map(({ kind, subjectId }) => ({ kind: kind === 'ITEM' ? 'item' : 'account', id: subjectId })));
    const drifted = rows.flatMap((row, index): Drift[] => {
      const found = seen[index];
      return found !== undefined && hasDrifted(row, found) ? [{ row, found }] : [];
    });
    const otherwise = new Set(drifted.map(({ row }) => row));
    await keepObserved(
      db,
      rows.filter((row) => !otherwise.has(row)),
      at,
    );
    for (const drift of drifted) await keepFound(services, drift);
    return rows.length === batch;
  },
});
