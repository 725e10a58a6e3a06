/** Why an act was not carried out; nothing where it was. Where somebody else was faster, a button shows the newest state. */
import type { Outcome } from '../app/ask.ts';
import { Failed } from './failed.tsx';
import { Refused } from './refused.tsx';
import { Stale } from './stale.tsx';

export function NotDone({ of: outcome, changed }: { of: Outcome<unknown> | null; changed: () => void }) {
  if (outcome?.kind === 'refused')
    return outcome.refusal.reasons.includes('STALE') ? <Stale show={changed} /> : <Refused refusal={outcome.refusal} />;
  return outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null;
}
