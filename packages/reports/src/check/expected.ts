/** What each sheet must say, recomputed from the facts and the operator's figures: every cell, the header first. */
import { categoryNames, figureNames, files, headers, languages, type RowName, rowNames, scopes } from './annex.ts';
import { type Cube, fitting, medianIn, sumOf, timesOf } from './cube.ts';
import { appeals, machines } from './expected-lists.ts';
import { evidenceTable, tableHeader, terroristTable } from './expected-tables.ts';
import type { Stated } from './stated.ts';

/** What a report is about. */
export interface About {
  readonly service: string;
  readonly from: string;
  readonly to: string;
}

/** A sheet as rows of texts, by the name of its file. */
export type Expected = ReadonlyMap<string, readonly (readonly string[])[]>;

type Given = { readonly cubes: readonly Cube[]; readonly stated: Stated; readonly about: About };
type Rows = readonly (readonly string[])[];

const place = ({ name, under }: RowName): { category?: string; keywords?: string } => {
  if (name === 'TOTAL') return {};
  return under === undefined ? { category: name } : { category: under, keywords: name };
};
const none = (names: readonly string[]): string[] => names.map(() => '');
const detail = ({ name, under = '' }: RowName, { otherTexts = {} }: Stated): string =>
  name === 'KEYWORD_OTHER' ? (otherTexts[under] ?? '') : '';

/** The facts of a sheet by category, so that a row looks at its own alone. */
function byCategory(cubes: readonly Cube[]): (row: RowName) => Cube[] {
  const groups = Map.groupBy(cubes, ({ is }) => is['category'] ?? '');
  return (row) => {
    const { category, keywords } = place(row);
    return fitting(category === undefined ? cubes : (groups.get(category) ?? []), { keywords });
  };
}

function part3({ cubes, stated, about }: Given): Rows {
  const all = byCategory(cubes.filter(({ is }) => is['fact'] === 'order' || is['fact'] === 'effect'));
  const below = rowNames(3);
  return scopes.flatMap((scope) =>
    below
      // Annex I leaves this row out below Member States.
      .filter(({ name }) => scope === 'TOTAL' || !name.endsWith('SEXUAL_ABUSE_MATERIAL_DEEPFAKE'))
      .map((row) => {
        const here = fitting(all(row), { state: scope === 'TOTAL' ? undefined : scope });
        const of = (fact: string, effect: string): Cube[] => fitting(here, { fact, effect });
        return [
          ...['All', about.service, `${about.from}/${about.to}`, row.name, detail(row, stated), scope],
          ...[timesOf(of('order', 'act')), sumOf(of('order', 'act'), 'items')],
          ...[medianIn(of('order', 'act'), 'informHours'), medianIn(of('effect', 'act'), 'hours')],
          ...[timesOf(of('order', 'inform')), medianIn(of('order', 'inform'), 'informHours'), medianIn(of('effect', 'inform'), 'hours')],
          ...none(figureNames[3]),
        ];
      }),
  );
}

function part4({ cubes, stated, about }: Given): Rows {
  const all = byCategory([...fitting(cubes, { fact: 'notice' }), ...fitting(cubes, { fact: 'notice-received' })]);
  return rowNames(4).map((row) => {
    const here = all(row);
    const received = [here, fitting(here, { flagger: 'true' })].map((some) => timesOf(fitting(some, { fact: 'notice-received' })));
    const decided = [here, fitting(here, { flagger: 'true' })].map((some) => fitting(some, { fact: 'notice' }));
    return [
      ...['Only for providers of hosting services, including online platforms', about.service, `${about.from}/${about.to}`],
      ...[row.name, detail(row, stated), ...received, ...received],
      ...decided.map((some) => medianIn(fitting(some, { again: 'false' }), 'hours')),
      ...[...decided.map((some) => sumOf(some, 'law')), ...decided.map((some) => sumOf(some, 'terms')), ...none(figureNames[4])],
    ];
  });
}

/** For each restriction of parts 5 and 6 the key of the fact and what its value must match. */
const restrictions: readonly (readonly [key: string, words: RegExp])[] = [
  ...['REMOVED', 'DISABLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED', 'LABELLED'].map(
    (word) => ['visibility', new RegExp(` DECISION_VISIBILITY_CONTENT_${word} `)] as const,
  ),
  ['visibility', / DECISION_VISIBILITY_OTHER /],
  ['monetary', /_SUSPENSION$/],
  ['monetary', /_TERMINATION$/],
  ['monetary', /_OTHER$/],
  ['provision', /_SUSPENSION$/],
  ['provision', /_TERMINATION$/],
  ['account', /_SUSPENDED$/],
  ['account', /_TERMINATED$/],
];

