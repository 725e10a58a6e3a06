/** Traffic and content are asked for offences of a certain weight alone, and the order says by what its offence has it. Whether that is so is a person's to judge. */
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

export const checkThreshold: Check = ({ categories, legalBasis }, { law }) => {
  const weighed = categories.filter((category) => law.threshold?.categories.includes(category) === true);
  if (weighed.length === 0 || legalBasis.threshold !== null) return [];
  return [
    reason('THRESHOLD', `Name the threshold that allows you to ask for ${weighed.join(' and ')}: give threshold.`, law.threshold?.article),
  ];
};
