/** Several of a few, as boxes under one name. */
import { Checkbox } from '@mantine/core';
import type { FieldName } from '../draft/draft-faults.ts';
import { fieldId } from '../draft/field.ts';

export interface ChoiceListProps<Value extends string> {
  field: FieldName | null;
  legend: string;
  hint?: string | undefined;
  fault?: string | undefined;
  choices: readonly Value[];
  chosen: readonly Value[];
  labelOf: (value: Value) => string;
  choose: (chosen: readonly Value[]) => void;
}

export function ChoiceList<Value extends string>({ field, legend, hint, fault, choices, chosen, labelOf, choose }: ChoiceListProps<Value>) {
  const id = field === null ? undefined : fieldId(field);
  const told = id !== undefined && fault !== undefined ? `${id}-fault` : undefined;
  return (
    <fieldset {...(id === undefined ? {} : { id })} className="choices" aria-describedby={told}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      <div className="choice-grid">
        {choices.map((value) => (
          <Checkbox
            key={value}
            value={value}
            label={labelOf(value)}
            checked={chosen.includes(value)}
            onChange={(event) => choose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
        ))}
      </div>
      {fault === undefined ? null : (
        <p className="fault" id={told}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
