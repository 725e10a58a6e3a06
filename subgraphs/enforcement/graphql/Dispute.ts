import { enumWords } from '@writ/subgraph';
import type { DisputeRow } from '../disputes/store.ts';
import type { ComplaintOutcome, DisputeState } from '../sdl.ts';

export const dispute = {
  state: ({ state }: DisputeRow) => enumWords<DisputeState>(state),
  outcome: ({ outcome }: DisputeRow) => enumWords<ComplaintOutcome>(outcome),
  reason: ({ outcomeText }: DisputeRow) => outcomeText,
  restriction: ({ restrictionId: id }: DisputeRow) => id,
  notice: ({ noticeId: id }: DisputeRow) => id,
};
