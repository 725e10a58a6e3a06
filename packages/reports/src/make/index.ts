/**
 * Makes a report: the eleven sheets of Annex I of Implementing Regulation (EU) 2024/2835, and two tables of other laws, from facts and the operator's signed figures. Pure: knows no
 * log and no database, and publishes nothing. What checks a report shares no code with this (`../check`).
 */
import type { OtherTexts } from './category-rows.ts';
import type { FactsBytes } from './fact-lines.ts';
import { type Fact, parseFacts } from './facts.ts';
import { part1, part2, part9, part10, part11 } from './fixed-parts.ts';
import type { OperatorFigures } from './operator-figures.ts';
import { part3 } from './part-3.ts';
import { part4 } from './part-4.ts';
import { part7 } from './part-7.ts';
import { part8 } from './part-8.ts';
import { part5, part6 } from './parts-5-and-6.ts';
import { csvOf, type ReportFrame, type Sheet } from './sheet.ts';
import { evidence, terroristContent } from './tables.ts';

export { FactError } from './fact-error.ts';
export { factsFile } from './facts.ts';
export { FiguresRefused, figuresType, type OperatorFigures, readFigures } from './operator-figures.ts';

/** How figures are made from facts. A report names it, so that whoever recomputes it later knows the rules; it changes with them. */
export const method = 'writ-report/1';

/** What a report is made from. */
export interface ReportInput {
  /** The bytes of `facts.ndjson`. */
  readonly facts: FactsBytes;
  readonly figures: OperatorFigures;
  /** First and last day of the period, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

function annex1(facts: readonly Fact[], figures: OperatorFigures, frame: ReportFrame): Sheet[] {
  const other: OtherTexts = figures.otherTexts ?? {};
  return [
    ...[part1(figures, frame), part2(), part3(facts, frame, other), part4(facts, frame, other)],
    ...[part5(facts, frame, other), part6(facts, frame, other), part7(facts, frame), part8(facts, frame, figures.automatedMeans ?? {})],
    ...[part9(figures, frame), part10(figures, frame), part11(figures, frame)],
  ];
}

/** The sheets by the names of their files. Throws `FactError` for a line that is no fact. */
export function makeSheets({ facts, figures, from, to }: ReportInput): ReadonlyMap<string, string> {
  const [read, frame] = [parseFacts(facts), { service: figures.service, from, to }];
  const sheets = [...annex1(read, figures, frame), evidence(read, frame), terroristContent(read, frame)];
  return new Map(sheets.map((sheet) => [sheet.file, csvOf(sheet)]));
}
