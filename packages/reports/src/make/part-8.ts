/**
 * Part 8: automated means (Regulation (EU) 2022/2065, Art. 15(1)(e) and 42(2)(c)). How many measures and notices is counted in facts; how accurate
 * the means are, and figures by language, which no entry has, come from the operator.
 */
import { countOf, type Fact, type FactOf, factsOf } from './facts.ts';
import { officialLanguages } from './places.ts';
import { periodOf, type ReportFrame, type Sheet } from './sheet.ts';

const header = ['Applicability', 'Service', 'Reporting period', 'Section', 'Indicator', 'Scope', 'Value', 'Contextual Information'];
const measured = ['Number of measures solely taken by automated means ', 'Number of measures not taken by automated means'] as const;
const noticed = ['Number of notices solely processed by automated means ', 'Number of notices not processed by automated means'] as const;

/** How right the automated means are, as shares; what is not known is left out. */
export interface Accuracy {
  readonly accuracy?: number | undefined;
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
}

/** What the operator states of automated means: by the scope of the sheet, and of very large platforms by language. */
export interface AutomatedFigures {
  readonly total?: Accuracy | undefined;
  readonly ownInitiative?: Accuracy | undefined;
  readonly notices?: Accuracy | undefined;
  readonly trustedFlaggers?: Accuracy | undefined;
  readonly languages?: Readonly<Record<string, Accuracy & { solely?: number | undefined; not?: number | undefined }>> | undefined;
}

const accuracyNames = { accuracy: 'Accuracy', precision: 'Precision', recall: 'Recall' } as const;
const accuracyKeys = ['accuracy', 'precision', 'recall'] as const;
const text = (figure: number | undefined): string => (figure === undefined ? '' : String(figure));
const accuracyIndicator = (key: keyof Accuracy): string => `Accuracy of the automated means - ${accuracyNames[key]}`;

type Line = [applicability: string, indicator: string, scope: string, value: string];

interface Block {
  readonly applicability: string;
  readonly scope: string;
  readonly indicators: readonly [solely: string, not: string];
  /** What was done, each with whether a machine did it. */
  readonly done: readonly Pick<FactOf<'measure'>, 'machine' | 'times'>[];
  readonly figures: Accuracy | undefined;
}

function blockLines({ applicability, scope, indicators: [solely, not], done, figures }: Block): Line[] {
  const count = (machine: string): string => String(countOf(done.filter((one) => one.machine === machine)));
  return [
    [applicability, solely, scope, count('AUTOMATED_DECISION_FULLY')],
    [applicability, not, scope, count('AUTOMATED_DECISION_NOT_AUTOMATED')],
    ...accuracyKeys.map((key): Line => [applicability, accuracyIndicator(key), scope, text(figures?.[key])]),
  ];
}

/** By language, of very large platforms that state them. */
function languageLines(languages: AutomatedFigures['languages'] = {}): Line[] {
  const lines = (indicator: string, figure: (of: NonNullable<AutomatedFigures['languages']>[string]) => number | undefined): Line[] =>
    officialLanguages.map((code) => ['Only for VLOPs', indicator, code, text(languages[code] && figure(languages[code]))]);
  return [
    ...lines(measured[0], ({ solely }) => solely),
    ...lines(measured[1], ({ not }) => not),
    ...accuracyKeys.flatMap((key) => lines(accuracyIndicator(key), (figures) => figures[key])),
  ];
}

/** The sheet. */
export function part8(facts: readonly Fact[], frame: ReportFrame, figures: AutomatedFigures): Sheet {
  const measures = factsOf(facts, 'measure');
  const notices = factsOf(facts, 'notice').filter(({ again }) => !again);
  const hosting = 'Only for providers of hosting services, including online platforms';
  const lines = [
    ...blockLines({
      ...{ applicability: 'All', scope: 'Total number', indicators: measured, done: measures, figures: figures.total },
    }),
    ...blockLines({
      ...{ applicability: 'All', scope: 'Own-initiative ', indicators: measured, figures: figures.ownInitiative },
      done: measures.filter(({ source }) => source === 'SOURCE_VOLUNTARY'),
    }),
    ...blockLines({
      ...{ applicability: hosting, scope: 'NAM Total', indicators: noticed, done: notices, figures: figures.notices },
    }),
    ...blockLines({
      ...{ applicability: 'Only for providers of online platforms', scope: 'NAM Trusted Flagger', indicators: noticed },
      ...{ done: notices.filter(({ flagger }) => flagger), figures: figures.trustedFlaggers },
    }),
    ...languageLines(figures.languages),
  ];
  const rows = lines.map(([applicability, indicator, scope, value]) => [
    ...[applicability, frame.service, periodOf(frame), 'Use of automated means for content moderation', indicator, scope, value, ''],
  ]);
  return { file: '8_automated_means.csv', header, rows };
}
