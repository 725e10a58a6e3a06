/** One group of a day's totals: what it counts, the bars, and the table under them. */
import { useWords } from '../page.ts';
import type { Words } from '../words.ts';
import { BarFigure } from './bar-figure.tsx';
import { countText } from './counts.ts';
import type { DayTotals, TotalGroup } from './day-totals.ts';
import type { Count } from './item-counts.ts';

/** What a name of the group stands for. */
function labelOf({ code, say }: Words, group: TotalGroup, name: string): string {
  const [first = '', second = ''] = name.split(' ');
  switch (group) {
    case 'entries':
      return say('public.totals.entries.name', { kind: code('public.totals.kind', first), outcome: code('public.totals.outcome', second) });
    case 'orders':
      return code('OrderKind', name);
    case 'notices':
      return code('NoticeSource', name);
    case 'silences':
      return code('public.totals.silence', name.replaceAll(' ', '-'));
    case 'limits':
      return code('public.totals.limit', name);
    case 'types':
      return name;
  }
}

const leastOf = (count: Count): number => (count === '<10' ? 0 : count);

/** Ages in their order, whatever the leaf's, and what is overdue. */
const ages = ['under 30 days', '30 to 90 days', '90 to 180 days', '180 to 365 days', 'over 365 days', 'duty to inform overdue'];
const inOrder = <Row extends { key: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => ages.indexOf(a.key) - ages.indexOf(b.key));

const bars = 12;

export function GroupSection({ totals, group }: { totals: DayTotals; group: TotalGroup }) {
  const words = useWords();
  const { say, day, list } = words;
  const rows = totals.groups[group].map(([name, count]) => ({
    key: name,
    label: labelOf(words, group, name),
    count,
    shown: countText(words, count),
  }));
  const sorted =
    group === 'silences' ? inOrder(rows) : [...rows].sort((a, b) => leastOf(b.count) - leastOf(a.count) || (a.label < b.label ? -1 : 1));
  const id = `group-${group}`;
  const when = day(totals.day);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say(`public.totals.${group}.title`)}</h3>
      <p>{say(`public.totals.${group}.definition`)}</p>
      {rows.length === 0 && <p className="quiet">{say('public.totals.group.none', { day: when })}</p>}
      {rows.length > 0 && (
        <>
          {group !== 'types' && (
            <BarFigure
              sentence={say('public.totals.group.sentence', {
                title: say(`public.totals.${group}.title`),
                day: when,
                numbers: list(sorted.slice(0, bars).map(({ label, shown }) => say('public.totals.pair', { label, shown }))),
              })}
              bars={sorted.slice(0, bars)}
            />
          )}
          <table>
            <caption>{say('public.totals.group.caption', { title: say(`public.totals.${group}.title`), day: when })}</caption>
            <thead>
              <tr>
                <th scope="col">{say(`public.totals.${group}.column`)}</th>
                <th scope="col" className="number">
                  {say('public.totals.column.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map(({ key, label, shown }) => (
                <tr key={key}>
                  <th scope="row">{group === 'types' ? <code>{label}</code> : label}</th>
                  <td className="number">{shown}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
