/** Parts 5 and 6: measures at the provider's own initiative, against illegal content and by the terms (Regulation (EU) 2022/2065, Art. 15(1)(c)). */
import { blanks, type CategoryRow, categoryRows, type OtherTexts, otherText, RowSums } from './category-rows.ts';
import { type Fact, type FactOf, factsOf } from './facts.ts';
import { periodOf, type ReportFrame, type Sheet } from './sheet.ts';

/** Each restriction of the sheets, with the words of the Transparency Database that count there. */
const restrictions: readonly (readonly [name: string, ...words: string[]])[] = [
  ['Visibility restriction Removal', 'DECISION_VISIBILITY_CONTENT_REMOVED'],
  ['Visibility restriction Disable', 'DECISION_VISIBILITY_CONTENT_DISABLED'],
  ['Visibility restriction Demoted', 'DECISION_VISIBILITY_CONTENT_DEMOTED'],
  ['Visibility restriction Age restricted', 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED'],
  ['Visibility restriction Interaction restricted', 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'],
  ['Visibility restriction Labelled ', 'DECISION_VISIBILITY_CONTENT_LABELLED'],
  ['Visibility restriction Other', 'DECISION_VISIBILITY_OTHER'],
  ['Monetary restriction Suspension', 'DECISION_MONETARY_SUSPENSION'],
  ['Monetary restriction Termination', 'DECISION_MONETARY_TERMINATION'],
  ['Monetary restriction Other', 'DECISION_MONETARY_OTHER'],
  ['Provision of the service Suspension', 'DECISION_PROVISION_PARTIAL_SUSPENSION', 'DECISION_PROVISION_TOTAL_SUSPENSION'],
  ['Provision of the service Termination', 'DECISION_PROVISION_PARTIAL_TERMINATION', 'DECISION_PROVISION_TOTAL_TERMINATION'],
  ['Account restriction Suspension', 'DECISION_ACCOUNT_SUSPENDED'],
  ['Account restriction Termination', 'DECISION_ACCOUNT_TERMINATED'],
];

const figures = [
  "Number of measures taken at the provider's own initiative ",
  'Number of measures taken after detection with solely automated means ',
  ...restrictions.map(([name]) => name),
];

const headerOf = (category: string): string[] => [
  ...['Applicability', 'Service', 'Reporting period', category, 'Description of the sub-category "Other"'],
  ...figures,
  ...figures.map((name) => `Contextual Information on ${name}`),
];

function add(counts: number[], { visibility, monetary, provision, account, machineFound, times }: FactOf<'measure'>): void {
  const words = new Set<string>([...visibility, monetary, provision, account]);
  const happened = [true, machineFound === true, ...restrictions.map(([, ...those]) => those.some((word) => words.has(word)))];
  for (const [at, isSo] of happened.entries()) counts[at] = (counts[at] ?? 0) + (isSo ? times : 0);
}

interface Part {
  readonly file: string;
  readonly category: string;
  readonly ground: FactOf<'measure'>['ground'];
  readonly all: readonly CategoryRow[];
}

function measures(facts: readonly Fact[], frame: ReportFrame, other: OtherTexts, { file, category, ground, all }: Part): Sheet {
  const sums = new RowSums(() => figures.map(() => 0));
  const own = factsOf(facts, 'measure').filter((fact) => fact.source === 'SOURCE_VOLUNTARY' && fact.ground === ground);
  for (const fact of own) sums.add(fact, (counts) => add(counts, fact));
  const rows = all.map((row) => [
    ...['All', frame.service, periodOf(frame), row.name, otherText(row, other)],
    ...sums.of(row).map(String),
    ...blanks(figures.length),
  ]);
  return { file, header: headerOf(category), rows };
}

/** The sheet of measures against illegal content. */
export const part5 = (facts: readonly Fact[], frame: ReportFrame, other: OtherTexts): Sheet =>
  measures(facts, frame, other, {
    file: '5_own_initiative_illegal.csv',
    category: 'Category of illegal content',
    ground: 'LAW',
    all: categoryRows(),
  });

/** The sheet of measures by the terms and conditions. */
export const part6 = (facts: readonly Fact[], frame: ReportFrame, other: OtherTexts): Sheet =>
  measures(facts, frame, other, {
    file: '6_own_initiative_TC.csv',
    category: "Category of incompatibility with the provider's terms and conditions",
    ground: 'TERMS',
    all: categoryRows('OTHER_VIOLATION_TC'),
  });
