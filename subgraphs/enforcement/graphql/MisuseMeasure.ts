import type { MeasureRow } from '../misuse/store.ts';
import { misuseRedress } from '../misuse/suspended.ts';

export const misuseMeasure = {
  account: ({ accountId }: MeasureRow) => (accountId === null ? null : { id: accountId }),
  redress: ({ kind }: MeasureRow) => misuseRedress(kind),
};
