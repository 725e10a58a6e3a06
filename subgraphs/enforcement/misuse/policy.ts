/**
 * What counts as frequent, and how long what follows may last: Regulation (EU) 2022/2065, Art. 23(3) and (4). A table that counsel can
 * correct; the terms and conditions say the same in words. The numbers only bound a decision: a person takes it, on the case.
 */
import type { MisuseKind } from '../sdl.ts';

export interface MisusePolicy {
  /** So many acts, */
  readonly acts: number;
  /** all within so many days, are frequent. */
  readonly withinDays: number;
  /** A warning counts for so many days. */
  readonly warningDays: number;
  /** The longest suspension. */
  readonly suspensionDays: number;
}

export const misusePolicy: Readonly<Record<MisuseKind, MisusePolicy>> = {
  ILLEGAL_CONTENT: { acts: 3, withinDays: 180, warningDays: 365, suspensionDays: 180 },
  UNFOUNDED_NOTICES: { acts: 5, withinDays: 90, warningDays: 365, suspensionDays: 90 },
  UNFOUNDED_COMPLAINTS: { acts: 5, withinDays: 180, warningDays: 365, suspensionDays: 90 },
};
