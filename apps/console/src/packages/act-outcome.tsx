/** Why something was not done to a package; nothing where it was. */
import type { Outcome } from '../app/ask.ts';
import { Failed } from '../states/failed.tsx';
import { Refused } from '../states/refused.tsx';
import { Stale } from '../states/stale.tsx';

export function ActOutcome({ of: outcome, changed }: { of: Outcome<unknown> | null; changed: () => void }) {
  if (outcome?.kind === 'refused')
    return outcome.refusal.reasons.includes('STALE') ? <Stale show={changed} /> : <Refused refusal={outcome.refusal} />;
  return outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null;
}
