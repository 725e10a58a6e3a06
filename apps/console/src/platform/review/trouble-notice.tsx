/** Why an act on the order was not carried out, beside its form. */

import { NotSigned } from '../../signing/not-signed.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import type { Trouble } from './review-context.ts';

export function TroubleNotice({ of }: { of: Trouble | null }) {
  if (of === null) return null;
  if (of.kind === 'unsigned') return <NotSigned why={of.why} />;
  return of.kind === 'refused' ? <Refused refusal={of.refusal} /> : <Failed failures={of.failures} of="act" />;
}
