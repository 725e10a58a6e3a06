/** Why an act on the order was not carried out, beside its form. */
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import type { Trouble } from './review-context.ts';

export function TroubleNotice({ of }: { of: Trouble | null }) {
  if (of === null) return null;
  return of.kind === 'refused' ? <Refused refusal={of.refusal} /> : <Failed failures={of.failures} of="act" />;
}
