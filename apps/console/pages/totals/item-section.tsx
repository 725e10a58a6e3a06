/** How many items are restricted now, by what readers get of them and by country. */
import { Instant } from '../instant.tsx';
import { useWords } from '../page.ts';
import { BarFigure } from './bar-figure.tsx';
import { countText } from './counts.ts';
import type { ItemCounts } from './item-counts.ts';

function StatusTable({ items }: { items: ItemCounts }) {
  const words = useWords();
  const { say, code } = words;
  return (
    <table>
      <caption>{say('public.totals.items.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('public.totals.items.status')}</th>
          <th scope="col" className="number">
            {say('public.totals.items.everywhere')}
          </th>
          <th scope="col" className="number">
            {say('public.totals.items.somewhere')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.byStatus.map(({ status, everywhere, somewhere }) => (
          <tr key={status}>
            <th scope="row">{code('EnforcementStatus', status)}</th>
            <td className="number">{countText(words, everywhere)}</td>
            <td className="number">{countText(words, somewhere)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CountryTable({ items }: { items: ItemCounts }) {
  const words = useWords();
  const { say, country } = words;
  if (items.withheldIn.length === 0) return <p>{say('public.totals.items.countries.none')}</p>;
  return (
    <table>
      <caption>{say('public.totals.items.countries.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('public.totals.items.country')}</th>
          <th scope="col" className="number">
            {say('public.totals.column.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.withheldIn.map(({ country: letters, count }) => (
          <tr key={letters}>
            <th scope="row">{country(letters)}</th>
            <td className="number">{countText(words, count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ItemSection({ items, countedAt }: { items: ItemCounts; countedAt: Date }) {
  const words = useWords();
  const { say, rich, code, list } = words;
  const bars = items.byStatus.map(({ status, all }) => ({
    key: status,
    label: code('EnforcementStatus', status),
    count: all,
    shown: countText(words, all),
  }));
  return (
    <>
      <p>{say('public.totals.items.definition')}</p>
      <p className="quiet">{rich('public.totals.items.at', { instant: () => <Instant at={countedAt} /> })}</p>
      {!items.isWhole && <p className="notice">{say('public.totals.items.partial')}</p>}
      <BarFigure
        sentence={say('public.totals.items.sentence', {
          numbers: list(bars.map(({ label, shown }) => say('public.totals.pair', { label, shown }))),
        })}
        bars={bars}
      />
      <StatusTable items={items} />
      <CountryTable items={items} />
    </>
  );
}
