/** Shorter parts of a report: removal orders against terrorist content, notices, measures at the provider's own initiative, and complaints. */
import { useWords } from '../page.ts';
import { categoryRows } from './category-rows.ts';
import { CategorySection, findingOf } from './category-section.tsx';
import { figureOf, isSome } from './figure.ts';
import { FigurePlot, type PlotRow } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import { type CategoryPart, complaintScopes, complaintsIndicator, notices, restrictions } from './parts.ts';
import { rowsOf, type Sheet } from './sheet-text.ts';

/** Bars of one series and their table: `tabled` are more rows, of what the axis does not measure. */
function Bars(props: { id: string; title: string; axis: string; rows: readonly PlotRow[]; tabled?: readonly PlotRow[] }) {
  const { id, title, axis, rows, tabled = [] } = props;
  const words = useWords();
  const some = rows.filter(({ figures }) => figures.some(isSome));
  return (
    <>
      {some.length === 0 ? (
        <p className="quiet">{words.say('public.transparency.none')}</p>
      ) : (
        <FigurePlot title={findingOf(words, title, some)} axis={axis} series={[axis]} rows={some} />
      )}
      <FigureTable
        id={id}
        caption={title}
        columns={[words.say('public.transparency.figure'), words.say('public.transparency.value')]}
        rows={[...rows, ...tabled].map(({ key, label, figures }) => ({ key, label, cells: figures.map(({ shown }) => shown) }))}
      />
    </>
  );
}

const terrorism = [
  ['removal orders received', 'public.transparency.terrorism.received'],
  ['items named in removal orders', 'public.transparency.terrorism.items'],
  ['removal orders carried out', 'public.transparency.terrorism.done'],
  ['reviews', 'public.transparency.terrorism.reviews'],
] as const;

export function TerrorismSection({ sheet }: { sheet: Sheet }) {
  const words = useWords();
  const { say, code } = words;
  const all = rowsOf(sheet);
  const rows = terrorism.map(([figure, label]) => ({
    key: figure,
    label: say(label),
    figures: [figureOf(words, all.find((row) => row('Figure') === figure && row('By') === 'all')?.('Value') ?? '')],
  }));
  const parts = all
    .filter((row) => row('By') !== 'all')
    .map((row) => ({
      key: `${row('By')} ${row('Value of')}`,
      label: say(row('By') === 'ground' ? 'public.transparency.terrorism.not-done' : 'public.transparency.terrorism.review-ended', {
        which: code(row('By') === 'ground' ? 'DecisionCode' : 'ChallengeOutcome', row('Value of')),
      }),
      figures: [figureOf(words, row('Value'))],
    }));
  return (
    <>
      <p>{say('public.transparency.terrorism.text')}</p>
      <Bars
        id="terrorism-figures"
        title={say('public.transparency.terrorism.title-of')}
        axis={say('public.transparency.terrorism.axis')}
        rows={rows}
        tabled={parts}
      />
    </>
  );
}

export function NoticesSection({ sheet }: { sheet: Sheet }) {
  const { say } = useWords();
  return (
    <>
      <p>{say('public.transparency.notices.text')}</p>
      <CategorySection
        part={notices}
        rows={categoryRows(rowsOf(sheet), notices.category)}
        title={say('public.transparency.notices.by-category')}
        axis={say('public.transparency.notices.axis')}
      />
    </>
  );
}

/** Measures against illegal content, or by the terms: by category, and by what they did. */
export function MeasuresSection({ part, sheet, of }: { part: CategoryPart; sheet: Sheet; of: 'law' | 'terms' }) {
  const words = useWords();
  const { say } = words;
  const rows = categoryRows(rowsOf(sheet), part.category);
  const total = rows.find(({ name }) => name === 'TOTAL');
  return (
    <>
      <p>{say(`public.transparency.measures.text.${of}`)}</p>
      <h3>{say('public.transparency.by-category')}</h3>
      <CategorySection
        part={part}
        rows={rows}
        title={say(`public.transparency.measures.by-category.${of}`)}
        axis={say('public.transparency.measures.axis')}
      />
      <h3>{say('public.transparency.measures.by-restriction')}</h3>
      <Bars
        id={`${part.id}-by-restriction`}
        title={say(`public.transparency.measures.restrictions.${of}`)}
        axis={say('public.transparency.measures.axis')}
        rows={restrictions.map(({ column, label }) => ({
          key: column,
          label: say(label),
          figures: [figureOf(words, total?.row(column) ?? '')],
        }))}
      />
    </>
  );
}

export function ComplaintsSection({ sheet }: { sheet: Sheet }) {
  const words = useWords();
  const { say } = words;
  const all = rowsOf(sheet).filter((row) => row('Indicator') === complaintsIndicator);
  const rows = complaintScopes.map(({ column, label }) => ({
    key: column,
    label: say(label),
    figures: [figureOf(words, all.find((row) => row('Scope') === column)?.('Value') ?? '')],
  }));
  return (
    <>
      <p>{say('public.transparency.complaints.text')}</p>
      <Bars
        id="complaints-figures"
        title={say('public.transparency.complaints.title-of')}
        axis={say('public.transparency.complaints.axis')}
        rows={rows.slice(0, -1)}
        tabled={rows.slice(-1)}
      />
    </>
  );
}
