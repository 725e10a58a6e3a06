/** The published reports: the figures of their periods beside each other, and every version of each. */
import { Instant } from '../instant.tsx';
import { useHref, useWords } from '../page.ts';
import { findingOf } from './category-section.tsx';
import { WhoSees } from './check-section.tsx';
import { figureOf } from './figure.ts';
import { FigurePlot } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import { type PeriodFigure, periodFigures, type ReportedPeriod } from './period-figures.ts';
import type { PublishedReport } from './published.ts';
import { Period } from './published-report-page.tsx';

const plots: readonly { id: string; series: readonly PeriodFigure[] }[] = [
  { id: 'orders', series: ['act', 'inform'] },
  { id: 'notices', series: ['notices'] },
  { id: 'measures', series: ['law', 'terms'] },
];

function Periods({ periods }: { periods: readonly ReportedPeriod[] }) {
  const words = useWords();
  const { say, day } = words;
  const href = useHref();
  const label = ({ report: { from, to } }: ReportedPeriod): string =>
    say('public.transparency.period-short', { from: day(from), to: day(to) });
  return (
    <>
      {plots.map(({ id, series }) => {
        const rows = periods.toReversed().map((period) => ({
          key: period.report.id,
          label: label(period),
          figures: series.map((figure) => figureOf(words, period.figures[figure] ?? '')),
        }));
        return (
          <FigurePlot
            key={id}
            title={findingOf(words, say(`public.transparency.periods.${id}`), rows)}
            axis={say(`public.transparency.periods.axis.${id}`)}
            series={series.map((figure) => say(`public.transparency.period.${figure}`))}
            rows={rows}
          />
        );
      })}
      <FigureTable
        id="by-period"
        caption={say('public.transparency.periods.caption')}
        columns={[say('public.transparency.period.column'), ...periodFigures.map((figure) => say(`public.transparency.period.${figure}`))]}
        rows={periods.map((period) => ({
          key: period.report.id,
          label: label(period),
          href: href(`/transparency/${period.report.id}`),
          cells: periodFigures.map((figure) => figureOf(words, period.figures[figure] ?? '').shown),
        }))}
      />
    </>
  );
}

function Version({ report, periods }: { report: PublishedReport; periods: readonly PublishedReport[] }) {
  const { say, rich } = useWords();
  const href = useHref();
  const old = periods.find(({ id }) => id === report.corrects);
  return (
    <li className="card">
      <h3>
        <a href={href(`/transparency/${report.id}`)}>
          <Period report={report} />
        </a>
      </h3>
      <p className="quiet">{rich('public.transparency.version', { at: () => <Instant at={report.publishedAt} />, entry: report.entry })}</p>
      {report.correctedBy !== null && <p>{say('public.transparency.version.corrected')}</p>}
      {old !== undefined && (
        <p>
          {rich('public.transparency.version.corrects', {
            entry: old.entry,
            link: (text) => <a href={href(`/transparency/${old.id}`)}>{text}</a>,
          })}
        </p>
      )}
    </li>
  );
}

export function ReportsPage({ reports, periods }: { reports: readonly PublishedReport[] | 'unread'; periods: readonly ReportedPeriod[] }) {
  const { say, rich } = useWords();
  return (
    <>
      <h1>{say('public.transparency.title')}</h1>
      <p className="lead">{say('public.transparency.lead')}</p>
      <WhoSees />
      {reports === 'unread' ? (
        <p className="notice">{say('public.transparency.unread')}</p>
      ) : reports.length === 0 ? (
        <p className="notice">{say('public.transparency.no-report')}</p>
      ) : (
        <>
          <section aria-labelledby="periods">
            <h2 id="periods">{say('public.transparency.periods.title')}</h2>
            <Periods periods={periods} />
          </section>
          <section aria-labelledby="versions">
            <h2 id="versions">{say('public.transparency.versions.title')}</h2>
            <p>{say('public.transparency.versions.text')}</p>
            <ul className="plain">
              {reports.map((report) => (
                <Version key={report.id} report={report} periods={reports} />
              ))}
            </ul>
          </section>
          <p className="quiet">{rich('public.transparency.programs', { link: (text) => <a href="/reports/">{text}</a> })}</p>
        </>
      )}
    </>
  );
}
