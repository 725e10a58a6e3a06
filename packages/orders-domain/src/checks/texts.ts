/** An order is complete for its kind: every text that the law asks for is there, and no other is asked for. */
import { textReasons } from '@writ/core/refusal';
import type { OrderText } from '../law/kind-law.ts';
import type { OrderContent } from '../order/content.ts';
import type { Check } from './check.ts';

function textsOf(content: OrderContent): Readonly<Record<OrderText['field'] | 'worldwide' | 'processor', string | null>> {
  const { reference, purpose, reportTo, processor, legalBasis } = content;
  const { provision, offence, grounds, redress, worldwide } = legalBasis;
  return { reference, purpose, provision, offence, grounds, redress, worldwide, reportTo, processor };
}

/** Whether this order must have it: some are for an authority that is notified here, some give way to another text. */
function isRequired({ when, unless }: OrderText, texts: ReturnType<typeof textsOf>, isNotified: boolean): boolean {
  if (when === 'APPLICABLE' || (when === 'NOTIFIED' && !isNotified)) return false;
  return unless === undefined || (texts[unless] ?? '') === '';
}

/** MISSING or OFFENCE for a text that isn't there, INVALID for one that can't be stored. */
export const checkTexts: Check = (content, { law, known }) => {
  const texts = textsOf(content);
  const { notified } = content;
  const isNotified = known.enforcing.some(
    ({ organisation, country }) => organisation === notified?.organisation && country === notified.country,
  );
  const required = law.texts.filter((text) => isRequired(text, texts, isNotified));
  const missing = required.flatMap(({ field, says, article }) =>
    textReasons(texts[field], { field, needed: says, article, absent: field === 'offence' ? 'OFFENCE' : 'MISSING' }),
  );
  const others = Object.entries(texts).filter(([name]) => !required.some(({ field }) => field === name));
  return [...missing, ...others.flatMap(([field, text]) => textReasons(text, { field }))];
};
