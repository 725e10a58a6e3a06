/** The totals of the newest day, group by group, with the entry that says them; and before them the days that there are. */
import { bundlePath } from '@writ/tlog';
import type { Checkpoint } from '../checkpoints/checkpoint-now.ts';
import { useAddress, usePage, useWords } from '../page.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { countText } from './counts.ts';
import type { Band, DayTotals, TotalGroup } from './day-totals.ts';
import { GroupSection } from './group-section.tsx';

const bundleWidth = 256;

/** The file in which the entry is, as it is in the log of this size. */
function fileOf({ index }: DayTotals, size: number): string {
  const n = Math.floor(index / bundleWidth);
  return bundlePath(n, Math.min(bundleWidth, size - n * bundleWidth));
}

function Source({ totals, checkpoint }: { totals: DayTotals; checkpoint: Checkpoint }) {
  const { say, rich, number } = useWords();
  const { installation } = usePage();
  const size = Number(checkpoint.size);
  return (
    <dl className="facts">
      <dt>{say('public.totals.source.entry')}</dt>
      <dd>
        {rich('public.totals.source.file', {
          index: number(totals.index),
          link: (text) => <a href={`${installation.logPath}${fileOf(totals, size)}`}>{text}</a>,
        })}
      </dd>
      <dt>{say('public.totals.source.counted')}</dt>
      <dd>{say('public.totals.source.range', { from: number(totals.from), last: number(totals.to - 1) })}</dd>
      <dt>{say('public.totals.source.checkpoint')}</dt>
      <dd>
        {say('public.totals.source.size', { size: number(size) })} <code>{checkpoint.root}</code>
      </dd>
    </dl>
  );
}

/** The numbers of a group that are known, as the least that they come to together. */
const leastOf = (bands: readonly (readonly [string, Band])[]): number =>
  bands.reduce((sum, [, band]) => sum + (band === '<10' ? 0 : band), 0);

/** One day is shown whole; the others are a link away. */
function Days({ days, shown: open }: { days: readonly DayTotals[]; shown: DayTotals }) {
  const words = useWords();
  const { say, number, day } = words;
  const addressOf = useAddress();
  const column = (group: TotalGroup) => say(`public.totals.${group}.title`);
  const shown: readonly TotalGroup[] = ['orders', 'notices', 'limits'];
  return (
    <ScrollBox labelledBy="earlier">
      <table>
        <caption id="earlier">{say('public.totals.earlier.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('public.totals.earlier.day')}</th>
            <th scope="col" className="number">
              {say('public.totals.earlier.entries')}
            </th>
            {shown.map((group) => (
              <th key={group} scope="col" className="number">
                {column(group)}
              </th>
            ))}
            <th scope="col" className="number">
              {say('public.totals.source.entry')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day: when, index, from, to, groups }) => (
            <tr key={when}>
              <th scope="row">
                <a href={`${addressOf({ day: when })}#day`} {...(when === open.day ? { 'aria-current': 'true' as const } : {})}>
                  <time dateTime={when}>{day(when)}</time>
                </a>
              </th>
              <td className="number">{number(to - from)}</td>
              {shown.map((group) => (
                <td key={group} className="number">
                  {groups[group].length === 0
                    ? number(0)
                    : groups[group].length === 1
                      ? countText(words, groups[group][0]?.[1] ?? 0)
                      : say('public.totals.least', { count: number(leastOf(groups[group])) })}
                </td>
              ))}
              <td className="number">{number(index)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The non-disclosure periods are counted as they ran at the end of the day; all other groups count entries. */
const order: readonly TotalGroup[] = ['orders', 'notices', 'silences', 'limits', 'entries', 'types'];

export function DaySection({ days, checkpoint }: { days: readonly DayTotals[]; checkpoint: Checkpoint | null }) {
  const { say, day } = useWords();
  const { request } = usePage();
  const asked = new URLSearchParams(request.search).get('day');
  const shown = days.find((totals) => totals.day === asked) ?? days[0];
  if (shown === undefined || checkpoint === null) return <p className="notice">{say('public.totals.none')}</p>;
  return (
    <>
      <p>{say('public.totals.definition')}</p>
      <p>{say('public.totals.bands')}</p>
      <Days days={days} shown={shown} />
      <h3 id="day">{say(shown === days[0] ? 'public.totals.newest' : 'public.totals.day', { day: day(shown.day) })}</h3>
      <Source totals={shown} checkpoint={checkpoint} />
      {order.map((group) => (
        <GroupSection key={group} totals={shown} group={group} />
      ))}
    </>
  );
}
