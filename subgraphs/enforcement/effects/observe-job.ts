/**
 * The job that looks every night whether what was carried out is still what anybody gets. Somebody may have undone it at the platform, or published the same again. The
 * first time it is put right; if it happens again, people see it.
 */
import type { Observation, TerritoryState } from '@writ/source/wire';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import type { EffectsPort } from './port.ts';
import { type EffectRow, effectsToObserve, keepDrift, keepObserved } from './store.ts';

/** As many as the protocol takes at once. */
const batch = 500;
const everyMs = 24 * 60 * 60_000;

const spelled = (state: readonly TerritoryState[]): string[] =>
  state.filter(({ status }) => status !== 'AVAILABLE').map(({ territory, status }) => `${territory} ${status}`);

/** Whether somebody gets more than after it was carried out. What is not there is got by nobody. */
function hasDrifted(row: EffectRow, { found, state, remaining }: Observation): boolean {
  if (!found) return false;
  const unsupported = new Set(spelled(row.unsupported as TerritoryState[]));
  const wanted = spelled(row.state as TerritoryState[]).filter((one) => !unsupported.has(one));
  const held = new Set(spelled(state));
  return wanted.some((one) => !held.has(one)) || remaining.some((way) => !row.remaining.includes(way));
}

export const observeEffects = (port: EffectsPort): Sweep<Services> => ({
  name: 'observe-effects',
  round: async ({ db, clock }) => {
    const at = clock();
    const rows = await effectsToObserve(db, new Date(at.getTime() - everyMs), batch);
    if (rows.length === 0) return false;
    const seen = await port.observe(rows.map(({ kind, subjectId }) => ({ kind: kind === 'ITEM' ? 'item' : 'account', id: subjectId })));
    const drifted = rows.filter((row, index) => {
      const observation = seen[index];
      return observation !== undefined && hasDrifted(row, observation);
    });
    await keepObserved(
      db,
      rows.filter((row) => !drifted.includes(row)),
      at,
    );
    for (const row of drifted) await keepDrift(db, row, at);
    return rows.length === batch;
  },
});
