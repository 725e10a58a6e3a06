/** What may happen in a run, drawn from its seed. */
import { Random } from './random.ts';
import type { Tables } from './tables.ts';

/** What may happen in a run. */
export interface Plan {
  readonly replicas: number;
  readonly events: number;
  /** The chance that a step is a fault. */
  readonly faults: number;
  readonly setBack: boolean;
  /** The chance that an entry must wait at the gate. */
  readonly gate: number;
  readonly burst: boolean;
  /** Tells its event ids from those of other runs. */
  readonly group: number;
  /** The state to begin with; an empty database when absent. */
  readonly tables?: Tables;
}

/** The plan that a seed stands for. */
export function planOf(seed: number, full: Tables): Plan {
  const random = new Random(seed ^ 0x5eed);
  const setBack = random.chance(0.2);
  return {
    replicas: random.pick([2, 2, 2, 3, 3, 4]),
    events: random.between(2, 6),
    faults: random.pick([0, 0.03, 0.06, 0.1, 0.15]),
    setBack,
    gate: random.chance(setBack ? 0.4 : 0.2) ? 0.5 : 0,
    burst: random.chance(0.015),
    group: 1,
    ...(random.chance(0.04) ? { tables: full } : {}),
  };
}
