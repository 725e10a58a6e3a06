import { expect, test } from 'vitest';
import { type BatchAct, batchTransition, statesFor } from './machine.ts';

const states = ['OPEN', 'WAITING', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDOING', 'UNDONE'] as const;
const acts: BatchAct[] = ['CLOSE', 'SUBMIT', 'APPROVE', 'REFUSE', 'FINISH', 'UNDO'];

/** Written by hand from the words of the decision, and by nothing of the machine's. */
const table = `
            CLOSE    SUBMIT   APPROVE   REFUSE   FINISH   UNDO
  OPEN      APPLIED  WAITING  -         -        -        UNDOING
  WAITING   -        -        APPLYING  REFUSED  -        -
  APPLYING  -        -        -         -        APPLIED  UNDOING
  APPLIED   -        -        -         -        -        UNDOING
  REFUSED   -        -        -         -        -        -
  UNDOING   -        -        -         -        UNDONE   -
  UNDONE    -        -        -         -        -        -`;

const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

test('the table of the batch machine names every state once', () => {
  expect(rows.map(([state]) => state)).toEqual([...states]);
});

test.each(states.flatMap((state, i) => acts.map((act, j) => [state, act, rows[i]?.[j + 1]] as const)))(
  'a batch in state %s answers %s: %s',
  (state, act, wanted) => {
    expect(batchTransition(state, act) ?? '-').toBe(wanted);
  },
);

test('an act is possible where the table leads to a state', () => {
  expect(statesFor('UNDO')).toEqual(['OPEN', 'APPLYING', 'APPLIED']);
  expect(statesFor('FINISH').sort()).toEqual(['APPLYING', 'UNDOING']);
});
