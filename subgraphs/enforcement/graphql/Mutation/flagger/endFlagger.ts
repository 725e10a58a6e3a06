import { moving } from '../../../notices/flagger-acts.ts';

export const endFlagger = moving('end', 'Regulation (EU) 2022/2065, Art. 22(7)');
