/** What is due in the next 24 hours, hour by hour. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { timeFormat } from '../../app/words/date-formats.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { DeskWorkDocument, type DeskWorkQuery, type WorkKind } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { columnsHeight, drawColumns } from '../../pictures/columns-picture.ts';
import { type EveryPage, useEveryPage } from '../../pictures/every-page.ts';
import { fullest, type Hour, hourMs, hoursOf } from '../../pictures/hours.ts';
import { Picture, type Tone } from '../../pictures/picture.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { addressOf, type DeskWork, toneOf } from './due-work.ts';

/** Pages of 128 that are read: more would be no picture that somebody can read. */
const pagesMost = 8;
const ofQueue = { pick: ({ queue }: DeskWorkQuery) => queue, pagesMost, live: ['WORK'] } as const;

/** Reads what is due before an instant and not overdue; `before` stays the same as long as the page is looked at. */
export function useDueDay(now: number, kinds?: readonly WorkKind[]): EveryPage<DeskWork> {
  const hour = Math.floor(now / hourMs);
  const variables = useMemo(
    () => ({
      first: 128,
      filter: {
        overdue: false,
        dueBefore: new Date((hour + 25) * hourMs).toISOString(),
        ...(kinds === undefined ? {} : { kinds: [...kinds] }),
      },
    }),
    [hour, kinds],
  );
  return useEveryPage(DeskWorkDocument, variables, ofQueue);
}

/** The sentence over the picture: how much, when the next is due, and when the most. */
function useFinding(): (hours: readonly Hour<{ dueAt: string | null }>[]) => string {
  const say = useWords();
  const intl = useIntl();
  const time = (at: number | string) => intl.formatTime(at, timeFormat);
  return (hours) => {
    const count = hours.reduce((sum, { rows }) => sum + rows.length, 0);
    const most = fullest(hours);
    const next = hours.find(({ rows }) => rows.length > 0)?.rows[0]?.dueAt;
    if (most === undefined || !next) return say('home.desk.day.none');
    return count === 1 || most.rows.length === 1
      ? say('home.desk.day', { count, next: time(next) })
      : say('home.desk.day.most', { count, next: time(next), from: time(most.from), to: time(most.from + hourMs), most: most.rows.length });
  };
}

function HourTable({ hours }: { hours: readonly Hour<DeskWork>[] }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const kinds = ['ORDER', 'NOTICE', 'COMPLAINT'] as const;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('home.desk.day.hour')}</th>
          {kinds.map((kind) => (
            <th scope="col" key={kind}>
              {code('WorkKind', kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours
          .filter(({ rows }) => rows.length > 0)
          .map(({ from, rows }) => (
            <tr key={from}>
              <th scope="row">{intl.formatDate(from, { weekday: 'short', ...timeFormat })}</th>
              {kinds.map((kind) => (
                <td key={kind}>{intl.formatNumber(rows.filter((row) => row.kind === kind).length)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function DayPicture({ work, isWhole }: { work: readonly DeskWork[]; isWhole: boolean }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const now = useNow();
  const findingOf = useFinding();
  const hours = useMemo(() => hoursOf(work, now), [work, now]);
  const draw = useMemo(() => {
    const time = (at: number | string) => intl.formatTime(at, timeFormat);
    const hourOf = (from: number) => new Date(from).getHours();
    const columns = hours.map(({ from, rows }, at) => ({
      // Under the hour's own column, at each third hour.
      tick: at > 0 && hourOf(from) % 3 === 0 ? time(from) : null,
      isMinor: hourOf(from) % 6 !== 0,
      marks: rows.map((row) => {
        const name = row.lane === 'URGENT' ? say('home.desk.urgent.one') : code('WorkKind', row.kind);
        return { tone: toneOf(row), href: addressOf(row), label: say('home.desk.day.mark', { name, due: time(row.dueAt ?? '') }) };
      }),
    }));
    const from = (at: number) => hours[at]?.from ?? now;
    return drawColumns({
      columns,
      present: { at: (now - from(0)) / hourMs, label: say('home.now') },
      count: (count) => intl.formatNumber(count),
      bar: (at, count) => say('home.desk.day.bar', { from: time(from(at)), to: time(from(at) + hourMs), count }),
      list: '/queue?due=24h',
    });
  }, [hours, now, say, code, intl]);
  const shown = [...new Set(hours.flatMap(({ rows }) => rows.map(toneOf)))];
  const names: Partial<Record<Tone, string>> = {
    urgent: say('home.desk.urgent'),
    one: code('WorkKind', 'ORDER'),
    two: code('WorkKind', 'NOTICE'),
    three: code('WorkKind', 'COMPLAINT'),
  };
  const legend = (['urgent', 'one', 'two', 'three'] as const)
    .filter((tone) => shown.includes(tone))
    .map((tone) => ({ tone, label: names[tone] ?? '' }));
  const finding = findingOf(hours);
  if (shown.length === 0)
    return (
      <>
        <h2>{finding}</h2>
        <p>{say('home.desk.day.none.about')}</p>
      </>
    );
  return (
    <Picture
      finding={finding}
      about={isWhole ? undefined : say('home.desk.day.part', { count: work.length })}
      legend={legend}
      height={columnsHeight}
      draw={draw}
    >
      <HourTable hours={hours} />
    </Picture>
  );
}

export function DueDay({ of }: { of: EveryPage<DeskWork> }) {
  return (
    <section className="home-panel" data-home="day">
      <Loaded of={of}>{({ nodes, isWhole }) => <DayPicture work={nodes} isWhole={isWhole} />}</Loaded>
    </section>
  );
}
