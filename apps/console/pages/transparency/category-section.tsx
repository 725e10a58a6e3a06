/** Figures by category: what is largest as bars, and all of them as a table. Sub-categories without any figure are in the sheet alone. */
import { useWords } from '../page.ts';
import type { Words } from '../words.ts';
import { type CategoryRow, categoryLabel } from './category-rows.ts';
import { figureOf, isCounted, isSome } from './figure.ts';
import { FigurePlot, type PlotRow } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import type { CategoryPart } from './parts.ts';

/** What a plot states: the largest figure whose number is published. */
export function findingOf(words: Words, title: string, rows: readonly PlotRow[]): string {
  const largest = rows
    .flatMap(({ label, figures }) => figures.map((figure) => ({ label, figure })))
    .filter(({ figure }) => figure.certain > 0)
    .sort((one, other) => other.figure.certain - one.figure.certain)[0];
  return largest === undefined
    ? title
    : words.say('public.transparency.plot.finding', { title, label: largest.label, shown: largest.figure.shown });
}

/** `rows` are of one scope; `title` says what is counted. */
export function CategorySection({
  part,
  rows,
  title,
  axis,
}: {
  part: CategoryPart;
  rows: readonly CategoryRow[];
  title: string;
  axis: string;
}) {
  const words = useWords();
  const { say } = words;
  const isShown = ({ under, row }: CategoryRow): boolean => under === null || part.columns.some(({ column }) => isCounted(row(column)));
  const plotted = rows
    .filter(({ name, under }) => name !== 'TOTAL' && under === null)
    .map((one) => ({
      key: one.name,
      label: categoryLabel(words, one),
      figures: part.plotted.map(({ column }) => figureOf(words, one.row(column))),
    }))
    .filter(({ figures }) => figures.some(isSome));
  return (
    <>
      {plotted.length === 0 ? (
        <p className="quiet">{say('public.transparency.none')}</p>
      ) : (
        <FigurePlot
          title={findingOf(words, title, plotted)}
          axis={axis}
          series={part.plotted.map(({ label }) => say(label))}
          rows={plotted}
        />
      )}
      <FigureTable
        id={`${part.id}-by-category`}
        caption={title}
        columns={[say('public.transparency.category'), ...part.columns.map(({ label }) => say(label))]}
        rows={rows.filter(isShown).map((one) => ({
          key: `${one.under} ${one.name}`,
          label: categoryLabel(words, one),
          isPart: one.under !== null,
          cells: part.columns.map(({ column }) => figureOf(words, one.row(column)).shown),
        }))}
      />
    </>
  );
}
