/** What parts 7 and 8 must say, without the columns that every row has in common. */
import { languages } from './annex.ts';
import { type Cube, countOf, fitting, medianIn, sumOf, timesOf, type Where } from './cube.ts';
import type { Stated, StatedAccuracy } from './stated.ts';

const complaint = 'Complaint regarding a decision';
const notice = 'not to take action on a notice submitted';
const grounds: readonly (readonly [indicator: string, where: Where])[] = [
  [`${complaint} to remove or disable access to or restrict visibility of information`, { basis: 'VISIBILITY' }],
  [`${complaint} to suspend or terminate the provision of the service`, { basis: 'PROVISION' }],
  [`${complaint} to suspend or terminate an account `, { basis: 'ACCOUNT' }],
  [`${complaint} to restrict the ability to monetise information`, { basis: 'MONETARY' }],
  [`${complaint} ${notice} in accordance with Article 16`, { basis: 'NOTICE' }],
  [`${complaint} ${notice} by a Trusted Flagger in accordance with Article 16`, { basis: 'NOTICE', flagger: 'true' }],
];

/** Scope and value, first of what came and then of what was decided. */
function outcomes(came: readonly Cube[], decided: readonly Cube[], isWhole: boolean): string[][] {
  const of = (outcome: string): string => timesOf(fitting(decided, { outcome }));
  const onMerits = decided.filter(({ is }) => is['outcome'] !== 'OMITTED');
  const lines = [
    ['Total number', timesOf(came)],
    ['Decisions upheld', of('UPHELD')],
    ['Decisions partially reversed', of('PARTIALLY_REVERSED')],
    ['Decisions reversed', of('REVERSED')],
    ['Median time', medianIn(onMerits, 'hours')],
    ['Decision omitted', of('OMITTED')],
  ];
  return lines.slice(0, isWhole ? 6 : 5).map((line) => [...line, '']);
}

/** Applicability, section, indicator, scope, value and context of part 7. */
export function appeals(cubes: readonly Cube[]): string[][] {
  const of = (fact: string): Cube[] => fitting(cubes, { fact });
  const aboutContent = ({ is }: Cube): boolean => !is['basis']?.includes(' ACCESS ');
  const [came, decided, ended] = [of('complaint-filed').filter(aboutContent), of('complaint').filter(aboutContent), of('dispute-ended')];
  const inside = 'Internal complaints mechanism';
  const unknown = timesOf(fitting(decided, { imposed: 'null' }));
  const offences: [string, string][] = [
    ['ILLEGAL_CONTENT', 'manifestly illegal content '],
    ['UNFOUNDED_NOTICES', 'manifestly unfounded notices'],
    ['UNFOUNDED_COMPLAINTS', 'manifestly unfounded complaints'],
  ];
  // Half of the last digit counts up, in whole numbers.
  const [done, all] = [countOf(fitting(ended, { implemented: 'true' })), countOf(ended)];
  const disputes = [
    ...outcomes(of('dispute-submitted'), of('dispute'), true),
    ['Percentage of outcomes implemented', all === 0 ? '' : `${Math.floor((20_000 * done + all) / (2 * all)) / 10_000}`, ''],
  ];
  const lines = [
    ...outcomes(came, decided, true).map((line) => [
      ...[inside, 'Number of complaints submitted to the internal-complaints mechanism', ...line],
    ]),
    [
      ...[inside, 'Number of restrictions newly imposed as a result of an internal complaint', 'Total number'],
      ...[sumOf(decided, 'imposed'), unknown === '0' ? '' : `Not known of ${unknown} complaints`],
    ],
    ...grounds.flatMap(([name, where]) =>
      outcomes(fitting(came, where), fitting(decided, where), false).map((line) => [inside, name, ...line]),
    ),
    ...disputes.map((line) => [
      ...['Out-of-court dispute settlement bodies', 'Number of disputes submitted to out-of-court dispute settlement bodies', ...line],
    ]),
    ...offences.map(([misuse, what]) => [
      ...['Suspensions imposed on repeated offenders', `Number of suspensions enacted for the provision of ${what}`, 'Total number'],
      ...[timesOf(fitting(of('suspension'), { misuse })), ''],
    ]),
  ];
  return lines.map((line, at) => [at === 0 ? 'All' : 'Only for providers of online platforms', ...line]);
}

const accurate: [key: 'accuracy' | 'precision' | 'recall', name: string][] = [
  ['accuracy', 'Accuracy of the automated means - Accuracy'],
  ['precision', 'Accuracy of the automated means - Precision'],
  ['recall', 'Accuracy of the automated means - Recall'],
];
const written = (figure: number | undefined): string => (figure === undefined ? '' : `${figure}`);
const [taken, notTaken] = [
  'Number of measures solely taken by automated means ',
  'Number of measures not taken by automated means',
] as const;
const [processed, notProcessed] = [
  'Number of notices solely processed by automated means ',
  'Number of notices not processed by automated means',
] as const;

/** Applicability, indicator, scope and value of part 8. */
export function machines(cubes: readonly Cube[], { automatedMeans: stated = {} }: Stated): string[][] {
  const block = (applies: string, scope: string, where: Readonly<Record<string, string>>, accuracy: StatedAccuracy = {}): string[][] => {
    const names = where['fact'] === 'measure' ? [taken, notTaken] : [processed, notProcessed];
    return [
      ...['FULLY', 'NOT_AUTOMATED'].map((how, at) => [
        ...[applies, names[at] ?? '', scope, timesOf(fitting(cubes, { ...where, machine: `AUTOMATED_DECISION_${how}` }))],
      ]),
      ...accurate.map(([key, name]) => [applies, name, scope, written(accuracy[key])]),
    ];
  };
  const perLanguage = (name: string, key: 'solely' | 'not' | (typeof accurate)[number][0]): string[][] =>
    languages.map((code) => ['Only for VLOPs', name, code, written(stated.languages?.[code]?.[key])]);
  return [
    ...block('All', 'Total number', { fact: 'measure' }, stated.total),
    ...block('All', 'Own-initiative ', { fact: 'measure', source: 'SOURCE_VOLUNTARY' }, stated.ownInitiative),
    ...block(
      'Only for providers of hosting services, including online platforms',
      'NAM Total',
      { fact: 'notice', again: 'false' },
      stated.notices,
    ),
    ...block(
      'Only for providers of online platforms',
      'NAM Trusted Flagger',
      { fact: 'notice', again: 'false', flagger: 'true' },
      stated.trustedFlaggers,
    ),
    ...perLanguage(taken, 'solely'),
    ...perLanguage(notTaken, 'not'),
    ...accurate.flatMap(([key, name]) => perLanguage(name, key)),
  ];
}
