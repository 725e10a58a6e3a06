/** What the tables of Regulation (EU) 2023/1543, Art. 28, and Regulation (EU) 2021/784, Art. 7, must say: from histograms, and with their own protection of small cells. */
import { type Cube, countOf, fitting, sumOf, timesOf } from './cube.ts';

const grounds = (
  'INCOMPLETE MANIFEST_ERROR INSUFFICIENT_INFORMATION DE_FACTO_IMPOSSIBLE DATA_NOT_AVAILABLE NOT_PERMITTED_ISSUER OFFENCE_NOT_COVERED ' +
  'OUT_OF_SCOPE IMMUNITY_OR_PRIVILEGE PRESS_OR_EXPRESSION THIRD_COUNTRY_CONFLICT OTHER FUNDAMENTAL_RIGHTS NE_BIS_IN_IDEM NOT_AN_OFFENCE'
).split(' ');

/** The header of both. */
export const tableHeader = ['Service', 'Reporting period', 'Kind', 'Figure', 'By', 'Value of', 'Value'];

type Part = readonly [by: string, of: string, cubes: readonly Cube[]];

/** The parts of a figure that are shown beside each other, group by group. */
function partsOf(cubes: readonly Cube[]): Part[][] {
  const stateOf = ({ is }: Cube): string => (is['state'] === 'null' ? 'unknown' : (is['state'] ?? ''));
  const states = [...Map.groupBy(cubes, stateOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    [['all', '', cubes]],
    states.map(([state, some]) => ['state', state, some]),
    ['true', 'false'].map((emergency) => ['emergency', emergency, fitting(cubes, { emergency })]),
    ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'].map((data) => ['data', data, fitting(cubes, { data })]),
  ];
}

/** Which cells may be read: none below five, and not the one that a sum would give away. */
function readable(counts: readonly number[]): string[] {
  const texts = counts.map((count) => (count >= 1 && count <= 4 ? '<5' : `${count}`));
  const hidden = texts.filter((text) => text === '<5').length;
  const least = Math.min(...counts.filter((count) => count > 4));
  if (counts.length > 1 && hidden === 1 && Number.isFinite(least)) texts[counts.indexOf(least)] = '*';
  return texts;
}

/** Kind, figure, by, value of, and value. */
export function evidenceTable(all: readonly Cube[]): string[][] {
  const rows = (kind: string, name: string, cubes: readonly Cube[]): string[][] =>
    partsOf(cubes).flatMap((parts) => {
      const texts = readable(parts.map(([, , some]) => countOf(some)));
      return parts.flatMap(([by, of, some], at) => {
        const [text = '', count] = [texts[at], countOf(some)];
        const mean = count > 0 && text === `${count}` ? `${Math.round((Number(sumOf(some, 'hours')) / count) * 10) / 10}` : '';
        const row = [kind, name, by, of, text];
        return name === 'fulfilled' ? [row, [kind, 'mean hours to fulfil', by, of, mean]] : [row];
      });
    });
  return ['EPOC', 'EPOC_PR'].flatMap((kind) => {
    const of = (fact: string, more: Readonly<Record<string, string>> = {}): Cube[] => fitting(all, { fact, kind, ...more });
    return [
      ...rows(kind, 'received', of('order')),
      ...rows(kind, 'notified', of('notification')),
      ...rows(kind, 'fulfilled', of('effect')),
      ...rows(kind, 'validation refused', of('refusal', { by: 'VALIDATION' })),
      ...grounds.flatMap((ground) => rows(kind, `refused by platform: ${ground}`, of('refusal', { by: 'PLATFORM', grounds: ground }))),
      ...grounds.flatMap((ground) => rows(kind, `refused by enforcing: ${ground}`, of('refusal', { by: 'ENFORCING', grounds: ground }))),
      ...rows(kind, 'legal remedies', of('remedy')),
    ];
  });
}

/** The same of removal orders, exactly. */
export function terroristTable(all: readonly Cube[]): string[][] {
  const of = (fact: string, more: Readonly<Record<string, string>> = {}): Cube[] => fitting(all, { fact, kind: 'TCO_REMOVAL', ...more });
  return [
    ['removal orders received', 'all', '', timesOf(of('order'))],
    ['items named in removal orders', 'all', '', sumOf(of('order'), 'items')],
    ['removal orders carried out', 'all', '', timesOf(of('effect'))],
    ...grounds.map((ground) => [
      'removal orders not carried out',
      'ground',
      ground,
      timesOf(of('refusal', { by: 'PLATFORM', grounds: ground })),
    ]),
    ['reviews', 'all', '', timesOf(of('remedy'))],
    ...['ORDER_STANDS', 'ANNULLED', 'TAKEN_BACK'].map((outcome) => [
      'reviews',
      'outcome',
      outcome,
      timesOf(of('remedy-ended', { outcome })),
    ]),
  ].map((row) => ['TCO_REMOVAL', ...row]);
}
