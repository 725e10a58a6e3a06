/** An order is complete for its kind: every text that the law asks for is there. */
import { textReasons } from '@writ/core/refusal';
import type { RequiredText } from '../law/kind-law.ts';
import type { OrderContent } from '../order/content.ts';
import type { Check } from './check.ts';

function textsOf(content: OrderContent): Readonly<Record<RequiredText['field'] | 'worldwide' | 'processor', string | null>> {
  const { reference, purpose, reportTo, processor, legalBasis } = content;
  const { provision, offence, grounds, redress, worldwide } = legalBasis;
  return { reference, purpose, provision, offence, grounds, redress, worldwide, reportTo, processor };
}

/** MISSING or OFFENCE for a text that isn't there, INVALID for one that can't be stored. */
export const checkTexts: Check = (content, { law }) => {
  const texts = textsOf(content);
  const required = law.texts.flatMap(({ field, says, article }) =>
    textReasons(texts[field], { field, needed: says, article, absent: field === 'offence' ? 'OFFENCE' : 'MISSING' }),
  );
  const isRequired = (name: string): boolean => law.texts.some(({ field }) => field === name);
  const others = Object.entries(texts).filter(([field]) => !isRequired(field));
  return [...required, ...others.flatMap(([field, text]) => textReasons(text, { field }))];
};
