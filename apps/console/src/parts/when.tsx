/** An instant in the person's own time zone, with the zone; the universal time is in its title and its machine-readable value. */
import { useIntl } from 'react-intl';
import { serverNow } from '../app/server-clock.ts';
import { dayFormat, dayWithoutZone, instantFormat, minuteFormat, shortDayFormat, shortFormat } from '../app/words/date-formats.ts';

/** The short name of the person's own time zone at an instant, such as CEST. */
export function useZone(): (at: string) => string {
  const intl = useIntl();
  return (at) => intl.formatDateToParts(new Date(at), { timeZoneName: 'short' }).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

interface WhenProps {
  at: string;
  day?: boolean;
  /** False where the zone is said beside it. */
  zone?: boolean;
}

export function When({ at, day = false, zone = true }: WhenProps) {
  const { formatDate } = useIntl();
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()} title={instant.toISOString()}>
      {formatDate(instant, day ? dayFormat : zone ? instantFormat : minuteFormat)}
    </time>
  );
}

/** From how far ahead on the day is enough, in milliseconds. */
const farMs = 14 * 86_400_000;

/** An instant as short as it can be told: without the zone, without the year in which it is said, and without the time where it is weeks ahead. Everything is in its title. */
export function ShortWhen({ at }: { at: string }) {
  const { formatDate } = useIntl();
  const instant = new Date(at);
  const isThisYear = instant.getFullYear() === new Date(serverNow()).getFullYear();
  const isFar = instant.getTime() - serverNow() > farMs;
  const format = isFar ? (isThisYear ? shortDayFormat : dayFormat) : isThisYear ? shortFormat : minuteFormat;
  return (
    <time dateTime={instant.toISOString()} title={`${formatDate(instant, instantFormat)} (${instant.toISOString()})`}>
      {formatDate(instant, format)}
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
