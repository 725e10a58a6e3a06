/** The small parts of which the enforcement form is made: a text, a choice of one, an instant; each with its error beside it. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useWords } from '../../../app/words/words.tsx';
import { DateInput } from '../../../parts/fields/date-input.tsx';
import type { Draft } from '../draft/draft.ts';
import { type FieldName, longest } from '../draft/draft-faults.ts';
import { type FaultOf, fieldId } from '../draft/field.ts';

export interface FormPartProps {
  draft: Draft;
  /** Changes some of it; the errors of these fields are checked again. */
  change: (change: Partial<Draft>) => void;
  faultOf: FaultOf;
}

type TextName = FieldName & keyof Draft;

export interface WrittenFieldProps extends FormPartProps {
  name: TextName;
  /** Whether it is asked for now. */
  required?: boolean;
  lines?: number;
  hint?: string;
  maxInline?: string;
}

export function WrittenField({ draft, change, faultOf, name, required = false, lines = 1, hint }: WrittenFieldProps) {
  const say = useWords();
  const max = longest[name];
  const given = {
    id: fieldId(name),
    label: say(`platform.content.field.${name}`),
    required,
    value: String(draft[name]),
    error: faultOf(name),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change({ [name]: event.currentTarget.value }),
    ...(hint === undefined ? {} : { description: hint }),
    ...(max === undefined ? {} : { 'data-max': max }),
  };
  return lines === 1 ? <TextInput {...given} /> : <Textarea {...given} autosize minRows={lines} />;
}

export interface ChoiceFieldProps<Value extends string> {
  id: string;
  label: string;
  value: Value | '';
  choices: readonly Value[];
  labelOf: (value: Value) => string;
  /** The option for no choice; without it there is always a choice. */
  none?: string | undefined;
  required?: boolean;
  fault?: string | undefined;
  choose: (value: Value | '') => void;
}

export function ChoiceField<Value extends string>({
  id,
  label,
  value,
  choices,
  labelOf,
  none,
  required = false,
  fault,
  choose,
}: ChoiceFieldProps<Value>) {
  return (
    <NativeSelect
      id={id}
      label={label}
      required={required}
      value={value}
      error={fault}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...choices.map((one) => ({ value: one, label: labelOf(one) }))]}
      onChange={(event) => choose(event.currentTarget.value as Value | '')}
    />
  );
}

export interface InstantFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  fault?: string | undefined;
  choose: (local: string) => void;
}

/** An instant in the person's own time zone, which is named beside it. */
export function InstantField({ id, label, hint, value, fault, choose }: InstantFieldProps) {
  const say = useWords();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <DateInput
      id={id}
      type="datetime-local"
      label={label}
      description={hint ?? say('platform.content.zone', { zone })}
      value={value}
      error={fault}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
