/** The controls of the wizard: each with its label, what it is for, its fault, and no memory of the browser for personal data. */
import { Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Cited, useCitation } from '../../app/words/citation.tsx';
import { type Say, useWords } from '../../app/words/words.tsx';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { lawOfForm, type OrderForm } from './form.ts';
import { isForNotified } from './rules/offered.ts';
import type { Field } from './steps/steps.ts';
import { useFaultOf, useWizard } from './wizard.tsx';

/** The fields of a form that hold a text. */
export type TextName = Extract<{ [Name in keyof OrderForm]: OrderForm[Name] extends string ? Name : never }[keyof OrderForm], Field>;

/** Says the words of the form. Where they speak to the author of an order, whoever records one that was received otherwise reads others. */
export function useFieldWords(): Say {
  const say = useWords();
  const { messages } = useIntl();
  const isRecorded = useWizard().scene.office === 'RECORDER';
  return (key, values) => {
    const instead = `platform.receive.instead.${key.slice('authority.new.'.length)}`;
    return say(isRecorded && messages[instead] !== undefined ? instead : key, values);
  };
}

interface TextFieldProps {
  name: TextName;
  required?: boolean;
  /** Rows of a long text; one line when left out. */
  rows?: number;
  type?: 'text' | 'date' | 'datetime-local';
  max?: string;
  min?: string;
  /** Further words under the label, such as the instant in UTC. */
  also?: ReactNode;
  /** The article that asks for it. */
  article?: string | null;
}

export function TextField({ name, required = false, rows, type = 'text', max, min, also, article }: TextFieldProps) {
  const say = useWords();
  const fieldWords = useFieldWords();
  const { form, change } = useWizard();
  const error = useFaultOf(name);
  const title = fieldWords(`authority.new.field.${name}`);
  const about = (
    <>
      {fieldWords(`authority.new.field.${name}.about`)}
      {article ? (
        <>
          {' '}
          <Cited of={article} />.
        </>
      ) : null}
      {also}
    </>
  );
  const shared = {
    id: name,
    label: required ? title : `${title} ${say('authority.new.optional')}`,
    description: about,
    error,
    'aria-required': required,
    value: form[name],
    autoComplete: 'off',
    spellCheck: rows !== undefined,
  };
  const set = (value: string) => change((old) => ({ ...old, [name]: value }));
  if (rows === undefined && type !== 'text')
    return (
      <DateInput
        {...shared}
        type={type}
        {...(max === undefined ? {} : { max })}
        {...(min === undefined ? {} : { min })}
        {...(type === 'datetime-local' ? { step: 60 } : {})}
        onChange={(event) => set(event.currentTarget.value)}
        className="order-field order-field-short"
      />
    );
  return rows === undefined ? (
    <TextInput {...shared} onChange={(event) => set(event.currentTarget.value)} className="order-field" />
  ) : (
    <Textarea {...shared} rows={rows} onChange={(event) => set(event.currentTarget.value)} className="order-field" />
  );
}

/** Who reads a text: of a European order the notified authority alone. */
export function ReadBy({ field }: { field: 'grounds' | 'purpose' }) {
  const fieldWords = useFieldWords();
  const { form } = useWizard();
  const law = lawOfForm(form);
  return law === null ? null : <> {fieldWords(`authority.new.read-by.${isForNotified(law, field) ? 'notified' : 'platform'}`)}</>;
}

interface ChoiceFieldProps {
  name: TextName;
  values: readonly string[];
  /** The enum whose labels the values have. */
  label: (value: string) => string;
  article?: string | null;
  isRequired?: boolean;
}

/** One of a few values of an enum; nothing is chosen beforehand. */
export function ChoiceField({ name, values, label, article, isRequired = true }: ChoiceFieldProps) {
  const say = useWords();
  const cite = useCitation();
  const fieldWords = useFieldWords();
  const { form, change } = useWizard();
  return (
    <NativeSelect
      id={name}
      className="order-field"
      label={fieldWords(`authority.new.field.${name}`)}
      description={[fieldWords(`authority.new.field.${name}.about`), article ? `${cite(article)}.` : ''].join(' ').trim()}
      error={useFaultOf(name)}
      aria-required={isRequired}
      value={form[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change((old) => ({ ...old, [name]: value }));
      }}
      data={[{ value: '', label: say('authority.new.choose') }, ...values.map((value) => ({ value, label: label(value) }))]}
    />
  );
}

interface GroupProps {
  name: Field;
  legend: string;
  about?: ReactNode;
  children: ReactNode;
}

/** Controls that belong together, with a legend and the fault of the group; it can have the focus from the list of faults. */
export function Group({ name, legend, about, children }: GroupProps) {
  const error = useFaultOf(name);
  return (
    <Fieldset
      legend={legend}
      id={name}
      tabIndex={-1}
      className="order-group"
      data-invalid={error === undefined ? undefined : true}
      aria-describedby={
        [about === undefined ? '' : `${name}-about`, error === undefined ? '' : `${name}-error`].join(' ').trim() || undefined
      }
    >
      {about === undefined ? null : (
        <p id={`${name}-about`} className="order-about">
          {about}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${name}-error`} className="order-error">
          {error}
        </p>
      )}
      {children}
    </Fieldset>
  );
}
