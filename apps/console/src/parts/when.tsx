/** An instant in the person's own time zone, with the zone; the universal time is in its title and its machine-readable value. */
import { useIntl } from 'react-intl';
import { dayFormat, dayWithoutZone, instantFormat } from '../app/words/date-formats.ts';

export function When({ at, day = false }: { at: string; day?: boolean }) {
  const { formatDate } = useIntl();
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()} title={instant.toISOString()}>
      {formatDate(instant, day ? dayFormat : instantFormat)}
    </time>
  );
}

/** A day that has no zone, such as that on which somebody was born, as a text; what is none, such as a year, is left as it is. */
export function useWholeDay(): (text: string) => string {
  const { formatDate } = useIntl();
  return (text) => {
    const day = dayWithoutZone(text);
    return day === null ? text : formatDate(day, { ...dayFormat, timeZone: 'UTC' });
  };
}
