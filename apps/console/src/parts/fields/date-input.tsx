/**
 * A field for a day or an instant. A browser writes what is in it in its own language, whatever the language of the page is: the day is written below it once more, as the page
 * writes days, so that nobody takes 3 April for 4 March.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dayFormat, minuteFormat } from '../../app/words/date-formats.ts';

interface DateInputProps extends TextInputProps {
  type: 'date' | 'datetime-local';
}

const forms = { date: /^\d{4}-\d{2}-\d{2}$/, 'datetime-local': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/ } as const;

/** What is in the field, in the language of the page; null while nothing whole is. No zone: the field has none. */
function useWritten(type: DateInputProps['type'], value: string): string | null {
  const { formatDate } = useIntl();
  if (!forms[type].test(value)) return null;
  const at = new Date(type === 'date' ? `${value}T00:00Z` : `${value}Z`);
  return Number.isNaN(at.getTime()) ? null : formatDate(at, { ...(type === 'date' ? dayFormat : minuteFormat), timeZone: 'UTC' });
}

export function DateInput({ type, value, defaultValue, onChange, description, ...props }: DateInputProps) {
  const [own, setOwn] = useState(String(defaultValue ?? ''));
  const written = useWritten(type, value === undefined ? own : String(value));
  const held = value === undefined ? { defaultValue: defaultValue ?? '' } : { value };
  return (
    <div data-written={written === null ? undefined : type}>
      <TextInput
        {...props}
        {...held}
        type={type}
        description={description}
        onChange={(event) => {
          setOwn(event.currentTarget.value);
          onChange?.(event);
        }}
      />
      {written === null ? null : <p className="quiet date-written">{written}</p>}
    </div>
  );
}
