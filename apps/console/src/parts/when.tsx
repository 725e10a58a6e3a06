/** An instant in the person's own time zone, with the zone; the universal time is in its title and its machine-readable value. */
import { useIntl } from 'react-intl';

export function When({ at, day = false }: { at: string; day?: boolean }) {
  const intl = useIntl();
  const instant = new Date(at);
  const text = day
    ? intl.formatDate(instant, { dateStyle: 'medium' })
    : intl.formatDate(instant, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      });
  return (
    <time dateTime={instant.toISOString()} title={instant.toISOString()}>
      {text}
    </time>
  );
}
