/**
 * Checks a published report as a stranger: the log is downloaded and replayed, the entry of the report is found by the hash of its facts, and every cell is recomputed.
 * Believes nothing of the server that it can compute, and opens no database.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CellFinding,
  CsvError,
  chainFaults,
  checkSheets,
  compareWithEntries,
  correctionOf,
  daysOf,
  LineError,
  outOfBands,
  type PublicEntry,
  readFacts,
  reportIn,
  StatedError,
  type StatedReport,
} from '@writ/reports/check';
import { checkUrl } from '@writ/verifier/check-log.ts';
import type { Pinned } from '@writ/verifier/pins/pinned.ts';
import { type ReadLeaf, replayedLeaves } from '@writ/verifier/replay/replayed-leaves.ts';
import { isVerified, type Report, type Step } from '@writ/verifier/report.ts';
import { folderReader } from '@writ/verifier/source/log-source.ts';
import type { AuditedFacts, Span } from './audit.ts';
import type { ReportFiles } from './folder.ts';
import { replayedEntries } from './public-entries.ts';

/** What is checked, and against what. */
export interface ReportCheck {
  readonly files: ReportFiles;
  readonly figuresKey: string | undefined;
  readonly log: string;
  readonly pinned: Pinned;
  /** How an auditor reads the facts that the entries commit to; a stranger can't. */
  readonly audit?: ((leaf: ReadLeaf, span: Span) => Promise<AuditedFacts>) | undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const step = (name: string, result: Step['result'], detail: string): Step => ({ name, result, detail });
const cellsShown = 20;

const faultSteps = (name: string, faults: readonly string[], passed: string): Step[] =>
  faults.length === 0 ? [step(name, 'passed', passed)] : faults.map((fault) => step(name, 'failed', fault));

interface Replayed {
  readonly report: Report;
  readonly entries: readonly PublicEntry[];
  readonly leaf: ReadLeaf;
}

/** Downloads and replays the log, and hands over what was read while its files are there. */
async function withReplayed<Result>(log: string, pinned: Pinned, work: (replayed: Replayed) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-report-'));
  try {
    const report = await checkUrl(log, folder, { pinned, earlier: [] });
    const size = isVerified(report) ? Number(report.facts['size']) : 0;
    const leaf = replayedLeaves(folderReader(folder), size);
    return await work({ report, entries: await replayedEntries(leaf, size), leaf });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether every file is the one whose hash the entry states. */
function fileFaults({ figures, sheets }: ReportFiles, stated: StatedReport): string[] {
  const other = sha256(figures) === stated.figures ? [] : ['figures.jws is not the file that the entry states.'];
  const names = new Set([...sheets.keys(), ...Object.keys(stated.sheets)]);
  const changed = [...names].filter((name) => sha256(sheets.get(name) ?? '') !== stated.sheets[name]);
  return [...other, ...changed.map((name) => `${name} is ${sheets.has(name) ? 'not the file' : 'missing, a file'} that the entry states.`)];
}

const shown = (text: string | undefined): string => (text === undefined ? 'no cell' : JSON.stringify(text));
const cellText = ({ sheet, row, column, expected, found }: CellFinding): string =>
  `${sheet}, row ${row}, ${JSON.stringify(column)}: the facts give ${shown(expected)}, and the sheet has ${shown(found)}.`;

function cellSteps({ files, figuresKey }: ReportCheck, { from, to }: StatedReport): Step[] {
  const findings = checkSheets({ ...files, figuresKey, from, to });
  const more = findings.length > cellsShown ? [`${findings.length - cellsShown} more cells differ.`] : [];
  return [
    ...faultSteps(
      'cells',
      [...findings.slice(0, cellsShown).map(cellText), ...more],
      'every cell of every sheet, recomputed from the facts',
    ),
    figuresKey === undefined
      ? step('figures', 'not checked', 'whether the operator signed its own figures: give its key with --figures-key.')
      : step('figures', 'passed', "the operator's own figures are signed by its key"),
  ];
}

async function auditSteps({ files, audit }: ReportCheck, leaf: ReadLeaf, span: Span): Promise<Step[]> {
  if (audit === undefined)
    return [
      step('left out', 'not checked', 'whether an order was left out of the facts: an auditor alone can compare them with the entries.'),
    ];
  const { facts, erased, faults } = await audit(leaf, span);
  const found = [...faults, ...compareWithEntries(files.facts, facts, erased)];
  const more = found.length > cellsShown ? [`${found.length - cellsShown} more do not fit.`] : [];
  const differences = [...found.slice(0, cellsShown), ...more];
  if (erased === 0) return faultSteps('left out', differences, 'the facts are those that the entries commit to, and all of them');
  return [
    ...faultSteps('left out', differences, 'the facts that can be opened are those that the entries commit to, and all of them'),
    step(
      'erased',
      'not checked',
      `the server says of ${erased} decisions in bulk that their accounts were erased: so many lines about measures may be in no entry.`,
    ),
  ];
}

async function reportSteps(check: ReportCheck, { entries, leaf }: Replayed): Promise<Step[]> {
  const reports = entries.map(reportIn).filter((one): one is StatedReport => one !== undefined);
  const hash = check.files.facts.sha256();
  const stated =
    reports.findLast(({ facts, figures }) => facts === hash && figures === sha256(check.files.figures)) ??
    reports.findLast(({ facts }) => facts === hash);
  if (stated === undefined) return [step('report', 'failed', `No entry of the log states a report with facts of this SHA-256, ${hash}.`)];
  const { id, index, from, to, firstEntry, endEntry, method } = stated;
  const days = daysOf(entries, from, to);
  const spanFaults =
    typeof days === 'string'
      ? [days]
      : days.firstEntry !== firstEntry || days.endEntry !== endEntry
        ? [
            `The report counts the entries ${firstEntry} to ${endEntry - 1}; the days of its period are ${days.firstEntry} to ${days.endEntry - 1}.`,
          ]
        : outOfBands(readFacts(check.files.facts), days.days);
  const later = correctionOf(stated, reports);
  return [
    step('report', 'passed', `entry ${index} (${id}): ${from} to ${to}, entries ${firstEntry} to ${endEntry - 1}, by ${method}`),
    ...faultSteps('files', fileFaults(check.files, stated), 'facts, figures and sheets are those that the entry states'),
    ...cellSteps(check, stated),
    ...faultSteps('totals', spanFaults, "the number of facts of each kind lies within the bands of the days' totals"),
    ...faultSteps('periods', chainFaults(stated, reports), 'the reports adjoin, and each correction names what it corrects'),
    ...(later === undefined
      ? []
      : [step('corrected', 'not checked', `a later report corrects this one: ${later.id}, entry ${later.index}.`)]),
    ...(await auditSteps(check, leaf, { from: firstEntry, to: endEntry })),
  ];
}

/** Every step. Rejects as a download does. */
export const checkReport = (check: ReportCheck): Promise<Report> =>
  withReplayed(check.log, check.pinned, async (replayed) => {
    const { steps, facts } = replayed.report;
    if (!isVerified(replayed.report)) return replayed.report;
    const log = steps.filter(({ name }) => name === 'checkpoint' || name === 'root');
    try {
      return { steps: [...log, ...(await reportSteps(check, replayed))], facts };
    } catch (error) {
      if (error instanceof LineError || error instanceof CsvError || error instanceof StatedError)
        return { steps: [...log, step('files', 'failed', error.message)], facts };
      throw error;
    }
  });
