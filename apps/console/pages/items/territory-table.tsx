/** What readers get of an item, by where they are: each country in which it is stricter, then everywhere else. Countries with the same status share a row. */
import type { EnforcementStatus } from '../../src/graphql/public/graphql.ts';
import { useWords } from '../page.ts';
import type { ItemNow } from './item-now.ts';

export function TerritoryTable({ item, stricter }: Pick<ItemNow, 'item' | 'stricter'>) {
  const { say, code, countries } = useWords();
  const rows = [...Map.groupBy(stricter, ([, status]) => status)].map(([status, pairs]) => ({
    status,
    where: countries(pairs.map(([letters]) => letters)),
  }));
  const row = (where: string, status: EnforcementStatus) => (
    <tr key={status}>
      <th scope="row">{where}</th>
      <td>
        <span className={`status status-${status.toLowerCase().replaceAll('_', '-')}`}>{code('EnforcementStatus', status)}</span>
      </td>
      <td>{say(`public.item.means.${status}`)}</td>
    </tr>
  );
  return (
    <table className="cards">
      <caption>{say('public.item.territories.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('public.item.territories.where')}</th>
          <th scope="col">{say('public.item.territories.status')}</th>
          <th scope="col">{say('public.item.territories.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ status, where }) => row(where, status))}
        {row(say(rows.length === 0 ? 'public.item.territories.everywhere' : 'public.item.territories.elsewhere'), item.everywhere)}
      </tbody>
    </table>
  );
}
