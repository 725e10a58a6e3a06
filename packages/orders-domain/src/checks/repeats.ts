/**
 * What a body was refused it asks again with other grounds, or not at all; and what it asks under another law for the same target says
 * so, so that whoever reads one order knows of the other. Only the body's own orders count.
 */
import { type Reason, reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

export const checkRepeats: Check = ({ earlier, preservation }, { known }) => {
  const reasons: Reason[] = [];
  if (known.wasRefused)
    reasons.push(reason('REPEATED', 'The same was refused to your body on the same grounds: state what is different, or ask for less.'));
  const isNamed = known.underAnotherLaw.some((id) => id === earlier || id === preservation);
  if (known.underAnotherLaw.length > 0 && !isNamed)
    reasons.push(reason('REFILED', 'Your body has asked for the same target under another law: name that order as the earlier one.'));
  return reasons;
};

/** Beside other errors of the text: it had them before, and was submitted again unchanged. */
export const unchanged = (): Reason => reason('REPEATED', 'The same text was refused before: correct it first.');
