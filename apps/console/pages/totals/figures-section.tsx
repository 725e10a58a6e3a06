/** The figures that people quote: orders asked for, answered, narrowed and refused, the days to an answer, complaints that were right; and orders day by day. */
import { useWords } from '../page.ts';
import { BarFigure } from './bar-figure.tsx';
import { countText } from './counts.ts';
import { DayColumns } from './day-columns.tsx';
import type { DayTotals } from './day-totals.ts';
import { countIn, type Figures } from './figures-now.ts';
import type { Count } from './item-counts.ts';

interface Row {
  key: string;
  label: string;
  count: Count;
  shown: string;
}

function CountTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const { say } = useWords();
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('public.figures.what')}</th>
          <th scope="col" className="number">
            {say('public.totals.column.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, shown }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="number">{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Bars under a sentence that says them all, over their table. */
function Counted({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { say, list } = useWords();
  const numbers = list(rows.map(({ label, shown }) => say('public.totals.pair', { label, shown })));
  return (
    <>
      <BarFigure sentence={say('public.figures.sentence', { title, numbers })} bars={rows} />
      <CountTable caption={title} rows={rows} />
    </>
  );
}

function Days({ median, p90 }: { median: number | null; p90: number | null }) {
  const { say, number } = useWords();
  if (median === null || p90 === null) return <p>{say('public.figures.days.withheld')}</p>;
  return (
    <dl className="figures">
      {(
        [
          ['median', median],
          ['most', p90],
        ] as const
      ).map(([name, days]) => (
        <div key={name}>
          <dt>{say(`public.figures.days.${name}`)}</dt>
          <dd>{say('public.figures.days', { days: number(days), plural: days })}</dd>
        </div>
      ))}
    </dl>
  );
}

export function FiguresSection({ figures: { orderFigures, complaintFigures }, days }: { figures: Figures; days: readonly DayTotals[] }) {
  const words = useWords();
  const { say, day } = words;
  const row = (key: string, exact: number | null): Row => {
    const count = countIn(exact);
    return { key, label: say(`public.figures.${key}`), count, shown: countText(words, count) };
  };
  const { from, to, asked, answered, narrowed, refused, medianDays, p90Days } = orderFigures;
  const last = new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
  return (
    <>
      <p>{say('public.figures.definition', { from: day(from.slice(0, 10)), last: day(last) })}</p>
      <h3>{say('public.figures.orders')}</h3>
      <Counted
        title={say('public.figures.orders')}
        rows={[row('asked', asked), row('answered', answered), row('narrowed', narrowed), row('refused', refused)]}
      />
      <h3>{say('public.figures.days.title')}</h3>
      <Days median={medianDays} p90={p90Days} />
      <h3>{say('public.figures.complaints')}</h3>
      <Counted
        title={say('public.figures.complaints')}
        rows={[row('decided', complaintFigures.decided), row('reversed', complaintFigures.reversed)]}
      />
      {days.length === 0 ? null : (
        <>
          <h3>{say('public.figures.by-day')}</h3>
          <DayColumns days={days} />
        </>
      )}
    </>
  );
}
