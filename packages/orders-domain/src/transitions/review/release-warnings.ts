/**
 * What counsel is warned of before a release. None of it is in the law: a release may go on with a reason, which is logged, since the
 * platform's time runs whether or not anybody answers the telephone.
 */
import type { ActOf } from '../../machine/command.ts';
import type { CallBack } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';

/** NOT_AUTHENTICATED: nobody has found that an order which was received otherwise is its authority's own. NOT_CALLED_BACK: the authority of an emergency order has not confirmed it. NOT_ENROLLED: a body that signed it is not enrolled now. */
export type ReleaseWarning = 'NOT_AUTHENTICATED' | 'NOT_CALLED_BACK' | 'NOT_ENROLLED';

const sentences: Readonly<Record<ReleaseWarning, string>> = {
  NOT_AUTHENTICATED: "Nobody has checked that this order, which was received otherwise, is the authority's own",
  NOT_CALLED_BACK: "Nobody has confirmed on the telephone that the emergency order is the authority's own",
  NOT_ENROLLED: 'A body that signed this order is not enrolled now',
};

/** What of an order the warnings depend on, as the order and the pages have it. */
interface Warned {
  readonly emergency: object | null;
  readonly callBack: Pick<CallBack, 'confirmed'> | null;
  readonly received: { readonly authenticity: { readonly confirmed: boolean } | null } | null;
}

export function releaseWarnings(
  { emergency, callBack, received }: Warned,
  { signersEnrolled }: Pick<ActOf<'releaseOrder'>, 'signersEnrolled'>,
): ReleaseWarning[] {
  if (received !== null) return received.authenticity?.confirmed === true ? [] : ['NOT_AUTHENTICATED'];
  return [
    ...(emergency !== null && callBack?.confirmed !== true ? ['NOT_CALLED_BACK' as const] : []),
    ...(signersEnrolled ? [] : ['NOT_ENROLLED' as const]),
  ];
}

/** Why a release that is warned of needs more than a digest; empty once it has a reason. */
export const warningReasons = (warnings: readonly ReleaseWarning[], given: string | null): Reason[] =>
  given !== null && given.trim() !== ''
    ? []
    : warnings.map((warning) => reason('MISSING', `${sentences[warning]}: return the order, or give a reason to release it all the same.`));

/** What is kept of a release in spite of warnings: which they were, and the reason. */
export const despite = (warnings: readonly ReleaseWarning[], given: string | null) =>
  warnings.length === 0 || given === null ? {} : { text: `${warnings.join(', ')}: ${given.trim()}` };
