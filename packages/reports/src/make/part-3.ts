/**
 * Part 3: orders to act against illegal content and to provide information (Regulation (EU) 2022/2065, Art. 9, 10 and 15(1)(a)). An order of another
 * state than a Member State, or of none that is known, counts in TOTAL alone.
 */
import { blanks, categoryRows, type OtherTexts, otherText, RowSums } from './category-rows.ts';
import { classifiedOrders } from './classified.ts';
import { type Fact, type FactOf, factsOf } from './facts.ts';
import { Hours } from './figures.ts';
import { memberStates } from './places.ts';
import { periodOf, type ReportFrame, type Sheet } from './sheet.ts';

const figures = [
  ['number of orders to act against illegal content received', 'Number of orders to act against illegal content received'],
  ...[
    'Number of specific items of information included in the total number of orders to act against illegal content',
    'Median time to inform the authority of the receipt of the order to act against illegal content',
    'Median time to give effect to the order to act against illegal content',
    'Number of orders to provide information',
    'Median time to inform the authority of the receipt of the order to provide information',
    'Median time to give effect to the order to provide information',
  ].map((name) => [name.replace(/^Number of specific/, 'number of specific'), name]),
];

const header = [
  ...['Applicability', 'Service', 'Reporting period', 'Category of illegal content', 'Description of the sub-category "Other"', 'Scope'],
  ...figures.map(([, name = '']) => name),
  ...figures.map(([name = '']) => `Contextual information on ${name}`),
];

interface Sums {
  act: number;
  items: number;
  readonly actInform: Hours;
  readonly actEffect: Hours;
  inform: number;
  readonly informInform: Hours;
  readonly informEffect: Hours;
}

const noSums = (): Sums => ({
  ...{ act: 0, items: 0, actInform: new Hours(), actEffect: new Hours() },
  ...{ inform: 0, informInform: new Hours(), informEffect: new Hours() },
});

/** An order whose authority was informed in a way that Writ does not know is counted, and takes no part in the median. */
function addOrder(sums: Sums, { effect, items, informHours, times }: FactOf<'order'>): void {
  if (effect === 'act') {
    sums.act += times;
    sums.items += items * times;
  } else {
    sums.inform += times;
  }
  if (informHours !== null) (effect === 'act' ? sums.actInform : sums.informInform).add(informHours, times);
}

const addEffect = (sums: Sums, { effect, hours, times }: FactOf<'effect'>): void =>
  (effect === 'act' ? sums.actEffect : sums.informEffect).add(hours, times);

const cells = ({ act, items, actInform, actEffect, inform, informInform, informEffect }: Sums): string[] => [
  ...[String(act), String(items), actInform.median(), actEffect.median()],
  ...[String(inform), informInform.median(), informEffect.median()],
];

/** The official sheet has no such row below a Member State, only below TOTAL. */
const totalOnly = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE';

/** The sheet. */
export function part3(facts: readonly Fact[], frame: ReportFrame, other: OtherTexts): Sheet {
  const byScope = new Map(['TOTAL', ...memberStates].map((scope) => [scope, new RowSums(noSums)]));
  for (const fact of [...classifiedOrders(facts), ...factsOf(facts, 'effect')]) {
    if (fact.effect === 'none') continue;
    for (const scope of ['TOTAL', fact.state ?? ''])
      byScope.get(scope)?.add(fact, (sums) => (fact.fact === 'order' ? addOrder(sums, fact) : addEffect(sums, fact)));
  }
  const all = categoryRows('NOT_SPECIFIED_ORDER');
  const rows = [...byScope].flatMap(([scope, sums]) =>
    all
      .filter(({ name }) => scope === 'TOTAL' || name !== totalOnly)
      .map((row) => [
        ...['All', frame.service, periodOf(frame), row.name, otherText(row, other), scope],
        ...cells(sums.of(row)),
        ...blanks(figures.length),
      ]),
  );
  return { file: '3_member_states_orders.csv', header, rows };
}
