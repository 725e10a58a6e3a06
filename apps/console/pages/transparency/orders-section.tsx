/** Orders of Member States (part 3 of the official sheets): by category for one state or all, and by state for one category or all. */
import { useFormAction, usePage, useWords } from '../page.ts';
import { type CategoryRow, categoryLabel, categoryRows } from './category-rows.ts';
import { CategorySection, findingOf } from './category-section.tsx';
import { figureOf, isSome } from './figure.ts';
import { FigurePlot } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import { orders } from './parts.ts';
import { rowsOf, type Sheet } from './sheet-text.ts';

const total = 'TOTAL';

function Choice(props: { name: string; label: string; chosen: string; options: readonly (readonly [value: string, label: string])[] }) {
  const { name, label, chosen, options } = props;
  return (
    <div>
      <label htmlFor={`choose-${name}`}>{label}</label>
      <select id={`choose-${name}`} name={name} defaultValue={chosen}>
        {options.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}

interface Chosen {
  readonly state: string;
  readonly category: string;
}

function Choices({ chosen, states, categories }: { chosen: Chosen; states: readonly string[]; categories: readonly CategoryRow[] }) {
  const words = useWords();
  const { say, country } = words;
  const { request } = usePage();
  const action = useFormAction(request.path);
  const stateName = (state: string): string => (state === total ? say('public.transparency.all-states') : country(state));
  return (
    <form className="choices" action={`${action}#orders`} method="get">
      <Choice
        name="state"
        label={say('public.transparency.state')}
        chosen={chosen.state}
        options={states.map((state) => [state, stateName(state)])}
      />
      <Choice
        name="category"
        label={say('public.transparency.category')}
        chosen={chosen.category}
        options={categories.map((one) => [
          one.name,
          one.name === total ? say('public.transparency.all-categories') : categoryLabel(words, one),
        ])}
      />
      {action.includes('?') && <input type="hidden" name="lang" value={request.language} />}
      <button type="submit">{say('public.transparency.show')}</button>
    </form>
  );
}

function ByState({ rows, title }: { rows: readonly CategoryRow[]; title: string }) {
  const words = useWords();
  const { say, country } = words;
  const states = rows.map(({ row }) => ({ state: row('Scope'), row })).filter(({ state }) => state !== total);
  const plotted = states
    .map(({ state, row }) => ({
      key: state,
      label: country(state),
      figures: orders.plotted.map(({ column }) => figureOf(words, row(column))),
    }))
    .filter(({ figures }) => figures.some(isSome));
  return (
    <>
      {plotted.length === 0 ? (
        <p className="quiet">{say('public.transparency.none')}</p>
      ) : (
        <FigurePlot
          title={findingOf(words, title, plotted)}
          axis={say('public.transparency.orders.axis')}
          series={orders.plotted.map(({ label }) => say(label))}
          rows={plotted}
        />
      )}
      <FigureTable
        id="orders-by-state"
        caption={title}
        columns={[say('public.transparency.state'), ...orders.columns.map(({ label }) => say(label))]}
        rows={states.map(({ state, row }) => ({
          key: state,
          label: country(state),
          cells: orders.columns.map(({ column }) => figureOf(words, row(column)).shown),
        }))}
      />
    </>
  );
}

/** What of the sheet the address asks for: all of it where it asks for nothing, or for what the sheet has not. */
function chosenIn(search: string, states: readonly string[], categories: readonly CategoryRow[]): Chosen {
  const asked = new URLSearchParams(search);
  const [state, category] = [asked.get('state') ?? total, asked.get('category') ?? total];
  return {
    state: states.includes(state) ? state : total,
    category: categories.some(({ name }) => name === category) ? category : total,
  };
}

export function OrdersSection({ sheet }: { sheet: Sheet }) {
  const words = useWords();
  const { say, country } = words;
  const { search } = usePage().request;
  const all = categoryRows(rowsOf(sheet), orders.category);
  const states = [...new Set(all.map(({ row }) => row('Scope')))];
  const categories = all.filter(({ under, row }) => under === null && row('Scope') === total);
  const chosen = chosenIn(search, states, categories);
  const state = chosen.state === total ? say('public.transparency.in-all-states') : country(chosen.state);
  const category =
    chosen.category === total ? say('public.transparency.in-all-categories') : categoryLabel(words, { name: chosen.category, under: null });
  return (
    <>
      <p>{say('public.transparency.orders.text')}</p>
      <Choices chosen={chosen} states={states} categories={categories} />
      <h3>{say('public.transparency.by-category')}</h3>
      <CategorySection
        part={orders}
        rows={all.filter(({ row }) => row('Scope') === chosen.state)}
        title={say('public.transparency.orders.by-category', { state })}
        axis={say('public.transparency.orders.axis')}
      />
      <h3>{say('public.transparency.by-state')}</h3>
      <ByState
        rows={all.filter(({ name, under }) => under === null && name === chosen.category)}
        title={say('public.transparency.orders.by-state', { category })}
      />
    </>
  );
}
