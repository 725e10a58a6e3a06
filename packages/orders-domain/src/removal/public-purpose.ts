/**
 * What is published for education, journalism, art or research, or against terrorism, is no terrorist content: Regulation (EU) 2021/784,
 * Art. 1(3). Who reviews such an order says what they found, with a reason; where there is such a purpose nothing is granted, and the
 * authority is asked: Art. 3(8).
 */
import { textReasons } from '@writ/core/refusal';
import type { KindLaw } from '../law/kind-law.ts';
import type { ActOf } from '../machine/command.ts';
import { type Reason, reason } from '../order/refusal.ts';

export function purposeReasons({ publicPurpose: law }: KindLaw, { decisions, publicPurpose: found }: ActOf<'decideOrder'>): Reason[] {
  if (law === undefined)
    return found ? [reason('INVALID', 'The law of this order exempts no content because of its purpose: leave publicPurpose out.')] : [];
  const { article, instead } = law;
  if (!found)
    return [
      reason(
        'MISSING',
        'State in publicPurpose whether the content serves education, journalism, art, research or the fight against terrorism.',
        article,
      ),
    ];
  const reasons: Reason[] = textReasons(found.reason, { field: 'publicPurpose.reason', needed: 'it is kept why', article });
  if (found.purpose !== 'NONE' && decisions.some(({ outcome }) => outcome !== 'REFUSED'))
    reasons.push(
      reason(
        'INVALID',
        'Content for such a purpose is not terrorist content: grant nothing, and ask the authority for clarification with MANIFEST_ERROR.',
        instead,
      ),
    );
  return reasons;
}
