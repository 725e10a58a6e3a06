/** The pages of published reports: the list, one report, and one sheet of it. */
import type { ReactNode } from 'react';
import { checkpointNow } from '../checkpoints/checkpoint-now.ts';
import type { Ask, Installation } from '../request.ts';
import { reportedPeriods } from './period-figures.ts';
import { ReportReader } from './published.ts';
import { PublishedReportPage } from './published-report-page.tsx';
import { partsOf } from './report-parts.ts';
import { ReportsPage } from './reports-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import { SheetFault } from './sheet-text.ts';

/** A page that was made. */
interface Made {
  readonly status: number;
  readonly title: string;
  readonly body: ReactNode;
}

const title = 'public.transparency.title';
const path = /^\/transparency(?:\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/([A-Za-z0-9_]{1,80}))?)?$/;

/** Makes what answers them: null at a path that is none, or of a report that nobody published. */
export function transparencyPages() {
  const reader = new ReportReader();
  const periodsOf = reportedPeriods(reader);
  return async (requested: string, ask: Ask, installation: Installation): Promise<Made | null> => {
    const [isOne, id, sheetName] = path.exec(requested) ?? [];
    if (isOne === undefined) return null;
    const reports = await reader.list(installation);
    if (id === undefined) {
      const periods = reports === 'unread' ? [] : await periodsOf(installation, reports);
      return { status: reports === 'unread' ? 503 : 200, title, body: <ReportsPage reports={reports} periods={periods} /> };
    }
    if (reports === 'unread') return { status: 503, title, body: <ReportsPage reports="unread" periods={[]} /> };
    const report = reports.find((one) => one.id === id);
    if (report === undefined) return null;
    if (sheetName === undefined) {
      const [parts, checkpoint] = await Promise.all([partsOf(reader, installation, report), checkpointNow(ask)]);
      const body = <PublishedReportPage report={report} parts={parts} checkpoint={checkpoint} />;
      return { status: 200, title: 'public.transparency.report', body };
    }
    try {
      const sheet = await reader.sheet(installation, report, `${sheetName}.csv`);
      return {
        status: 200,
        title: 'public.transparency.sheet',
        body: <SheetPage report={report} file={`${sheetName}.csv`} sheet={sheet} />,
      };
    } catch (error) {
      if (error instanceof SheetFault) return null;
      throw error;
    }
  };
}
