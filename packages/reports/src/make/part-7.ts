/** Part 7: complaints, disputes and suspensions (Regulation (EU) 2022/2065, Art. 15(1)(d), 20, 21, 23 and 24(1)). */
import { countOf, type Fact, type FactOf, factsOf } from './facts.ts';
import { Hours, shareOf } from './figures.ts';
import { periodOf, type ReportFrame, type Sheet } from './sheet.ts';

const header = ['Applicability', 'Service', 'Reporting period', 'Section', 'Indicator', 'Scope', 'Value', 'Contextual Information'];
const platforms = 'Only for providers of online platforms';
const complaintSection = 'Internal complaints mechanism';
const disputeSection = 'Out-of-court dispute settlement bodies';
const suspensionSection = 'Suspensions imposed on repeated offenders';

type Contest = Pick<FactOf<'complaint'>, 'basis' | 'flagger'>;

/** A complaint may contest several measures of one restriction: then it counts in each of their rows. */
const contests: readonly (readonly [indicator: string, counts: (complaint: Contest) => boolean])[] = [
  [
    'Complaint regarding a decision to remove or disable access to or restrict visibility of information',
    ({ basis }) => basis.includes('VISIBILITY'),
  ],
  ['Complaint regarding a decision to suspend or terminate the provision of the service', ({ basis }) => basis.includes('PROVISION')],
  ['Complaint regarding a decision to suspend or terminate an account ', ({ basis }) => basis.includes('ACCOUNT')],
  ['Complaint regarding a decision to restrict the ability to monetise information', ({ basis }) => basis.includes('MONETARY')],
  [
    'Complaint regarding a decision not to take action on a notice submitted in accordance with Article 16',
    ({ basis }) => basis.includes('NOTICE'),
  ],
  [
    'Complaint regarding a decision not to take action on a notice submitted by a Trusted Flagger in accordance with Article 16',
    ({ basis, flagger }) => basis.includes('NOTICE') && flagger,
  ],
];
const causes: readonly (readonly [misuse: FactOf<'suspension'>['misuse'], indicator: string])[] = [
  ['ILLEGAL_CONTENT', 'Number of suspensions enacted for the provision of manifestly illegal content '],
  ['UNFOUNDED_NOTICES', 'Number of suspensions enacted for the provision of manifestly unfounded notices'],
  ['UNFOUNDED_COMPLAINTS', 'Number of suspensions enacted for the provision of manifestly unfounded complaints'],
];

/** Scope, value and context. */
type Line = [scope: string, value: string, context?: string];
type Decided = Pick<FactOf<'complaint'>, 'outcome' | 'hours' | 'times'>;

/** What was omitted was decided by nobody: it takes no part in the median. */
function decidedLines(submitted: number, decided: readonly Decided[]): Line[] {
  const withOutcome = (outcome: Decided['outcome']): string => String(countOf(decided.filter((one) => one.outcome === outcome)));
  const hours = new Hours();
  for (const one of decided.filter(({ outcome }) => outcome !== 'OMITTED')) hours.add(one.hours, one.times);
  return [
    ['Total number', String(submitted)],
    ['Decisions upheld', withOutcome('UPHELD')],
    ['Decisions partially reversed', withOutcome('PARTIALLY_REVERSED')],
    ['Decisions reversed', withOutcome('REVERSED')],
    ['Median time', hours.median()],
  ];
}

const omittedLine = (decided: readonly Decided[]): Line => [
  'Decision omitted',
  String(countOf(decided.filter(({ outcome }) => outcome === 'OMITTED'))),
];

/** Where it is not known of some complaints what followed them, the sheet says of how many. */
function imposedLine(decided: readonly FactOf<'complaint'>[]): Line {
  const unknown = countOf(decided.filter(({ imposed }) => imposed === null));
  const sum = decided.reduce((so, { imposed, times }) => so + (imposed ?? 0) * times, 0);
  return ['Total number', String(sum), unknown === 0 ? '' : `Not known of ${unknown} complaints`];
}

/** Complaints about accesses to records are none about content: they are not of the internal complaints mechanism (Art. 20). */
const isOfMechanism = ({ basis }: Contest): boolean => !basis.includes('ACCESS');

/** The sheet. */
export function part7(facts: readonly Fact[], frame: ReportFrame): Sheet {
  const filed = factsOf(facts, 'complaint-filed').filter(isOfMechanism);
  const decided = factsOf(facts, 'complaint').filter(isOfMechanism);
  const [disputes, ended, suspensions] = [factsOf(facts, 'dispute'), factsOf(facts, 'dispute-ended'), factsOf(facts, 'suspension')];
  const rowsOf = (section: string, indicator: string, lines: readonly Line[]): string[][] =>
    lines.map(([scope, value, context = '']) => [platforms, frame.service, periodOf(frame), section, indicator, scope, value, context]);
  const rows = [
    ...rowsOf(complaintSection, 'Number of complaints submitted to the internal-complaints mechanism', [
      ...decidedLines(countOf(filed), decided),
      omittedLine(decided),
    ]),
    ...rowsOf(complaintSection, 'Number of restrictions newly imposed as a result of an internal complaint', [imposedLine(decided)]),
    ...contests.flatMap(([indicator, counts]) =>
      rowsOf(complaintSection, indicator, decidedLines(countOf(filed.filter(counts)), decided.filter(counts))),
    ),
    ...rowsOf(disputeSection, 'Number of disputes submitted to out-of-court dispute settlement bodies', [
      ...decidedLines(countOf(factsOf(facts, 'dispute-submitted')), disputes),
      omittedLine(disputes),
      ['Percentage of outcomes implemented', shareOf(countOf(ended.filter(({ implemented }) => implemented)), countOf(ended))],
    ]),
    ...causes.flatMap(([cause, indicator]) => {
      const those = suspensions.filter(({ misuse }) => misuse === cause);
      return rowsOf(suspensionSection, indicator, [['Total number', String(countOf(those))]]);
    }),
  ];
  // The number of all complaints is asked of everybody, all else of online platforms.
  return { file: '7_appeals_and_recidivism.csv', header, rows: rows.map((row, at) => (at === 0 ? ['All', ...row.slice(1)] : row)) };
}
