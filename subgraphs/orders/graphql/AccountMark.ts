import type { AccountMarkRow } from '../marks/account-marks.ts';
import { signatureShown } from '../reads/signature.ts';

export const accountMarkFields = {
  setBy: ({ setBy, setAt: at }: AccountMarkRow) => signatureShown({ ...setBy, at }),
  endedBy: ({ endedBy, endedAt: at }: AccountMarkRow) => endedBy && at && signatureShown({ ...endedBy, at }),
};
