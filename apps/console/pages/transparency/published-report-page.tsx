/** One published report: its figures by kind, state and category as plots and tables, and how anybody recomputes them. */
import { bundlePath } from '@writ/tlog';
import type { ReactNode } from 'react';
import type { Checkpoint } from '../checkpoints/checkpoint-now.ts';
import { Instant } from '../instant.tsx';
import { useHref, usePage, useWords } from '../page.ts';
import { CheckSection, sheetPath, WhoSees } from './check-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { OrdersSection } from './orders-section.tsx';
import { ComplaintsSection, MeasuresSection, NoticesSection, TerrorismSection } from './other-sections.tsx';
import { complaintsFile, evidenceFile, law, notices, orders, terms, terrorismFile } from './parts.ts';
import type { PublishedReport } from './published.ts';
import type { ReportParts } from './report-parts.ts';
import type { Sheet } from './sheet-text.ts';

const bundleWidth = 256;

/** The period in words. */
export function Period({ report: { from, to } }: { report: Pick<PublishedReport, 'from' | 'to'> }) {
  const { day, rich } = useWords();
  return rich('public.transparency.period', {
    from: () => <time dateTime={from}>{day(from)}</time>,
    to: () => <time dateTime={to}>{day(to)}</time>,
  });
}

/** The entry's number, with the file of the log that it is in once a checkpoint has it. */
function Entry({ report: { entry }, checkpoint }: { report: PublishedReport; checkpoint: Checkpoint | null }) {
  const { number, rich } = useWords();
  const { logPath } = usePage().installation;
  const [n, size] = [Math.floor(entry / bundleWidth), Number(checkpoint?.size ?? 0)];
  if (entry >= size) return number(entry);
  const path = bundlePath(n, Math.min(bundleWidth, size - n * bundleWidth));
  return rich('public.totals.source.file', { index: number(entry), link: (text) => <a href={`${logPath}${path}`}>{text}</a> });
}

function Facts({ report, checkpoint }: { report: PublishedReport; checkpoint: Checkpoint | null }) {
  const { say, number } = useWords();
  return (
    <dl className="facts">
      <dt>{say('public.transparency.published')}</dt>
      <dd>
        <Instant at={report.publishedAt} />
      </dd>
      <dt>{say('public.transparency.entry')}</dt>
      <dd>
        <Entry report={report} checkpoint={checkpoint} />
      </dd>
      <dt>{say('public.totals.source.counted')}</dt>
      <dd>{say('public.totals.source.range', { from: number(report.firstEntry), last: number(report.endEntry - 1) })}</dd>
      <dt>{say('public.transparency.method')}</dt>
      <dd>
        <code>
          <bdi>{report.method}</bdi>
        </code>
      </dd>
      <dt>{say('public.transparency.facts')}</dt>
      <dd>
        <a href={`/reports/${report.id}/facts.ndjson`}>facts.ndjson</a>
      </dd>
    </dl>
  );
}

/** Whether another version of the period is the one that counts, and which it replaced. */
export function Versions({ report: { corrects, correctedBy } }: { report: PublishedReport }) {
  const { rich } = useWords();
  const href = useHref();
  const link = (id: string) => (text: ReactNode) => <a href={href(`/transparency/${id}`)}>{text}</a>;
  return (
    <>
      {correctedBy !== null && <p className="notice">{rich('public.transparency.corrected', { link: link(correctedBy) })}</p>}
      {corrects !== null && <p className="notice">{rich('public.transparency.corrects', { link: link(corrects) })}</p>}
    </>
  );
}

export function PublishedReportPage(props: { report: PublishedReport; parts: ReportParts; checkpoint: Checkpoint | null }) {
  const { report, parts, checkpoint } = props;
  const { say, rich } = useWords();
  const href = useHref();
  const section = (id: string, title: string, file: string, of: (sheet: Sheet) => ReactNode) => {
    const sheet = parts.get(file) ?? 'unread';
    return (
      <section aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {sheet === 'unread' ? <p className="notice">{say('public.transparency.unread-sheet')}</p> : of(sheet)}
        <p className="quiet">
          {rich('public.transparency.whole-sheet', { link: (text) => <a href={href(sheetPath(report.id, file))}>{text}</a>, file })}
        </p>
      </section>
    );
  };
  return (
    <>
      <p>
        <a href={href('/transparency')}>{say('public.transparency.back')}</a>
      </p>
      <h1>{say('public.transparency.report')}</h1>
      <p className="lead">
        <Period report={report} />
      </p>
      <Versions report={report} />
      <Facts report={report} checkpoint={checkpoint} />
      <WhoSees />
      {section('orders', say('public.transparency.orders.title'), orders.file, (sheet) => (
        <OrdersSection sheet={sheet} />
      ))}
      {section('evidence', say('public.transparency.evidence.title'), evidenceFile, (sheet) => (
        <EvidenceSection sheet={sheet} />
      ))}
      {section('terrorism', say('public.transparency.terrorism.title'), terrorismFile, (sheet) => (
        <TerrorismSection sheet={sheet} />
      ))}
      {section('notices', say('public.transparency.notices.title'), notices.file, (sheet) => (
        <NoticesSection sheet={sheet} />
      ))}
      {section('law', say('public.transparency.measures.title.law'), law.file, (sheet) => (
        <MeasuresSection part={law} sheet={sheet} of="law" />
      ))}
      {section('terms', say('public.transparency.measures.title.terms'), terms.file, (sheet) => (
        <MeasuresSection part={terms} sheet={sheet} of="terms" />
      ))}
      {section('complaints', say('public.transparency.complaints.title'), complaintsFile, (sheet) => (
        <ComplaintsSection sheet={sheet} />
      ))}
      <section aria-labelledby="check">
        <h2 id="check">{say('public.transparency.check')}</h2>
        <CheckSection report={report} />
      </section>
    </>
  );
}