function measures(part: 5 | 6, ground: string, { cubes, stated, about }: Given): Rows {
  const all = byCategory(fitting(cubes, { fact: 'measure', source: 'SOURCE_VOLUNTARY', ground }));
  return rowNames(part).map((row) => {
    const here = all(row);
    return [
      ...['All', about.service, `${about.from}/${about.to}`, row.name, detail(row, stated)],
      ...[timesOf(here), timesOf(fitting(here, { machineFound: 'true' }))],
      ...restrictions.map(([key, form]) => timesOf(here.filter(({ is }) => form.test(is[key] ?? '')))),
      ...none(figureNames[5]),
    ];
  });
}

const written = (figure: number | undefined): string => (figure === undefined ? '' : `${figure}`);

function part9({ moderators = {} }: Stated): string[][] {
  const expert = 'Number of total moderators with sufficient linguistic expertise ';
  return [
    ['Number of internal moderators employed by the provider', 'Total number', written(moderators.internal)],
    ['Number of external moderators contracted by the provider', 'Total number', written(moderators.external)],
    ...['', ...languages].map((code) => [
      ...[expert, code || 'Total number', written(code === '' ? moderators.linguistic : moderators.languages?.[code])],
    ]),
  ];
}

const texts: readonly [key: string, indicator: string][] = [
  ['summary', 'Summary of the content moderation engaged in at the providers’ own initiative'],
  ['information', "Meaningful and comprehensible information regarding content moderation engaged in at the providers' own initiative"],
  ['automatedMeans', 'Qualitative description of the automated means'],
  ['accuracy', 'Qualitative description of indicators of accuracy and possible rate of error of automated means'],
  ['purposes', 'Specification of the precise purposes to apply automated means'],
  ['safeguards', 'Safeguards applied to the use of automated means'],
  ['governance', 'High-level description of the content moderation governance structure'],
  ['qualifications', 'Qualifications of the human resources dedicated to content moderation'],
  ['training', 'Training given to human resources dedicated to content moderation'],
  ['support', 'Support given to human resources dedicated to content moderation '],
  ['methodology', 'Methodology used to compute the number of human resources dedicated to content moderation\u00a0\u00a0'],
];

/** All that is expected. */
export function expectedSheets(given: Given): Expected {
  const { stated, about } = given;
  const period = `${about.from}/${about.to}`;
  const recipients = 'Number of average monthly active recipients during the reporting period\u00a0';
  const parts: Rows[] = [
    [
      ['All', about.service, 'Name of the service provider', stated.provider],
      ['All', about.service, 'Date of the publication of the report', stated.published],
      ['All', about.service, 'Date of the publication of the latest previous report', stated.previous ?? ''],
      ['All', about.service, 'Starting date of reporting period', about.from],
      ['All', about.service, 'Ending date of reporting period', about.to],
    ],
    [
      ['TOTAL', 'All the entries', 'TOTAL', ''],
      ...categoryNames.map((row) => [...row, row[2].endsWith('CYBER_VIOLENCE_AGAINST_WOMEN') ? ' ' : '']),
    ],
    part3(given),
    part4(given),
    measures(5, 'LAW', given),
    measures(6, 'TERMS', given),
    appeals(given.cubes).map(([applies = '', ...line]) => [applies, about.service, period, ...line]),
    machines(given.cubes, stated).map(([applies = '', ...line]) => [
      ...[applies, about.service, period, 'Use of automated means for content moderation', ...line, ''],
    ]),
    part9(stated).map((line) => ['Only for VLOPs', about.service, period, 'Human resources dedicated to content moderation ', ...line, '']),
    scopes.map((scope) => [
      ...['Only for VLOPs and VLOSEs', about.service, period, 'AMAR', recipients, scope],
      written(scope === 'TOTAL' ? stated.recipients?.total : stated.recipients?.states[scope]),
    ]),
    texts.map(([key, indicator], at) => [at < 6 ? 'All' : 'Only for VLOPs', about.service, period, indicator, stated.texts?.[key] ?? '']),
  ];
  const tables: [string, string[][]][] = [
    ['e_evidence_article_28.csv', evidenceTable(given.cubes)],
    ['terrorist_content_article_7.csv', terroristTable(given.cubes)],
  ];
  return new Map([
    ...parts.map((rows, at) => [files[at + 1] ?? '', [headers[at + 1] ?? [], ...rows]] as const),
    ...tables.map(([file, rows]) => [file, [tableHeader, ...rows.map((row) => [about.service, period, ...row])]] as const),
  ]);
}
