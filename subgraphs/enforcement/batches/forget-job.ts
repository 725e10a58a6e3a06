/**
 * The job that forgets what was asked for in lines of a batch that is over: refused, undone, or applied and past its hour. What was carried
 * out is in the restriction; of the rest the SHA-256 stays, over which a second person signed. Regulation (EU) 2016/679, Art. 5(1)(e).
 */
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { batchPolicy } from './policy.ts';
import { forgetDecisions } from './store.ts';

const most = 1_000;

export const forgetStaged: Sweep<Services> = {
  name: 'staged-decisions',
  round: async ({ db, clock }) => (await forgetDecisions(db, new Date(clock().getTime() - batchPolicy.undoMs), most)) >= most,
};
