import { moving } from '../../../notices/flagger-acts.ts';

export const suspendFlagger = moving('suspend', 'Regulation (EU) 2022/2065, Art. 22(6)');
