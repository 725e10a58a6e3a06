/** Published reports for tests of the pages: sheets that the product makes from made-up facts, served as the gateway serves them. */
import { createHash } from 'node:crypto';
import { factsFile, makeSheets } from '@writ/reports/make';
import { generatedLines, sampleFigures } from '@writ/reports/testing/generated-facts.ts';
import type { Installation } from '../request.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface SampleReport {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly entry: number;
  readonly corrects: string | null;
  /** Unsorted lines. */
  readonly lines: readonly string[];
}

export const first: SampleReport = {
  ...{ id: '0b2d6f0e-6f0b-4c43-9c3c-2f5d1a7e9b10', from: '2030-01-01', to: '2030-12-31', entry: 1200, corrects: null },
  lines: generatedLines(600, 7),
};
export const second: SampleReport = {
  ...{ id: '1c2d6f0e-6f0b-4c43-9c3c-2f5d1a7e9b11', from: '2030-01-01', to: '2030-12-31', entry: 1300, corrects: first.id },
  lines: generatedLines(620, 7),
};

/** The sheets of a report by the names of their files. */
export const sheetsOf = ({ lines, from, to }: SampleReport): ReadonlyMap<string, string> =>
  makeSheets({ facts: factsFile(lines), figures: sampleFigures, from, to });

/** What an installation serves below `/reports/`; `altered` sheets in the place of those that were made. */
export function servedReports(
  reports: readonly SampleReport[],
  altered: Readonly<Record<string, string>> = {},
): Pick<Installation, 'reportFile'> {
  const files = new Map<string, string>();
  const listed = reports.map((report) => {
    const { id, from, to, entry, corrects, lines } = report;
    const facts = factsFile(lines);
    const sheets = sheetsOf(report);
    for (const [name, text] of sheets) files.set(`${id}/${name}`, altered[name] ?? text);
    const says = { period: `${from}/${to}`, from: 0, to: entry - 1, method: 'writ-report/1', facts: sha256(facts), figures: sha256('') };
    const hashes = Object.fromEntries(Array.from(sheets, ([name, text]) => [name, sha256(text)]));
    const names = ['facts.ndjson', 'figures.jws', ...sheets.keys()].map((name) => `/reports/${id}/${name}`);
    return { ...says, id, entry, corrects, sheets: hashes, publishedAt: '2031-02-01T09:00:00.000Z', files: names };
  });
  files.set('', JSON.stringify({ reports: listed }));
  return {
    reportFile: async (path) => {
      const text = files.get(path);
      return text === undefined ? null : Buffer.from(text);
    },
  };
}
