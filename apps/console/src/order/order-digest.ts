/**
 * The digest of an order, computed in the browser over what is shown, and compared with the one that the server names. What the person is
 * not shown, or of a non-disclosure period that has changed since it was requested, counts by the hash of its part.
 */
import { type DigestedOrder, digestOfVersion1, digestVersion, orderParts, recomputed, type VisiblePart } from '@writ/tlog/order-digest';

type Shown = Omit<DigestedOrder, 'secrecy'> & {
  readonly digest: string | null;
  readonly digestParts: readonly VisiblePart[];
  readonly secrecy: (DigestedOrder['secrecy'] & { readonly state?: string; readonly renewals?: readonly unknown[] }) | null;
};

export interface DigestFinding {
  readonly isSame: boolean;
  /** How many of the parts were computed here, and of how many. */
  readonly own: number;
  readonly all: number;
}

/** Whether the non-disclosure period that is shown is the one that was asked. */
const isAsAsked = ({ secrecy }: Shown): boolean => secrecy === null || ((secrecy.renewals ?? []).length === 0 && secrecy.state !== 'ENDED');

/** Whether everything that version 1 covers is shown. */
const isToldWhole = ({ legalBasis, secrecy, targets }: Shown): boolean =>
  typeof legalBasis.grounds === 'string' &&
  (secrecy === null || typeof secrecy.reason === 'string') &&
  targets.every(({ value }) => typeof value === 'string');

/** The digest that a draft will have when it is submitted as it is. */
export const draftDigest = (draft: Shown): string => recomputed(draft, draft.digestParts).digest;

/** What became of the comparison; null where what is shown doesn't suffice for it, and for a draft. */
export function checkDigest(order: Shown): DigestFinding | null {
  if (order.digest === null) return null;
  if (digestVersion(order.digest) === 1) {
    if (!isAsAsked(order) || !isToldWhole(order)) return null;
    return { isSame: digestOfVersion1(order) === order.digest, own: 1, all: 1 };
  }
  const { digest, own } = recomputed(order, order.digestParts, isAsAsked(order) ? [] : ['secrecy']);
  return { isSame: digest === order.digest, own: own.length, all: orderParts.length };
}
