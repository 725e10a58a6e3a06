/**
 * A clock that the server keeps: what is left and when it is due, in words and with a mark, calm, then amber in its last fifth and its last two hours, then red and
 * counting up. It is drawn again each minute and is no live region.
 */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { serverNow } from '../app/server-clock.ts';
import { Cited } from '../app/words/citation.tsx';
import { instantFormat } from '../app/words/date-formats.ts';
import { useCodes, useWords } from '../app/words/words.tsx';
import { IconAlertTriangle, IconClock, IconClockPause } from '../pictures/icons.tsx';
import { Mark, type Tone } from './mark.tsx';
import { When } from './when.tsx';

export interface ClockFacts {
  /** A value of ClockKind, or undefined where there is only one clock. */
  kind?: string;
  startedAt: string;
  dueAt: string;
  pausedAt?: string | null;
  /** The time that the law gives, with its article. */
  term?: string | null;
}

const minuteMs = 60_000;

/** The server's clock now, in milliseconds since 1970; another value each minute. */
export function useNow(): number {
  const [at, setAt] = useState(serverNow);
  useEffect(() => {
    const every = setInterval(() => setAt(serverNow()), minuteMs);
    return () => clearInterval(every);
  }, []);
  return at;
}

/** A span as days and hours, hours and minutes, or minutes. */
export function useSpan(): (milliseconds: number) => string {
  const say = useWords();
  return (milliseconds) => {
    const minutes = Math.floor(Math.abs(milliseconds) / minuteMs);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return say('common.span.days', { days: Math.floor(hours / 24), hours: hours % 24 });
    if (hours >= 1) return say('common.span.hours', { hours, minutes: minutes % 60 });
    return say('common.span.minutes', { minutes });
  };
}

/** The same as short as the language has it, for a row: `6d 23h`. */
export function useShortSpan(): (milliseconds: number) => string {
  const intl = useIntl();
  const of = (value: number, unit: string) => intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'narrow' });
  return (milliseconds) => {
    const minutes = Math.floor(Math.abs(milliseconds) / minuteMs);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return `${of(Math.floor(hours / 24), 'day')} ${of(hours % 24, 'hour')}`;
    return hours >= 1 ? `${of(hours, 'hour')} ${of(minutes % 60, 'minute')}` : of(minutes, 'minute');
  };
}

/** What is due this soon is urgent, however long its time was. */
const urgentMs = 2 * 3_600_000;

export function clockTone({ startedAt, dueAt, pausedAt }: ClockFacts, now: number): Tone {
  if (pausedAt) return 'info';
  const [start, due] = [Date.parse(startedAt), Date.parse(dueAt)];
  if (now >= due) return 'bad';
  return due - now <= Math.max((due - start) / 5, urgentMs) ? 'warn' : 'calm';
}

export function Clock({ of, label = true }: { of: ClockFacts; label?: boolean }) {
  const say = useWords();
  const code = useCodes();
  const span = useSpan();
  const now = useNow();
  const tone = clockTone(of, now);
  const left = Date.parse(of.dueAt) - now;
  const Icon = of.pausedAt ? IconClockPause : tone === 'calm' ? IconClock : IconAlertTriangle;
  return (
    <span className="clock">
      {label && of.kind !== undefined ? <span className="clock-kind">{code('ClockKind', of.kind)} </span> : null}
      <Mark tone={tone}>
        <Icon size="1em" aria-hidden="true" />
        {of.pausedAt ? say('common.clock.paused') : say(left > 0 ? 'common.clock.left' : 'common.clock.late', { span: span(left) })}
      </Mark>{' '}
      <span className="clock-due">
        {say('common.clock.due')} <When at={of.dueAt} />
      </span>
      {of.term ? (
        <span className="clock-term">
          {' '}
          · <Cited of={of.term} />
        </span>
      ) : null}
    </span>
  );
}

/** What is left alone, for a row of a list: the date is in its title. `now` is the service's clock, in milliseconds. */
export function ShortClock({ of, now }: { of: ClockFacts; now: number }) {
  const say = useWords();
  const intl = useIntl();
  const span = useShortSpan();
  const tone = clockTone(of, now);
  const left = Date.parse(of.dueAt) - now;
  const Icon = of.pausedAt ? IconClockPause : tone === 'calm' ? IconClock : IconAlertTriangle;
  return (
    <span className="clock" title={`${say('common.clock.due')} ${intl.formatDate(of.dueAt, instantFormat)}`}>
      <Mark tone={tone}>
        <Icon size="1em" aria-hidden="true" />
        {of.pausedAt ? say('common.clock.paused') : say(left > 0 ? 'common.clock.left' : 'common.clock.late', { span: span(left) })}
      </Mark>
    </span>
  );
}
