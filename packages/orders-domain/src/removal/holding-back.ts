/**
 * For what the platform may hold back: Regulation (EU) 2021/784, Art. 3(7) and (8), allow impossibility, manifest errors and insufficient
 * information alone. Whatever else it thinks of the order it says after it has complied, to the authority that may scrutinise it: Art. 4(4).
 */
import type { ClarificationCode } from '../law/clarifications.ts';
import type { KindLaw } from '../law/kind-law.ts';
import { type Reason, reason } from '../order/refusal.ts';

export function holdingBackReasons({ holdsBack }: Pick<KindLaw, 'holdsBack'>, code: ClarificationCode): Reason[] {
  if (holdsBack === undefined || holdsBack.codes.includes(code)) return [];
  return [
    reason(
      'INVALID',
      `${code} is no reason to hold back under this law: use ${holdsBack.codes.join(', ')}, or comply and request scrutiny of the order.`,
      holdsBack.article,
    ),
  ];
}
