/** The parts without a figure of the log: 1 (summary), 2 (names of categories), 9 (people), 10 (recipients) and 11 (texts). */
import { categories } from './categories.ts';
import type { OperatorFigures, qualitativeKeys } from './operator-figures.ts';
import { memberStates, officialLanguages } from './places.ts';
import { periodOf, type ReportFrame, type Sheet } from './sheet.ts';

const text = (figure: number | undefined): string => (figure === undefined ? '' : String(figure));

/** Part 1. */
export function part1({ provider, published, previous = '' }: OperatorFigures, { service, from, to }: ReportFrame): Sheet {
  const lines = [
    ['Name of the service provider', provider],
    ['Date of the publication of the report', published],
    ['Date of the publication of the latest previous report', previous],
    ['Starting date of reporting period', from],
    ['Ending date of reporting period', to],
  ];
  return {
    file: '1_summary.csv',
    header: ['Applicability', 'Service', 'Indicator', 'Value'],
    rows: lines.map((line) => ['All', service, ...line]),
  };
}

/** Part 2. */
export function part2(): Sheet {
  const rows = categories.flatMap(({ name, description, keywords }, at) => [
    // The official sheet has a blank here, and nothing elsewhere.
    [`Category ${at + 1}`, description, `STATEMENT_CATEGORY_${name}`, name === 'CYBER_VIOLENCE_AGAINST_WOMEN' ? ' ' : ''],
    ...keywords.map(([keyword, what], place) => [`Category ${at + 1}${String.fromCharCode(97 + place)}`, what, `KEYWORD_${keyword}`, '']),
  ]);
  return {
    file: '2_categories_names.csv',
    header: [
      ...['Category label', 'Category description', 'Category of illegal content / incompatible with the terms and conditions'],
      'Contextual information',
    ],
    rows: [['TOTAL', 'All the entries', 'TOTAL', ''], ...rows],
  };
}

/** Part 9: of very large platforms (Regulation (EU) 2022/2065, Art. 42(2)). */
export function part9({ moderators = {} }: OperatorFigures, frame: ReportFrame): Sheet {
  const linguistic = 'Number of total moderators with sufficient linguistic expertise ';
  const lines = [
    ['Number of internal moderators employed by the provider', 'Total number', text(moderators.internal)],
    ['Number of external moderators contracted by the provider', 'Total number', text(moderators.external)],
    [linguistic, 'Total number', text(moderators.linguistic)],
    ...officialLanguages.map((code) => [linguistic, code, text(moderators.languages?.[code])]),
  ];
  return {
    file: '9_human_resources.csv',
    header: ['Applicability', 'Service', 'Reporting period', 'Section', 'Indicator', 'Scope', 'Value', 'Contextual information'],
    rows: lines.map((line) => [
      ...['Only for VLOPs', frame.service, periodOf(frame), 'Human resources dedicated to content moderation ', ...line, ''],
    ]),
  };
}

/** Part 10: recipients of very large platforms and search engines (Regulation (EU) 2022/2065, Art. 42(3)). */
export function part10({ recipients }: OperatorFigures, frame: ReportFrame): Sheet {
  const lines = [['TOTAL', text(recipients?.total)], ...memberStates.map((state) => [state, text(recipients?.states[state])])];
  return {
    file: '10_AMAR.csv',
    header: ['Applicability', 'Service', 'Reporting period', 'Section', 'Indicator', 'Scope', 'Value'],
    rows: lines.map((line) => [
      ...['Only for VLOPs and VLOSEs', frame.service, periodOf(frame), 'AMAR'],
      ...['Number of average monthly active recipients during the reporting period\u00a0', ...line],
    ]),
  };
}

const asked: readonly (readonly [key: (typeof qualitativeKeys)[number], applicability: string, indicator: string])[] = [
  ['summary', 'All', 'Summary of the content moderation engaged in at the providers’ own initiative'],
  [
    ...(['information', 'All'] as const),
    "Meaningful and comprehensible information regarding content moderation engaged in at the providers' own initiative",
  ],
  ['automatedMeans', 'All', 'Qualitative description of the automated means'],
  ['accuracy', 'All', 'Qualitative description of indicators of accuracy and possible rate of error of automated means'],
  ['purposes', 'All', 'Specification of the precise purposes to apply automated means'],
  ['safeguards', 'All', 'Safeguards applied to the use of automated means'],
  ['governance', 'Only for VLOPs', 'High-level description of the content moderation governance structure'],
  ['qualifications', 'Only for VLOPs', 'Qualifications of the human resources dedicated to content moderation'],
  ['training', 'Only for VLOPs', 'Training given to human resources dedicated to content moderation'],
  ['support', 'Only for VLOPs', 'Support given to human resources dedicated to content moderation '],
  [
    ...(['methodology', 'Only for VLOPs'] as const),
    'Methodology used to compute the number of human resources dedicated to content moderation\u00a0\u00a0',
  ],
];

/** Part 11. */
export const part11 = ({ texts = {} }: OperatorFigures, frame: ReportFrame): Sheet => ({
  file: '11_qualitative.csv',
  header: ['Applicability', 'Service', 'Reporting period', 'Indicator', 'Value'],
  rows: asked.map(([key, applicability, indicator]) => [applicability, frame.service, periodOf(frame), indicator, texts[key] ?? '']),
});
