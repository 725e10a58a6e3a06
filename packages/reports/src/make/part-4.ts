/** Part 4: notices (Regulation (EU) 2022/2065, Art. 15(1)(b) and 16). A notice is about one item of information. */
import { blanks, categoryRows, type OtherTexts, otherText, RowSums } from './category-rows.ts';
import type { Fact, FactOf } from './facts.ts';
import { Hours } from './figures.ts';
import { periodOf, type ReportFrame, type Sheet } from './sheet.ts';

const figures = [
  'Number of notices received ',
  'Number of notices received from Trusted flaggers',
  'Number of specific items of information included in the total number of notices',
  'Number of specific items of information included in the total number of notices by Trusted Flaggers (Trusted Flagger notices)',
  'Median time to take action',
  'Median time to take action (Trusted Flagger notices)',
  'Number of actions taken on the basis of the law',
  'Number of actions taken on the basis of the law (Trusted Flagger notices)',
  'Number of actions taken on the basis of the terms and conditions of the service',
  'Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)',
];

const header = [
  ...['Applicability', 'Service', 'Reporting period', 'Category of illegal content', 'Description of the sub-category "Other"'],
  ...figures,
  ...figures.map((name) => `Contextual information on ${name}`),
];

interface Sums {
  received: number;
  readonly hours: Hours;
  law: number;
  terms: number;
}

const noSums = (): Sums => ({ received: 0, hours: new Hours(), law: 0, terms: 0 });

/** A notice that is decided again may lead to more actions; the time to its first decision is the one that counts. */
function decide(sums: Sums, { hours, law, terms, again, times }: FactOf<'notice'>): void {
  sums.law += law * times;
  sums.terms += terms * times;
  if (!again) sums.hours.add(hours, times);
}

/** The sheet. */
export function part4(facts: readonly Fact[], frame: ReportFrame, other: OtherTexts): Sheet {
  const [all, flaggers] = [new RowSums(noSums), new RowSums(noSums)];
  for (const fact of facts) {
    if (fact.fact !== 'notice' && fact.fact !== 'notice-received') continue;
    for (const sums of fact.flagger ? [all, flaggers] : [all])
      sums.add(fact, (sum) => {
        if (fact.fact === 'notice') decide(sum, fact);
        else sum.received += fact.times;
      });
  }
  const rows = categoryRows('NOT_SPECIFIED_NOTICE').map((row) => {
    const both = [all.of(row), flaggers.of(row)];
    return [
      ...[
        'Only for providers of hosting services, including online platforms',
        frame.service,
        periodOf(frame),
        row.name,
        otherText(row, other),
      ],
      ...[...both, ...both].map(({ received }) => String(received)),
      ...both.map(({ hours }) => hours.median()),
      ...both.map(({ law }) => String(law)),
      ...both.map(({ terms }) => String(terms)),
      ...blanks(figures.length),
    ];
  });
  return { file: '4_notices.csv', header, rows };
}
