/** The terms of each kind, written from the law and not from its table: amount, unit and in whose calendar it runs. */
import { expect, it, test } from 'vitest';
import { lawOf } from './in-force.ts';
import type { KindLaw, Term } from './kind-law.ts';
import { type OrderKind, orderKinds } from './kinds.ts';

const said = (term: Term | null | undefined): string => (term ? `${term.amount} ${term.unit} ${term.of}` : '-');

const terms = ({ permits, informs, preserves, answer, emergency, notification, preservation }: KindLaw) => [
  permits,
  informs,
  preserves ? 'preserves' : '-',
  said(answer?.ordinary),
  said(answer?.emergency),
  said(emergency?.validation),
  said(notification?.hold),
  said(notification?.objection),
  said(preservation?.keep),
  said(preservation?.extension),
];

test.each<[OrderKind, string[]]>([
  // Regulation (EU) 2023/1543, Art. 10(2), 10(4), 4(5), 10(2), 12(1); Art. 11(1).
  [
    'EPOC',
    [
      ...['GRANTS', 'AUTHORITY', 'preserves', '10 DAYS PLATFORM', '8 HOURS PLATFORM', '48 HOURS ISSUING'],
      ...['10 DAYS ENFORCING', '96 HOURS ENFORCING', '-', '-'],
    ],
  ],
  ['EPOC_PR', ['SNAPSHOT', 'AUTHORITY', 'preserves', '-', '-', '48 HOURS ISSUING', '-', '-', '60 DAYS PLATFORM', '30 DAYS PLATFORM']],
  ['NATIONAL_PRODUCTION', ['GRANTS', 'AUTHORITY', 'preserves', '10 DAYS PLATFORM', '-', '48 HOURS ISSUING', '-', '-', '-', '-']],
  [
    'NATIONAL_PRESERVATION',
    ['SNAPSHOT', 'AUTHORITY', 'preserves', '-', '-', '48 HOURS ISSUING', '-', '-', '60 DAYS PLATFORM', '30 DAYS PLATFORM'],
  ],
  // Regulation (EU) 2022/2065, Art. 9 and 10: without undue delay, and no day.
  ['DSA_INFORM', ['GRANTS', 'PLATFORM', '-', '-', '-', '-', '-', '-', '-', '-']],
  ['DSA_ACT', ['RESTRICTIONS', 'PLATFORM', '-', '-', '-', '-', '-', '-', '-', '-']],
  // Regulation (EU) 2021/784, Art. 3(3).
  ['TCO_REMOVAL', ['RESTRICTIONS', 'PLATFORM', '-', '1 HOURS PLATFORM', '-', '-', '-', '-', '-', '-']],
])('the clocks of a %s follow the times of its law', (kind, expected) => expect(terms(lawOf(kind))).toEqual(expected));

it.each(orderKinds)(
  'the issuer of a %s has five days to answer a question, but for a removal order, for which the law names no time',
  (kind) => expect(said(lawOf(kind).clarification)).toBe(kind === 'TCO_REMOVAL' ? '-' : '5 DAYS ISSUING'),
);

test('no challenge in court stops the clock; an objection of the platform because of a third country does, and only for an EPOC', () => {
  const stopping = orderKinds.flatMap((kind) =>
    lawOf(kind)
      .challenges.filter(({ suspends }) => suspends)
      .map(({ ground, article }) => [kind, ground, article]),
  );
  expect(stopping).toEqual([]);
  expect(orderKinds.filter((kind) => lawOf(kind).conflict !== null)).toEqual(['EPOC']);
  expect(said(lawOf('EPOC').conflict?.objection ?? null)).toBe('10 DAYS PLATFORM');
});

it.each(orderKinds)('a %s can be contested as unlawful, and every rule of it names its source', (kind) => {
  const law = lawOf(kind);
  expect(law.challenges.map(({ ground }) => ground)).toContain('LEGALITY');
  const articles = [...JSON.stringify(law).matchAll(/"article":"([^"]*)"/g)].map(([, article]) => article);
  expect(articles.length).toBeGreaterThan(8);
  for (const article of articles)
    expect(article).toMatch(/^(Regulation|Directive) \(EU\) \d{4}\/\d+, (Art\. \d+|Annex I+)|^Law of the issuing state on /);
});

test('an enforcing authority is notified of an EPOC for traffic and content alone: Art. 8', () =>
  expect(orderKinds.map((kind) => [kind, lawOf(kind).notification?.requiredFor ?? null]).filter(([, asked]) => asked !== null)).toEqual([
    ['EPOC', ['TRAFFIC', 'CONTENT']],
  ]));
