/**
 * What is published for education, journalism, art or research, or against terrorism, is no terrorist content: Regulation (EU) 2021/784,
 * Art. 1(3). Who reviews such an order says what they found, with a reason. It is no ground to hold back, which Art. 3(7) and (8) name: the
 * platform complies, and may ask the authority of its own state to scrutinise the order (Art. 4(4)).
 */
import { textReasons } from '@writ/core/refusal';
import type { KindLaw } from '../law/kind-law.ts';
import type { ActOf } from '../machine/command.ts';
import { type Reason, reason } from '../order/refusal.ts';

export function purposeReasons({ publicPurpose: law }: KindLaw, { publicPurpose: found }: ActOf<'decideOrder'>): Reason[] {
  if (law === undefined)
    return found ? [reason('INVALID', 'The law of this order exempts no content because of its purpose: leave publicPurpose out.')] : [];
  const { article } = law;
  if (!found)
    return [
      reason(
        'MISSING',
        'State in publicPurpose whether the content serves education, journalism, art, research or the fight against terrorism.',
        article,
      ),
    ];
  return textReasons(found.reason, { field: 'publicPurpose.reason', needed: 'it is kept why', article });
}
