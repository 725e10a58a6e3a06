/** The fields of the enforcement form: the id of each, so that what is missing can be gone to, and what is wrong with it in words. */
import { useCodes, useWords } from '../../../app/words/words.tsx';
import type { Fault, FieldName } from './draft-faults.ts';
import type { RefusedField } from './refused-fields.ts';

export const fieldId = (field: FieldName): string => `field-${field.replace('.', '-')}`;

/** Puts the focus on a field, or on the first control of a group. */
export function goToField(field: FieldName): void {
  const element = document.getElementById(fieldId(field));
  const control = element?.matches('input, textarea, select, button')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, select');
  control?.focus();
  element?.scrollIntoView({ block: 'center' });
}

/** What is wrong with each field in words; undefined where nothing is. The service's refusal remains until the field is changed. */
export type FaultOf = (field: FieldName) => string | undefined;

export function useFaultWords(): {
  ofFault: (fault: Fault) => string;
  ofRefusal: (refused: RefusedField) => string;
  nameOf: (field: FieldName) => string;
} {
  const say = useWords();
  const code = useCodes();
  return {
    nameOf: (field) =>
      field.startsWith('ends.')
        ? `${say('platform.content.end')} (${say(`platform.content.${field.slice(5)}`)})`
        : say(`platform.content.field.${field}`),
    ofFault: ({ kind, max }) => say(`platform.content.fault.${kind}`, { max }),
    ofRefusal: ({ personal, sentence }) =>
      personal === null || personal === 'other'
        ? `${code('RefusalReason', 'INVALID')}: ${sentence}`
        : say('platform.content.fault.personal', { kind: say(`platform.content.personal.${personal}`) }),
  };
}
