/** The figures of whole reports beside each other, for the list: of each period the version that counts. */
import type { Installation } from '../request.ts';
import { complaintsFile, complaintsIndicator, law, notices, orders, type ShownColumn, terms } from './parts.ts';
import type { PublishedReport, ReportReader } from './published.ts';
import { rowsOf, type Sheet, SheetFault } from './sheet-text.ts';

/** One figure of a period: its text as published; undefined where the sheet can't be read. */
type PeriodFigures = Readonly<Record<PeriodFigure, string | undefined>>;
export const periodFigures = ['act', 'inform', 'notices', 'law', 'terms', 'complaints'] as const;
export type PeriodFigure = (typeof periodFigures)[number];

export interface ReportedPeriod {
  readonly report: PublishedReport;
  readonly figures: PeriodFigures;
}

/** How many periods are shown beside each other. */
const periodsShown = 12;

/** The figure of the row about everything, which is the first of its sheet. */
const totalOf = (sheet: Sheet | null, shown: ShownColumn | undefined): string | undefined =>
  sheet === null || shown === undefined ? undefined : rowsOf(sheet)[0]?.(shown.column);

async function figuresOf(reader: ReportReader, installation: Installation, report: PublishedReport): Promise<PeriodFigures> {
  const sheet = async (file: string): Promise<Sheet | null> => {
    try {
      return await reader.sheet(installation, report, file);
    } catch (error) {
      if (error instanceof SheetFault) return null;
      throw error;
    }
  };
  const [ofOrders, ofNotices, ofLaw, ofTerms, ofComplaints] = await Promise.all(
    [orders.file, notices.file, law.file, terms.file, complaintsFile].map(sheet),
  );
  const complaints = ofComplaints == null ? undefined : rowsOf(ofComplaints).find((row) => row('Indicator') === complaintsIndicator);
  return {
    act: totalOf(ofOrders ?? null, orders.plotted[0]),
    inform: totalOf(ofOrders ?? null, orders.plotted[1]),
    notices: totalOf(ofNotices ?? null, notices.plotted[0]),
    law: totalOf(ofLaw ?? null, law.plotted[0]),
    terms: totalOf(ofTerms ?? null, terms.plotted[0]),
    complaints: complaints?.('Value'),
  };
}

/** Makes what reads them, and keeps the figures of each report: they can't change any more. */
export function reportedPeriods(reader: ReportReader) {
  const kept = new Map<string, Promise<PeriodFigures>>();
  const known = (installation: Installation, report: PublishedReport): Promise<PeriodFigures> => {
    const figures = kept.get(report.id) ?? figuresOf(reader, installation, report);
    kept.set(report.id, figures);
    figures.then(
      (read) => Object.values(read).includes(undefined) && kept.delete(report.id),
      () => kept.delete(report.id),
    );
    return figures;
  };
  /** The newest periods of a list, each read after the one before: a first reader of many reports does not hold all their sheets. */
  return async (installation: Installation, reports: readonly PublishedReport[]): Promise<ReportedPeriod[]> => {
    const shown = reports.filter(({ correctedBy }) => correctedBy === null).slice(0, periodsShown);
    const periods: ReportedPeriod[] = [];
    for (const report of shown) periods.push({ report, figures: await known(installation, report) });
    return periods;
  };
}
