/**
 * The batch as a machine of values. OPEN takes lines. Where one person is enough they are carried out as they come, closing it makes
 * it APPLIED, and it can be undone from its first line on. Where a second person is needed it is WAITING for them, then APPLYING until its last line is done. What was carried out can
 * be undone: UNDOING until its last restriction has ended. REFUSED and UNDONE are final. It reads no clock and no row itself.
 */
import type { BatchState } from '../sdl.ts';

/** What can happen to a batch. FINISH is the worker's, once nothing is left to do. */
export type BatchAct = 'CLOSE' | 'SUBMIT' | 'APPROVE' | 'REFUSE' | 'FINISH' | 'UNDO';

const transitions: Readonly<Record<BatchState, Partial<Record<BatchAct, BatchState>>>> = {
  OPEN: { CLOSE: 'APPLIED', SUBMIT: 'WAITING', UNDO: 'UNDOING' },
  WAITING: { APPROVE: 'APPLYING', REFUSE: 'REFUSED' },
  APPLYING: { FINISH: 'APPLIED', UNDO: 'UNDOING' },
  APPLIED: { UNDO: 'UNDOING' },
  UNDOING: { FINISH: 'UNDONE' },
  REFUSED: {},
  UNDONE: {},
};

/** Where an act leads; null when the state doesn't allow it. */
export const batchTransition = (state: BatchState, act: BatchAct): BatchState | null => transitions[state][act] ?? null;

/** The states that an act is possible in. */
export const statesFor = (act: BatchAct): BatchState[] =>
  (Object.keys(transitions) as BatchState[]).filter((state) => batchTransition(state, act) !== null);
