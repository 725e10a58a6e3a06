/**
 * The figures that have no official sheet: of e-Evidence (Regulation (EU) 2023/1543, Art. 28(4)) and of terrorist content (Regulation (EU) 2021/784, Art. 7(3)). A row is
 * a figure of one kind of order, in all and by state, emergency and category of data. Those of e-Evidence are voluntary, so that small ones are protected.
 */
import { countOf, type Fact, type FactOf, factsOf, refusalGrounds } from './facts.ts';
import type { ReportFrame, Sheet } from './sheet.ts';

const header = ['Service', 'Reporting period', 'Kind', 'Figure', 'By', 'Value of', 'Value'];
type OfOrder = Pick<FactOf<'order'>, 'kind' | 'state' | 'emergency' | 'data' | 'times'>;
type Figure = readonly [name: string, counted: readonly (OfOrder & { hours?: number })[]];

/** A cell of a group whose parts are shown beside their sum. */
interface Cell {
  readonly by: string;
  readonly of: string;
  readonly count: number;
  readonly hours: number;
}

const dataWords = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;

function groupsOf(counted: Figure[1]): Cell[][] {
  const cell = (by: string, of: string, some: Figure[1]): Cell => ({
    by,
    of,
    count: countOf(some),
    hours: some.reduce((sum, { hours = 0, times }) => sum + hours * times, 0),
  });
  const states = [...new Set(counted.map(({ state }) => state ?? 'unknown'))].sort();
  return [
    [cell('all', '', counted)],
    states.map((state) =>
      cell(
        'state',
        state,
        counted.filter((one) => (one.state ?? 'unknown') === state),
      ),
    ),
    [true, false].map((emergency) =>
      cell(
        'emergency',
        String(emergency),
        counted.filter((one) => one.emergency === emergency),
      ),
    ),
    dataWords.map((data) =>
      cell(
        'data',
        data,
        counted.filter((one) => one.data.includes(data)),
      ),
    ),
  ];
}

/** One to four are `<5`. Where one cell of a group is, the smallest of the others that is not zero is left out, since the sum would give it away. */
export function protectedCells(group: readonly Cell[]): { cell: Cell; shown: string }[] {
  const isSmall = ({ count }: Cell): boolean => count > 0 && count < 5;
  const alone = group.length > 1 && group.filter(isSmall).length === 1;
  const others = group.filter((cell) => cell.count >= 5).sort((one, other) => one.count - other.count);
  const second = alone ? others[0] : undefined;
  return group.map((cell) => ({ cell, shown: isSmall(cell) ? '<5' : cell === second ? '*' : String(cell.count) }));
}

/** Hours have a mean only where as many are shown. */
const meanOf = ({ count, hours }: Cell, shown: string): string =>
  count === 0 || shown !== String(count) ? '' : String(Math.round((hours / count) * 10) / 10);

function evidenceFigures(facts: readonly Fact[], kind: OfOrder['kind']): Figure[] {
  const of = <Some extends OfOrder>(some: readonly Some[]): Some[] => some.filter((fact) => fact.kind === kind);
  const refusals = of(factsOf(facts, 'refusal'));
  return [
    ['received', of(factsOf(facts, 'order'))],
    ['notified', of(factsOf(facts, 'notification'))],
    ['fulfilled', of(factsOf(facts, 'effect'))],
    ['validation refused', refusals.filter(({ by }) => by === 'VALIDATION')],
    ...(['PLATFORM', 'ENFORCING'] as const).flatMap((by) =>
      refusalGrounds.map(
        (ground): Figure => [
          `refused by ${by.toLowerCase()}: ${ground}`,
          refusals.filter((refusal) => refusal.by === by && refusal.grounds.includes(ground)),
        ],
      ),
    ),
    ['legal remedies', of(factsOf(facts, 'remedy'))],
  ];
}

/** The figures of European Production and Preservation Orders. */
export function evidence(facts: readonly Fact[], frame: ReportFrame): Sheet {
  const period = `${frame.from}/${frame.to}`;
  const rows = (['EPOC', 'EPOC_PR'] as const).flatMap((kind) =>
    evidenceFigures(facts, kind).flatMap(([name, counted]) =>
      groupsOf(counted).flatMap((group) =>
        protectedCells(group).flatMap(({ cell, shown }) => [
          [frame.service, period, kind, name, cell.by, cell.of, shown],
          ...(name === 'fulfilled' ? [[frame.service, period, kind, 'mean hours to fulfil', cell.by, cell.of, meanOf(cell, shown)]] : []),
        ]),
      ),
    ),
  );
  return { file: 'e_evidence_article_28.csv', header, rows };
}

/** The figures of removal orders against terrorist content; they are owed exactly. What of Art. 7(3) no fact says is text of the operator. */
export function terroristContent(facts: readonly Fact[], frame: ReportFrame): Sheet {
  const of = <Some extends OfOrder>(some: readonly Some[]): Some[] => some.filter(({ kind }) => kind === 'TCO_REMOVAL');
  const [orders, refusals, ended] = [of(factsOf(facts, 'order')), of(factsOf(facts, 'refusal')), of(factsOf(facts, 'remedy-ended'))];
  const lines: [figure: string, by: string, of: string, value: number][] = [
    ['removal orders received', 'all', '', countOf(orders)],
    ['items named in removal orders', 'all', '', orders.reduce((sum, { items, times }) => sum + items * times, 0)],
    ['removal orders carried out', 'all', '', countOf(of(factsOf(facts, 'effect')))],
    ...refusalGrounds.map((ground): (typeof lines)[number] => [
      ...(['removal orders not carried out', 'ground', ground] as const),
      countOf(refusals.filter(({ by, grounds }) => by === 'PLATFORM' && grounds.includes(ground))),
    ]),
    ['reviews', 'all', '', countOf(of(factsOf(facts, 'remedy')))],
    ...(['ORDER_STANDS', 'ANNULLED', 'TAKEN_BACK'] as const).map((outcome): (typeof lines)[number] => [
      ...(['reviews', 'outcome', outcome] as const),
      countOf(ended.filter((one) => one.outcome === outcome)),
    ]),
  ];
  const rows = lines.map(([figure, by, which, value]) => [
    frame.service,
    `${frame.from}/${frame.to}`,
    'TCO_REMOVAL',
    figure,
    by,
    which,
    String(value),
  ]);
  return { file: 'terrorist_content_article_7.csv', header, rows };
}
